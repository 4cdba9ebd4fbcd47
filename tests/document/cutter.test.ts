import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CutBatch, rowsOf } from '../../src/document/batch.ts';
import { batchesOf, csvPieces, delimiterOf } from '../../src/document/csv.ts';
import { Cutter } from '../../src/document/cutter.ts';
import { NUMBER } from '../../src/document/marks.ts';
import type { Problem, Source } from '../../src/document/types.ts';
import { chance } from '../corpus/identity.ts';

const unit = fc.constantFrom(
  '"',
  '"',
  '""',
  ',',
  ',',
  '\n',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '冉',
  '冉甲一',
  '630',
  'x'.repeat(14),
  '"a",',
);

test('rows are those of papaparse, whatever the quotes, the line ends and the pieces of the file', () => {
  let cut = 0;
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (units, size) => {
      const written = `姓名,村\n${units.join('')}`;
      const text = written.replace(/\r\n?/g, '\n');
      const delimiter = delimiterOf(text);
      const problems: Problem[] = [];
      const batches = [...batchesOf(csvPieces(inPieces(written, size), 'utf-8', problems))];
      const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
      const read = [...rowsOf(batches)].map(({ cells }) => cells);
      expect(withoutLast(read)).toEqual(withoutLast(data));
      expect(problems.length).toBe(errors.length);
      for (const batch of batches) if (batch instanceof CutBatch) cut += batch.size;
    }),
    { numRuns: 3000 },
  );
  expect(cut).toBeGreaterThan(3000);
});

function inPieces(text: string, size: number): Source {
  const bytes = Buffer.from(text);
  return {
    path: '',
    *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

/** Papaparse takes what is behind the last line end for a row. */
function withoutLast(rows: string[][]): string[][] {
  return rows.slice(0, rows.findLastIndex((cells) => cells.length > 1 || cells[0] !== '') + 1);
}

test('texts that come again in a column have one number, and others have others', () => {
  const cell = fc.stringMatching(/^[a-c]{0,3}$/);
  const row = fc.array(cell, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (table) => {
      const { texts, numbers } = read(table.map((cells) => `${cells.join(',')}\n`).join(''));
      expect(texts).toEqual(table);
      const known = new Map<string, string>();
      let at = 0;
      for (const cells of table)
        for (const [column, text] of cells.entries()) {
          const number = numbers[at++] ?? 0;
          expect(number === 0).toBe(text === '');
          const key = `${column} ${number}`;
          if (!known.has(key))
            expect([...known.entries()]).not.toContainEqual([expect.stringMatching(`^${column} `), text]);
          expect(known.get(key) ?? text).toBe(text);
          known.set(key, text);
        }
    }),
  );
});

/** The cells of a text that is cut, and the number of each among the known ones of its column. */
function read(text: string, cutter = new Cutter(',')) {
  const { cells } = cutter.cut(text);
  const batch = new CutBatch(cells, [], 0);
  return {
    texts: [...rowsOf([batch])].map((row) => row.cells),
    numbers: [...cells.marks].map((mark) => mark & NUMBER),
  };
}

test('a column of more texts than are known, and more columns than have known texts', () => {
  const texts = Array.from({ length: 10_000 }, (_, i) => `${i}`);
  const { texts: cut, numbers } = read(texts.map((text) => `${text},${text.at(-1)}\n`).join(''));
  expect(cut.map(([cell]) => cell)).toEqual(texts);
  const [first, second] = [0, 1].map((column) => new Set(numbers.filter((_, i) => i % 2 === column)));
  expect(first?.size).toBeLessThan(5000);
  expect(second?.size).toBe(10);
  const wide = texts.join(',');
  expect(read(`${wide}\n${wide}\n`).texts).toEqual([texts, texts]);
});

test('what stands in quotes is known as without them, but for quotes in it', () => {
  const { texts, numbers } = read('甲\n"甲"\n"甲,乙\n丙"\n"甲,乙\n丙"\na""b\n"a""b"\n""\n');
  expect(texts.flat()).toEqual(['甲', '甲', '甲,乙\n丙', '甲,乙\n丙', 'a""b', 'a"b', '']);
  expect(numbers).toEqual([1, 1, 2, 2, 3, 4, 0]);
});

test('texts of one hash are told apart', () => {
  const texts = collisions();
  expect(new Set(texts).size).toBe(2);
  const twice = [...texts, ...texts];
  expect(read(twice.map((text) => `${text}\n`).join('')).texts).toEqual(twice.map((text) => [text]));
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
