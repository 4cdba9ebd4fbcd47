import { fileSize, fileSource } from '../src/document/folder.ts';
import type { Source } from '../src/document/types.ts';
import { Findings, type Packed } from '../src/lint/findings.ts';
import type { Checked } from '../src/lint/run.ts';
import { answerOf } from './answer.ts';
import type { Request } from './check.ts';
import { takeThread, threadsFor } from './hired.ts';
import { type Cut, sliceSource, slicesOf } from './slices.ts';

/** A file of a share, or a slice of one. */
export type Piece = { path: string; size: number; cut?: Cut };
/** What a thread is asked to check: the same request, and its share of the files. */
export type Share = { request: Request; pieces: Piece[] };

/**
 * The files in shares that take about the same time, the first for this thread; one share where more would not pay. The
 * largest file is cut when all would have to wait for it.
 */
export function sharesOf(sources: readonly Source[]): Piece[][] {
  const files: Piece[] = sources.map(({ path }) => ({ path, size: fileSize(path) }));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const threads = threadsFor(total);
  if (threads === 1) return [files];
  const shares = Array.from({ length: threads }, () => ({ size: 0, pieces: [] as Piece[] }));
  const [largest, ...others] = files.sort((a, b) => b.size - a.size);
  const cuts = largest && largest.size > total / threads ? slicesOf(largest.path, threads) : [];
  const slices = cuts.map((cut): Piece => ({ path: largest?.path ?? '', size: cut.to - cut.from, cut }));
  const pieces = cuts.length > 1 ? [...slices, ...others] : files;
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
    .map(({ path, cut }) => (cut ? sliceSource(path, cut) : fileSource(path)));
}

/**
 * Checks a share in a thread of its own.
 * @throws whatever goes wrong there: a share that was not checked must not pass
 */
export async function checkInThread(request: Request, pieces: Piece[]): Promise<Checked> {
  const thread = takeThread();
  const share: Share = { request, pieces };
  thread.postMessage(share);
  const checked = await answerOf<Checked & { findings: Packed }>(thread);
  return { ...checked, findings: Findings.unpacked(checked.findings) };
}
