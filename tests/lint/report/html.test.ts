import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { htmlReport } from '../../../src/lint/report/html.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import type { Report } from '../../../src/lint/types.ts';
import { column, reportOf } from '../../fixtures/report.ts';

const html = (report: Report) => [...htmlReport(report, rules)].join('');

const everything = () =>
  reportOf(
    rules.map(({ id, severity }, i) => ({
      path: `content/${10 + i}.csv`,
      rule: id,
      severity,
      message: '',
      place: { at: 'cell', sheet: 1, row: 2, column: 1 } as const,
    })),
  );

test('valid HTML that needs no other file and no network', async () => {
  const page = html(everything());
  const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(page);
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  expect(page).not.toMatch(/https?:|\/\/|<script|<link|<img|\bsrc=|\bhref=|url\(|@import/);
});

test('three figures, every rule with how to mend it, and the same twenty only once', () => {
  const page = html(reportOf(column(1234)));
  expect(page).toContain('<b>1,234</b> 处错误');
  expect(page).toContain('<b>0</b> 处提醒');
  expect(page).toContain('<b>3</b> 个文件，1,200 行名单');
  expect(page.match(/：有身份证号码<\/li>/g)).toHaveLength(20);
  expect(page).toContain('……同样的问题共 1234 处');
  for (const { title, why, repair } of rules)
    for (const words of [title, why, repair]) expect(html(everything())).toContain(words.slice(0, 20));
});

test('nothing in a name becomes markup', () => {
  const page = html(
    reportOf([
      { path: '<img src=x>&".csv', sheet: '<b>', place: { at: 'cell', sheet: 1, row: 1, column: 1 } },
    ]),
  );
  expect(page).toContain('<h3>&lt;img src=x&gt;&amp;&quot;.csv</h3>');
  expect(page).toContain('工作表「&lt;b&gt;」');
});

test('a clean report says so', () => {
  expect(html(reportOf([]))).toContain('✓ 没有发现错误。');
  expect(html(reportOf([], { complete: false }))).toContain('✗ 有内容没能检查，不能公布。');
});
