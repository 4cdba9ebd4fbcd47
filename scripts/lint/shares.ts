import { availableParallelism } from 'node:os';
import { formatOf } from '../../src/document/read.ts';
import { sum } from '../../src/order.ts';

/** Less than this for each, in bytes, is not worth more threads: every one loads and compiles all the rules again. */
export const PAYS_FROM = 20 << 20;
/** A CSV of this size, in bytes, is worth a thread that only reads it ahead. */
export const AHEAD_FROM = 8 << 20;

type File = { path: string; size: number };

/** Who checks what: the paths of this thread, of which one may be read ahead, and those of others. */
type Plan = { own: string[]; ahead: string | undefined; others: string[][] };

export function planFor(files: readonly File[], cores = availableParallelism()): Plan {
  const [own = [], ...others] = sharesOf(files, cores);
  return { own, ahead: others.length === 0 ? aheadIn(files, cores) : undefined, others };
}

/**
 * Files in shares for threads, which take about the same time: one share where more would not pay, and no more than the
 * largest file would fill.
 */
function sharesOf(files: readonly File[], cores: number): string[][] {
  const sorted = bySize(files);
  const total = sum(files.map(({ size }) => size));
  const filled = Math.round(total / (sorted[0]?.size || 1));
  const threads = Math.max(1, Math.min(cores, Math.floor(total / PAYS_FROM), filled));
  const shares = Array.from({ length: threads }, () => ({ size: 0, paths: [] as string[] }));
  for (const { path, size } of sorted) {
    const [least] = shares.toSorted((a, b) => a.size - b.size);
    least?.paths.push(path);
    if (least) least.size += size;
  }
  return shares.map(({ paths }) => paths);
}

/** The file of a share that another thread is to read ahead, if that pays. */
function aheadIn(files: readonly File[], cores: number): string | undefined {
  const [largest] = bySize(files);
  if (!largest || largest.size < AHEAD_FROM || cores === 1) return undefined;
  return formatOf(largest.path) === 'csv' ? largest.path : undefined;
}

function bySize(files: readonly File[]): File[] {
  return files.toSorted((a, b) => b.size - a.size);
}
