import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvBatches, delimiterOf } from '../../src/document/csv.ts';
import { Cutter } from '../../src/document/cutter.ts';
import { sourceOf } from '../../src/document/source.ts';
import type { Problem } from '../../src/document/types.ts';
import { chance } from '../corpus/identity.ts';

const unit = fc.constantFrom(
  '"',
  '"',
  '""',
  ',',
  ',',
  '\n',
  '\n',
  ' ',
  '冉',
  '冉甲一',
  '630',
  'x'.repeat(14),
  '"a",',
);

test('rows are those of papaparse, whatever the quotes', () => {
  let cut = 0;
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const text = `姓名,村\n${units.join('')}`;
      const delimiter = delimiterOf(text);
      const problems: Problem[] = [];
      const batches = [...csvBatches(sourceOf('', Buffer.from(text)), 'utf-8', problems)];
      const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
      const read = batches.flatMap(({ rows }) => rows.map(({ cells }) => cells));
      expect(written(read)).toEqual(written(data));
      expect(problems.length).toBe(errors.length);
      for (const { rows, words } of batches) if (words) cut += rows.length;
    }),
    { numRuns: 3000 },
  );
  expect(cut).toBeGreaterThan(3000);
});

/** Papaparse takes what is behind the last line end for a row. */
function written(rows: string[][]): string[][] {
  return rows.slice(0, rows.findLastIndex((cells) => cells.length > 1 || cells[0] !== '') + 1);
}

test('texts that come again in a column have one number, and others have others', () => {
  const cell = fc.stringMatching(/^[a-c]{0,3}$/);
  const row = fc.array(cell, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (table) => {
      const { rows, words } = new Cutter(',').cut(table.map((cells) => `${cells.join(',')}\n`).join(''), 0);
      expect(rows.map(({ cells }) => cells)).toEqual(table);
      let at = 0;
      for (const cells of table)
        for (const [column, text] of cells.entries()) {
          const number = words.numbers[at++] ?? 0;
          expect(words.columns[column]?.texts[number] ?? '').toBe(text);
        }
    }),
  );
});

test('a column of more texts than are known, and more columns than have known texts', () => {
  const cutter = new Cutter(',');
  const texts = Array.from({ length: 10_000 }, (_, i) => `${i}`);
  const { rows, words } = cutter.cut(texts.map((text) => `${text},${text.at(-1)}\n`).join(''), 0);
  expect(rows.map(({ cells }) => cells[0])).toEqual(texts);
  expect(words.columns[0]?.texts.length).toBeLessThan(5000);
  expect(words.columns[1]?.texts).toEqual(['', ...'0123456789']);
  const wide = texts.join(',');
  expect(new Cutter(',').cut(`${wide}\n${wide}\n`, 0).rows.map(({ cells }) => cells)).toEqual([texts, texts]);
});

test('texts of one hash are told apart', () => {
  const cutter = new Cutter(',');
  const texts = collisions();
  expect(new Set(texts).size).toBe(2);
  const { rows } = cutter.cut([...texts, ...texts].map((text) => `${text}\n`).join(''), 0);
  expect(rows.map(({ cells }) => cells[0])).toEqual([...texts, ...texts]);
});

/** Two texts with the hash of the cutter, which is no secret, so that anybody could write them. */
function collisions(): string[] {
  const next = chance(3);
  const seen = new Map<number, string>();
  for (;;) {
    const text = next.digits(10);
    let hash = 0;
    for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    const other = seen.get(hash);
    if (other !== undefined && other !== text) return [other, text];
    seen.set(hash, text);
  }
}
