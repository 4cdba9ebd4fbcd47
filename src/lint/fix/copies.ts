import type { Source } from '../../document/types.ts';
import { rules } from '../rules/index.ts';
import { type Job, lint } from '../run.ts';
import type { Report } from '../types.ts';

/** The name or path of the copy of a file. */
export function copyNameOf(path: string): string {
  return path.replace(/(\.[^./]+)?$/, '.已改$1');
}

/** Lints copies, which have the paths of their originals, in the place of these. */
export function lintCopies(job: Job, copies: readonly Source[]): Report {
  const byPath = new Map(copies.map((copy) => [copy.path, copy]));
  const inPlace = (sources: readonly Source[]) => sources.map((source) => byPath.get(source.path) ?? source);
  return lint({ ...job, sources: inPlace(job.sources), context: inPlace(job.context ?? []) }, rules);
}
