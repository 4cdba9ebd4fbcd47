import { expect, test } from 'vitest';
import { bytesOf } from '../../../src/document/source.ts';
import { checkCharacter } from '../../../src/lint/detect/id-number.ts';
import { mend } from '../../../src/lint/fix/index.ts';
import { prepare } from '../../../src/lint/prepare.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { chance, id } from '../../corpus/identity.ts';
import { jobOf } from '../../fixtures/county.ts';

/** What becomes of a row of a list, with the columns that a clerk may have. */
function fateIn(cells: Record<string, string>, roster?: string) {
  const columns = { 姓名: '田甲二', 村: '中心村', 保障人数: '1', 标准: '630', 金额: '630', ...cells };
  const others = '冉甲一,中心村,2,630,800';
  const list = `${Object.keys(columns).join(',')}\n${others}\n${Object.values(columns)
    .map((cell) => `"${cell}"`)
    .join(',')}\n`;
  const job = jobOf({ list, notice: { total: { rows: 2 } }, ...(roster && { roster }) }, {});
  const { mended, undecided } = mend(job.sources, [], prepare(job, rules));
  const copy = mended.find(({ source }) => source.path.endsWith('.csv'));
  const text = copy ? new TextDecoder().decode(bytesOf(copy.source)) : list;
  const withheld = copy?.withheldRows ?? [];
  if (withheld.length > 0) {
    expect(text).not.toContain(columns.姓名);
    return { fate: 'withheld', rows: withheld };
  }
  const rows = undecided.flatMap((one) => one.rows);
  if (rows.length > 0) return { fate: text.includes(columns.姓名) ? 'left' : 'left without its name', rows };
  return { fate: text.includes(cells.备注 ?? '') ? 'same' : 'cleared', rows: [] };
}

const ID = (year: number): string => {
  const of = chance(year);
  const first17 = `${id(of).slice(0, 6)}${year}0512${of.digits(3)}`;
  return first17 + checkCharacter(first17);
};

test.each([
  '12岁',
  '女，十二岁',
  '男，2014年5月生',
  '孤儿',
  '散居孤儿',
  '就读于中心小学三年级',
  '小学三年级，由祖父田甲一代领',
  '12岁，监护人：田甲一',
  '未成年',
  '读幼儿园大班',
])('who lives alone and of whom it says %s is withheld', (remark) => {
  expect(fateIn({ 备注: remark })).toEqual({ fate: 'withheld', rows: ['第 3 行'] });
});

test.each([
  [{ 备注: '75岁，由其孙女秦小三代领' }],
  [{ 备注: '男，75岁，次女上学' }],
  [{ 备注: '1950年生，孙女12岁' }],
  [{ 备注: '由其孙女秦小三代领' }],
  [{ 备注: '孙女秦小三代领' }],
  [{ 年龄: '75', 备注: '由其孙女秦小三代领' }],
  [{ 年龄: '75', 备注: '次女上学' }],
  [{ 出生日期: '1950-01-01', 备注: '次女上学' }],
  [{ 身份证号: ID(1950), 备注: '次女上学' }],
  [{ 保障人数: '3', 备注: '次女上学' }],
])('%o is shown to be grown up: what is said of a child goes, the row stays', (cells) => {
  expect(fateIn(cells)).toEqual({ fate: 'cleared', rows: [] });
});

test.each([
  [{ 备注: '次女上学' }],
  [{ 备注: '监护人：田甲一' }],
  [{ 备注: '田甲一之子' }],
  [{ 备注: '孙女秦小三，12岁' }],
  [{ 备注: '由其父代领' }],
  [{ 备注: '就读于民族中学' }],
  [{ 年龄: '75', 备注: '监护人：田甲一' }],
  [{ 保障人数: '3', 备注: '12岁' }],
  [{ 保障人数: '3', 备注: '孤儿' }],
  [{ 保障人数: '全家', 备注: '次女上学' }],
])('%o may be either: a person decides', (cells) => {
  expect(fateIn(cells)).toEqual({ fate: 'left', rows: ['第 3 行'] });
});

test.each([
  [{ 保障人数: '3', 年龄: '10' }],
  [{ 保障人数: '3', 身份证号: ID(2015) }],
  [{ 保障人数: '3', 身份证号: ID(2015), 备注: '孤儿，肺癌晚期' }],
  [{ 保障人数: '全家', 年龄: '10' }],
  [{ 保障人数: '', 年龄: '10' }],
  [{ 年龄: '75', 身份证号: ID(2015) }],
  [{ 姓名: '田甲一之子' }],
])(
  '%o is left to a person, and the copy has no name there, since nothing else would hold it back',
  (cells) => {
    expect(fateIn(cells)).toEqual({ fate: 'left without its name', rows: ['第 3 行'] });
  },
);

test('the roster knows whose name it is, but for one that a row shows to be grown up', () => {
  const roster = '姓名,村,出生日期\n田小童,中心村,2015-01-01\n';
  expect(fateIn({ 姓名: '田小童' }, roster).fate).toBe('withheld');
  for (const cells of [{ 身份证号: ID(1950) }, { 保障人数: '3' }])
    expect(fateIn({ 姓名: '田小童', ...cells }, roster).fate).toBe('left without its name');
  expect(fateIn({ 备注: '含田小童' }, roster).fate).toBe('cleared');
});

test('a name that only sounds like a minor’s is left to a person', () => {
  const roster = '姓名,村,出生日期\n冉小童,中心村,2015-01-01\n';
  expect(fateIn({ 姓名: '冉晓童' }, roster).fate).toBe('same');
});

test.each([
  [{ 备注: '读三年级', 身份证号: ID(1972) }],
  [{ 备注: '孤儿', 出生日期: '1950-01-01' }],
  [{ 身份证号: ID(1950), 备注: '孤儿' }],
  [{ 备注: '12岁', 年龄: '75' }],
  [{ 备注: '女儿12岁', 身份证号: ID(2013), 保障人数: '2' }],
])('what the columns that go left open has no name in the copy: %j', (cells) => {
  expect(fateIn(cells)).toEqual({ fate: 'left without its name', rows: ['第 3 行'] });
});

test('who has no name is nobody to be withheld', () => {
  expect(fateIn({ 姓名: '', 备注: '孤儿' }).rows).toEqual(['第 3 行']);
});
