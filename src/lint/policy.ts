import type { Policy } from '../publication/county.ts';
import type { Rule, Severity } from './types.ts';

/** Every severity, the worst first. */
export const SEVERITIES_FROM_WORST: readonly Severity[] = ['error', 'warning', 'note'];

export function isWorse(one: Severity, other: Severity): boolean {
  return SEVERITIES_FROM_WORST.indexOf(one) < SEVERITIES_FROM_WORST.indexOf(other);
}

/**
 * How serious a finding is under the county's policy. A rule of completeness is as serious as the county says; one of
 * privacy, or on which others stand, is never less serious than it says itself; what could not be read always blocks.
 */
export function severityUnder(policy: Policy | undefined, rule: Rule, told: Severity): Severity {
  const asked = policy?.severities?.[rule.id];
  if (!asked || !mayAsk(rule, asked)) return told;
  if (isFree(rule)) return asked;
  return isWorse(asked, told) ? asked : told;
}

/** Whether a county may set the severity of a rule like this. */
export function mayAsk(rule: Rule, asked: Severity): boolean {
  if (rule.group === 'reading') return asked === 'error';
  return isFree(rule) || !isWorse(rule.severity, asked);
}

/** Whether the county may let through a finding of that severity: no privacy error, and nothing that others stand on. */
export function isExceptable(rule: Rule, severity: Severity): boolean {
  return isFree(rule) || severity !== 'error';
}

/** Whether how serious a rule is lies with the county alone. */
function isFree({ group, basic }: Rule): boolean {
  return group === 'completeness' && !basic;
}
