import { expect, test } from 'vitest';
import { restyled } from '../../src/workbook/cells.ts';

const to = (style: number) => () => style;

test.each([
  ['<sheetData/>', '<sheetData><row r="2"><c r="B2" s="9"/></row></sheetData>'],
  ['<sheetData></sheetData>', '<sheetData><row r="2"><c r="B2" s="9"/></row></sheetData>'],
  ['<sheetData><row r="2"/></sheetData>', '<sheetData><row r="2"><c r="B2" s="9"/></row></sheetData>'],
  [
    '<sheetData><row r="1"/><row r="3"/></sheetData>',
    '<sheetData><row r="1"/><row r="2"><c r="B2" s="9"/></row><row r="3"/></sheetData>',
  ],
  [
    '<x:sheetData><x:row r="2"><x:c r="A2"/><x:c r="C2"/></x:row></x:sheetData>',
    '<x:sheetData><x:row r="2"><x:c r="A2"/><x:c r="B2" s="9"/><x:c r="C2"/></x:row></x:sheetData>',
  ],
  [
    '<sheetData><row><c/></row><row><c/><c s=\'3\' t="s"><v>0</v></c></row></sheetData>',
    '<sheetData><row><c/></row><row><c/><c s="9" t="s"><v>0</v></c></row></sheetData>',
  ],
  [
    '<sheetData><row r="2"><c r="C2"/><c r="B2"/><c r="A2"/></row></sheetData>',
    '<sheetData><row r="2"><c r="C2"/><c r="B2" s="9"/><c r="A2"/></row></sheetData>',
  ],
  [
    '<sheetData><row r="1"/></sheetData><controls><xdr:row>4</xdr:row></controls>',
    '<sheetData><row r="1"/><row r="2"><c r="B2" s="9"/></row></sheetData><controls><xdr:row>4</xdr:row></controls>',
  ],
])('%s', (before, after) => {
  expect([...restyled(before, new Map([[2, new Map([[2, to(9)]])]]))].join('')).toBe(after);
});

test('a cell that is made has the style of its row, else of its column', () => {
  const xml =
    '<cols><col min="2" max="4" style="5"/></cols><sheetData><row r="1" s="7" customFormat="1"/><row r="2" s="7" customFormat="false"/></sheetData>';
  const seen: number[] = [];
  const see = (style: number) => seen.push(style);
  Array.from(restyled(xml, new Map([1, 2, 3].map((row) => [row, new Map([[2, see]])]))));
  expect(seen).toEqual([7, 5, 5]);
});
