import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { readAhead } from '../../src/audit/read/ahead.ts';
import { fileSize } from '../../src/document/folder.ts';
import { sum } from '../../src/order.ts';
import { answerOf } from '../shared/answer.ts';
import { type ChannelEnd, channel, SENT, send, TAKEN } from '../shared/channel.ts';
import { type AuditRequest, type AuditResult, filesOf, runAudit } from './run.ts';

/** Payments of less than this, in bytes, are not worth another thread. */
const PAYS_ABOVE = 128 << 20;
/** So many parcels of half a megabyte may wait to be joined: the reader must not fill the memory. */
const WAITING = 512;

/** What the thread that joins is given. */
export type Handover = ChannelEnd & { request: AuditRequest };

/**
 * Audits files: in one thread, or where it pays in two, of which this one reads payments and lists ahead of the other.
 * @throws whatever goes wrong in either: what was not read must not pass for read
 */
export async function auditFiles(request: AuditRequest): Promise<AuditResult> {
  const size = sum(request.chosen.paid.map(fileSize));
  return size < PAYS_ABOVE || availableParallelism() === 1 ? runAudit(request) : await auditInTwo(request);
}

/** The same in two threads, however little it is. */
export async function auditInTwo(request: AuditRequest): Promise<AuditResult> {
  const { here, there } = channel();
  const workerData: Handover = { request, ...there };
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    workerData,
    transferList: [there.port],
  });
  const result = answerOf<AuditResult>(worker);
  try {
    for (const parcel of readAhead(filesOf(request), request.asOf)) {
      // It may have refused, or died, long before all is read.
      if (await Promise.race([result, room(here)])) break;
      send(here, parcel, [parcel.numbers.buffer]);
    }
    return await result;
  } finally {
    here.port.close();
    await worker.terminate();
  }
}

async function room({ counts }: ChannelEnd): Promise<void> {
  await setImmediate();
  for (;;) {
    const taken = Atomics.load(counts, TAKEN);
    if (Atomics.load(counts, SENT) - taken < WAITING) return;
    await Atomics.waitAsync(counts, TAKEN, taken).value;
  }
}
