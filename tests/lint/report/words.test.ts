import { expect, test } from 'vitest';
import { reports } from '../../../src/lint/report/index.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { reportOf } from '../../fixtures/report.ts';

test('what the screen does not show is said where to find', () => {
  const comment = reportOf([{ place: { at: 'part', part: 'comment' }, message: 'hidden' }]);
  const text = [...reports.human(comment, rules)].join('');
  expect(text).toContain('批注，点「审阅」—「显示所有批注」可见：隐藏的内容里有身份证号码');
});
