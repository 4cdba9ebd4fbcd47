import { columnOf } from '../document/reference.ts';
import { unescaped } from '../document/xlsx-words.ts';
import { attribute, xmlPieces } from '../document/xml.ts';

/** A cell as the file has it: its style, and what it holds as a text, a number, or a word of the format (a truth value, an error). */
export type RawCell = { column: number; style: number; kind: 'text' | 'number' | 'b' | 'e'; value: string };

/** A row of a sheet. `tag` is what its start tag says of its looks. */
export type RawSheetRow = { number: number; tag: string; cells: Map<number, RawCell> };

/** The rows of a sheet, with the results of formulas and without the formulas. */
export function rawCells(xml: string, strings: { at(index: number): string }): RawSheetRow[] {
  const rows: RawSheetRow[] = [];
  let row: RawSheetRow | undefined;
  let cell: { column: number; style: number; type: string; value: string; formula: boolean } | undefined;
  let last = 0;
  let inside = '';
  let phonetic = false;
  const finish = () => {
    if (!row || !cell) return;
    if (cell.formula && cell.value === '' && cell.type !== 'str') throw new Uncomputed();
    const { column, style, type, value } = cell;
    if (type === 's' && value !== '')
      row.cells.set(column, { column, style, kind: 'text', value: strings.at(Number(value)) });
    else row.cells.set(column, { column, style, kind: kindOf(type, value), value: unescaped(value) });
    cell = undefined;
  };
  for (const piece of xmlPieces(xml)) {
    if (piece.type === 'text') {
      if (cell && (inside === 'v' || (inside === 't' && !phonetic))) cell.value += piece.text;
      continue;
    }
    const { name } = piece;
    if (piece.type === 'close') {
      inside = '';
      if (name === 'rPh') phonetic = false;
      else if (name === 'c') finish();
      else if (name === 'sheetData') return rows;
      continue;
    }
    const { attributes, selfClosing } = piece;
    inside = selfClosing ? '' : name;
    if (name === 'row') {
      const number = Number(attribute(attributes, 'r') ?? (row?.number ?? 0) + 1);
      row = { number, tag: kept(attributes, ['s', 'customFormat', 'ht', 'customHeight']), cells: new Map() };
      rows.push(row);
      last = 0;
    } else if (name === 'c' && row) {
      const reference = attribute(attributes, 'r');
      last = reference === undefined ? last + 1 : columnOf(reference);
      const type = attribute(attributes, 't') ?? 'n';
      const style = Number(attribute(attributes, 's') ?? 0);
      cell = { column: last, style, type, value: '', formula: false };
      if (selfClosing) finish();
    } else if (name === 'f' && cell) cell.formula = true;
    else if (name === 'rPh') phonetic = !selfClosing;
  }
  return rows;
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
