import type { Row, Words } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

const [LINE_FEED, QUOTE] = [0x0a, 0x22];
/** Of more columns no texts are known. */
const MOST_COLUMNS = 64;
/** Where a row would end: it goes on behind the text, or only a parser can tell what its quotes mean. */
const [OPEN, ODD] = [-1, -2];

/** Rows that were cut, where the next one begins, and whether a parser must read that. */
export type Cut = { rows: Row[]; words: Words; end: number; isOdd: boolean };

/**
 * Cuts whole lines of CSV into rows as papaparse does, in less time, since a text that came before in its column is the
 * same string again. What has something else than the end of its cell behind a quote is left to papaparse.
 */
export class Cutter {
  readonly #delimiter: number;
  readonly #columns: Vocabulary[] = [];

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** @param before the number of rows that stand above the text */
  cut(text: string, before: number): Cut {
    const columns = this.#columns;
    // A cell takes a sign at least.
    const numbers = new Uint16Array(text.length);
    const line: Line = { text, delimiter: this.#delimiter, columns, numbers, size: 0, cells: [] };
    const rows: Row[] = [];
    let end = 0;
    let next = 0;
    for (let number = before + 1; end < text.length; number++) {
      // Most rows have as many cells as the one above, and an array of that length is filled faster than one that grows.
      line.cells = line.cells.slice();
      next = cutLine(line, end);
      if (next < 0) break;
      rows.push({ number, cells: line.cells });
      end = next;
    }
    return { rows, words: { numbers, columns }, end, isOdd: next === ODD };
  }
}

/** What is cut, and what is known of its cells: as many numbers as cells so far. */
type Line = {
  text: string;
  delimiter: number;
  columns: Vocabulary[];
  numbers: Uint16Array;
  size: number;
  cells: string[];
};

/** Cuts the line that begins at an offset, and returns where the next one does. */
function cutLine(line: Line, from: number): number {
  const { text, delimiter, cells } = line;
  // What lists are full of is above the signs that cut.
  const highest = Math.max(delimiter, QUOTE);
  let start = from;
  let hash = 0;
  let column = 0;
  for (let at = from; at < text.length; at++) {
    let unit = text.charCodeAt(at);
    if (unit > highest || (unit !== delimiter && unit !== LINE_FEED && (unit !== QUOTE || at > start))) {
      hash = Math.imul(hash ^ unit, 0x01000193);
      continue;
    }
    if (unit === QUOTE) {
      const close = closeOf(text, at + 1);
      at = close + 1;
      if (at >= text.length) return OPEN;
      unit = text.charCodeAt(at);
      if (unit !== delimiter && unit !== LINE_FEED) return ODD;
      cells[column] = text.slice(start + 1, close).replaceAll('""', '"');
      line.size++;
    } else if (at === start) {
      cells[column] = '';
      line.size++;
    } else cells[column] = wordAt(line, column, start, at, hash);
    column++;
    if (unit === LINE_FEED) {
      if (cells.length > column) cells.length = column;
      return at + 1;
    }
    start = at + 1;
    hash = 0;
  }
  return OPEN;
}

/** A cell, and the number that it has in its column. */
function wordAt(line: Line, column: number, start: number, end: number, hash: number): string {
  const { text, columns, numbers } = line;
  const at = line.size++;
  if (column >= MOST_COLUMNS) return text.slice(start, end);
  while (columns.length <= column) columns.push(new Vocabulary());
  const vocabulary = columns[column] as Vocabulary;
  const number = vocabulary.numberOf(text, start, end, hash);
  numbers[at] = number;
  return number > 0 ? (vocabulary.texts[number] as string) : text.slice(start, end);
}

/** Where a cell in quotes closes, by where it begins; a quote in it stands twice. */
function closeOf(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}
