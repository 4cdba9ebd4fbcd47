import { availableParallelism } from 'node:os';
import { formatOf } from '../src/document/read.ts';

/** Less than this for each, in bytes, is not worth more threads: every one loads and compiles all the rules again. */
export const PAYS_FROM = 20 << 20;
/** A CSV of this size, in bytes, is worth a thread that only reads it ahead. */
export const AHEAD_FROM = 8 << 20;
/** With more than this of all bytes in one share, the other threads would soon have nothing to do. */
const LARGEST_SHARE = 0.75;

export type File = { path: string; size: number };

/** Files in shares for threads, which take about the same time: one share where more would not pay. */
export function sharesOf(files: readonly File[], cores = availableParallelism()): string[][] {
  const total = sizeOf(files);
  const threads = Math.max(1, Math.min(cores, Math.floor(total / PAYS_FROM)));
  const shares = Array.from({ length: threads }, (): File[] => []);
  for (const file of bySize(files)) shares.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]?.push(file);
  const paths = (share: readonly File[]) => share.map(({ path }) => path);
  const isEven = shares.every((share) => sizeOf(share) <= LARGEST_SHARE * total);
  return isEven ? shares.map(paths) : [paths(files)];
}

/** The file of a share that another thread is to read ahead, if that pays. */
export function aheadIn(files: readonly File[], cores = availableParallelism()): string | undefined {
  const [largest] = bySize(files);
  if (!largest || largest.size < AHEAD_FROM || cores === 1) return undefined;
  return formatOf(largest.path) === 'csv' ? largest.path : undefined;
}

function bySize(files: readonly File[]): File[] {
  return files.toSorted((a, b) => b.size - a.size);
}

function sizeOf(files: readonly File[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
