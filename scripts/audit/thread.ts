import { parentPort, workerData } from 'node:worker_threads';
import type { Parcel } from '../../src/audit/read/stream.ts';
import { take } from '../shared/channel.ts';
import { runAudit } from './run.ts';
import type { Handover } from './threads.ts';

// The thread that joins what the other one reads ahead, and works out the signals.
const handover = workerData as Handover;
parentPort?.postMessage(runAudit(handover.request, () => take<Parcel>(handover)));
