import type { Table } from '../document/types.ts';
import type { Meaning } from '../publication/columns.ts';
import type { Layout } from '../publication/layout.ts';
import type { List, ListBatch, ListRow } from '../publication/list.ts';
import { besideLabel } from './beside-label.ts';
import { Circumstances, NOBODY, numberIn } from './circumstances.ts';
import { type Column, isLabel } from './column-heads.ts';
import { isOfThing, leadOf } from './detect/index.ts';
import { Outlines } from './outlines.ts';
import { Passed } from './passed.ts';
import { MASK } from './telling.ts';
import type { Shower } from './texts.ts';
import type { Watch } from './types.ts';

/**
 * Shows a list to the watches, batch by batch: its rows, the cells of columns by their meaning, and every cell that may
 * hold a secret. Returns the number of recipients.
 * @param told how many findings there are so far
 */
export function checkTable(
  table: Table,
  list: List,
  watches: readonly Watch[],
  show: Shower,
  told: () => number,
): number {
  for (const watch of watches) watch.layout?.(list.layout, table, list.heads);
  const rowsWatches = watches.flatMap(({ rows }) => (rows ? [rows] : []));
  const outlineWatches = watches.flatMap(({ outline }) => (outline ? [outline] : []));
  const partedWatches = watches.flatMap(({ parted }) => (parted ? [parted] : []));
  const maskWatches = watches.flatMap(({ mask }) => (mask ? [mask] : []));
  const idWatches = watches.flatMap(({ id }) => (id ? [id] : []));
  const stackedWatches = watches.flatMap(({ stacked }) => (stacked ? [stacked] : []));
  const cellColumns = columnsOf('cell', list.layout, watches);
  const wordColumns = columnsOf('word', list.layout, watches).map((column) => ({
    ...column,
    passed: new Passed(),
  }));
  const circumstances = new Circumstances(list.layout);
  const meanings = list.layout?.columns.map(({ meaning }) => meaning) ?? [];
  const labelled = meanings.map(isLabel);
  const columns = list.heads.map(
    (head, index): Column => ({
      meaning: meanings[index],
      lead: labelled[index] ? '' : leadOf(head),
      isOfThing: meanings[index] === undefined && isOfThing(head),
    }),
  );
  // What has no head, or is taken for one, may have a label beside it.
  const isHeadless = (rows: ListBatch, at: number) => !list.layout || rows.kinds[at] === 'header';
  const columnOf = (rows: ListBatch, at: number, column: number) =>
    (isHeadless(rows, at) ? besideLabel(rows, at, column, list.heads) : undefined) ?? columns[column];
  // A function for each of the loops, since those that are called again and again are compiled best.
  const showCells = (rows: ListBatch, { index, watch }: CellColumn) => {
    const { size, kinds, batch } = rows;
    for (let at = 0; at < size; at++)
      if (kinds[at] === 'data' && rows.has(at, index))
        watch((batch.cells.firsts[at] as number) + index, at, rows, table);
  };
  const showWords = (rows: ListBatch, under: Float64Array, column: WordColumn) => {
    const { index, watch, passed } = column;
    for (let at = 0; at < under.length; at++) {
      const circumstances = under[at] as number;
      if (circumstances === NOBODY) continue;
      const number = numberIn(rows.batch.cells, at, index);
      const isKnown = number > 0 && circumstances > 0;
      if (number === 0 || (isKnown && passed.has(circumstances, number))) continue;
      const row = rows.row(at);
      const text = row.at(index);
      if (text === '') continue;
      const before = told();
      watch(text, row, table);
      if (isKnown && told() === before) passed.add(circumstances, number);
    }
  };
  const outlines = new Outlines();
  const showOutlines = (rows: ListBatch) => {
    for (let at = 0; at < rows.size; at++) {
      if (outlines.has(rows, at)) continue;
      const before = told();
      for (const watch of outlineWatches) watch(rows.row(at), table);
      if (told() === before) outlines.add(rows, at);
    }
  };
  // The last two of the batches before.
  let last: readonly ListRow[] = [];
  const showStacked = (rows: ListBatch, at: number) => {
    const [first, above] = [at - 2, at - 1].map((i) => (i < 0 ? last.at(i) : rows.row(i)));
    if (above) for (const watch of stackedWatches) watch(above, rows.row(at), table, first);
  };
  const teller = show.teller(labelled);
  const showTelling = (rows: ListBatch) => {
    const { batch } = rows;
    const { cells, parted, stacked } = teller.lookAt(batch);
    for (let i = 0; i < cells.length; i += 3) {
      const [at, column, number] = [cells[i] as number, cells[i + 1] as number, cells[i + 2] as number];
      // Of a usual mask everything is known, but for a birth date.
      if (number === MASK && meanings[column] !== 'birth') {
        const cell = (batch.cells.firsts[at] as number) + column;
        for (const watch of maskWatches) watch(cell, at, rows, table);
        continue;
      }
      const row = rows.row(at);
      if (meanings[column] === 'id' && row.kind === 'data')
        for (const watch of idWatches) watch(row.at(column), row, table);
      const under = columnOf(rows, at, column);
      const isWanted = show.cell(batch.text(at, column), row, table, column, number, under);
      // What nobody wants in a row of persons is wanted nowhere else, but under a label.
      if (!isWanted && number > 0 && row.kind === 'data' && !labelled[column])
        teller.passOver(column, number);
    }
    for (const at of parted) for (const watch of partedWatches) watch(rows.row(at), table);
    for (const at of stacked) showStacked(rows, at);
  };
  const showBatch = (rows: ListBatch) => {
    for (const watch of rowsWatches) watch(rows, table);
    showOutlines(rows);
    for (const column of cellColumns) showCells(rows, column);
    const under = circumstances.of(rows);
    for (const column of wordColumns) showWords(rows, under, column);
    showTelling(rows);
    for (let at = Math.max(0, rows.size - 2); at < rows.size; at++) last = [...last.slice(-1), rows.row(at)];
  };
  let records = 0;
  for (const batch of list.batches) {
    showBatch(batch);
    records += personsIn(batch);
  }
  for (const watch of watches) watch.tableEnd?.(table);
  return records;
}

function personsIn({ kinds }: ListBatch): number {
  let persons = 0;
  for (const kind of kinds) if (kind === 'data') persons++;
  return persons;
}

/** The columns that are looked at by their meaning, with who looks. */
function columnsOf<By extends 'cell' | 'word'>(
  by: By,
  layout: Layout | undefined,
  watches: readonly Watch[],
): { index: number; watch: Look<By> }[] {
  const pairs = watches.flatMap((watch) => Object.entries(watch[by] ?? {}) as [Meaning, Look<By>][]);
  return pairs.flatMap(([meaning, watch]) => {
    const index = layout?.indexOf(meaning) ?? -1;
    return index < 0 ? [] : [{ index, watch }];
  });
}

type Look<By extends 'cell' | 'word'> = NonNullable<NonNullable<Watch[By]>[Meaning]>;
type CellColumn = { index: number; watch: Look<'cell'> };
/** With what of it is passed over. */
type WordColumn = { index: number; watch: Look<'word'>; passed: Passed };
