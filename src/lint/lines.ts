import type { Lines } from '../document/types.ts';
import { LONGEST_SPLIT, MARK, SHORTEST_SECRET, SHORTEST_SPLIT, TELLING } from './detect/index.ts';

const [END_OF_CELL, END_OF_LINE, QUOTES] = [-1, -2, -3];
const [LINE_FEED, QUOTE] = [0x0a, 0x22];
const [HALF, LENGTH] = [9, 18];

/** What the letters of triggers tell; a text with eight other signs that tell is taken to have one. */
export const TRIGGERING = TELLING << 3;

/**
 * What may be of interest in lines, counted from 0: row and column of each such `cell`, one after the other; the rows in
 * which digits of neighbouring cells may be one number; and those in which a cell's may be one with those above it.
 */
export type Telling = { cells: number[]; parted: number[]; stacked: number[] };

/**
 * Looks through lines of a table at once, which costs a fraction of a look at each cell.
 * @param units what each UTF-16 unit tells
 */
export function tellingIn(delimiter: string, units: Int32Array): (lines: Lines) => Telling {
  const ends = units.slice();
  ends[delimiter.charCodeAt(0)] = END_OF_CELL;
  ends[LINE_FEED] = END_OF_LINE;
  ends[QUOTE] = QUOTES;
  let wasLong = false;
  return ({ text, end }) => {
    const found: Look = { cells: [], parted: [], stacked: [], wasLong };
    // A function for each line is compiled once and for all, a loop over all of them again and again.
    for (let row = 0, at = 0; at < end; row++) at = lookAtLine(text, at, end, units, ends, row, found);
    wasLong = found.wasLong;
    return found;
  };
}

/** `wasLong`: the line above has a cell with half the digits of an ID or more, which the cell below may have the rest of. */
type Look = Telling & { wasLong: boolean };

/** Adds what tells in the line that begins at an offset, and returns where the next one does. */
function lookAtLine(
  text: string,
  from: number,
  end: number,
  units: Int32Array,
  ends: Int32Array,
  row: number,
  found: Look,
): number {
  let column = 0;
  let start = from;
  let closing = 0;
  let sum = 0;
  let together = 0;
  let before = 0;
  let isParted = false;
  let isLong = false;
  let at = from;
  for (; at < end; at++) {
    const unit = ends[text.charCodeAt(at)] as number;
    if (unit >= 0) {
      sum += unit;
      continue;
    }
    if (unit === QUOTES) {
      if (at > start) sum += units[QUOTE] as number;
      else {
        // Only where a cell begins they hold it together.
        start = at + 1;
        at = closeOf(text, start);
        sum = sumOf(text, start, at, units);
        closing = 1;
      }
      continue;
    }
    const length = at - start - closing;
    const digits = sum & (MARK - 1);
    const isBlank = length === 0;
    if (!isBlank && (sum === 0 || before + digits > LONGEST_SPLIT)) together = 0;
    if (sum > 0) {
      if (isTelling(sum, length)) found.cells.push(row, column);
      // Any sign that tells more may be a digit, and what is long was not counted.
      const most = sum >= TELLING || length >= MARK ? length : digits;
      if (together > 0 && together + most >= SHORTEST_SPLIT) isParted = true;
      // Beside the digits of half an ID stands at most an X, not the stars of a mask.
      if (digits >= HALF && digits < LENGTH && sum < 2 * TRIGGERING) isLong = true;
      together += most;
      sum = 0;
    }
    if (!isBlank) before = digits;
    if (unit === END_OF_LINE) break;
    column++;
    start = at + 1;
    closing = 0;
  }
  if (isParted) found.parted.push(row);
  if (isLong || found.wasLong) found.stacked.push(row);
  found.wasLong = isLong;
  return at + 1;
}

/** Where a cell in quotes closes, by where it begins; a quote in it stands twice. */
function closeOf(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

/** What the signs of a part of a text tell, summed. */
export function sumOf(text: string, from: number, to: number, units: Int32Array): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += units[text.charCodeAt(at)] as number;
  return sum;
}

/** Whether a text may be of interest, by the sum of what its signs tell. */
export function isTelling(sum: number, length: number): boolean {
  if (sum >= TELLING || length >= MARK) return true;
  const digits = sum & (MARK - 1);
  const marks = sum >> 12;
  return digits + marks === length ? length >= SHORTEST_SECRET : digits >= 2;
}
