import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rawRows } from '../../src/document/csv-fields.ts';

const text = fc.string({ unit: fc.constantFrom('甲', '1', '"', ',', '\r', '\n'), maxLength: 40 });

it('a text that comes in pieces is cut like one that comes whole, whatever the pieces', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
      const ends = [...new Set(cuts), whole.length].sort((a, b) => a - b);
      const pieces = ends.map((end, i) => whole.slice(ends[i - 1] ?? 0, end));
      expect([...rawRows(pieces, ',')]).toEqual([...rawRows([whole], ',')]);
    }),
  );
});

it('line ends and quotes are cut where their other half is in the next piece', () => {
  expect([...rawRows(['甲,"乙"', '",丙"\r', '\n丁\r', '戊'], ',')]).toEqual([
    { fields: ['甲', '"乙"",丙"'], end: '\r\n' },
    { fields: ['丁'], end: '\r' },
    { fields: ['戊'], end: '' },
  ]);
});
