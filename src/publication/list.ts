import { cellAt } from '../document/cells.ts';
import { NUMBER, PADDED } from '../document/marks.ts';
import { isFilled } from '../document/padding.ts';
import type { Batch, Row, Table } from '../document/types.ts';
import type { Meaning } from './columns.ts';
import { Glance, UNTOLD } from './glance.ts';
import { findLayout, type Layout } from './layout.ts';
import { isPartial, kindOf, type RowKind, sectionVillage, villageNamed } from './row-kind.ts';

/** A row of a list, made when somebody asks for it. */
export class ListRow {
  readonly #of: ListBatch;
  readonly #at: number;
  #row: Row | undefined;

  /** @param at where the row stands in its batch */
  constructor(of: ListBatch, at: number) {
    this.#of = of;
    this.#at = at;
  }

  get kind(): RowKind {
    return this.#of.kinds[this.#at] as RowKind;
  }

  /** That of the rows it stands among. */
  get village(): string {
    return this.#of.villages[this.#at] as string;
  }

  /** Its number as Excel shows it. */
  get number(): number {
    return this.#of.batch.number(this.#at);
  }

  /** Whether Excel does not show it. */
  get isHidden(): boolean {
    return this.#of.batch.isHidden(this.#at);
  }

  /** How many cells it has. */
  get width(): number {
    return this.#of.width(this.#at);
  }

  /** All of it, made when it is first asked for. */
  get row(): Row {
    this.#row ??= this.#of.batch.row(this.#at);
    return this.#row;
  }

