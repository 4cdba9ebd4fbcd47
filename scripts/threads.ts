import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { fileSize } from '../src/document/folder.ts';
import type { Source } from '../src/document/types.ts';
import type { Checked } from '../src/lint/run.ts';
import type { Request } from './check.ts';

/** A thread takes half a second to start, so that it must save more than that. */
const PAYS_ABOVE = 64 * 1024 * 1024;

/** What a thread is asked to check: the same request, and its share of the paths. */
export type Share = { request: Request; paths: string[] };

/** The sources in shares of about the same size, the first for this thread; one share where more would not pay. */
export function sharesOf(sources: readonly Source[]): Source[][] {
  const sized = sources.map((source) => ({ source, size: fileSize(source.path) }));
  const total = sized.reduce((sum, { size }) => sum + size, 0);
  const threads = total < PAYS_ABOVE ? 1 : Math.min(availableParallelism(), sources.length);
  const shares = Array.from({ length: threads }, () => ({ size: 0, sources: [] as Source[] }));
  for (const { source, size } of sized.sort((a, b) => b.size - a.size)) {
    const [least] = shares.toSorted((a, b) => a.size - b.size);
    if (!least) break;
    least.sources.push(source);
    least.size += size;
  }
  return shares.map((share) => share.sources);
}

/**
 * Checks a share in a thread of its own.
 * @throws whatever goes wrong there: a share that was not checked must not pass
 */
export async function checkInThread(request: Request, sources: readonly Source[]): Promise<Checked> {
  const workerData: Share = { request, paths: sources.map(({ path }) => path) };
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData });
  const ended = once(worker, 'exit').then(() => {
    throw new Error('a thread ended without a result');
  });
  const [checked] = await Promise.race([once(worker, 'message'), ended]);
  return checked as Checked;
}
