import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CutBatch } from '../../src/document/batch.ts';
import { Cutter } from '../../src/document/cutter.ts';
import { Glance, UNTOLD } from '../../src/publication/glance.ts';
import { findLayout, type Layout } from '../../src/publication/layout.ts';
import { kindOf } from '../../src/publication/row-kind.ts';

const HEADERS = [
  ['序号', '姓名', '村', '人数', '金额'],
  ['姓名', '村', '人数', '金额'],
  ['村', '户数', '人数', '金额'],
  ['村', '姓名', '保障人数', '金额', '备注'],
];
const cell = fc.constantFrom(
  ...[
    '',
    '',
    '1',
    '12',
    '630',
    '1.5',
    '冉甲一',
    '田乙',
    '金大中',
    '中心村',
    '青山村',
    '村头村',
    '新街社区',
    '备注',
    '姓名',
  ],
  ...[
    '合计',
    '合 计',
    '合计：3',
    '合计3户',
    '小计',
    '合家欢',
    '总数',
    '全村共计',
    '李小计',
    '中心村合计',
    '计',
    '6户',
    '中心村6户',
    '三户',
  ],
  ...[
    '注：无',
    '注',
    '备用金',
    '填报人：冉',
    '审核意见：',
    '日期：',
    '2025年9月15日',
    '15日',
    '说明',
    '联合乡',
    '一、中心村',
    '（12户）',
  ],
  ...[
    ' ',
    '　',
    ' 合计',
    '合计 ',
    '冉甲一 ',
    ' 1',
    '户',
    '人',
    '名',
    '序号',
    '村',
    '金额',
    '人数',
    '1人',
    '１',
    '序',
  ],
);

test('a row that a glance tells is of a person, and its blanks are those it has', () => {
  let told = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...HEADERS),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
      (header, rows) => {
        const layout = findLayout([{ number: 1, cells: header }]) as Layout;
        const glance = new Glance(layout);
        // Twice, since what comes again is remembered.
        const text = `${Papa.unparse([...rows, ...rows], { newline: '\n' })}\n`;
        const batch = new CutBatch(new Cutter(',').cut(text).cells, [], 1);
        for (let at = 0; at < batch.size; at++) {
          const row = batch.row(at);
          const blanks = glance.blanksOf(batch.cells, at, row.number);
          if (blanks === UNTOLD) continue;
          told++;
          expect(kindOf(row, layout), row.cells.join('|')).toBe('data');
          expect(row.cells.map((_, column) => (blanks >> column) & 1)).toEqual(
            row.cells.map((text) => (text === '' ? 1 : 0)),
          );
        }
      },
    ),
    { numRuns: 3000 },
  );
  expect(told).toBeGreaterThan(3000);
});

test('usual rows are told at a glance, whatever column comes first', () => {
  for (const [header, row] of [
    ['序号,姓名,村,人数,金额', '1,冉甲一,中心村,2,630'],
    ['姓名,村,人数,金额,备注', '冉甲一,中心村,2,630,'],
    ['村,姓名,人数,金额', '中心村,冉甲一,2,630'],
  ]) {
    const layout = findLayout([{ number: 1, cells: (header as string).split(',') }]) as Layout;
    const { cells } = new Cutter(',').cut(`${row}\n`);
    expect(new Glance(layout).blanksOf(cells, 0, 2)).not.toBe(UNTOLD);
  }
});

test('rows of the header and above it, and those wider than there are bits, are not told', () => {
  const layout = findLayout([{ number: 3, cells: ['序号', '姓名', '村', '金额'] }]) as Layout;
  const { cells } = new Cutter(',').cut('1,冉甲一,中心村,630\n');
  const glance = new Glance(layout);
  expect([2, 3, 4].map((number) => glance.blanksOf(cells, 0, number))).toEqual([UNTOLD, UNTOLD, 0]);
  const wide = new Cutter(',').cut(`1,冉甲一,中心村,630${',a'.repeat(40)}\n`).cells;
  expect(glance.blanksOf(wide, 0, 4)).toBe(UNTOLD);
});