  /** The trimmed text of the column with that meaning, or '' without one. */
  get(meaning: Meaning): string {
    return meaning === 'village' ? this.village : this.at(this.#of.layout?.indexOf(meaning) ?? -1);
  }

  /** The trimmed text of a column by its index in the layout, for who asks for it in every row; '' for -1. */
  at(index: number): string {
    return index < 0 ? '' : (this.#of.batch.texts(index)[this.#at] as string);
  }

  /** Whether anything stands in a column by its index. */
  has(index: number): boolean {
    return this.#of.has(this.#at, index);
  }

  /** Whether this total sums the rows since the last one, as 小计 and 中心村合计 do, rather than the whole list. */
  get isPartial(): boolean {
    return this.kind === 'total' && isPartial(this.row);
  }

  /** That column's number from 1, or 0. */
  column(meaning: Meaning): number {
    return (this.#of.layout?.indexOf(meaning) ?? -1) + 1;
  }
}

/** Rows of a list that were read together, with the kind of each and the village it stands among. */
export class ListBatch {
  readonly batch: Batch;
  readonly layout: Layout | undefined;
  readonly kinds: readonly RowKind[];
  readonly villages: readonly string[];
  /** The columns in which nothing stands, in a bit for each; UNTOLD for all but usual rows of persons. */
  readonly blanks: Int32Array;
  readonly #rows: ListRow[] = [];

  constructor(
    batch: Batch,
    layout: Layout | undefined,
    kinds: readonly RowKind[],
    villages: readonly string[],
    blanks: Int32Array,
  ) {
    this.batch = batch;
    this.layout = layout;
    this.kinds = kinds;
    this.villages = villages;
    this.blanks = blanks;
  }

  get size(): number {
    return this.kinds.length;
  }

  row(at: number): ListRow {
    this.#rows[at] ??= new ListRow(this, at);
    return this.#rows[at] as ListRow;
  }

  *[Symbol.iterator](): Generator<ListRow> {
    for (let at = 0; at < this.size; at++) yield this.row(at);
  }

  /** How many cells a row has. */
  width(at: number): number {
    const { firsts } = this.batch.cells;
    return (firsts[at + 1] as number) - (firsts[at] as number);
  }

  /** The number of the text in a column by its index among the known ones there; 0 for none. */
  known(at: number, column: number): number {
    const { cells } = this.batch;
    const cell = cellAt(cells, at, column);
    return cell < 0 ? 0 : (cells.marks[cell] as number) & NUMBER;
  }

  /** Whether more than padding stands in a column by its index. */
  has(at: number, column: number): boolean {
    const { bounds, marks } = this.batch.cells;
    const cell = cellAt(this.batch.cells, at, column);
    if (cell < 0) return false;
    const mark = marks[cell] as number;
    if ((mark & NUMBER) !== 0) return true;
    if (bounds[cell] === bounds[cell + 1]) return false;
    return (mark & PADDED) === 0 || isFilled(this.batch.text(at, column));
  }
}

/**
 * A list being read: its layout (none when no header was found), what stands at the head of its columns, without a header
 * the first row that is no title; and its rows in order, to be read once: one by one, or in batches.
 */
export type List = {
  layout: Layout | undefined;
  heads: readonly string[];
  rows: Iterable<ListRow>;
  batches: Iterable<ListBatch>;
};

/** Among so many first rows the header of a list is looked for. */
const LOOKED_AHEAD = 31;

/** Reads a table as a list of recipients, streaming: header by its words, kinds of rows, village carried down. */
export function readList(table: Table): List {
  const iterator = table.batches()[Symbol.iterator]();
  const first: Batch[] = [];
  const seen: Row[] = [];
  while (seen.length < LOOKED_AHEAD) {
    const next = iterator.next();
    if (next.done) break;
    first.push(next.value);
    const missing = Math.min(next.value.size, LOOKED_AHEAD - seen.length);
    for (let at = 0; at < missing; at++) seen.push(next.value.row(at));
  }
  const layout = findLayout(seen);
  const batches = listBatches(first, iterator, layout, table.name);
  const heads = layout?.columns.map(({ raw }) => raw) ?? topOf(seen);
  return { layout, heads, batches, rows: rowsOf(batches) };
}

/** The rows of a list, read anew whenever they are gone through: a million of them take more memory than an office has. */
export function rowsIn(table: Table): Iterable<ListRow> {
  return { [Symbol.iterator]: () => readList(table).rows[Symbol.iterator]() };
}

/** The first row with more than one cell that is filled. */
function topOf(rows: readonly Row[]): readonly string[] {
  return rows.find(({ cells }) => cells.filter((cell) => cell.trim()).length > 1)?.cells ?? [];
}

function* rowsOf(batches: Iterable<ListBatch>): Generator<ListRow> {
  for (const batch of batches) yield* batch;
}

function* listBatches(
  first: readonly Batch[],
  rest: Iterator<Batch>,
  layout: Layout | undefined,
  sheet: string,
): Generator<ListBatch> {
  const villageAt = layout?.indexOf('village') ?? -1;
  // A workbook with a sheet for each village may have no column for it.
  const carry = villageCarrier(villageAt < 0 ? villageNamed(sheet) : '');
  const glance = layout && new Glance(layout);
  const listBatch = (batch: Batch): ListBatch => {
    const { size } = batch;
    const kinds = new Array<RowKind>(size);
    const villages = new Array<string>(size);
    const blanks = new Int32Array(size);
    const written = villageAt < 0 ? [] : batch.texts(villageAt);
    for (let at = 0; at < size; at++) {
      const blank = glance?.blanksOf(batch.cells, at, batch.number(at)) ?? UNTOLD;
      const kind = blank === UNTOLD ? kindIn(batch.row(at), layout) : 'data';
      const village = kind === 'section' ? sectionVillage(batch.row(at)) : (written[at] ?? '');
      kinds[at] = kind;
      villages[at] = carry(kind, village);
      blanks[at] = blank;
    }
    return new ListBatch(batch, layout, kinds, villages, blanks);
  };
  for (const batch of first) yield listBatch(batch);
  for (let next = rest.next(); !next.done; next = rest.next()) yield listBatch(next.value);
}

/** What a row is. Without a header each that is not blank is above it. */
function kindIn(row: Row, layout: Layout | undefined): RowKind {
  if (layout) return kindOf(row, layout);
  return row.cells.some((cell) => cell.trim()) ? 'above' : 'blank';
}

/**
 * A village often stands only in the first of its rows. It is carried down, unless the list has shown that it
 * writes the village in every row: then a blank one is missing. The first row of a page writes it again, and shows nothing.
 */
function villageCarrier(first: string): (kind: RowKind, written: string) => string {
  let last = first;
  let everyRow = false;
  let isNewPage = false;
  return (kind, written) => {
    if (kind === 'repeated-header') isNewPage = true;
    if (kind === 'section') {
      last = written;
      everyRow = false;
    }
    if (kind !== 'data') return '';
    const isFirst = isNewPage;
    isNewPage = false;
    if (written === '') return everyRow ? '' : last;
    if (written !== last) last = written;
    // The same string in all rows of a village is quickly compared.
    else if (!isFirst) everyRow = true;
    return last;
  };
}
