import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CutBatch } from '../../src/document/batch.ts';
import { Cutter } from '../../src/document/cutter.ts';
import { PIECE } from '../../src/document/source.ts';
import { judgeId } from '../../src/lint/detect/id-number.ts';
import { detect, splitBelow, splitBelowTwice, splitIds, wholeId } from '../../src/lint/detect/index.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { WHOLE_ID } from '../../src/lint/telling.ts';
import { type Shower, textsFor } from '../../src/lint/texts.ts';
import {
  certificate,
  chance,
  id,
  idWithX,
  mistypedId,
  permit,
  serial,
  withCheck,
} from '../corpus/identity.ts';
import { jobOf } from '../fixtures/county.ts';
import { secretsFor } from '../fixtures/secrets.ts';

const TODAY = '2025-10-15';
const sign = fc.constantFrom(...'0123456789', ...'.,/-年月日', ...'冉甲村组，儿某x*号', '𬱖', ' ');
const cell = fc.string({ unit: sign, maxLength: 14 });

/** What tells in the rows of a table that is written as CSV. */
function lookAt(show: Shower, table: string[][], quotes: boolean, labelled: boolean[] = []) {
  const text = `${Papa.unparse(table, { newline: '\n', quotes })}\n`;
  return show.teller(labelled).lookAt(new CutBatch(new Cutter(',').cut(text).cells, [], 0));
}

// Cells that must be quoted among them.
const held = fc.string({ unit: fc.oneof(sign, fc.constantFrom('"', '\t', '\n')), maxLength: 14 });

test('the cells that are found in rows are those that are wanted one by one', () => {
  const show = textsFor([{ text() {}, trigger: { pattern: /儿/u, letters: '儿' } }], TODAY);
  fc.assert(
    fc.property(
      fc.array(fc.array(held, { minLength: 1 }), { minLength: 1 }),
      fc.boolean(),
      fc.array(fc.boolean(), { maxLength: 10 }),
      (rows, quotes, labelled) => {
        // Twice, since what comes again is remembered.
        const twice = [...rows, ...rows];
        const { cells: found } = lookAt(show, twice, quotes, labelled);
        const named = new Set<string>();
        for (let i = 0; i < found.length; i += 3) named.add(`${found[i]} ${found[i + 1]}`);
        for (const [row, cells] of twice.entries())
          for (const [column, cell] of cells.entries())
            if (show.wants(cell, labelled[column] === true)) expect(named).toContain(`${row} ${column}`);
      },
    ),
  );
});

test('what is told to be a whole ID is what its digits make one, and what all detectors find', () => {
  const show = textsFor([], TODAY);
  const next = chance(7);
  const nextYear = withCheck('99000120270101001');
  const kinds = [id, idWithX, permit, mistypedId, serial, certificate];
  const made = kinds.flatMap((kind) => Array.from({ length: 200 }, () => kind(next)));
  const odd = made.slice(0, 3).flatMap((number) => [`${number} `, `号${number}`, number.replace('9', '９')]);
  const small = made.slice(200, 203).map((number) => number.toLowerCase());
  const texts = [...made, ...odd, ...small, nextYear];
  const { cells } = lookAt(
    show,
    texts.map((text) => [text]),
    false,
  );
  let whole = 0;
  for (let i = 0; i < cells.length; i += 3) {
    const number = texts[cells[i] as number] as string;
    const isWhole = cells[i + 2] === WHOLE_ID;
    expect(isWhole).toBe(number.length === 18 && judgeId(number, TODAY) === 'valid');
    if (!isWhole) continue;
    whole++;
    expect(detect(number, { inRow: true, asOf: TODAY })).toEqual([wholeId(number)]);
  }
  expect(whole).toBe(600);
});

test('every row with a number in neighbouring cells is among those that are looked at for one', () => {
  const show = textsFor([], TODAY);
  const next = chance(11);
  const dressed = fc.constantFrom(
    (part: string) => part,
    (part: string) => part.replace(/[0-9]/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit),
    (part: string) => part.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    (part: string) =>
      part.replace(/50|[1-9]/g, (digits) =>
        digits === '50' ? '㊿' : ('①②③④⑤⑥⑦⑧⑨'[Number(digits) - 1] ?? ''),
      ),
    (part: string) => part.replace(/[0-9]$/, (digit) => `&#${48 + Number(digit)};`),
    (part: string) => [...part].join(' '),
    (part: string) => `身份证：${part}`,
    (part: string) => `'${part}`,
  );
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { minLength: 1, maxLength: 3 });
  let split = 0;
  fc.assert(
    fc.property(
      cuts,
      fc.array(dressed, { minLength: 4, maxLength: 4 }),
      cell,
      fc.constantFrom(undefined, '', '冉甲一'),
      fc.boolean(),
      (cuts, dress, beside, between, quotes) => {
        const number = id(next);
        const ends = [0, ...cuts.sort((a, b) => a - b), 18];
        const parts = ends.slice(1).map((end, i) => dress[i]?.(number.slice(ends[i], end)) ?? '');
        const cells = [
          '1',
          '冉甲一',
          ...(between === undefined ? parts : parts.flatMap((part) => [part, between])),
          beside,
        ];
        if (splitIds(cells).length === 0) return;
        split++;
        expect(lookAt(show, [cells], quotes).parted).toEqual([0]);
      },
    ),
    { numRuns: 600 },
  );
  expect(split).toBeGreaterThan(100);
});

