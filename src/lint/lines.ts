import type { Lines } from '../document/types.ts';
import { DIGIT, MARK, SHORTEST_SECRET, TELLING } from './detect/index.ts';

/** What the signs of a cell weigh together: its digits, its other signs of numbers, and what tells more, each in bits of their own. */
const [A_DIGIT, A_MARK, MORE] = [1, 1 << 12, 1 << 24];
const WEIGHTS: Record<number, number> = { [DIGIT]: A_DIGIT, [MARK]: A_MARK, [TELLING]: MORE };
const COUNTED = A_MARK - 1;
const [END_OF_CELL, END_OF_LINE] = [-1, -2];
const LINE_FEED = 0x0a;

/**
 * Finds the cells that may be of interest in lines of a table at once, which costs a fraction of a look at each.
 * @param units what each UTF-16 unit tells
 * @returns for a kind of lines the row and the column of such cells, both from 0, one after the other
 */
export function tellingIn(delimiter: string, units: Uint8Array): (lines: Lines) => number[] {
  const weights = Int32Array.from(units, (unit) => WEIGHTS[unit] ?? 0);
  weights[delimiter.charCodeAt(0)] = END_OF_CELL;
  weights[LINE_FEED] = END_OF_LINE;
  return ({ text, end }) => {
    const found: number[] = [];
    // A function for each line is compiled once and for all, a loop over all of them again and again.
    for (let row = 0, at = 0; at < end; row++) at = lookAtLine(text, at, end, weights, row, found);
    return found;
  };
}

/** Adds the telling cells of the line that begins at an offset, and returns where the next one does. */
function lookAtLine(
  text: string,
  from: number,
  end: number,
  weights: Int32Array,
  row: number,
  found: number[],
): number {
  let column = 0;
  let start = from;
  let sum = 0;
  let at = from;
  for (; at < end; at++) {
    const weight = weights[text.charCodeAt(at)] as number;
    if (weight >= 0) {
      sum += weight;
      continue;
    }
    if (weight === END_OF_LINE) break;
    if (sum > 0 && isHeavy(sum, at - start)) found.push(row, column);
    column++;
    start = at + 1;
    sum = 0;
  }
  if (sum > 0 && isHeavy(sum, at - start)) found.push(row, column);
  return at + 1;
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
