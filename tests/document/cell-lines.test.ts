import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cellLines } from '../../src/document/cell-lines.ts';
import { sourceOf } from '../../src/document/source.ts';

test('any cell stands on the lines on which its text is found', () => {
  const breaks = fc.array(fc.constantFrom('', '\n', '\r\n', '"', ','), { maxLength: 3 });
  const table = fc.array(fc.array(breaks, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, newline) => {
      const cells = rows.map((row, r) => row.map((inner, c) => `<${r}:${c}${inner.join('.')}.>`));
      const text = Papa.unparse(cells, { newline });
      const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
      const linesOf = cellLines(sourceOf('a.csv', text));
      for (const [r, row] of cells.entries())
        for (const c of row.keys()) {
          const start = text.indexOf(`<${r}:${c}`);
          const lines = { first: lineAt(start), last: lineAt(text.indexOf('>', start)) };
          expect(linesOf(r + 1, c + 1)).toEqual(lines);
        }
    }),
  );
});

test('blank lines are rows; what stands above a quote that is never closed keeps its lines', () => {
  const linesOf = cellLines(
    sourceOf('a.csv', '姓名,村\n\n"冉\n甲一",中心村\n田甲二,青山村\n"向甲三,中心村\n'),
  );
  expect(linesOf(3, 1)).toEqual({ first: 3, last: 4 });
  expect(linesOf(4, 2)).toEqual({ first: 5, last: 5 });
  expect(linesOf(5, 1).first).toBe(6);
});
