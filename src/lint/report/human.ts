import type { Report, Rule } from '../types.ts';
import { byFile, type Same, sayLines } from './groups.ts';
import { basisWords, caveatWords, countWords, SEVERITIES, verdictWords } from './words.ts';

/** Paints a text; the identity where the output is no terminal. */
export type Paint = (style: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string;

export const plain: Paint = (_, text) => text;

/** The report in Chinese for the clerk: by file and rule, with places, why, how to mend it, and the basis. */
export function* humanReport(report: Report, rules: readonly Rule[], paint = plain): Generator<string> {
  for (const { path, same } of byFile(report.findings, rules)) {
    yield `${paint('bold', path)}\n`;
    for (const group of same) yield ruleLines(group, paint);
    yield '\n';
  }
  yield conclusion(report, paint);
}

function ruleLines(same: Same, paint: Paint): string {
  const { rule, severity } = same;
  const mark = paint(severity === 'error' ? 'red' : 'yellow', SEVERITIES[severity]);
  const lines = [
    `  ${mark}  ${rule.title}  ${paint('dim', rule.id)}`,
    ...sayLines(same).map((line) => `    ${line}`),
    paint('dim', `    为什么：${rule.why}`),
    `    怎么改：${rule.repair}`,
    paint('dim', `    依据：${basisWords(rule)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function conclusion(report: Report, paint: Paint): string {
  const { good, words } = verdictWords(report);
  return `${countWords(report)}${paint(good ? 'green' : 'red', words)}\n${paint('dim', caveatWords(report))}\n`;
}
