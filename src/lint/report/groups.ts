import { obtain } from '../../maps.ts';
import { SEVERITIES_FROM_WORST } from '../policy.ts';
import type { Safe } from '../safe.ts';
import type { Finding, Rule, Severity } from '../types.ts';
import { moreWords, saysWords } from './words.ts';

/** How many of the same findings a report for people lists: a whole column of ID numbers is one mistake, not a thousand. */
const SHOWN = 20;

/** Findings of one rule and severity in one file: how many, and the first of them. */
export type Same = { rule: Rule; severity: Severity; count: number; first: Finding[] };

/** What was found in one file, in the order of the rules, errors first. */
export type FileFindings = { path: Safe; same: Same[] };

/** Findings by file, one file at a time. They must come sorted by path, as a report has them. */
export function* byFile(findings: Iterable<Finding>, rules: readonly Rule[]): Generator<FileFindings> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  let path: Safe | undefined;
  let groups = new Map<string, Same>();
  const whole = function* (): Generator<FileFindings> {
    if (path !== undefined) yield { path, same: inOrder(groups, rules) };
  };
  for (const finding of findings) {
    if (finding.path !== path) {
      yield* whole();
      path = finding.path;
      groups = new Map();
    }
    const rule = byId.get(finding.rule);
    if (!rule) continue;
    const { severity } = finding;
    const same = obtain(groups, keyOf(rule, severity), () => ({ rule, severity, count: 0, first: [] }));
    same.count++;
    if (same.first.length < SHOWN) same.first.push(finding);
  }
  yield* whole();
}

/** What the same findings say, a line each; behind the first of very many how many there are. */
export function sayLines({ rule, count, first }: Same): string[] {
  const lines = first.map((finding) => saysWords(rule, finding));
  return count > first.length ? [...lines, `……${moreWords(count)}`] : lines;
}

/** The key under which findings of the same rule and severity are put together. */
export function keyOf({ id }: Rule, severity: Severity): string {
  return `${id} ${severity}`;
}

/** What was put together, in the order of the rules, errors first. */
export function inOrder<T extends object>(groups: ReadonlyMap<string, T>, rules: readonly Rule[]): T[] {
  return rules.flatMap((rule) =>
    SEVERITIES_FROM_WORST.flatMap((severity) => groups.get(keyOf(rule, severity)) ?? []),
  );
}
