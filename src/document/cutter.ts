import type { Cells } from './cells.ts';
import { MOST_COLUMNS, PADDED } from './marks.ts';
import { isPaddedIn } from './padding.ts';
import { putUnits } from './units.ts';
import { Vocabulary } from './vocabulary.ts';

const [LINE_FEED, RETURN, QUOTE] = [0x0a, 0x0d, 0x22];
/** Where a row would end: it goes on behind the text, or only a parser can tell what its quotes mean. */
const [OPEN, ODD] = [-1, -2];

/** Whole rows that were cut: how many, where the next one begins, and whether a parser must read that. */
type Cut = { cells: Cells; rows: number; end: number; isOdd: boolean };

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
  const { units, length, delimiter, columns, bounds, marks } = line;
  // What lists are full of is above the signs that cut.
  const highest = Math.max(delimiter, QUOTE);
  const first = line.size;
  let cell = first;
  let start = bounds[cell] as number;
  for (let at = from; at < length; at++) {
    let unit = units[at] as number;
    let end = start;
    let hash = 0;
    if (unit === QUOTE) {
      const close = closeOf(line, at + 1);
      if (close + 1 >= length) return OPEN;
      unit = units[close + 1] as number;
      if (!isEnd(unit, delimiter)) return ODD;
      end = unquote(units, at + 1, close, start);
      hash = hashOf(units, start, end);
      at = close + 1;
    } else {
      while (unit > highest || !isEnd(unit, delimiter)) {
        hash = hashed(hash, unit);
        units[end++] = unit;
        if (++at === length) return OPEN;
        unit = units[at] as number;
      }
    }
    marks[cell] = end > start ? markOf(units, vocabularyOf(columns, cell - first), start, end, hash) : 0;
    bounds[++cell] = end;
    start = end;
    if (unit === delimiter) continue;
    const next = at + 1;
    // The other half of the line end may not be there yet.
    if (unit === RETURN && next === length) return OPEN;
    line.size = cell;
    return unit === RETURN && units[next] === LINE_FEED ? next + 1 : next;
  }
  return OPEN;
}

/** Whether a sign ends a cell. */
function isEnd(unit: number, delimiter: number): boolean {
  return unit === delimiter || unit === LINE_FEED || unit === RETURN;
}

/** What is known of a column, if it is among those of which texts are. */
function vocabularyOf(columns: Vocabulary[], column: number): Vocabulary | undefined {
  while (columns.length <= column && column < MOST_COLUMNS) columns.push(new Vocabulary());
  return columns[column];
}

/** The mark of a cell that is not blank. */
function markOf(
  units: Uint16Array,
  vocabulary: Vocabulary | undefined,
  start: number,
  end: number,
  hash: number,
): number {
  const number = vocabulary?.numberOf(units, start, end, hash) ?? 0;
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

/** Moves what stands in quotes to another place, with a quote where there are two, and returns where it ends there. */
function unquote(units: Uint16Array, start: number, close: number, to: number): number {
  let end = to;
  for (let at = start; at < close; at++) {
    let unit = units[at] as number;
    if (unit === QUOTE) at++;
    if (unit === RETURN) {
      unit = LINE_FEED;
      if (units[at + 1] === LINE_FEED) at++;
    }
    units[end++] = unit;
  }
  return end;
}

function hashOf(units: Readonly<Uint16Array>, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashed(hash, units[at] as number);
  return hash;
}

function hashed(before: number, unit: number): number {
  return Math.imul(before ^ unit, 0x01000193);
}
