import type { Policy } from '../publication/county.ts';
import type { Rule, Severity } from './types.ts';

const ORDER: readonly Severity[] = ['note', 'warning', 'error'];

/**
 * How serious a finding is under the county's policy. A rule of completeness is as serious as the county says; one of
 * privacy is never less serious than it says itself; what could not be read always blocks.
 */
export function severityUnder(policy: Policy | undefined, rule: Rule, told: Severity): Severity {
  const asked = policy?.severities?.[rule.id];
  if (!asked || !mayAsk(rule, asked)) return told;
  if (rule.group === 'completeness') return asked;
  return ORDER.indexOf(asked) > ORDER.indexOf(told) ? asked : told;
}

/** Whether a county may set the severity of a rule like this. */
export function mayAsk({ group, severity }: Rule, asked: Severity): boolean {
  if (group === 'reading') return asked === 'error';
  return group === 'completeness' || ORDER.indexOf(asked) >= ORDER.indexOf(severity);
}
