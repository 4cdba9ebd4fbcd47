import { type Cells, cellAt, laidOut } from './cells.ts';
import { cutFrom } from './cut-text.ts';
import { NUMBER, PADDED } from './marks.ts';
import { trimmed } from './padding.ts';
import type { Batch, Row } from './types.ts';
import { textOfUnits } from './units.ts';

/** Rows that were cut from a text. Strings are made of what is asked for; what comes again in a column is the same one. */
export class CutBatch implements Batch {
  readonly cells: Cells;
  readonly size: number;
  readonly #known: string[][];
  readonly #before: number;
  readonly #whole: Whole;
  readonly #texts: (readonly string[] | undefined)[] = [];

  /**
   * @param known the known texts of each column, by their numbers, as far as they were asked for
   * @param before the number of rows that stand above these
   * @param whole the text of all units
   */
  constructor(cells: Cells, known: string[][], before: number, whole = new Whole(cells)) {
    this.cells = cells;
    this.size = cells.firsts.length - 1;
    this.#known = known;
    this.#before = before;
    this.#whole = whole;
  }

  number(at: number): number {
    return this.#before + at + 1;
  }

  isHidden(): boolean {
    return false;
  }

  row(at: number): Row {
    const { marks, firsts } = this.cells;
    const first = firsts[at] as number;
    const cells = new Array<string>((firsts[at + 1] as number) - first);
    for (let column = 0; column < cells.length; column++) {
      const known = this.#knownIn(column);
      const number = (marks[first + column] as number) & NUMBER;
      cells[column] = known[number] || this.#textOf(first + column, known);
    }
    return { number: this.number(at), cells };
  }

  text(at: number, column: number): string {
    return this.#textOf((this.cells.firsts[at] as number) + column, this.#knownIn(column));
  }

  texts(column: number): readonly string[] {
    let texts = this.#texts[column];
    if (!texts) {
      texts = this.#column(column);
      this.#texts[column] = texts;
    }
    return texts;
  }

  #column(column: number): string[] {
    const { marks } = this.cells;
    const known = this.#knownIn(column);
    const texts = new Array<string>(this.size);
    for (let at = 0; at < texts.length; at++) {
      const cell = cellAt(this.cells, at, column);
      if (cell < 0) {
        texts[at] = '';
        continue;
      }
      const mark = marks[cell] as number;
      const text = known[mark & NUMBER] || this.#textOf(cell, known);
      texts[at] = (mark & PADDED) === 0 ? text : text.trim();
    }
    return texts;
  }

  #textOf(cell: number, known: string[]): string {
    const { bounds, marks } = this.cells;
    const [start, end] = [bounds[cell] as number, bounds[cell + 1] as number];
    if (start === end) return '';
    const number = (marks[cell] as number) & NUMBER;
    if (number === 0) return this.#whole.text.slice(start, end);
    known[number] ??= cutFrom(this.#whole.text, start, end);
    return known[number] as string;
  }

  #knownIn(column: number): string[] {
    while (this.#known.length <= column) this.#known.push(['']);
    return this.#known[column] as string[];
  }
}

/** The text of the units of cells, made when it is first asked for. */
class Whole {
  readonly #units: Cells['units'];
  #text: string | undefined;

  constructor({ units }: Cells) {
    this.#units = units;
  }

  get text(): string {
    this.#text ??= textOfUnits(this.#units);
    return this.#text;
  }
}

/** Rows that are strings already. */
class ReadBatch implements Batch {
  readonly cells: Cells;
  readonly size: number;
  readonly #rows: readonly Row[];
  readonly #texts: (readonly string[] | undefined)[] = [];

  constructor(rows: readonly Row[]) {
    this.cells = laidOut(rows);
    this.size = rows.length;
    this.#rows = rows;
  }

  number(at: number): number {
    return this.row(at).number;
  }

  isHidden(at: number): boolean {
    return this.row(at).hidden === true;
  }

  row(at: number): Row {
    return this.#rows[at] as Row;
  }

  text(at: number, column: number): string {
    return this.row(at).cells[column] as string;
  }

  texts(column: number): readonly string[] {
    let texts = this.#texts[column];
    if (!texts) {
      texts = this.#rows.map(({ cells }) => trimmed(cells[column] ?? ''));
      this.#texts[column] = texts;
    }
    return texts;
  }
}

/**
 * So many rows are looked at by one rule after another while they stay where memory is fast. The strings of larger batches
 * live longer, and take 50 MB more where each row has a finding.
 */
const SIZE = 500;

/** Rows that are strings, in batches. */
export function* inBatches(rows: readonly Row[]): Generator<Batch> {
  for (let from = 0; from < rows.length; from += SIZE) yield new ReadBatch(rows.slice(from, from + SIZE));
}

/** Rows that were cut from a text, in batches; see there for the rest. */
export function* cutBatches(cells: Cells, known: string[][], before: number): Generator<Batch> {
  const whole = new Whole(cells);
  const rows = cells.firsts.length - 1;
  for (let from = 0; from < rows; from += SIZE) {
    const firsts = cells.firsts.subarray(from, Math.min(from + SIZE, rows) + 1);
    yield new CutBatch({ ...cells, firsts }, known, before + from, whole);
  }
}

/** The rows of batches, one by one. */
export function* rowsOf(batches: Iterable<Batch>): Generator<Row> {
  for (const batch of batches) for (let at = 0; at < batch.size; at++) yield batch.row(at);
}