test('a row with parts of a number between words is among them, however they are written', () => {
  const show = textsFor([], TODAY);
  const next = chance(13);
  const wide = (part: string) =>
    part.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  const circled = (part: string) => part.replace(/[0-9]/g, (digit) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(digit)] ?? '');
  for (const [head, tail] of [
    [6, 12],
    [9, 9],
    [14, 4],
  ] as const)
    for (const dress of [(part: string) => part, wide, circled]) {
      const number = id(next);
      const cells = ['冉甲一', dress(number.slice(0, head)), '女', dress(number.slice(-tail)), '630'];
      expect(splitIds(cells)).toHaveLength(1);
      expect(lookAt(show, [cells], false).parted).toEqual([0]);
    }
});

test('every row that goes on from the one above is among those that are looked at for it', () => {
  const show = textsFor([{ text() {}, trigger: { pattern: /[*x]/i, letters: '*xX' } }], TODAY);
  const next = chance(17);
  const pad = fc.constantFrom('', ' ', '　　', '        ');
  const cut = fc.integer({ min: 1, max: 17 });
  let split = 0;
  fc.assert(
    fc.property(
      cut,
      pad,
      pad,
      fc.boolean(),
      fc.boolean(),
      cell,
      (cut, before, behind, isSmall, quotes, beside) => {
        const number = id(next);
        const whole = isSmall ? number.toLowerCase() : number;
        const rows = [
          ['冉甲一', before + whole.slice(0, cut) + behind, beside],
          ['田甲二', behind + whole.slice(cut) + before, beside],
        ];
        if (splitBelow(rows[0] ?? [], rows[1] ?? []).length === 0) return;
        split++;
        expect(lookAt(show, rows, quotes).stacked).toContain(1);
      },
    ),
    { numRuns: 600 },
  );
  expect(split).toBeGreaterThan(300);
});

test('so is every row that ends a number over three, however padded', () => {
  const show = textsFor([{ text() {} }], TODAY);
  const next = chance(19);
  const pad = fc.constantFrom('', ' ', '　　', '        ');
  let split = 0;
  fc.assert(
    fc.property(pad, pad, fc.boolean(), cell, (before, behind, quotes, beside) => {
      const number = id(next);
      const rows = [number.slice(0, 6), number.slice(6, 14), number.slice(14)].map((part, i) => [
        `田甲${i}`,
        before + part + behind,
        beside,
      ]);
      if (splitBelowTwice(rows as [string[], string[], string[]]).length === 0) return;
      split++;
      expect(lookAt(show, rows, quotes).stacked).toContain(2);
    }),
    { numRuns: 300 },
  );
  expect(split).toBeGreaterThan(150);
});

test('a number over two rows is found wherever the file is cut into pieces', () => {
  const number = id(chance(13));
  const long = [number.slice(0, 9), number.slice(9)];
  // Rows of 31 bytes, so that the two stand around the end of the first piece.
  const least = Math.floor(PIECE / 31) - 48;
  for (let before = least; before < least + 60; before++) {
    const filler = Array.from(
      { length: before },
      (_, i) => `冉${String.fromCharCode(0x4e00 + i)},中心村,1,630,500,无`,
    );
    const rows = long.map((part, i) => `田甲${i},青山村,1,630,500,${part}`);
    const list = ['姓名,村,保障人数,标准,金额,备注', ...filler, ...rows, ...filler, ''].join('\n');
    const source = { path: 'list.csv', chunks: () => piecesOf(list) };
    const findings = [...lint({ ...jobOf({}, {}), sources: [source] }, rules).findings];
    const split = findings.filter(({ message }) => message === 'below').map(({ place }) => place);
    expect(split).toEqual([{ at: 'cell', sheet: 1, row: before + 2, column: 6 }]);
  }
});

function* piecesOf(text: string): Generator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

test('what is harmless in one column is looked at again under a label', () => {
  const day = '1965年3月4日';
  const list = `姓名,村,保障人数,标准,金额,备注,出生日期\n冉甲一,中心村,2,630,800,${day},${day}\n`;
  const { findings } = lint(jobOf({ list }, secretsFor(1)), rules);
  const places = [...findings].filter(({ rule }) => rule === 'no-birth-date').map(({ place }) => place);
  expect(places).toContainEqual({ at: 'cell', sheet: 1, row: 2, column: 7 });
});

test('a list is judged alike whether its cells are quoted or not', () => {
  const people = ['{{id}}', '{{mobile}}', '12岁', '按月发放', '2025年8月新增', '高血压', ''];
  const rows = people.map((remarks, i) => [
    `冉甲${'一二三四五六七'[i]}`,
    '中心村',
    '1',
    '630',
    '500.00',
    remarks,
  ]);
  const data = [['姓名', '村', '保障人数', '标准', '金额', '备注'], ...rows];
  const placesIn = (quotes: boolean, newline: string) => {
    const list = Papa.unparse(data, { quotes, newline });
    const { findings } = lint(jobOf({ list, notice: { total: { rows: 7 } } }, secretsFor(1)), rules);
    return [...findings].map(({ rule, place }) => ({ rule, place }));
  };
  const places = placesIn(false, '\r\n');
  expect(places.length).toBeGreaterThan(3);
  expect(placesIn(true, '\n')).toEqual(places);
});
