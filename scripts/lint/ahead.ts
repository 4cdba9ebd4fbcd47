import { Worker } from 'node:worker_threads';
import type { Piece } from '../../src/document/csv.ts';
import { type Problem, type ProblemCode, Unreadable } from '../../src/document/types.ts';
import { type ChannelEnd, channel, take } from '../shared/channel.ts';

/** What the thread that reads is given. */
export type Handover = ChannelEnd & { path: string };

/** What it sends: pieces of the file, then how the file ends; nothing more after that. */
export type Message = { piece: Piece } | { problems: Problem[] } | { unreadable: ProblemCode } | 'failed';

/** So long, in milliseconds, nothing comes only from a thread that is no more. */
const PATIENCE = 120_000;

/**
 * Reads and cuts a CSV file in another thread, while this one judges what was cut. Returns what takes the
 * pieces, once; faults of the file are added to `problems` at its end.
 * @throws Unreadable as reading it here would, and whatever else: what was not read must not pass for read
 */
export function cutAhead(path: string): (problems: Problem[]) => Generator<Piece> {
  const { here, there } = channel();
  const workerData: Handover = { path, ...there };
  const thread = new Worker(new URL('ahead-thread.ts', import.meta.url), {
    workerData,
    transferList: [there.port],
  });
  // It does not keep the command from ending, should nobody want what it reads.
  thread.unref();
  return function* (problems) {
    for (;;) {
      const message = take<Message>(here, PATIENCE);
      if (message === 'failed') throw new Error('a thread could not read');
      if ('unreadable' in message) throw new Unreadable(message.unreadable);
      if ('problems' in message) return problems.push(...message.problems);
      yield message.piece;
    }
  };
}
