import { KNOWN, MOST_COLUMNS, NUMBER } from '../document/marks.ts';
import type { Batch } from '../document/types.ts';
import type { Day } from '../publication/dates.ts';
import {
  isUsualMaskIn,
  isX,
  judgeIdIn,
  LONGEST_APART,
  LONGEST_SPLIT,
  MARK,
  partAtMost,
  SHORTEST_APART,
  SHORTEST_SECRET,
  SHORTEST_SPLIT,
  TELLING,
} from './detect/index.ts';

const [DAY, HALF, LENGTH] = [8, 9, 18];
/** In so many columns of a table without a header known texts are looked at once. */
const HEADLESS = 16;

/** What the letters of triggers tell; a text with eight other signs that tell is taken to have one. */
export const TRIGGERING = TELLING << 3;

/** Stand for the number of a text that is a usual mask, and of one that is a valid ID and nothing else. */
export const [MASK, WHOLE_ID] = [-1, -2];

/**
 * What may be of interest in rows, counted from 0: row, column and number of each such `cell`, one after the other, the number
 * being that of its text among the known ones of its column, 0, MASK or WHOLE_ID; the rows in which digits of several cells may
 * be one number; and those in which a cell's may be one with those above it.
 */
type Telling = { cells: number[]; parted: number[]; stacked: number[] };

/** Looks through rows of a table, and at each text that comes again only once. */
export class Teller {
  readonly #units: Int32Array;
  readonly #labelled: Uint8Array;
  readonly #known: Int32Array;
  readonly #asOf: Day;
  #wasLong = false;

  /**
   * @param units what each UTF-16 unit tells
   * @param labelled the columns under a label, in which less tells more
   */
  constructor(units: Int32Array, labelled: readonly boolean[], asOf: Day) {
    this.#units = units;
    this.#asOf = asOf;
    this.#labelled = Uint8Array.from(labelled, Number);
    this.#known = new Int32Array(Math.min(labelled.length || HEADLESS, MOST_COLUMNS) * KNOWN);
  }

  lookAt(batch: Batch): Telling {
    const found: Telling = { cells: [], parted: [], stacked: [] };
    for (let at = 0; at < batch.size; at++) this.#lookAtRow(batch, at, found);
    return found;
  }

  #lookAtRow(batch: Batch, at: number, found: Telling): void {
    const [known, labelled] = [this.#known, this.#labelled];
    const { bounds, marks, firsts } = batch.cells;
    const first = firsts[at] as number;
    const width = (firsts[at + 1] as number) - first;
    let together = 0;
    let apart = 0;
    let before = 0;
    let isParted = false;
    let isLong = false;
    for (let column = 0; column < width; column++) {
      const cell = first + column;
      const number = (marks[cell] as number) & NUMBER;
      const place = column * KNOWN + number;
      const isKnown = number > 0 && place < known.length;
      let look = isKnown ? (known[place] as number) : UNKNOWN;
      if (look === UNKNOWN) {
        const [start, end] = [bounds[cell] as number, bounds[cell + 1] as number];
        if (start === end) continue;
        look = this.#lookAtText(batch, at, column, start, end);
        if (isKnown) known[place] = look;
      }
      if (look === NOTHING) {
        together = 0;
        before = 0;
        continue;
      }
      const isMask = (look & MASKED) !== 0;
      const digits = look & DIGITS;
      if (isMask || before + digits > LONGEST_SPLIT) together = 0;
      before = digits;
      if ((look & TELLS) !== 0 || labelled[column] === 1)
        found.cells.push(at, column, isMask ? MASK : (look & VALID) !== 0 ? WHOLE_ID : number);
      if (isMask) continue;
      const most = (look & MOST) >> MOST_BITS;
      if (together > 0 && together + most >= SHORTEST_SPLIT) isParted = true;
      if ((look & HALVED) !== 0) isLong = true;
      // A whole number is no part of one.
      if (most >= SHORTEST_APART && most <= LONGEST_APART && digits < SHORTEST_SPLIT) apart += most;
      together += most;
    }
    if (isParted || apart >= LENGTH) found.parted.push(at);
    // The row above has a cell with half the digits of an ID or more, which the cell below may have the rest of.
    if (isLong || this.#wasLong) found.stacked.push(at);
    this.#wasLong = isLong;
  }

  /** A known text of a column turned out to be of no interest. */
  passOver(column: number, number: number): void {
    const place = column * KNOWN + number;
    if (place < this.#known.length) this.#known[place] = (this.#known[place] as number) & ~TELLS;
  }

  #lookAtText(batch: Batch, at: number, column: number, start: number, end: number): number {
    const { units } = batch.cells;
    // Of a usual mask nothing else is asked.
    if (isUsualMaskIn(units, start, end)) return TELLS | MASKED;
    const sum = this.#sumOf(units, start, end);
    if (sum === 0) return NOTHING;
    const length = end - start;
    let digits = sum & (MARK - 1);
    // The X of a whole ID is a digit, so that it is known to go on nowhere.
    if (length === LENGTH && digits === LENGTH - 1 && isX(units[end - 1] as number)) digits = LENGTH;
    // Digits alone are counted.
    const most = sum === length ? digits : partAtMost(batch.text(at, column));
    let look = LOOKED | Math.min(digits, DIGITS) | (Math.min(most, DIGITS) << MOST_BITS);
    if (isTelling(sum, length)) look |= TELLS;
    if (length === LENGTH && digits === LENGTH && judgeIdIn(units, start, this.#asOf) === 'valid')
      look |= VALID;
    // Beside the digits of half an ID stands at most an X, not the stars of a mask.
    if (most >= HALF && digits < LENGTH && sum < 2 * TRIGGERING) look |= HALVED;
    // A day of birth may have the area above and the rest below.
    if (most === DAY && isBorn(units, start)) look |= HALVED;
    return look;
  }

  #sumOf(units: Uint16Array, start: number, end: number): number {
    const tell = this.#units;
    let sum = 0;
    for (let at = start; at < end; at++) sum += tell[units[at] as number] as number;
    return sum;
  }
}

/**
 * What a look at a cell shows, as a sum: how many digits it has, and how many signs that may be digits; and whether it may be of
 * interest, is masked as IDs usually are, has half the digits of an ID or more, or is one.
 */
const UNKNOWN = 0;
const [DIGITS, MOST, MOST_BITS] = [0xfff, 0xfff000, 12];
const [TELLS, MASKED, HALVED, VALID, LOOKED] = [1 << 24, 1 << 25, 1 << 26, 1 << 27, 1 << 28];
const NOTHING = LOOKED;

/** Whether digits, perhaps behind spaces, begin as a year before 2020. */
function isBorn(units: Uint16Array, start: number): boolean {
  let at = start;
  while (units[at] === SPACE || units[at] === WIDE_SPACE) at++;
  const [first, second, third] = [units[at], units[at + 1], units[at + 2]] as [number, number, number];
  return (first === ONE && second === NINE) || (first === TWO && second === ZERO && third <= ONE);
}

const [SPACE, WIDE_SPACE, ZERO, ONE, TWO, NINE] = [...' \u30000129'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

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
