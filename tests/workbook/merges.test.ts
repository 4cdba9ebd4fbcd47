import { expect, test } from 'vitest';
import { mergesIn, mergesXml, uncovered } from '../../src/workbook/merges.ts';
import type { RawCell, RawRow } from '../../src/workbook/raw-rows.ts';
import { Shift } from '../../src/workbook/shift.ts';

const rowOf = (number: number, ...values: string[]): RawRow => ({
  number,
  tag: '',
  cells: new Map(
    values.map((value, i): [number, RawCell] => [i + 1, { column: i + 1, style: 0, kind: 'text', value }]),
  ),
});
const shown = ({ cells }: RawRow) => [...cells.values()].map(({ value }) => value).join();

test('what merges show moves to their first cells that stay, in whatever order the file names them', () => {
  const xml =
    '<x><mergeCells><mergeCell ref="A4:A5"/><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/></mergeCells></x>';
  const merges = mergesIn(xml, new Shift(new Set([1])), new Shift(new Set()));
  const rows = ['中心村', '旧', '旧', '青山村', '旧'].map((village, i) =>
    rowOf(i + 1, village, `${i}`, '注'),
  );
  expect([...uncovered(rows, merges)].map(shown)).toEqual([
    ',0,注',
    '中心村,1,注',
    ',2,注',
    '青山村,3,注',
    ',4,注',
  ]);
  // What goes with its row is no merge any more, and one row and column no range.
  expect(mergesXml(merges)).toBe(
    '<mergeCells count="2"><mergeCell ref="A3:A4"/><mergeCell ref="A1:A2"/></mergeCells>',
  );
});
