import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsEndingIn } from '../scripts/row-count.ts';
import { csvBatches } from '../src/document/csv.ts';
import { sourceOf } from '../src/document/source.ts';
import type { Problem } from '../src/document/types.ts';

// What follows the bytes that are counted.
const LAST = Buffer.from('x');
const sign = fc.constantFrom('"', '"', '"', ',', ',', '\n', '\r\n', '\r', '冉', '1', '冉甲一中心村');

test('rows are counted as they are read, wherever the bytes are cut', () => {
  let counted = 0;
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 30 }), fc.array(fc.nat(40)), (text, cuts) => {
      const bytes = Buffer.from(`${text}\n`);
      const ends = [...new Set([0, ...cuts.filter((at) => at < bytes.length), bytes.length])].sort(
        (a, b) => a - b,
      );
      const blocks = ends.slice(1).map((end, i) => bytes.subarray(ends[i], end));
      const rows = rowsEndingIn(blocks, ',');
      if (rows === undefined) return;
      counted++;
      const problems: Problem[] = [];
      const read = [...csvBatches(sourceOf('', Buffer.concat([bytes, LAST])), 'utf-8', problems)].flatMap(
        ({ rows }) => rows,
      );
      expect(problems).toEqual([]);
      expect(rows).toBe(read.length - 1);
    }),
    { numRuns: 3000 },
  );
  expect(counted).toBeGreaterThan(500);
});
