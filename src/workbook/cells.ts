import { cellName, columnOf } from '../document/reference.ts';
import { attribute, xmlPieces } from '../document/xml.ts';
import { type Edit, opened as openedTag, prefixOf, splice, withAttribute } from './splice.ts';

/** What to do with the style of cells in a row: by column, from 1, the new style for the one that the cell has. */
type RowRestyle = ReadonlyMap<number, (style: number) => number>;
/** The same of a sheet, by row, from 1. */
export type Restyle = ReadonlyMap<number, RowRestyle>;
/** A row with what is wanted in it; `style` is its own, for cells that are made, and `cells` are those that the file has. */
type Row = { number: number; style: number | undefined; wanted: RowRestyle; cells: Cell[] };
type Cell = { column: number; attributes: string; start: number; end: number };

const NOTHING: RowRestyle = new Map();

/**
 * Gives cells of a sheet other styles. A cell or row that the file does not have is made where it belongs, in the
 * style of its row or column. Everything else of the XML stays as it is.
 */
export function restyled(xml: string, restyle: Restyle): string {
  const edits: Edit[] = [];
  const columns = new ColumnStyles();
  const rows = new Queue(ascending(restyle.keys()));
  const rowOf = (number: number, style?: number): Row => ({
    number,
    style,
    wanted: restyle.get(number) ?? NOTHING,
    cells: [],
  });
  let row = rowOf(0);
  let prefix = '';
  const made: Maker = ({ number, style, wanted }, at) =>
    `<${prefix}c r="${cellName(number, at)}" s="${wanted.get(at)?.(style ?? columns.at(at))}"/>`;
  const madeCells = (row: Row) =>
    ascending(row.wanted.keys())
      .map((at) => made(row, at))
      .join('');
  const madeRows = (numbers: number[]) =>
    numbers
      .map((number) => `<${prefix}row r="${number}">${madeCells(rowOf(number))}</${prefix}row>`)
      .join('');
  const insertRows = (numbers: number[], at: number) => {
    if (numbers.length > 0) edits.push(insertion(at, madeRows(numbers)));
  };
  for (const piece of xmlPieces(xml)) {
    if (piece.type === 'text') continue;
    const { name, start, end } = piece;
    if (piece.type === 'close') {
      if (name === 'row') edits.push(...rowEdits(xml, row, start, made));
      if (name !== 'sheetData') continue;
      insertRows(rows.rest(), start);
      // Rows behind it are those of places where buttons are.
      break;
    }
    const { attributes, selfClosing } = piece;
    if (name === 'col') columns.add(attributes);
    else if (name === 'sheetData') {
      prefix = prefixOf(xml, piece);
      if (selfClosing) edits.push(opened(xml, piece, madeRows(rows.rest())));
    } else if (name === 'row') {
      const number = Number(attribute(attributes, 'r') ?? row.number + 1);
      insertRows(rows.before(number), start);
      rows.take(number);
      row = rowOf(number, ownStyle(attributes));
      if (selfClosing && row.wanted.size > 0) edits.push(opened(xml, piece, madeCells(row)));
    } else if (name === 'c' && row.wanted.size > 0) {
      const reference = attribute(attributes, 'r');
      const column = reference === undefined ? (row.cells.at(-1)?.column ?? 0) + 1 : columnOf(reference);
      row.cells.push({ column, attributes, start, end });
    }
  }
  return splice(xml, edits);
}

/** The XML of a cell that a row does not have. */
type Maker = (row: Row, column: number) => string;

/** What changes in a row that ends at an offset: the styles of its cells, and the cells that it does not have. */
function rowEdits(xml: string, row: Row, end: number, made: Maker): Edit[] {
  const { wanted, cells } = row;
  const changed = cells.flatMap(({ column, attributes, start, end }) => {
    const style = wanted.get(column)?.(Number(attribute(attributes, 's') ?? 0));
    return style === undefined
      ? []
      : [{ start, end, text: withAttribute(xml.slice(start, end), 's', style) }];
  });
  const there = new Set(cells.map(({ column }) => column));
  const missing = ascending(wanted.keys())
    .filter((column) => !there.has(column))
    // Not every program writes the cells of a row in their order.
    .map((at) => insertion(cells.find(({ column }) => column > at)?.start ?? end, made(row, at)));
  return [...missing, ...changed];
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** A self-closing element opened for what is put into it. */
function opened(xml: string, { start, end }: { start: number; end: number }, inner: string): Edit {
  return { start, end, text: openedTag(xml.slice(start, end), inner) };
}

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** The style that a row has for all its cells, if it has one. */
function ownStyle(attributes: string): number | undefined {
  if (!/^(?:1|true)$/.test(attribute(attributes, 'customFormat') ?? '')) return undefined;
  return Number(attribute(attributes, 's') ?? 0);
}

/** Numbers in ascending order, taken one after the other. */
class Queue {
  readonly #numbers: number[];
  #at = 0;
  constructor(numbers: number[]) {
    this.#numbers = numbers;
  }
  before(limit: number): number[] {
    const from = this.#at;
    while ((this.#numbers[this.#at] ?? Number.POSITIVE_INFINITY) < limit) this.#at++;
    return this.#numbers.slice(from, this.#at);
  }
  take(number: number): void {
    if (this.#numbers[this.#at] === number) this.#at++;
  }
  rest(): number[] {
    return this.before(Number.POSITIVE_INFINITY);
  }
}

class ColumnStyles {
  readonly #ranges: { first: number; last: number; style: number }[] = [];
  add(attributes: string): void {
    const number = (name: string) => Number(attribute(attributes, name) ?? 0);
    this.#ranges.push({ first: number('min'), last: number('max'), style: number('style') });
  }
  at(column: number): number {
    return this.#ranges.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
  }
}
