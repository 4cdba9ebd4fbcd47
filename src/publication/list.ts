import { flat } from '../document/batches.ts';
import type { Batch, Row, Table, Words } from '../document/types.ts';
import type { Meaning } from './columns.ts';
import { findLayout, type Layout } from './layout.ts';
import { isPartial, kindOf, type RowKind, sectionVillage, villageNamed } from './row-kind.ts';
import { isFilled, textAt } from './row-text.ts';

/** A row of a list with its kind; `village` is that of the rows it stands among. */
export class ListRow {
  readonly kind: RowKind;
  readonly row: Row;
  readonly village: string;
  readonly #layout: Layout | undefined;

  constructor(kind: RowKind, row: Row, village: string, layout: Layout | undefined) {
    this.kind = kind;
    this.row = row;
    this.village = village;
    this.#layout = layout;
  }

  /** The trimmed text of the column with that meaning, or '' without one. */
  get(meaning: Meaning): string {
    return meaning === 'village' ? this.village : this.at(this.#layout?.indexOf(meaning) ?? -1);
  }

  /** The trimmed text of a column by its index in the layout, for who asks for it in every row; '' for -1. */
  at(index: number): string {
    return textAt(this.row, index);
  }

  /** Whether anything stands in a column by its index. */
  has(index: number): boolean {
    return isFilled(this.row.cells[index]);
  }

  /** Whether this total sums the rows since the last one, as 小计 and 中心村合计 do, rather than the whole list. */
  get isPartial(): boolean {
    return this.kind === 'total' && isPartial(this.row);
  }

  /** That column's number from 1, or 0. */
  column(meaning: Meaning): number {
    return (this.#layout?.indexOf(meaning) ?? -1) + 1;
  }
}

/** A list being read: its layout (none when no header was found) and its rows in order, to be read once: one by one, or in batches. */
export type List = { layout: Layout | undefined; rows: Iterable<ListRow>; batches: Iterable<ListBatch> };
export type ListBatch = { rows: ListRow[]; words?: Words };

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
    seen.push(...next.value.rows.slice(0, LOOKED_AHEAD - seen.length));
  }
  const layout = findLayout(seen);
  const batches = listBatches(first, iterator, layout, table.name);
  return { layout, batches, rows: flat(batches) };
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
  const listRow = (row: Row) => {
    const kind = layout ? kindOf(row, layout) : row.cells.some((cell) => cell.trim()) ? 'above' : 'blank';
    const village = carry(kind, kind === 'section' ? sectionVillage(row) : textAt(row, villageAt));
    return new ListRow(kind, row, village, layout);
  };
  const listBatch = ({ rows, ...more }: Batch): ListBatch => ({ rows: rows.map(listRow), ...more });
  for (const batch of first) yield listBatch(batch);
  for (let next = rest.next(); !next.done; next = rest.next()) yield listBatch(next.value);
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
