import { checkEach } from './check.ts';
import { conclude } from './conclude.ts';
import { type Job, prepare } from './prepare.ts';
import type { Report, Rule } from './types.ts';

/**
 * Lints sources by rules: one pass over each file, which is dropped before the next is read; then what holds across
 * files. Findings come sorted by path, place and rule. Deterministic: same bytes, same day, same findings.
 */
export function lint(job: Job, rules: readonly Rule[]): Report {
  const known = prepare(job, rules);
  return conclude(known, [checkEach(known, job.sources)]);
}
