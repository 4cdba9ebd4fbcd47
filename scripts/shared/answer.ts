import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

/**
 * The one answer of a thread.
 * @throws whatever goes wrong there: what ends without an answer must not pass
 */
export async function answerOf<Answer>(worker: Worker): Promise<Answer> {
  const ended = once(worker, 'exit').then(() => {
    throw new Error('a thread ended without a result');
  });
  const [answer] = await Promise.race([once(worker, 'message'), ended]);
  return answer;
}
