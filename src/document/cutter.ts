import type { Cells } from './cells.ts';
import { MOST_COLUMNS, PADDED } from './marks.ts';
import { isPaddedIn } from './padding.ts';
import { putUnits } from './units.ts';
import { Vocabulary } from './vocabulary.ts';

const [LINE_FEED, RETURN, QUOTE] = [0x0a, 0x0d, 0x22];
/** Where a row would end: it goes on behind the text, or only a parser can tell what its quotes mean. */
const [OPEN, ODD] = [-1, -2];

/** Whole rows that were cut: how many, where the next one begins, and whether a parser must read that. */
export type Cut = { cells: Cells; rows: number; end: number; isOdd: boolean };

/**
 * Cuts whole lines of CSV into cells as papaparse does, in less time. What has something else than the end of its cell
 * behind a quote is left to papaparse.
 */
export class Cutter {
  readonly #delimiter: number;
  readonly #columns: Vocabulary[] = [];
  // Of a text as long as the longest so far.
  #room = roomFor(0);

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  cut(text: string): Cut {
    const { length } = text;
    if (this.#room.units.length < length) this.#room = roomFor(length);
    const { units, bounds, marks, firsts } = this.#room;
    putUnits(text, units);
    const line: Line = {
      units,
      bounds,
      marks,
      length,
      delimiter: this.#delimiter,
      columns: this.#columns,
      size: 0,
    };
    let rows = 0;
    let end = 0;
    let next = 0;
    while (end < length) {
      next = cutLine(line, end);
      if (next < 0) break;
      firsts[++rows] = line.size;
      end = next;
    }
    const { size } = line;
    const cells = {
      units: units.slice(0, bounds[size]),
      bounds: bounds.slice(0, size + 1),
      marks: marks.slice(0, size),
      firsts: firsts.slice(0, rows + 1),
    };
    return { cells, rows, end, isOdd: next === ODD };
  }
}

/** Room for the cells of a text: a cell takes a sign at least, and so does a row. */
function roomFor(length: number): Cells {
  return {
    units: new Uint16Array(length),
    bounds: new Int32Array(length + 1),
    marks: new Uint16Array(length),
    firsts: new Int32Array(length + 1),
  };
}

/** What is cut, by its UTF-16 units, and the cells so far, whose units stand where those that were cut stood. */
type Line = Omit<Cells, 'firsts'> & {
  length: number;
  delimiter: number;
  columns: Vocabulary[];
  size: number;
};

/** Cuts the line that begins at an offset, and returns where the next one does. */
function cutLine(line: Line, from: number): number {
  const { units, length, delimiter, bounds, marks } = line;
  // What lists are full of is above the signs that cut.
  const highest = Math.max(delimiter, QUOTE);
  const first = line.size;
  let cell = first;
  let start = bounds[cell] as number;
  let end = start;
  let hash = 0;
  // Where the cell would begin, behind the sign that cuts.
  let head = from;
  for (let at = from; at < length; at++) {
    let unit = units[at] as number;
    if (unit > highest || (!isEnd(unit, delimiter) && (unit !== QUOTE || at > head))) {
      hash = hashed(hash, unit);
      units[end++] = unit;
      continue;
    }
    if (unit === QUOTE) {
      const close = closeOf(line, at + 1);
      if (close + 1 >= length) return OPEN;
      unit = units[close + 1] as number;
      if (!isEnd(unit, delimiter)) return ODD;
      for (at++; at < close; at++) {
        let within = units[at] as number;
        // Where one stands, another does behind it.
        if (within === QUOTE) at++;
        else if (within === RETURN) {
          within = LINE_FEED;
          if (units[at + 1] === LINE_FEED) at++;
        }
        hash = hashed(hash, within);
        units[end++] = within;
      }
      at = close + 1;
    }
    marks[cell] = end > start ? markOf(line, cell - first, start, end, hash) : 0;
    bounds[++cell] = end;
    head = at + 1;
    if (unit !== delimiter) {
      // The other half of the line end may not be there yet.
      if (unit === RETURN && head >= length) return OPEN;
      line.size = cell;
      return unit === RETURN && units[head] === LINE_FEED ? head + 1 : head;
    }
    start = end;
    hash = 0;
  }
  return OPEN;
}

/** Whether a sign ends a cell. */
function isEnd(unit: number, delimiter: number): boolean {
  return unit === delimiter || unit === LINE_FEED || unit === RETURN;
}

/** The mark of a cell that is not blank. */
function markOf({ units, columns }: Line, column: number, start: number, end: number, hash: number): number {
  while (columns.length <= column && column < MOST_COLUMNS) columns.push(new Vocabulary());
  const number = columns[column]?.numberOf(units, start, end, hash) ?? 0;
  return number === 0 && isPaddedIn(units, start, end) ? PADDED : number;
}

/** Where a cell in quotes closes, by where it begins; a quote in it stands twice. */
function closeOf({ units, length }: Line, from: number): number {
  for (let at = from; at < length; at++) {
    if (units[at] !== QUOTE) continue;
    if (units[at + 1] !== QUOTE) return at;
    at++;
  }
  return length;
}

function hashed(before: number, unit: number): number {
  return Math.imul(before ^ unit, 0x01000193);
}
