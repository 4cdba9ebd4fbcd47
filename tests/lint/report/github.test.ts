import { expect, test } from 'vitest';
import { githubReport } from '../../../src/lint/report/github.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import type { Report } from '../../../src/lint/types.ts';
import { column, reportOf } from '../../fixtures/report.ts';

const lines = (report: Report) => [...githubReport(report, rules)].join('').trimEnd().split('\n');

test('one line for an annotation, with file, line and title', () => {
  const [first] = lines(reportOf(column(1)));
  expect(first).toMatch(
    /^::error file=content\/list\.csv,line=2,title=不得公布居民身份证号码::第 2 行「备注」列（F2）：有身份证号码%0A怎么改：/,
  );
});

test('nothing in a name ends the property, the command or the line', () => {
  const [first, ...rest] = lines(reportOf([{ path: 'a,line=9::b%\r\n::error::c.csv' }]));
  expect(first).toMatch(/^::error file=a%2Cline=9%3A%3Ab%25%0D%0A%3A%3Aerror%3A%3Ac\.csv,title=/);
  expect(rest.filter((line) => line.startsWith('::'))).toEqual([]);
});

test('nine of a level, and a tenth that says how many more', () => {
  const files = Array.from({ length: 30 }, (_, i) => `content/${10 + i}.csv`);
  const said = files.flatMap((path) => [
    ...column(50, { path }),
    ...column(2, { path, rule: 'valid-document', severity: 'warning', message: '' }),
  ]);
  const all = lines(reportOf(said));
  const errors = all.filter((line) => line.startsWith('::error'));
  const warnings = all.filter((line) => line.startsWith('::warning'));
  expect([errors.length, warnings.length]).toEqual([10, 10]);
  expect(errors[0]).toContain('同样的问题共 50 处');
  expect(errors[9]).toBe(`::error::还有 ${21 * 50} 处错误没有列出，请看完整的检查报告。`);
  expect(warnings[9]).toBe(`::warning::还有 ${21 * 2} 处提醒没有列出，请看完整的检查报告。`);
});

test('it ends with the same words as the report for people', () => {
  expect(lines(reportOf([])).at(-2)).toBe('检查了 3 个文件、1200 行名单：0 个错误，0 个提醒。没有发现错误。');
  expect(lines(reportOf([], { complete: false })).at(-2)).toContain('有内容没能检查，不能公布。');
});
