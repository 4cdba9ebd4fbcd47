import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { cutAhead } from '../../scripts/lint/ahead.ts';
import { fileSource } from '../../src/document/folder.ts';
import { openDocument } from '../../src/document/read.ts';
import { type Document, type ProblemCode, type Row, Unreadable } from '../../src/document/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbang-ahead-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = '姓名,村,组,保障人数,标准,金额';
const ROWS = Array.from(
  { length: 20_000 },
  (_, i) => `冉${sign(i)},${i < 9000 ? '中心村' : '青山村'},${i % 9}组,2,630,${i % 700}`,
);

function sign(i: number): string {
  return String.fromCodePoint(i < 20_900 ? 0x4e00 + i : 0x20000 + i);
}

/** Every row of a list, its faults, and whether it can be read, by two threads or by one. */
function read(path: string, isAhead: boolean) {
  const source = fileSource(path);
  const document = openDocument(isAhead ? { ...source, ahead: cutAhead(path) } : source);
  const rows = document.tables.flatMap((table): (Row | ProblemCode)[] => {
    try {
      return [...table.rows()];
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return [error.code];
    }
  });
  return { rows, problems: document.problems };
}

test.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['GB18030', (text: string) => iconv.encode(text, 'gb18030')],
  ['UTF-16', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
  ['lines that end in two signs', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['returns alone', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
  ['quotes', (text: string) => Buffer.from(text.replaceAll(/,(\d+)组/g, ',"$1\n""组"""'))],
  ['padding', (text: string) => Buffer.from(text.replaceAll(',2,', ',　2 ,'))],
  ['a literal quote in every tenth row', (text: string) => Buffer.from(text.replaceAll('0组', '"0"组'))],
  ['a quote that stays open', (text: string) => Buffer.from(`${text}"冉甲`)],
  ['text behind a quote', (text: string) => Buffer.from(`"冉甲"一\n${text}`)],
  [
    'wrong bytes at its end',
    (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x0a])]),
  ],
  ['a row as long as many', (text: string) => Buffer.from(`${text}冉${'甲'.repeat(300_000)},,,,,\n${text}`)],
  ['nothing', () => Buffer.alloc(0)],
])('a list in %s is read ahead as it is read by one thread', (_, encode) => {
  const path = join(folder, 'list.csv');
  writeFileSync(path, encode([HEADER, ...ROWS, ''].join('\n')));
  expect(read(path, true)).toEqual(read(path, false));
});

test('a list that was read ahead can be read once more', () => {
  const path = join(folder, 'twice.csv');
  writeFileSync(path, [HEADER, ...ROWS, ''].join('\n'));
  const document: Document = openDocument({ ...fileSource(path), ahead: cutAhead(path) });
  const [first, second] = [1, 2].map(() => [...(document.tables[0]?.rows() ?? [])]);
  expect(first).toHaveLength(ROWS.length + 1);
  expect(second).toEqual(first);
});

test('what cannot be read ahead fails', () => {
  const pieces = cutAhead(join(folder, 'no such file.csv'))([]);
  expect(() => [...pieces]).toThrow(new Unreadable('unreadable'));
});
