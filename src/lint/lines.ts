import type { Lines } from '../document/types.ts';
import { DIGIT, MARK, SHORTEST_SECRET, TELLING } from './detect/index.ts';

const END = 4;
const LINE_FEED = 0x0a;

/**
 * Finds the cells that may be of interest in lines of a table at once, which costs a fraction of a look at each.
 * @param units what each UTF-16 unit tells
 * @returns for a kind of lines the row and the column of such cells, both from 0, one after the other
 */
export function tellingIn(delimiter: string, units: Uint8Array): (lines: Lines) => number[] {
  const ends = units.slice();
  ends[delimiter.charCodeAt(0)] = END;
  ends[LINE_FEED] = END;
  return (lines) => tellingCells(lines, ends);
}

function tellingCells({ text, end }: Lines, units: Uint8Array): number[] {
  const found: number[] = [];
  let row = 0;
  let column = 0;
  let start = 0;
  let digits = 0;
  let marks = 0;
  let telling = false;
  for (let i = 0; i < end; i++) {
    const unit = units[text.charCodeAt(i)];
    if (unit === 0) continue;
    if (unit === DIGIT) {
      digits++;
      continue;
    }
    if (unit === MARK) {
      marks++;
      continue;
    }
    if (unit === TELLING) {
      telling = true;
      continue;
    }
    if (telling || isTelling(digits, marks, i - start)) found.push(row, column);
    start = i + 1;
    digits = 0;
    marks = 0;
    telling = false;
    if (text.charCodeAt(i) === LINE_FEED) {
      row++;
      column = 0;
    } else column++;
  }
  if (telling || isTelling(digits, marks, end - start)) found.push(row, column);
  return found;
}

/** Whether a cell with so many digits and other signs of numbers, and no sign that tells more, may be of interest. */
export function isTelling(digits: number, marks: number, length: number): boolean {
  return digits + marks === length ? length >= SHORTEST_SECRET : digits >= 2;
}
