import { expect, test } from 'vitest';
import { sourceOf } from '../../../src/document/source.ts';
import { reports } from '../../../src/lint/report/index.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { lint } from '../../../src/lint/run.ts';
import { jobOf } from '../../fixtures/county.ts';
import { reportOf } from '../../fixtures/report.ts';
import { secretsFor } from '../../fixtures/secrets.ts';
import { workbook } from '../../fixtures/xlsx.ts';

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

test('a row that comes again names the sheet of the first where it is another', () => {
  const row = ['冉甲一', '中心村', 1, 630, 300];
  const rows = [['姓名', '村', '保障人数', '标准', '金额'], row];
  const book = workbook([
    { name: '底册1', rows },
    { name: '底册2', rows: [...rows, row] },
  ]);
  const job = jobOf({}, secretsFor(1));
  const text = [...reports.human(lint({ ...job, sources: [sourceOf('a.xlsx', book)] }, rules), rules)].join(
    '',
  );
  expect(text).toContain('工作表「底册2」第 2 行「姓名」列（A2）：与工作表「底册1」第 2 行重复');
  expect(text).toContain('工作表「底册2」第 3 行「姓名」列（A3）：与工作表「底册1」第 2 行重复');
});

test('of a list without its notice it is said that less was checked, in every report for people', () => {
  const job = jobOf({ list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n' }, secretsFor(1));
  const alone = { ...job, sources: job.sources.filter(({ path }) => !path.endsWith('notice.yaml')) };
  const said = '有 1 份名单旁边没有能用的 notice.yaml，没有核对标准、总数和日期。';
  for (const format of ['human', 'github', 'html'] as const) {
    expect([...reports[format](lint(alone, rules), rules)].join('')).toContain(said);
    expect([...reports[format](lint(job, rules), rules)].join('')).not.toContain(
      '旁边没有能用的 notice.yaml',
    );
  }
});

test('a report says whether a roster was compared', () => {
  const list = '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n';
  const textOf = (roster?: string) =>
    [...reports.human(lint(jobOf({ list, ...(roster && { roster }) }, secretsFor(1)), rules), rules)].join(
      '',
    );
  expect(textOf()).toContain('没有花名册就认不出');
  expect(textOf('姓名,村,出生日期\n冉乙一,中心村,1960-01-01\n')).toContain('对照了花名册，');
});
