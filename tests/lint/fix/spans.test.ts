import { expect, test } from 'vitest';
import type { Place } from '../../../src/document/types.ts';
import { Spans } from '../../../src/lint/fix/spans.ts';

test('each place of a wide list gives its own spans, and a place without a secret none', () => {
  const spans = new Spans();
  const at = (row: number, column: number): Place => ({ at: 'cell', sheet: 1, row, column });
  const rows = Array.from({ length: 200 }, (_, i) => i + 1);
  for (const row of rows)
    for (let column = 1; column <= 100; column++) {
      spans.add(at(row, column), { start: row, end: row + column });
      if (column === 7) spans.add(at(row, column), { start: 0, end: 1 });
    }
  spans.add({ at: 'text', line: 1, column: 1 }, { start: 5, end: 6 });
  for (const row of rows) expect(spans.at(at(row, 99))).toEqual([{ start: row, end: row + 99 }]);
  expect(spans.at(at(3, 7))).toHaveLength(2);
  expect(spans.at(at(3, 101))).toEqual([]);
  expect(spans.at({ at: 'text', line: 1, column: 1 })).toEqual([{ start: 5, end: 6 }]);
  expect([...spans.all()]).toHaveLength(200 * 101 + 1);
});
