import { cellOf } from '../../document/reference.ts';
import { SEVERITIES_FROM_WORST } from '../policy.ts';
import type { Finding, Report, Rule, Severity } from '../types.ts';
import { byFile, type Same } from './groups.ts';
import { caveatWords, linesOf, messageOf, moreWords, placeWords, resultWords, SEVERITIES } from './words.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' };
/** GitHub shows ten of a level for each step and drops the others unseen. */
const MOST = 10;

/**
 * The report as annotations for GitHub Actions: one for each rule and file. The last that GitHub would show says how many
 * more there are, since it drops the rest without a word.
 */
export function* githubReport(report: Report, rules: readonly Rule[]): Generator<string> {
  const left: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const shown: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { same } of byFile(report.findings, rules)) {
    for (const group of same) {
      const { severity, count } = group;
      if (shown[severity] === MOST - 1) left[severity] += count;
      else {
        shown[severity]++;
        yield annotation(group, report);
      }
    }
  }
  for (const severity of SEVERITIES_FROM_WORST)
    if (left[severity] > 0)
      yield `::${COMMANDS[severity]}::${text(`还有 ${left[severity]} 处${SEVERITIES[severity]}没有列出，请看完整的检查报告。`)}\n`;
  yield `${resultWords(report)}\n${caveatWords(report)}\n`;
}

function annotation({ rule, severity, count, first }: Same, report: Report): string {
  const [finding] = first;
  if (!finding) return '';
  const says = messageOf(rule, finding.message, finding.data);
  const more = count > 1 ? `（${moreWords(count)}）` : '';
  const properties = Object.entries({ file: finding.path, ...position(finding, report), title: rule.title })
    .map(([name, value]) => `${name}=${property(`${value}`)}`)
    .join(',');
  const body = `${placeWords(finding)}：${says}${more}\n怎么改：${rule.repair}\n${rule.id}`;
  return `::${COMMANDS[severity]} ${properties}::${text(body)}\n`;
}

function position({ path, place }: Finding, report: Report): Record<string, number> {
  const cell = cellOf(place);
  if (cell) {
    const { first, last } = linesOf(report, path, cell);
    return last > first ? { line: first, endLine: last } : { line: first };
  }
  return place.at === 'text' ? { line: place.line, col: place.column } : {};
}

const text = (words: string) => words.replace(/[%\r\n]/g, encodeURIComponent);
const property = (words: string) => words.replace(/[%\r\n:,]/g, encodeURIComponent);
