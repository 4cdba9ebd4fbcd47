import { PADDED } from './marks.ts';
import { isPadded } from './padding.ts';

/**
 * The cells of whole rows, one after the other: their texts as UTF-16 units, and where each begins, with the end of the last
 * one behind; their marks; and the index of the first cell of each row, with that of one more row behind.
 */
export type Cells = {
  units: Uint16Array<ArrayBuffer>;
  bounds: Int32Array<ArrayBuffer>;
  marks: Uint16Array<ArrayBuffer>;
  firsts: Int32Array<ArrayBuffer>;
};

/** The index of the cell in a column of a row; -1 where the row does not reach so far. */
export function cellAt({ firsts }: Cells, at: number, column: number): number {
  const cell = (firsts[at] as number) + column;
  return column >= 0 && cell < (firsts[at + 1] as number) ? cell : -1;
}

/** Lays the cells of rows that are strings already one after the other. No text of them is known. */
export function laidOut(rows: readonly { cells: readonly string[] }[]): Cells {
  const texts = rows.flatMap(({ cells }) => cells);
  const units = new Uint16Array(texts.reduce((sum, { length }) => sum + length, 0));
  const bounds = new Int32Array(texts.length + 1);
  const marks = new Uint16Array(texts.length);
  const firsts = new Int32Array(rows.length + 1);
  let end = 0;
  for (const [cell, text] of texts.entries()) {
    for (let at = 0; at < text.length; at++) units[end++] = text.charCodeAt(at);
    bounds[cell + 1] = end;
    if (isPadded(text, 0, text.length)) marks[cell] = PADDED;
  }
  for (const [at, { cells }] of rows.entries()) firsts[at + 1] = (firsts[at] as number) + cells.length;
  return { units, bounds, marks, firsts };
}
