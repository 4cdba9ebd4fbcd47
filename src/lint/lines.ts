import type { Lines } from '../document/types.ts';
import { DIGIT, MARK, SHORTEST_SECRET, SHORTEST_SPLIT, TELLING } from './detect/index.ts';

/** What the signs of a cell weigh together: its digits, its other signs of numbers, and what tells more, each in bits of their own. */
const [A_DIGIT, A_MARK, MORE] = [1, 1 << 12, 1 << 24];
const WEIGHTS: Record<number, number> = { [DIGIT]: A_DIGIT, [MARK]: A_MARK, [TELLING]: MORE };
const COUNTED = A_MARK - 1;
const [END_OF_CELL, END_OF_LINE] = [-1, -2];
const LINE_FEED = 0x0a;

/**
 * What may be of interest in lines, counted from 0: row and column of each such `cell`, one after the other, and the rows
 * in which digits of neighbouring cells may be one number.
 */
export type Telling = { cells: number[]; parted: number[] };

/**
 * Looks through lines of a table at once, which costs a fraction of a look at each cell.
 * @param units what each UTF-16 unit tells
 */
export function tellingIn(delimiter: string, units: Uint8Array): (lines: Lines) => Telling {
  const weights = Int32Array.from(units, (unit) => WEIGHTS[unit] ?? 0);
  weights[delimiter.charCodeAt(0)] = END_OF_CELL;
  weights[LINE_FEED] = END_OF_LINE;
  return ({ text, end }) => {
    const found: Telling = { cells: [], parted: [] };
    // A function for each line is compiled once and for all, a loop over all of them again and again.
    for (let row = 0, at = 0; at < end; row++) at = lookAtLine(text, at, end, weights, row, found);
    return found;
  };
}

/** Adds what tells in the line that begins at an offset, and returns where the next one does. */
function lookAtLine(
  text: string,
  from: number,
  end: number,
  weights: Int32Array,
  row: number,
  { cells, parted }: Telling,
): number {
  let column = 0;
  let start = from;
  let sum = 0;
  let together = 0;
  let isParted = false;
  let at = from;
  for (; at < end; at++) {
    const weight = weights[text.charCodeAt(at)] as number;
    if (weight >= 0) {
      sum += weight;
      continue;
    }
    if (sum === 0) together = 0;
    else {
      const length = at - start;
      if (isHeavy(sum, length)) cells.push(row, column);
      const digits = mostDigits(sum, length);
      if (together > 0 && together + digits >= SHORTEST_SPLIT) isParted = true;
      together += digits;
      sum = 0;
    }
    if (weight === END_OF_LINE) break;
    column++;
    start = at + 1;
  }
  if (isParted) parted.push(row);
  return at + 1;
}

/** How many digits a cell may have: any sign that tells may be one. */
function mostDigits(sum: number, length: number): number {
  return sum >= MORE || length > COUNTED ? length : sum & COUNTED;
}

function isHeavy(sum: number, length: number): boolean {
  // What is too long to be counted is looked at.
  if (sum >= MORE || length > COUNTED) return true;
  return isTelling(sum & COUNTED, Math.floor(sum / A_MARK), length);
}

/** Whether a cell with so many digits and other signs of numbers, and no sign that tells more, may be of interest. */
export function isTelling(digits: number, marks: number, length: number): boolean {
  return digits + marks === length ? length >= SHORTEST_SECRET : digits >= 2;
}
