import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import type { Source } from '../../src/document/types.ts';

const TEXT = '姓名,村\r\n"冉\n甲一","中心,村"\r\n\r\n田甲二,青山村\r\n';
const ROWS = [['姓名', '村'], ['冉\n甲一', '中心,村'], [''], ['田甲二', '青山村']];

function rows(source: Source): string[][] {
  return [...(readDocument(source).tables[0]?.rows() ?? [])].map(({ cells }) => cells);
}

test('the semicolon of an entity parts no cells', () => {
  const written = '姓名,村\n冉甲一,&#53;&#48;&#48;&#50;&#57;&#57;&#49;\n';
  expect(rows(sourceOf('a.csv', new TextEncoder().encode(written)))[0]).toEqual(['姓名', '村']);
});

describe('a CSV in every encoding of office software', () => {
  const bom = (bytes: Buffer, ...mark: number[]) => new Uint8Array([...mark, ...bytes]);
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', bom(Buffer.from(TEXT))],
    ['UTF-8 with a mark', bom(Buffer.from(TEXT), 0xef, 0xbb, 0xbf)],
    ['GB18030', bom(iconv.encode(TEXT, 'gb18030'))],
    ['UTF-16 with a mark', bom(iconv.encode(TEXT, 'utf-16le'), 0xff, 0xfe)],
    ['UTF-16 big-endian with a mark', bom(iconv.encode(TEXT, 'utf-16be'), 0xfe, 0xff)],
    ['UTF-16 without a mark', bom(iconv.encode(`${TEXT}1,2,3,4,5`, 'utf-16le'))],
  ];
  test.each(encodings)('%s', (_, bytes) => {
    expect(rows(sourceOf('a.csv', bytes)).slice(0, ROWS.length)).toEqual(ROWS);
  });
});

test.each(['a.csv', 'a.md', 'a.html'])(
  '%s with a zero byte in it is not taken for UTF-16, whose letters are others',
  (path) => {
    const texts = [`${TEXT}12345`, iconv.encode(TEXT, 'gb18030')].map((text) => Buffer.from(text));
    for (const bytes of texts)
      for (const at of [0, 1, bytes.length]) {
        const source = sourceOf(
          path,
          Buffer.concat([bytes.subarray(0, at), Buffer.from([0]), bytes.subarray(at)]),
        );
        expect(readDocument(source).problems).toEqual([{ code: 'encoding', place: { at: 'file' } }]);
      }
    const latin = sourceOf(path, new Uint8Array(iconv.encode('a,b\n1,2\n', 'utf-16be')));
    expect(readDocument(latin).problems).toEqual([]);
  },
);

test.each(['a.csv', 'a.md', 'a.html'])(
  '%s with a zero byte in it is not taken for UTF-16, whose letters are others',
  (path) => {
    const coded = ['utf-8', 'gb18030'].map((encoding) => iconv.encode(`${TEXT}12345,1\n`, encoding));
    for (const bytes of coded)
      for (const at of [1, 2, bytes.length]) {
        const pieces = [bytes.subarray(0, at), Buffer.from([0]), bytes.subarray(at)];
        const { problems } = readDocument(sourceOf(path, Buffer.concat(pieces)));
        expect(problems).toEqual([{ code: 'encoding', place: { at: 'file' } }]);
      }
    const latin = sourceOf(path, new Uint8Array(iconv.encode('a,b\n1,2\n', 'utf-16be')));
    expect(readDocument(latin).problems).toEqual([]);
  },
);

test('rare characters beyond the basic plane survive GB18030', () => {
  const bytes = new Uint8Array(iconv.encode('姓名,村\n冉𬱖䶮,中心村\n', 'gb18030'));
  expect(rows(sourceOf('a.csv', bytes))[1]).toEqual(['冉𬱖䶮', '中心村']);
});

test('rows are the same however the bytes are cut into pieces', () => {
  const cell = fc.stringMatching(/^[a冉,"\n\r 1]{0,6}$/);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 7 }), (cells, size) => {
      const text = Papa.unparse(cells, { quotes: true });
      const bytes = new TextEncoder().encode(text);
      const pieces: Source = {
        path: 'a.csv',
        *chunks() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        },
      };
      const unix = cells.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
      expect(rows(sourceOf('a.csv', text))).toEqual(unix);
      expect(rows(pieces)).toEqual(unix);
    }),
  );
});
