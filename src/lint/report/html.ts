import { markup } from '../../markup.ts';
import type { Report, Rule, Severity } from '../types.ts';
import { byFile, type FileFindings, inOrder, keyOf, type Same, sayLines } from './groups.ts';
import { STYLE } from './html-style.ts';
import { basisWords, caveatWords, SEVERITIES, verdictWords } from './words.ts';

/** The report as one page that needs nothing else: opened from a folder, sent on, or printed on A4. */
export function* htmlReport(report: Report, rules: readonly Rule[]): Generator<string> {
  yield top(report);
  yield summary(report, rules);
  for (const file of byFile(report.findings, rules)) yield fileSection(file);
  yield `<footer><p>${caveatWords(report)}</p><p>检查结果里不写查出来的号码和孩子的姓名，可以转发。</p></footer>\n</body>\n</html>\n`;
}

function top(report: Report): string {
  const { findings, files, records } = report;
  const { good, words } = verdictWords(report);
  const figures = [
    { label: '处错误，必须改', value: findings.count('error'), kind: 'error' },
    { label: '处提醒，要看一看', value: findings.count('warning'), kind: 'warning' },
    { label: `个文件，${grouped(records)} 行名单`, value: files, kind: 'checked' },
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>公示检查结果</title>
<style>${STYLE}</style>
</head>
<body>
<h1>公示检查结果</h1>
<p class="verdict ${good ? 'good' : 'bad'}">${good ? '✓' : '✗'} ${words}</p>
<ul class="figures">
${figures.map(({ label, value, kind }) => `<li class="${kind}"><b>${grouped(value)}</b> ${label}</li>`).join('\n')}
</ul>
<p class="day">以 ${report.asOf} 这一天为准。</p>
`;
}

/** How often each rule was broken, and in how many files: what to mend first. */
function summary({ findings }: Report, rules: readonly Rule[]): string {
  const sums = new Map<string, { rule: Rule; severity: Severity; count: number; files: number }>();
  for (const { same } of byFile(findings, rules))
    for (const { rule, severity, count } of same) {
      const key = keyOf(rule, severity);
      const sum = sums.get(key) ?? { rule, severity, count: 0, files: 0 };
      sums.set(key, { ...sum, count: sum.count + count, files: sum.files + 1 });
    }
  if (sums.size === 0) return '';
  const rows = inOrder(sums, rules).map(
    ({ rule, severity, count, files }) =>
      `<tr><td>${badge(severity)}</td><th scope="row">${markup(rule.title)}</th><td class="number">${grouped(count)}</td><td class="number">${grouped(files)}</td></tr>`,
  );
  return `<h2>有哪些问题</h2>
<table><thead><tr><th scope="col">级别</th><th scope="col">问题</th><th scope="col" class="number">处</th><th scope="col" class="number">文件</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
<h2>在哪里，怎么改</h2>
`;
}

function fileSection({ path, same }: FileFindings): string {
  return `<section>\n<h3>${markup(path)}</h3>\n${same.map(ruleArticle).join('')}</section>\n`;
}

function ruleArticle(same: Same): string {
  const { rule, severity, first } = same;
  const places = sayLines(same).map(
    (line, i) => `<li${i < first.length ? '' : ' class="more"'}>${markup(line)}</li>`,
  );
  return `<article class="${severity}">
<h4>${badge(severity)} ${markup(rule.title)}</h4>
<ul>${places.join('')}</ul>
<dl><dt>怎么改</dt><dd>${markup(rule.repair)}</dd><dt>为什么</dt><dd>${markup(rule.why)}</dd><dt>依据</dt><dd>${markup(basisWords(rule))}</dd></dl>
<p class="id">${rule.id}</p>
</article>
`;
}

function badge(severity: Severity): string {
  return `<b class="badge ${severity}">${SEVERITIES[severity]}</b>`;
}

/** `1,260` */
function grouped(count: number): string {
  return count.toLocaleString('en');
}
