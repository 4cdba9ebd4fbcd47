import type { Finding, Report, Rule, Severity } from '../types.ts';
import { basisWords, messageOf, placeWords, SEVERITIES } from './words.ts';

/** Paints a text; the identity where the output is no terminal. */
export type Paint = (style: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string;

// A whole column of ID numbers is one mistake, not a thousand.
const SHOWN = 20;

/** The report in Chinese for the clerk: by file and rule, with places, why, how to mend it, and the basis. */
export function* humanReport(report: Report, rules: readonly Rule[], paint: Paint): Generator<string> {
  for (const [path, byRule] of byFile(report.findings)) {
    yield `${paint('bold', path)}\n`;
    for (const rule of rules)
      for (const severity of SEVERITY_ORDER) {
        const same = byRule.get(`${rule.id} ${severity}`);
        if (same) yield ruleLines(rule, same, paint);
      }
    yield '\n';
  }
  yield conclusion(report, paint);
}

/** Findings of one rule and severity in one file: how many, and the first of them. */
type Same = { count: number; first: Finding[] };

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'note'];

function byFile(findings: Iterable<Finding>): Map<string, Map<string, Same>> {
  const files = new Map<string, Map<string, Same>>();
  for (const finding of findings) {
    const byRule = files.get(finding.path) ?? new Map<string, Same>();
    files.set(finding.path, byRule);
    const key = `${finding.rule} ${finding.severity}`;
    const same = byRule.get(key) ?? { count: 0, first: [] };
    byRule.set(key, same);
    same.count++;
    if (same.first.length < SHOWN) same.first.push(finding);
  }
  return files;
}

function ruleLines(rule: Rule, { count, first }: Same, paint: Paint): string {
  const severity = first[0]?.severity ?? rule.severity;
  const mark = paint(severity === 'error' ? 'red' : 'yellow', SEVERITIES[severity]);
  const places = first.map(
    (finding) => `    ${placeWords(finding)}：${messageOf(rule, finding.message, finding.data)}`,
  );
  if (count > SHOWN) places.push(`    ……同样的问题共 ${count} 处`);
  const lines = [
    `  ${mark}  ${rule.title}  ${paint('dim', rule.id)}`,
    ...places,
    paint('dim', `    为什么：${rule.why}`),
    `    怎么改：${rule.repair}`,
    paint('dim', `    依据：${basisWords(rule)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function conclusion({ findings, complete, files, records }: Report, paint: Paint): string {
  const [errors, warnings] = [findings.count('error'), findings.count('warning')];
  const counts = `检查了 ${files} 个文件、${records} 行名单：${errors} 个错误，${warnings} 个提醒。`;
  const verdict = !complete
    ? paint('red', '有内容没能检查，不能公布。')
    : errors
      ? paint('red', '有错误，不能公布。')
      : paint('green', '没有发现错误。');
  return `${counts}${verdict}\n${paint('dim', '检查只能发现已知的问题，不能代替人的审核；没有花名册就认不出名单里的未成年人。')}\n`;
}
