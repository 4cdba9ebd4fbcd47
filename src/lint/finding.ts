import type { Setting } from '../publication/setting.ts';
import { NONE } from './findings.ts';
import { severityUnder } from './policy.ts';
import type { Finding, More, Rule, Spot } from './types.ts';

/** What a rule tells of a spot, at the severity that the county gives it. */
export function findingOf(rule: Rule, spot: Spot, message: string, more: More, { county }: Setting): Finding {
  // One by one: a spot may come with more than a finding is to have.
  const { path, place, sheet, column } = spot;
  const { severity = rule.severity, confidence = 'certain', data = NONE } = more;
  const finding: Finding = {
    rule: rule.id,
    severity: severityUnder(county?.lint, rule, severity),
    confidence,
    path,
    place,
    message,
    data,
  };
  if (sheet) finding.sheet = sheet;
  if (column) finding.column = column;
  return finding;
}
