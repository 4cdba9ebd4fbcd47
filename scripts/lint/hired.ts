import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fileSize } from '../../src/document/folder.ts';
import { cutAhead } from './ahead.ts';
import { planFor } from './shares.ts';

const threads: Worker[] = [];
const readers = new Map<string, ReturnType<typeof cutAhead>>();

/**
 * Starts the threads that will help to check these paths, while this one loads the rules. Files that were named count,
 * folders do not: every lint would walk through them once more, and most are small.
 */
export function hireFor(paths: readonly string[]): void {
  const files = paths.flatMap((path) => {
    const size = fileSize(path);
    return size > 0 ? [{ path, size }] : [];
  });
  const { ahead, others } = planFor(files);
  for (const _ of others) {
    const thread = newThread();
    // Should nothing be left for it, it does not keep the command from ending.
    thread.unref();
    threads.push(thread);
  }
  if (ahead !== undefined) readers.set(resolve(ahead), cutAhead(ahead));
}

/** A thread that waits for its share. */
export function takeThread(): Worker {
  const thread = threads.pop() ?? newThread();
  thread.ref();
  return thread;
}

/** What takes the pieces of a file that is read ahead. */
export function takeReader(path: string): ReturnType<typeof cutAhead> {
  const key = resolve(path);
  const reader = readers.get(key) ?? cutAhead(path);
  readers.delete(key);
  return reader;
}

function newThread(): Worker {
  return new Worker(new URL('thread.ts', import.meta.url));
}
