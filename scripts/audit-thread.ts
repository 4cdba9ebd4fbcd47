import { parentPort, workerData } from 'node:worker_threads';
import type { Parcel } from '../src/audit/read/stream.ts';
import { runAudit } from './audit-run.ts';
import type { Handover } from './audit-threads.ts';
import { take } from './counted.ts';

// The thread that joins what the other one reads ahead, and works out the signals.
const handover = workerData as Handover;
parentPort?.postMessage(runAudit(handover.request, () => take<Parcel>(handover)));
