import { KNOWN, NUMBER } from '../document/marks.ts';
import type { Row, Words } from '../document/types.ts';
import {
  isUsualMask,
  LONGEST_APART,
  LONGEST_SPLIT,
  MARK,
  partAtMost,
  SHORTEST_APART,
  SHORTEST_SECRET,
  SHORTEST_SPLIT,
  TELLING,
} from './detect/index.ts';

const [HALF, LENGTH] = [9, 18];
const NONE = new Uint16Array(0);

/** What the letters of triggers tell; a text with eight other signs that tell is taken to have one. */
export const TRIGGERING = TELLING << 3;

/** Stands for the number of a text that is a usual mask. */
export const MASK = -1;

/** Rows that were read together, and what is known of their texts. */
type Batch = { rows: readonly Read[]; words?: Words };
type Read = { row: Row };

/**
 * What may be of interest in rows, counted from 0: row, column and number of each such `cell`, one after the other, the number
 * being that of its text among the known ones of its column, 0, or MASK; the rows in which digits of several cells may be one
 * number; and those in which a cell's may be one with those above it.
 */
export type Telling = { cells: number[]; parted: number[]; stacked: number[] };

/** Looks through rows of a table, and at each text that comes again only once. */
export class Teller {
  readonly #units: Int32Array;
  readonly #labelled: readonly boolean[];
  readonly #known: Int32Array[] = [];
  #wasLong = false;

  /**
   * @param units what each UTF-16 unit tells
   * @param labelled the columns under a label, in which less tells more
   */
  constructor(units: Int32Array, labelled: readonly boolean[]) {
    this.#units = units;
    this.#labelled = labelled;
  }

  lookAt({ rows, words }: Batch): Telling {
    const found: Look = { cells: [], parted: [], stacked: [], wasLong: this.#wasLong };
    for (let column = this.#known.length; column < (words?.columns ?? 0); column++)
      this.#known.push(new Int32Array(KNOWN).fill(UNKNOWN));
    const [units, labelled] = [this.#units, this.#labelled];
    const looks = { units, labelled, known: this.#known, marks: words?.marks ?? NONE };
    let first = 0;
    for (let row = 0; row < rows.length; row++) {
      const { cells } = (rows[row] as Read).row;
      lookAtRow(cells, first, looks, row, found);
      first += cells.length;
    }
    this.#wasLong = found.wasLong;
    return found;
  }

  /** A known text of a column turned out to be of no interest. */
  passOver(column: number, number: number): void {
    const looks = this.#known[column] as Int32Array;
    looks[number] = (looks[number] as number) & ~TELLS;
  }
}

/** `wasLong`: the row above has a cell with half the digits of an ID or more, which the cell below may have the rest of. */
type Look = Telling & { wasLong: boolean };

type Looks = {
  units: Int32Array;
  labelled: readonly boolean[];
  known: Int32Array[];
  marks: Readonly<Uint16Array>;
};

/** Adds what tells in a row, whose first cell is that one of its batch. */
function lookAtRow(cells: readonly string[], first: number, looks: Looks, row: number, found: Look): void {
  const { labelled } = looks;
  let together = 0;
  let apart = 0;
  let before = 0;
  let isParted = false;
  let isLong = false;
  for (let column = 0; column < cells.length; column++) {
    const look = lookAt(cells, column, first + column, looks);
    if (look === BLANK) continue;
    const digits = look & DIGITS;
    if (look === NOTHING || (look & MASKED) !== 0 || before + digits > LONGEST_SPLIT) together = 0;
    before = digits;
    if (look === NOTHING) continue;
    const isMask = (look & MASKED) !== 0;
    if ((look & TELLS) !== 0 || labelled[column] === true)
      found.cells.push(row, column, isMask ? MASK : numberAt(first + column, looks));
    if (isMask) continue;
    const most = (look & MOST) >> MOST_BITS;
    if (together > 0 && together + most >= SHORTEST_SPLIT) isParted = true;
    if ((look & HALVED) !== 0) isLong = true;
    // A whole number is no part of one.
    if (most >= SHORTEST_APART && most <= LONGEST_APART && digits < SHORTEST_SPLIT) apart += most;
    together += most;
  }
  if (isParted || apart >= LENGTH) found.parted.push(row);
  if (isLong || found.wasLong) found.stacked.push(row);
  found.wasLong = isLong;
}

/**
 * What a look at a cell shows, as a sum: how many digits it has, and how many signs that may be digits; and whether it may be of
 * interest, is masked as IDs usually are, or has half the digits of an ID or more.
 */
const [NOTHING, UNKNOWN, BLANK] = [0, -1, -2];
const [DIGITS, MOST, MOST_BITS] = [0xfff, 0xfff000, 12];
const [TELLS, MASKED, HALVED] = [1 << 24, 1 << 25, 1 << 26];

/** A look at a cell by its place in the batch, taken once at a text that has a number. */
function lookAt(
  cells: readonly string[],
  column: number,
  index: number,
  { units, known, marks }: Looks,
): number {
  const number = numberAt(index, { marks });
  if (number === 0) return lookAtText(cells[column] as string, units);
  const looks = known[column] as Int32Array;
  if (looks[number] === UNKNOWN) looks[number] = lookAtText(cells[column] as string, units);
  return looks[number] as number;
}

function numberAt(index: number, { marks }: Pick<Looks, 'marks'>): number {
  return index < marks.length ? (marks[index] as number) & NUMBER : 0;
}

function lookAtText(text: string, units: Int32Array): number {
  const { length } = text;
  if (length === 0) return BLANK;
  // Of a usual mask nothing else is asked.
  if (isUsualMask(text)) return TELLS | MASKED;
  const sum = sumOf(text, units);
  if (sum === 0) return NOTHING;
  const digits = sum & (MARK - 1);
  // Digits alone are counted.
  const most = sum === length ? digits : partAtMost(text);
  let look = digits | (Math.min(most, DIGITS) << MOST_BITS);
  if (isTelling(sum, length)) look |= TELLS;
  // Beside the digits of half an ID stands at most an X, not the stars of a mask.
  if (most >= HALF && digits < LENGTH && sum < 2 * TRIGGERING) look |= HALVED;
  return look;
}

/** What the signs of a text tell, summed. */
export function sumOf(text: string, units: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += units[text.charCodeAt(at)] as number;
  return sum;
}

/** Whether a text may be of interest, by the sum of what its signs tell. */
export function isTelling(sum: number, length: number): boolean {
  if (sum >= TELLING || length >= MARK) return true;
  const digits = sum & (MARK - 1);
  const marks = sum >> 12;
  return digits + marks === length ? length >= SHORTEST_SECRET : digits >= 2;
}
