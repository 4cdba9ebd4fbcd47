import { columnName } from '../document/reference.ts';
import { isExceptable, severityUnder } from '../lint/policy.ts';
import { type Shown, type ShownRow, shown } from '../lint/report/example.ts';
import { basisWords, GROUPS, SEVERITIES } from '../lint/report/words.ts';
import { rules } from '../lint/rules/index.ts';
import type { Group, Rule } from '../lint/types.ts';
import type { Fact } from './notice.ts';
import type { Site } from './publication.ts';

/** A rule as its page shows it. */
export type RuleView = {
  rule: Rule;
  facts: Fact[];
  /** What its findings say, one sentence each. */
  says: string[];
  basis: string;
  bad: Shown[];
  good: Shown[];
};

/** The rules by what they are about. */
export function ruleGroups(): { group: Group; name: string; rules: Rule[] }[] {
  const groups = Object.keys(GROUPS) as Group[];
  return groups.map((group) => ({
    group,
    name: GROUPS[group],
    rules: rules.filter((rule) => rule.group === group),
  }));
}

/** Every rule, at the level that this county has set. */
export function ruleViews({ county }: Pick<Site, 'county'>): RuleView[] {
  return rules.map((rule) => {
    const severity = severityUnder(county.lint, rule, rule.severity);
    const examples = rule.examples.map(shown);
    return {
      rule,
      facts: [
        { label: '类别', value: GROUPS[rule.group] },
        { label: '级别', value: `${SEVERITIES[severity]}，${LEVELS[severity]}` },
        {
          label: '例外',
          value: isExceptable(rule, severity) ? '写明理由、批准人和到期日，可以' : '不可以',
        },
        { label: '编号', value: rule.id },
      ],
      says: [...new Set(Object.values(rule.messages).map((message) => message.replace(/\{\w+\}/g, '…')))],
      basis: basisWords(rule),
      bad: examples.filter(({ good }) => !good),
      good: examples.filter(({ good }) => good),
    };
  });
}

const LEVELS = { error: '不改不能公布', warning: '要看一看', note: '供参考' } as const;

/** The letters over the columns of an example's list. */
export function columnsOf(rows: readonly ShownRow[]): string[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, i) => columnName(i + 1));
}
