import type { Source } from '../../document/types.ts';
import type { Job } from '../prepare.ts';
import { rules } from '../rules/index.ts';
import { lint } from '../run.ts';
import type { Report } from '../types.ts';
import type { Mending } from './index.ts';

/** The name or path of the copy of a file. */
export function copyNameOf(path: string): string {
  return path.replace(/(\.[^./]+)?$/, '.已改$1');
}

/**
 * Lints copies, which have the paths of their originals, in the place of these. What is left to a person blocks them too,
 * and what could not be mended counts as not checked.
 * @param copies what was mended, if it was read again
 */
export function lintCopies(
  job: Job,
  { mended, refused, undecided }: Mending,
  copies: readonly Source[] = mended.map(({ source }) => source),
): Report {
  const byPath = new Map(copies.map((copy) => [copy.path, copy]));
  const inPlace = (sources: readonly Source[]) => sources.map((source) => byPath.get(source.path) ?? source);
  const report = lint({ ...job, sources: inPlace(job.sources), context: inPlace(job.context ?? []) }, rules);
  const open = undecided.length > 0 || mended.some(({ toCheck }) => toCheck.length > 0);
  return { ...report, open, complete: report.complete && refused.length === 0 };
}
