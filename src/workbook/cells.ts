import { cellName, columnOf } from '../document/reference.ts';
import { attribute, xmlPieces } from '../document/xml.ts';
import { type Edit, prefixOf, qualified, splice, withAttribute } from './splice.ts';

/** What to do with the style of cells: by row and column, from 1, the new style for the one that the cell has. */
export type Restyle = ReadonlyMap<number, ReadonlyMap<number, (style: number) => number>>;

/**
 * Gives cells of a sheet other styles. A cell or row that the file does not have is made where it belongs, in the
 * style of its row or column. Everything else of the XML stays as it is.
 */
export function restyled(xml: string, restyle: Restyle): string {
  const edits: Edit[] = [];
  const columns = new ColumnStyles();
  const rows = new Queue(ascending(restyle.keys()));
  let row = 0;
  let wanted: ReadonlyMap<number, (style: number) => number> | undefined;
  let seen: { column: number; start: number }[] = [];
  let changed: Edit[] = [];
  let column = 0;
  let rowStyle: number | undefined;
  let prefix = '';
  const insert = (at: number, text: string) => edits.push({ start: at, end: at, text });
  const made = (number: number, at: number) => {
    const style = restyle.get(number)?.get(at)?.(rowStyle ?? columns.at(at));
    return `<${prefix}c r="${cellName(number, at)}" s="${style}"/>`;
  };
  const madeCells = (number: number) =>
    ascending(restyle.get(number)?.keys() ?? [])
      .map((at) => made(number, at))
      .join('');
  const madeRows = (numbers: number[]) =>
    numbers
      .map((number) => {
        rowStyle = undefined;
        return `<${prefix}row r="${number}">${madeCells(number)}</${prefix}row>`;
      })
      .join('');
  for (const piece of xmlPieces(xml)) {
    if (piece.type === 'text') continue;
    const { name, start, end } = piece;
    if (piece.type === 'open') {
      const { attributes, selfClosing } = piece;
      if (name === 'col') columns.add(attributes);
      else if (name === 'sheetData') {
        prefix = prefixOf(xml, piece);
        if (selfClosing) {
          const tag = qualified(xml, piece);
          edits.push({ start, end, text: `<${tag}>${madeRows(rows.rest())}</${tag}>` });
        }
      } else if (name === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 1);
        const missing = madeRows(rows.before(row));
        if (missing) insert(start, missing);
        rows.take(row);
        rowStyle = hasOwnStyle(attributes) ? Number(attribute(attributes, 's') ?? 0) : undefined;
        wanted = selfClosing ? undefined : restyle.get(row);
        [seen, changed] = [[], []];
        column = 0;
        const rest = selfClosing ? madeCells(row) : '';
        if (rest) {
          const tag = xml.slice(start, end).replace(/\s*\/>$/, '>');
          edits.push({ start, end, text: `${tag}${rest}</${prefix}row>` });
        }
      } else if (name === 'c' && wanted) {
        const reference = attribute(attributes, 'r');
        column = reference === undefined ? column + 1 : columnOf(reference);
        seen.push({ column, start });
        const style = wanted.get(column)?.(Number(attribute(attributes, 's') ?? 0));
        if (style !== undefined)
          changed.push({ start, end, text: withAttribute(xml.slice(start, end), 's', style) });
      }
    } else if (name === 'row') {
      // Not every program writes the cells of a row in their order.
      const there = new Set(seen.map((cell) => cell.column));
      for (const number of ascending(wanted?.keys() ?? []))
        if (!there.has(number))
          insert(seen.find((cell) => cell.column > number)?.start ?? start, made(row, number));
      edits.push(...changed);
      wanted = undefined;
    } else if (name === 'sheetData') {
      const missing = madeRows(rows.rest());
      if (missing) insert(start, missing);
    }
  }
  return splice(xml, edits);
}

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function hasOwnStyle(attributes: string): boolean {
  return /^(?:1|true)$/.test(attribute(attributes, 'customFormat') ?? '');
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
