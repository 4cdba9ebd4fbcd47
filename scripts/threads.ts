import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { fileSize, fileSource, type Range } from '../src/document/folder.ts';
import type { Source } from '../src/document/types.ts';
import { Findings, type Packed } from '../src/lint/findings.ts';
import type { Checked } from '../src/lint/run.ts';
import { answerOf } from './answer.ts';
import type { Request } from './check.ts';
import { sliceSource, slicesOf } from './slices.ts';

/** Less than this, in bytes, is not worth another thread: it would first load and compile all the rules again. */
const PAYS_ABOVE = 96 << 20;
/** What this thread reads before another has started. */
const HEAD_START = 12 << 20;

/** A file of a share, or a slice of one. */
export type Piece = { path: string; size: number; range?: Range };
/** What a thread is asked to check: the same request, and its share of the files. */
export type Share = { request: Request; pieces: Piece[] };

/**
 * The files in shares that take about the same time, the first for this thread; one share where more would not pay. The
 * largest file is cut when all would have to wait for it.
 */
export function sharesOf(sources: readonly Source[], threads = availableParallelism()): Piece[][] {
  const files: Piece[] = sources.map(({ path }) => ({ path, size: fileSize(path) }));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total < PAYS_ABOVE || threads === 1) return [files];
  const each = (total + HEAD_START * (threads - 1)) / threads;
  const shares = Array.from({ length: threads }, (_, i) => ({
    size: i === 0 ? 0 : HEAD_START,
    pieces: [] as Piece[],
  }));
  const [largest, ...others] = files.sort((a, b) => b.size - a.size);
  const cut =
    largest && largest.size > each
      ? slicesOf(
          largest.path,
          shares.map(({ size }) => ((each - size) / total) * largest.size),
        )
      : [];
  const slices = cut.map(
    (range): Piece => ({ path: largest?.path ?? '', size: range.to - range.from, range }),
  );
  const pieces = cut.length > 1 ? [...slices, ...others] : files;
  for (const piece of pieces.sort((a, b) => b.size - a.size)) {
    const [least] = shares.toSorted((a, b) => a.size - b.size);
    least?.pieces.push(piece);
    if (least) least.size += piece.size;
  }
  return shares.map((share) => share.pieces).filter((share) => share.length > 0);
}

/** What a share is to read, in the order of the paths. */
export function sourcesIn(pieces: readonly Piece[]): Source[] {
  return pieces
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, range }) => (range ? sliceSource(path, range) : fileSource(path)));
}

/**
 * Checks a share in a thread of its own.
 * @throws whatever goes wrong there: a share that was not checked must not pass
 */
export async function checkInThread(request: Request, pieces: Piece[]): Promise<Checked> {
  const workerData: Share = { request, pieces };
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData });
  const checked = await answerOf<Checked & { findings: Packed }>(worker);
  return { ...checked, findings: Findings.unpacked(checked.findings) };
}
