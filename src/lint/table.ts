import type { Table } from '../document/types.ts';
import type { Meaning } from '../publication/columns.ts';
import type { Layout } from '../publication/layout.ts';
import type { List, ListBatch, ListRow } from '../publication/list.ts';
import { MASK } from './telling.ts';
import { isLabel, type Shower } from './texts.ts';
import type { Watch } from './types.ts';

/**
 * Shows a list to the watches, batch by batch: its rows, the cells of columns by their meaning, and every cell that may
 * hold a secret. Returns the number of recipients.
 */
export function checkTable(table: Table, list: List, watches: readonly Watch[], show: Shower): number {
  for (const watch of watches) watch.layout?.(list.layout, table);
  const rowWatches = watches.flatMap(({ row }) => (row ? [row] : []));
  const partedWatches = watches.flatMap(({ parted }) => (parted ? [parted] : []));
  const stackedWatches = watches.flatMap(({ stacked }) => (stacked ? [stacked] : []));
  const columns = columnWatchesOf(list.layout, watches);
  const meanings = list.layout?.columns.map(({ meaning }) => meaning) ?? [];
  const labelled = meanings.map(isLabel);
  let records = 0;
  // A function for each of the loops, since those that are called again and again are compiled best.
  const showRows = (rows: readonly ListRow[], watch: RowWatch) => {
    for (const row of rows) watch(row, table);
  };
  const showCells = (data: readonly ListRow[], index: number, watch: CellWatch) => {
    for (const row of data) {
      const text = row.at(index);
      if (text.length > 0) watch(text, row, table);
    }
  };
  // Of the batch before.
  let last: ListRow | undefined;
  const showStacked = (rows: readonly ListRow[], at: number) => {
    const above = at > 0 ? rows[at - 1] : last;
    if (above) for (const watch of stackedWatches) watch(above, rows[at] as ListRow, table);
  };
  const teller = show.teller(labelled);
  const showTelling = (batch: ListBatch) => {
    const { rows } = batch;
    const { cells, parted, stacked } = teller.lookAt(batch);
    for (let at = 0; at < cells.length; at += 3) {
      const row = rows[cells[at] as number] as ListRow;
      const [i, number] = [cells[at + 1] as number, cells[at + 2] as number];
      const text = row.row.cells[i] as string;
      const isWanted = show.cell(text, row, table, i, meanings[i], number === MASK);
      // What nobody wants in a row of persons is wanted nowhere else, but under a label.
      if (!isWanted && number > 0 && row.kind === 'data' && !labelled[i]) teller.passOver(i, number);
    }
    for (const at of parted) for (const watch of partedWatches) watch(rows[at] as ListRow, table);
    for (const at of stacked) showStacked(rows, at);
  };
  for (const batch of list.batches) {
    const { rows } = batch;
    for (const watch of rowWatches) showRows(rows, watch);
    const data = dataAmong(rows);
    records += data.length;
    for (const { index, watches } of columns) {
      for (const watch of watches) showCells(data, index, watch);
    }
    showTelling(batch);
    last = rows.at(-1) ?? last;
  }
  for (const watch of watches) watch.tableEnd?.(table);
  return records;
}

function dataAmong(rows: readonly ListRow[]): readonly ListRow[] {
  const isData = ({ kind }: ListRow) => kind === 'data';
  // Nearly always all of them.
  return rows.every(isData) ? rows : rows.filter(isData);
}

/** The columns whose cells are looked at by their meaning, each with those who look. */
function columnWatchesOf(layout: Layout | undefined, watches: readonly Watch[]): ColumnWatches[] {
  const pairs = watches.flatMap(({ cell = {} }) => Object.entries(cell) as [Meaning, CellWatch][]);
  const byMeaning = Map.groupBy(pairs, ([meaning]) => meaning);
  return [...byMeaning].flatMap(([meaning, pairs]) => {
    const index = layout?.indexOf(meaning) ?? -1;
    return index < 0 ? [] : [{ index, watches: pairs.map(([, watch]) => watch) }];
  });
}

type ColumnWatches = { index: number; watches: CellWatch[] };
type RowWatch = NonNullable<Watch['row']>;
type CellWatch = (text: string, row: ListRow, table: Table) => void;
