import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Less than this for each, in bytes, is not worth more threads: every one loads and compiles all the rules again. */
export const PAYS_FROM = 20 << 20;

const waiting: Worker[] = [];

/** How many threads are to check so many bytes. */
export function threadsFor(bytes: number, cores = availableParallelism()): number {
  return Math.max(1, Math.min(cores, Math.floor(bytes / PAYS_FROM)));
}

/**
 * Starts the other threads that will check these paths, to load the rules while this one does. Files that were named
 * count, folders do not: every lint would walk through them once more, and most are small.
 */
export function hireFor(paths: readonly string[]): void {
  const files = paths.map((path) => statSync(path, { throwIfNoEntry: false }));
  const bytes = files.reduce((sum, file) => sum + (file?.isFile() ? file.size : 0), 0);
  for (let more = threadsFor(bytes) - 1; more > 0; more--) {
    const thread = newThread();
    // Should nothing be left for it, it does not keep the command from ending.
    thread.unref();
    waiting.push(thread);
  }
}

/** A thread that waits for its share. */
export function takeThread(): Worker {
  const thread = waiting.pop() ?? newThread();
  thread.ref();
  return thread;
}

function newThread(): Worker {
  return new Worker(new URL('thread.ts', import.meta.url));
}
