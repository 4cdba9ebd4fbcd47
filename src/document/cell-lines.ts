import { lastIndexWhere } from '../order.ts';
import { openDocument } from './read.ts';
import { type Source, Unreadable } from './types.ts';

/** The first and the last line of a text file. */
export type LineRange = { first: number; last: number };

/** A cell with line breaks in it. `before`: the line breaks in all cells before it. */
type Broken = { row: number; column: number; before: number; breaks: number };

const QUOTE = 0x22;

/**
 * The lines on which the cells of a CSV file stand. A row is a line, unless a quoted cell has line breaks; then lines run
 * ahead of rows from there on. The file is read again for it, and only looked through where nothing in it is quoted.
 */
export function cellLines(source: Source): (row: number, column: number) => LineRange {
  const broken = brokenCells(source);
  return (row, column) => {
    const above = broken[lastIndexWhere(broken.length, (i) => isUpTo(broken[i] as Broken, row, column))];
    if (!above) return { first: row, last: row };
    if (above.row === row && above.column === column)
      return { first: row + above.before, last: row + above.before + above.breaks };
    const line = row + above.before + above.breaks;
    return { first: line, last: line };
  };
}

function brokenCells(source: Source): Broken[] {
  const broken: Broken[] = [];
  if (!isQuoted(source)) return broken;
  let before = 0;
  try {
    for (const { number, cells } of openDocument(source).tables[0]?.rows() ?? [])
      for (const [i, cell] of cells.entries()) {
        if (!cell.includes('\n')) continue;
        const breaks = cell.split('\n').length - 1;
        broken.push({ row: number, column: i + 1, before, breaks });
        before += breaks;
      }
  } catch (error) {
    // What stands above the fault was checked, and has findings.
    if (!(error instanceof Unreadable)) throw error;
  }
  return broken;
}

function isQuoted(source: Source): boolean {
  for (const chunk of source.chunks()) if (chunk.includes(QUOTE)) return true;
  return false;
}

/** Whether a cell is that one, or stands before it. */
function isUpTo(one: Broken, row: number, column: number): boolean {
  return one.row < row || (one.row === row && one.column <= column);
}
