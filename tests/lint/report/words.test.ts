import { expect, test } from 'vitest';
import { reports } from '../../../src/lint/report/index.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { lint } from '../../../src/lint/run.ts';
import { jobOf } from '../../fixtures/county.ts';
import { reportOf } from '../../fixtures/report.ts';
import { secretsFor } from '../../fixtures/secrets.ts';

test('what the screen does not show is said where to find', () => {
  const comment = reportOf([{ place: { at: 'part', part: 'comment' }, message: 'hidden' }]);
  const text = [...reports.human(comment, rules)].join('');
  expect(text).toContain('批注，点「审阅」—「显示所有批注」可见：隐藏的内容里有身份证号码');
});

test('a list of those who leave lacks the reason of their leaving', () => {
  const list = { notice: { stage: 'termination' }, list: '姓名,村\n冉甲一,中心村\n' };
  const report = lint(jobOf({ name: '', finds: [], ...list }, secretsFor(1)), rules);
  expect([...reports.human(report, rules)].join('')).toContain('缺少「停发原因」列');
});
