import type { ListRow } from '../../publication/list.ts';
import { saysTotal } from '../../publication/row-kind.ts';
import { cellOf, cellsOf, type SheetPlan, setCell } from './plan.ts';

type Row = ListRow['row'];

/**
 * Titles, notes and the word 合计 may stand in a column that goes: they move to the next free cell. A total that nothing
 * tells of any more would be taken for a person, so its word then stands before another text of the row.
 */
export function keepWords(rows: Iterable<ListRow>, plan: SheetPlan): void {
  const width = headerWidth(rows);
  for (const listRow of rows) {
    const { kind } = listRow;
    if (kind === 'data' || /header|blank/.test(kind) || plan.rows.has(listRow.number)) continue;
    const { row } = listRow;
    if (kind === 'total') keepTotal(listRow, plan, width);
    else if (kind === 'note') keepNote(row, plan, width);
    else for (const column of plan.columns) move(row, plan, column, width);
  }
}

/** How wide the header is. Its rows follow each other. */
function headerWidth(rows: Iterable<ListRow>): number {
  let width = 0;
  for (const { kind, row } of rows) {
    if (kind === 'header') width = Math.max(width, row.cells.length);
    else if (width > 0) break;
  }
  return width;
}

/** A note is known by what it begins with, which no other text of its row may come to stand before. */
function keepNote(row: Row, plan: SheetPlan, width: number): void {
  const begin = row.cells.findIndex((cell) => cell.trim() !== '') + 1;
  const [first] = staying(row, plan);
  const place = first && placeFor(row, plan, begin, width);
  const isPassed = plan.columns.has(begin) && first && (!place || first.column < place);
  if (isPassed) setCell(plan, row.number, first.column, `${textAt(row, plan, begin)} ${first.text}`);
  for (const column of plan.columns) if (!isPassed || column !== begin) move(row, plan, column, width);
}

function keepTotal({ row, isPartial }: ListRow, plan: SheetPlan, width: number): void {
  const isTold = () => saysTotal(staying(row, plan).map(({ text }) => text));
  if (isTold()) return;
  const word = [...plan.columns].find((column) => saysTotal([textAt(row, plan, column)]));
  if (word) move(row, plan, word, width);
  if (isTold()) return;
  // Where no cell is free, or 中心村小计 does not come first any more.
  const cells = staying(row, plan);
  const cell = cells.find(({ text }) => !/^[\s\d.,]*$/.test(text)) ?? cells[0];
  if (cell) setCell(plan, row.number, cell.column, `${isPartial ? '小计' : '合计'}：${cell.text}`);
}

/** What stands in a row in columns that stay. */
function staying(row: Row, plan: SheetPlan): { column: number; text: string }[] {
  const width = Math.max(row.cells.length, ...Array.from(cellsOf(plan, row.number), ([column]) => column));
  return Array.from({ length: width }, (_, i) => ({ column: i + 1, text: textAt(row, plan, i + 1) })).filter(
    ({ column, text }) => !plan.columns.has(column) && text.trim() !== '',
  );
}

function move(row: Row, plan: SheetPlan, from: number, width: number): void {
  const text = textAt(row, plan, from);
  if (text.trim() === '') return;
  const place = placeFor(row, plan, from, width);
  if (place) setCell(plan, row.number, place, text);
}

/**
 * The next free cell for what stands in a column that goes.
 * @param width of the header: a cell beyond it has no column, and would go next time
 */
function placeFor(row: Row, plan: SheetPlan, from: number, width: number): number | undefined {
  const isFree = (column: number) => !plan.columns.has(column) && textAt(row, plan, column).trim() === '';
  const end = width || Math.max(row.cells.length, from + plan.columns.size + 1);
  const columns = Array.from({ length: end }, (_, i) => i + 1).filter(isFree);
  return columns.find((column) => column > from) ?? columns.findLast((column) => column < from);
}

function textAt({ number, cells }: Row, plan: SheetPlan, column: number): string {
  return cellOf(plan, number, column) ?? cells[column - 1] ?? '';
}
