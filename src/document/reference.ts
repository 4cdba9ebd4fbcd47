import type { Place } from './types.ts';

/** The last row and column that a sheet of Excel can have. */
export const LAST = { row: 1_048_576, column: 16_384 };
/** So many characters a cell of Excel can hold. */
export const LONGEST_CELL = 32_767;

/** `F7`, as Excel names a cell. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `F`, as Excel names a column. */
export function columnName(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column, from 1, of a reference such as `$F$7`. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Z]+)/.exec(reference)?.[1] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The row of a reference. */
export function rowOf(reference: string): number {
  return Number(/(\d+)$/.exec(reference)?.[1] ?? 0);
}

/** A cell, both from 1. */
export type Cell = { row: number; column: number };

/** The first cell that ranges such as `B2:B9 D4` name; `undefined` when it is none that a sheet can have. */
export function firstCell(ranges: string): Cell | undefined {
  if (!/^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?=[: ]|$)/.test(ranges)) return undefined;
  const [first = ''] = ranges.split(/[: ]/, 1);
  const cell = { row: rowOf(first), column: columnOf(first) };
  return cell.row <= LAST.row && cell.column <= LAST.column ? cell : undefined;
}

/** The cell that a place is, or that the part there belongs to. */
export function cellOf(place: Place): (Place & { at: 'cell' }) | undefined {
  if (place.at === 'cell') return place;
  if (place.at !== 'part') return undefined;
  const { sheet, row, column } = place;
  return sheet && row && column ? { at: 'cell', sheet, row, column } : undefined;
}

/** A range of cells, both ends in it. */
export type Range = { top: number; left: number; bottom: number; right: number };

/** The range that a reference such as `A1:C3` or `A1` names. */
export function rangeOf(reference: string): Range {
  const [from = '', to = from] = reference.split(':');
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
}
