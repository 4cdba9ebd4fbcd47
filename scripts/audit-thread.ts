import { parentPort, workerData } from 'node:worker_threads';
import { runAudit } from './audit-run.ts';
import { type Handover, nextParcel } from './audit-threads.ts';

// The thread that joins what the other one reads ahead, and works out the signals.
const handover = workerData as Handover;
parentPort?.postMessage(runAudit(handover.request, () => nextParcel(handover)));
