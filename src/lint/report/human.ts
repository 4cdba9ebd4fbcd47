import type { Finding, Report, Rule, Severity } from '../types.ts';
import { messageOf, placeWords } from './words.ts';

/** Paints a text; the identity where the output is no terminal. */
export type Paint = (style: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string;

const SEVERITIES: Record<Severity, string> = { error: '错误', warning: '提醒', note: '说明' };
// A whole column of ID numbers is one mistake, not a thousand.
const SHOWN = 20;

/** The report in Chinese for the clerk: by file and rule, with places, why, how to mend it, and the basis. */
export function humanReport(report: Report, rules: readonly Rule[], paint: Paint): string {
  const lines: string[] = [];
  for (const [path, findings] of groups(report.findings, ({ path }) => path)) {
    lines.push(paint('bold', path));
    for (const rule of rules) {
      const found = findings.filter((finding) => finding.rule === rule.id);
      for (const [, same] of groups(found, ({ severity }) => severity))
        lines.push(...ruleLines(rule, same, paint));
    }
    lines.push('');
  }
  return [...lines, ...conclusion(report, paint), ''].join('\n');
}

function ruleLines(rule: Rule, findings: Finding[], paint: Paint): string[] {
  const severity = findings[0]?.severity ?? rule.severity;
  const mark = paint(severity === 'error' ? 'red' : 'yellow', SEVERITIES[severity]);
  const places = findings
    .slice(0, SHOWN)
    .map((finding) => `    ${placeWords(finding)}：${messageOf(rule, finding.message, finding.data)}`);
  if (findings.length > SHOWN) places.push(`    ……同样的问题共 ${findings.length} 处`);
  const basis = rule.basis.map(
    ({ title, article, unverified }) => `《${title}》${article ?? ''}${unverified ? '（待核）' : ''}`,
  );
  return [
    `  ${mark}  ${rule.title}  ${paint('dim', rule.id)}`,
    ...places,
    paint('dim', `    为什么：${rule.why}`),
    `    怎么改：${rule.repair}`,
    paint('dim', `    依据：${basis.join('；')}`),
  ];
}

function conclusion({ findings, complete, files, records }: Report, paint: Paint): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const counts = `检查了 ${files} 个文件、${records} 行名单：${errors} 个错误，${warnings} 个提醒。`;
  const verdict = !complete
    ? paint('red', '有内容没能检查，不能公布。')
    : errors
      ? paint('red', '有错误，不能公布。')
      : paint('green', '没有发现错误。');
  return [
    `${counts}${verdict}`,
    paint('dim', '检查只能发现已知的问题，不能代替人的审核；没有花名册就认不出名单里的未成年人。'),
  ];
}

function groups<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const map = new Map<K, T[]>();
  for (const item of items) {
    const group = map.get(key(item));
    if (group) group.push(item);
    else map.set(key(item), [item]);
  }
  return map;
}
