import type { Policy } from '../publication/county.ts';
import type { Rule, Severity } from './types.ts';

const ORDER: readonly Severity[] = ['note', 'warning', 'error'];

/**
 * How serious a finding is under the county's policy. A rule of completeness is as serious as the county says; one of
 * privacy, or on which others stand, is never less serious than it says itself; what could not be read always blocks.
 */
export function severityUnder(policy: Policy | undefined, rule: Rule, told: Severity): Severity {
  const asked = policy?.severities?.[rule.id];
  if (!asked || !mayAsk(rule, asked)) return told;
  if (isFree(rule)) return asked;
  return ORDER.indexOf(asked) > ORDER.indexOf(told) ? asked : told;
}

/** Whether a county may set the severity of a rule like this. */
export function mayAsk(rule: Rule, asked: Severity): boolean {
  if (rule.group === 'reading') return asked === 'error';
  return isFree(rule) || ORDER.indexOf(asked) >= ORDER.indexOf(rule.severity);
}

/** Whether the county may let through a finding of that severity: no privacy error, and nothing that others stand on. */
export function isExceptable(rule: Rule, severity: Severity): boolean {
  return isFree(rule) || severity !== 'error';
}

/** Whether how serious a rule is lies with the county alone. */
function isFree({ group, basic }: Rule): boolean {
  return group === 'completeness' && !basic;
}
