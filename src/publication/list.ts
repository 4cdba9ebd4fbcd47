import type { Row, Table } from '../document/types.ts';
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

/**
 * A row of a list with its kind. `get` is the trimmed text of the column with that meaning, or '' without one;
 * `column` is that column's number from 1, or 0.
 */
export type ListRow = {
  kind: RowKind;
  row: Row;
  village: string;
  get(meaning: Meaning): string;
  column(meaning: Meaning): number;
};

/** A list being read: its layout (none when no header was found) and its rows in order. */
export type List = { layout: Layout | undefined; rows: Iterable<ListRow> };

const LOOKED_AHEAD = 31;

/** Reads a table as a list of recipients, streaming: header by its words, kinds of rows, village carried down. */
export function readList(table: Table): List {
  const iterator = table.rows()[Symbol.iterator]();
  const head: Row[] = [];
  while (head.length < LOOKED_AHEAD) {
    const next = iterator.next();
    if (next.done) break;
    head.push(next.value);
  }
  const layout = findLayout(head);
  return { layout, rows: listRows(head, iterator, layout) };
}

function* listRows(head: Row[], rest: Iterator<Row>, layout: Layout | undefined): Generator<ListRow> {
  const index = Object.fromEntries(layout?.columns.map((c) => [c.meaning ?? '', c.index]) ?? []);
  const at = (row: Row, meaning: Meaning) => row.cells[index[meaning] ?? -1]?.trim() ?? '';
  const column = (meaning: Meaning) => (index[meaning] ?? -1) + 1;
  const carry = villageCarrier();
  for (const row of chain(head, rest)) {
    const kind = layout ? kindOf(row, layout, at) : row.cells.some((cell) => cell.trim()) ? 'above' : 'blank';
    const village = carry(kind, kind === 'section' ? sectionVillage(row) : at(row, 'village'));
    const get = (meaning: Meaning) => (meaning === 'village' ? village : at(row, meaning));
    yield { kind, row, village, get, column };
  }
}

function kindOf(row: Row, layout: Layout, at: (row: Row, meaning: Meaning) => string): RowKind {
  if (row.number < layout.first) return 'above';
  if (row.number <= layout.last) return 'header';
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const [first] = filled;
  if (first === undefined) return 'blank';
  if (
    filled.some((cell) =>
      /^(?:合|小|总|共)\s*计(?:[:：（(]|$)|^(?:本[村页]|全[乡镇村]).{0,4}计$/.test(cell.trim()),
    )
  )
    return 'total';
  if (repeatsHeader(layout, row.cells)) return 'repeated-header';
  if (NOTE.test(first.trim()) || /^\s*(?:附件|单位|此表)/.test(first)) return 'note';
  if (filled.length > 1 || /^\d+$/.test(first.trim())) return 'data';
  return SECTION.test(first.trim()) && !at(row, 'name') ? 'section' : 'note';
}

const NOTE =
  /^(?:注|备注|说明|附注|监督|举报|投诉|公示|填报|填表|制表|审核|复核|经办|负责|单位|日期|联系)[^\d]{0,12}[:：]|^注/;
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
    if (written !== '' && written === last) everyRow = true;
    if (written === '') return everyRow ? '' : last;
    last = written;
    return written;
  };
}

function* chain<T>(first: readonly T[], rest: Iterator<T>): Generator<T> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
