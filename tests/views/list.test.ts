import { expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { readList } from '../../src/publication/list.ts';
import { recipientOf } from '../../src/publication/recipient.ts';
import { listTable, listView } from '../../src/views/list.ts';

const LIST =
  '姓名,村,家庭人口,保障人数,标准,金额,享受起始月\n冉甲一,中心村,5,2,630,800,2025年3月\n田甲二,中心村,3,3,630,900,202412\n';

test('a list is shown with all that it may have', () => {
  const [table] = readDocument(sourceOf('list.csv', LIST)).tables;
  if (!table) throw new Error('no table');
  const people = [...readList(table).rows].filter(({ kind }) => kind === 'data');
  const rows = people.map((row, i) => ({ name: '', ...recipientOf(row, []), number: i + 1 }));
  const { header, rows: told } = listTable(rows, 'confirmed', undefined);
  expect(header).toEqual([
    '序号',
    '村（社区）',
    '姓名',
    '人数',
    '家庭人口',
    '月标准（元）',
    '起始月',
    '金额（元）',
  ]);
  expect(told[1]).toEqual(['2', '未注明村', '田甲二', '3', '3', '630', '2024年12月', '900']);
  expect(listView(rows, 'confirmed', undefined).same).toEqual(['月标准 630 元']);
});

test('a row is one line of a phone only where its one detail is short', () => {
  const rows = (reasons: string[]) =>
    reasons.map((reason, i) => ({
      name: `冉甲${i}`,
      village: 'zhongxin',
      number: i + 1,
      ...(reason && { reason }),
    }));
  expect(listView(rows(['', '']), 'termination', undefined).brief).toBe(true);
  expect(listView(rows(['死亡', '不再符合条件']), 'termination', undefined).brief).toBe(false);
});
