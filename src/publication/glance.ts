import type { Cells } from '../document/cells.ts';
import { KNOWN, NUMBER, PADDED } from '../document/marks.ts';
import type { Layout } from './layout.ts';
import { ENDINGS, LETTERS, NOTE_HEAD, SECTION_END, TOTAL_HEAD } from './row-kind.ts';

/** What the first and the last sign of a cell show, in bits; nothing of a blank one. */
const [FILLED, TOTAL, OTHER, SECTION, FIGURE] = [1, 2, 4, 8, 16];
const [ZERO, NINE] = [0x30, 0x39];
const SIGNS = 0xfff;
/** Of more columns there is no telling which are blank. */
const BITS = 31;
/** Stands for blanks where nothing is told of a row. */
export const UNTOLD = -1;

/**
 * Tells most rows of persons by the first and the last sign of each cell, which is looked at once where it comes again. What
 * it does not tell must be asked of `kindOf`.
 */
export class Glance {
  readonly #last: number;
  readonly #nameAt: number;
  /** With which signs words of the header begin, by their last bits. */
  readonly #begins = new Uint8Array(SIGNS + 1);
  readonly #known: Uint8Array;

  constructor({ last, columns, headers, indexOf }: Layout) {
    this.#known = new Uint8Array(Math.min(columns.length, BITS) * KNOWN);
    this.#last = last;
    this.#nameAt = indexOf('name');
    for (const word of headers.flat()) if (word !== '') this.#begins[word.charCodeAt(0) & SIGNS] = OTHER;
  }

  /**
   * The columns in which nothing stands, in a bit for each, of a row that is surely of a person; else UNTOLD.
   * @param at the index of the row in its batch
   */
  blanksOf(cells: Cells, at: number, number: number): number {
    const known = this.#known;
    const { marks, firsts } = cells;
    const first = firsts[at] as number;
    const width = (firsts[at + 1] as number) - first;
    if (number <= this.#last || width > BITS) return UNTOLD;
    let blanks = 0;
    let all = 0;
    let filled = 0;
    let shown = 0;
    let shownAt = -1;
    for (let column = 0; column < width; column++) {
      const number = (marks[first + column] as number) & NUMBER;
      const place = column * KNOWN + number;
      const isKnown = number > 0 && place < known.length;
      let look = isKnown ? (known[place] as number) : 0;
      if (look === 0) {
        look = this.#lookAtText(cells, first + column);
        if (isKnown) known[place] = look;
      }
      if (look === 0) {
        blanks |= 1 << column;
        continue;
      }
      all |= look;
      if (filled++ > 0) continue;
      shown = look;
      shownAt = column;
    }
    if (filled < 2 || (all & TOTAL) !== 0 || (shown & OTHER) !== 0) return UNTOLD;
    if ((shown & SECTION) !== 0 && !this.#isBesideName(cells, first, width, shownAt)) return UNTOLD;
    return blanks;
  }

  /** Whether a row that begins as that of a village does has a name, or no column of names. */
  #isBesideName(cells: Cells, first: number, width: number, shownAt: number): boolean {
    const nameAt = this.#nameAt;
    if (nameAt < 0) return true;
    if (nameAt === shownAt || nameAt >= width) return false;
    const look = this.#lookAtText(cells, first + nameAt);
    return look !== 0 && (look & FIGURE) === 0;
  }

  #lookAtText({ units, bounds, marks }: Cells, cell: number): number {
    const [start, end] = [bounds[cell] as number, bounds[cell + 1] as number];
    if (start === end) return 0;
    // Padding may be all of it, and what is padded ends with another sign than the last.
    if (((marks[cell] as number) & PADDED) !== 0) return FILLED | TOTAL;
    const head = units[start] as number;
    const tail = units[end - 1] as number;
    return (HEADS[head] as number) | (TAILS[tail] as number) | (this.#begins[head & SIGNS] as number);
  }
}

const HEADS = LETTERS.map(
  (letter) => FILLED | (letter === TOTAL_HEAD ? TOTAL : letter === NOTE_HEAD ? OTHER : 0),
);
HEADS.fill(FILLED | FIGURE, ZERO, NINE + 1);
const TAILS = ENDINGS.map((ending) => (ending === SECTION_END ? SECTION : ending === 0 ? 0 : OTHER));
