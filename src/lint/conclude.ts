import { compare, sum } from '../order.ts';
import type { Checked } from './check.ts';
import { except } from './exceptions.ts';
import { findingOf } from './finding.ts';
import { Findings } from './findings.ts';
import type { Known } from './prepare.ts';
import type { Filed, Report, Rule, TellAt } from './types.ts';

/** Puts shares together, judges what holds across files, and applies the exceptions of the county. */
export function conclude(known: Known, shares: readonly Checked[]): Report {
  const { asOf, setting, roster, rules, shown, exceptions } = known;
  const findings = together(shares);
  const tellFor =
    (rule: Rule, to: Findings): TellAt =>
    (spot, message, more = {}) =>
      to.push(findingOf(rule, spot, message, more, setting));
  for (const rule of rules) {
    if (!rule.conclude) continue;
    const facts = shares.flatMap((share) => share.facts.get(rule.id) ?? []);
    rule.conclude(facts.sort(byPlace), tellFor(rule, findings), known);
  }
  const { kept, settled } = except(findings, exceptions, { rules, shown });
  const excepted = findings.length - kept.length;
  for (const rule of rules) rule.settle?.(settled, tellFor(rule, kept));
  return {
    asOf,
    complete: shares.every(({ complete }) => complete),
    files: sum(shares.map(({ files }) => files)),
    records: sum(shares.map(({ records }) => records)),
    alone: sum(shares.map(({ alone }) => alone)),
    excepted,
    rostered: roster.minors.size + roster.adults.size > 0,
    findings: kept.sort(),
  };
}

/** The findings of all shares; those of one share need no copy. */
function together(shares: readonly Checked[]): Findings {
  const [first, ...rest] = shares;
  if (first?.findings instanceof Findings && rest.length === 0) return first.findings;
  const findings = new Findings();
  for (const share of shares) for (const finding of share.findings) findings.push(finding);
  return findings;
}

/** Facts in the order of their places, however the sources were shared out. */
function byPlace(a: Filed, b: Filed): number {
  if (a.path !== b.path) return compare(a.path, b.path);
  const [x, y] = [a.place, b.place];
  if (x.at !== 'cell' || y.at !== 'cell') return 0;
  return x.sheet - y.sheet || x.row - y.row || x.column - y.column;
}
