import { expect, test } from 'vitest';
import type { Row } from '../../src/document/types.ts';
import { readList } from '../../src/publication/list.ts';
import { tableOf } from '../fixtures/table.ts';

/** As many rows as a whole municipality has, which a workbook gives all at once. */
const ROWS = 400_000;

test('a sheet of any length is a list', () => {
  const rows: Row[] = Array.from({ length: ROWS }, (_, i) => ({
    number: i + 1,
    cells: i === 0 ? ['姓名', '村', '金额'] : ['冉甲一', '中心村', '800'],
  }));
  const { layout, rows: read } = readList(tableOf(rows));
  expect(layout?.first).toBe(1);
  expect([...read].filter(({ kind }) => kind === 'data')).toHaveLength(ROWS - 1);
});
