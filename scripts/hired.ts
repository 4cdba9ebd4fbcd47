import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { fileSize, folderSources } from '../src/document/folder.ts';

/** Less than this for each, in bytes, is not worth more threads: every one loads and compiles all the rules again. */
export const PAYS_FROM = 20 << 20;

const waiting: Worker[] = [];

/** How many threads are to check so many bytes. */
export function threadsFor(bytes: number, cores = availableParallelism()): number {
  return Math.max(1, Math.min(cores, Math.floor(bytes / PAYS_FROM)));
}

/** Starts the other threads that will check these paths, to load the rules while this one does. */
export function hireFor(paths: readonly string[]): void {
  const sources = paths.filter((path) => existsSync(path)).flatMap(folderSources);
  const bytes = sources.reduce((sum, { path }) => sum + fileSize(path), 0);
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
