import { columnOf } from '../document/reference.ts';
import { unescaped } from '../document/xlsx-words.ts';
import { attribute, xmlPieces } from '../document/xml.ts';
import { numberIn } from './splice.ts';

/** A cell as the file has it: its style, and what it holds as a text, a number, or a word of the format (a truth value, an error). */
export type RawCell = { column: number; style: number; kind: 'text' | 'number' | 'b' | 'e'; value: string };

/** A row of a sheet. `tag` is what its start tag says of its looks. */
export type RawRow = { number: number; tag: string; cells: Map<number, RawCell> };

/**
 * The rows of a sheet, one by one, with the results of formulas and without the formulas.
 * @throws Uncomputed when a formula has no result in the file
 */
export function* rawRows(xml: string, strings: { at(index: number): string }): Generator<RawRow> {
  let row: RawRow | undefined;
  let cell: Draft | undefined;
  let [number, column] = [0, 0];
  let inside = '';
  let phonetic = false;
  for (const piece of xmlPieces(xml)) {
    if (piece.type === 'text') {
      if (cell && (inside === 'v' || (inside === 't' && !phonetic))) cell.value += piece.text;
      continue;
    }
    const { name } = piece;
    const isEnd = piece.type === 'close' || piece.selfClosing;
    inside = isEnd ? '' : name;
    if (piece.type === 'open' && name === 'row') {
      number = numberIn(piece, 'r', number + 1);
      row = { number, tag: kept(piece.attributes, LOOKS), cells: new Map() };
      column = 0;
    } else if (piece.type === 'open' && name === 'c') {
      const reference = attribute(piece.attributes, 'r');
      column = reference === undefined ? column + 1 : columnOf(reference);
      const type = attribute(piece.attributes, 't') ?? 'n';
      cell = { column, style: numberIn(piece, 's'), type, value: '', isFormula: false };
    } else if (name === 'f' && cell) cell.isFormula = true;
    else if (name === 'rPh') phonetic = !isEnd;
    if (!isEnd) continue;
    if (name === 'c' && cell) {
      row?.cells.set(cell.column, finished(cell, strings));
      cell = undefined;
    } else if (name === 'row' && row) {
      yield row;
      row = undefined;
    } else if (name === 'sheetData') return;
  }
}

const LOOKS = ['s', 'customFormat', 'ht', 'customHeight'];

/** A cell as far as it was read. */
type Draft = { column: number; style: number; type: string; value: string; isFormula: boolean };

function finished(
  { column, style, type, value, isFormula }: Draft,
  strings: { at(index: number): string },
): RawCell {
  if (isFormula && value === '' && type !== 'str') throw new Uncomputed();
  if (type === 's' && value !== '') return { column, style, kind: 'text', value: strings.at(Number(value)) };
  return { column, style, kind: kindOf(type, value), value: unescaped(value) };
}

/** A formula whose result the file does not hold: its cell would be empty without it. */
export class Uncomputed extends Error {}

/** The attributes of a start tag that are named, as text. */
export function kept(attributes: string, names: readonly string[]): string {
  return names
    .flatMap((name) => {
      const value = attribute(attributes, name);
      return value === undefined ? [] : [` ${name}="${value.replace(/[<>&"]/g, '')}"`];
    })
    .join('');
}

function kindOf(type: string, value: string): RawCell['kind'] {
  if (type === 'b' || type === 'e') return type;
  return type === 'n' && Number.isFinite(Number(value)) ? 'number' : 'text';
}
