import { flat } from '../document/batches.ts';
import type { Batch, Lines, Row, Table } from '../document/types.ts';
import type { Meaning } from './columns.ts';
import { findLayout, type Layout, repeatsHeader } from './layout.ts';

/** What a row of a list is. `section` names the village of the rows below it. */
export type RowKind =
  | 'above'
  | 'header'
  | 'repeated-header'
  | 'data'
  | 'total'
  | 'section'
  | 'note'
  | 'blank';

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
    const cell = this.row.cells[index];
    if (!cell) return false;
    return LETTERS[cell.charCodeAt(0)] !== PADDING || cell.trim() !== '';
  }

  /** That column's number from 1, or 0. */
  column(meaning: Meaning): number {
    return (this.#layout?.indexOf(meaning) ?? -1) + 1;
  }
}

/** A list being read: its layout (none when no header was found) and its rows in order, to be read once: one by one, or in batches. */
export type List = { layout: Layout | undefined; rows: Iterable<ListRow>; batches: Iterable<ListBatch> };
export type ListBatch = { rows: ListRow[]; lines?: Lines };

/** Among so many first rows the header of a list is looked for. */
export const LOOKED_AHEAD = 31;

/** Reads a table as a list of recipients, streaming: header by its words, kinds of rows, village carried down. */
export function readList(table: Table): List {
  const iterator = table.batches()[Symbol.iterator]();
  const first: Batch[] = [];
  const seen: Row[] = [];
  while (!table.head && seen.length < LOOKED_AHEAD) {
    const next = iterator.next();
    if (next.done) break;
    first.push(next.value);
    seen.push(...next.value.rows.slice(0, LOOKED_AHEAD - seen.length));
  }
  const layout = findLayout(table.head ?? seen);
  const batches = listBatches(first, iterator, layout);
  return { layout, batches, rows: flat(batches) };
}

/**
 * Where a list can be cut among rows that stand somewhere in it: the index of the first row that names its village as
 * the next one does, so that nothing above it tells what it or a later row means. -1 when there is none.
 */
export function cutAmong(rows: readonly Row[], head: readonly Row[]): number {
  const layout = findLayout(head);
  const village = layout?.indexOf('village') ?? -1;
  if (!layout || village < 0) return -1;
  const named = (row: Row | undefined) => (row && kindOf(row, layout) === 'data' ? textAt(row, village) : '');
  return rows.findIndex((row, i) => named(row) !== '' && named(row) === named(rows[i + 1]));
}

function* listBatches(
  first: readonly Batch[],
  rest: Iterator<Batch>,
  layout: Layout | undefined,
): Generator<ListBatch> {
  const carry = villageCarrier();
  const villageAt = layout?.indexOf('village') ?? -1;
  const listRow = (row: Row) => {
    const kind = layout ? kindOf(row, layout) : row.cells.some((cell) => cell.trim()) ? 'above' : 'blank';
    const village = carry(kind, kind === 'section' ? sectionVillage(row) : textAt(row, villageAt));
    return new ListRow(kind, row, village, layout);
  };
  const listBatch = ({ rows, ...more }: Batch): ListBatch => ({ rows: rows.map(listRow), ...more });
  for (const batch of first) yield listBatch(batch);
  for (let next = rest.next(); !next.done; next = rest.next()) yield listBatch(next.value);
}

function textAt({ cells }: Row, index: number): string {
  return index < 0 || index >= cells.length ? '' : trimmed(cells[index] as string);
}

function kindOf(row: Row, layout: Layout): RowKind {
  if (row.number < layout.first) return 'above';
  if (row.number <= layout.last) return 'header';
  let first = '';
  let filled = 0;
  for (let i = 0; i < row.cells.length; i++) {
    const cell = row.cells[i] as string;
    if (cell === '') continue;
    const letter = LETTERS[cell.charCodeAt(0)];
    if (letter === PADDING || letter === TOTAL_HEAD) {
      const text = cell.trim();
      if (text === '') continue;
      if (TOTAL.test(text)) return 'total';
    }
    if (filled++ === 0) first = trimmed(cell);
  }
  if (filled === 0) return 'blank';
  if (repeatsHeader(layout, row.cells)) return 'repeated-header';
  if (LETTERS[first.charCodeAt(0)] === NOTE_HEAD && NOTE.test(first)) return 'note';
  if (filled > 1 || /^\d+$/.test(first)) return 'data';
  return SECTION.test(first) && textAt(row, layout.indexOf('name')) === '' ? 'section' : 'note';
}

/** `text.trim()`, which is slow for what is nearly always trimmed already. */
export function trimmed(text: string): string {
  const padded =
    text !== '' &&
    (LETTERS[text.charCodeAt(0)] === PADDING || LETTERS[text.charCodeAt(text.length - 1)] === PADDING);
  return padded ? text.trim() : text;
}

const TOTAL_HEADS = '合小总共本全';
const TOTAL = /^(?:合|小|总|共)\s*计(?:[:：（(]|$)|^(?:本[村页]|全[乡镇村]).{0,4}计$/;
const NOTE_HEADS = '注备说附监举投公填制审复经办负责单日联此';
const NOTE =
  /^(?:注|备注|说明|附注|监督|举报|投诉|公示|填报|填表|制表|审核|复核|经办|负责|单位|日期|联系)[^\d]{0,12}[:：]|^(?:注|附件|单位|此表)/;
/** What the letters mean that tell something at the head of a cell: a look at one, before a pattern is tried in every row. */
const [PADDING, TOTAL_HEAD, NOTE_HEAD] = [1, 2, 3];
const LETTERS = new Uint8Array(0x10000);
for (const space of '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff')
  LETTERS[space.charCodeAt(0)] = PADDING;
LETTERS.fill(PADDING, 0x2000, 0x200b);
for (const letter of TOTAL_HEADS) LETTERS[letter.charCodeAt(0)] = TOTAL_HEAD;
for (const letter of NOTE_HEADS) LETTERS[letter.charCodeAt(0)] = NOTE_HEAD;

const SECTION = /^[^\d:：]{1,20}(?:村|社区|居委会)\s*(?:[（(][^）)]*[）)])?$/;

function sectionVillage(row: Row): string {
  return (
    row.cells
      .find((cell) => cell.trim())
      ?.trim()
      .replace(/\s*[（(].*$/, '') ?? ''
  );
}

/**
 * A village often stands only in the first of its rows. It is carried down, unless the list has shown that it
 * writes the village in every row: then a blank one is missing.
 */
function villageCarrier(): (kind: RowKind, written: string) => string {
  let last = '';
  let everyRow = false;
  return (kind, written) => {
    if (kind === 'section') {
      last = written;
      everyRow = false;
    }
    if (kind !== 'data') return '';
    if (written === '') return everyRow ? '' : last;
    if (written === last) everyRow = true;
    // The same string in all rows of a village is quickly compared.
    else last = written;
    return last;
  };
}
