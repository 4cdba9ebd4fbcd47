import { expect, test } from 'vitest';
import { rowWords } from '../../../src/lint/fix/cell-words.ts';
import { tableOf } from '../../fixtures/table.ts';

const said = (rows: readonly number[]) => {
  const table = tableOf([]);
  return rowWords([table], table, rows, () => []);
};

test.each([
  [[3], '第 3 行'],
  [[5, 3], '第 3、5 行'],
  [[3, 5, 6, 7, 9], '第 3、5-7、9 行'],
  [[2, 3], '第 2-3 行'],
])('rows %j are told as %s', (rows, words) => expect(said(rows)).toBe(words));

test('of very many rows the first ones are told, and how many there are', () => {
  const words = said(Array.from({ length: 18_000 }, (_, i) => 2 * i + 2));
  expect(words).toMatch(/^第 2、4、.*、200 行等共 18000 行$/);
});
