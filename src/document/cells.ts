import { cutFrom } from './cut-text.ts';
import { LAST, NUMBER, PADDED, QUOTED } from './marks.ts';
import type { Batch, Row } from './types.ts';

/**
 * The cells of whole rows as they stand in a text, one after the other: where each ends, and its mark. A cell begins
 * behind the sign that ends the one before.
 */
export type Cells = { text: string; ends: Int32Array; marks: Uint16Array };

/** So many signs of a text become rows at a time: one rule after another looks at them while they stay where memory is fast. */
const BATCH = 16 * 1024;

/** Makes rows of cells that were cut, in order, and gives those that come again in a column as the same string. */
export class RowMaker {
  /** The known texts of each column, by their numbers. */
  readonly #columns: string[][] = [];
  #last: string[] = [];

  /** @param before the number of rows that stand above the cells */
  *batches(cells: Cells, before: number): Generator<Batch> {
    const { ends, marks } = cells;
    let number = before;
    let from = 0;
    let start = 0;
    while (from < ends.length) {
      const rows: Row[] = [];
      const most = start + BATCH;
      let at = from;
      while (at < ends.length && start < most) {
        const row = { number: ++number, cells: this.#last.slice(), isTidy: true };
        at = this.#fill(row, cells, at, start);
        start = (ends[at - 1] as number) + 1;
        rows.push(row);
      }
      yield { rows, words: { marks: marks.subarray(from, at), columns: this.#columns.length } };
      from = at;
    }
  }

  /**
   * Fills a row whose first cell is that one, and returns where the next row begins. Most rows have as many cells as the one
   * above, and an array of that length is filled faster than one that grows.
   */
  #fill(row: Row, { text, ends, marks }: Cells, first: number, from: number): number {
    const { cells } = row;
    let column = 0;
    let start = from;
    let all = 0;
    for (let at = first; ; at++) {
      const mark = marks[at] as number;
      const end = ends[at] as number;
      all |= mark;
      cells[column] = this.#cell(text, start, end, mark, column);
      column++;
      start = end + 1;
      if ((mark & LAST) === 0) continue;
      if (cells.length > column) cells.length = column;
      row.isTidy = (all & PADDED) === 0;
      this.#last = cells;
      return at + 1;
    }
  }

  #cell(text: string, start: number, end: number, mark: number, column: number): string {
    const number = mark & NUMBER;
    const isQuoted = (mark & QUOTED) !== 0;
    if (number === 0) {
      if (end === start) return '';
      return isQuoted ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end);
    }
    while (this.#columns.length <= column) this.#columns.push(['']);
    const known = this.#columns[column] as string[];
    // It stands here for the first time.
    known[number] ??= isQuoted ? cutFrom(text, start + 1, end - 1) : cutFrom(text, start, end);
    return known[number] as string;
  }
}
