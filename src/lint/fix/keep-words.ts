import type { ListRow } from '../../publication/list.ts';
import { type SheetPlan, setCell } from './plan.ts';

/**
 * Titles, notes and the word 合计 may stand in a column that goes: they move to the next free cell. 合计 takes the place of
 * another word where none is free, since a total without it would be taken for a person.
 */
export function keepWords(rows: readonly ListRow[], plan: SheetPlan): void {
  const headers = rows.filter(({ kind }) => kind === 'header');
  const width = Math.max(0, ...headers.map(({ row }) => row.cells.length));
  for (const { kind, row } of rows) {
    if (plan.rows.has(row.number) || kind === 'data' || /header|blank/.test(kind)) continue;
    for (const column of plan.columns) {
      const text = plan.cells.get(row.number)?.get(column) ?? row.cells[column - 1] ?? '';
      if (text.trim() === '' || (kind === 'total' && (!/计/.test(text) || hasWord(row, plan)))) continue;
      const place = freeCell(row, plan, column, width) || (kind === 'total' ? wordCell(row, plan) : 0);
      if (place > 0) setCell(plan, row.number, place, text);
    }
  }
}

/** Whether a total is told by a cell that stays as well. */
function hasWord({ cells }: ListRow['row'], { columns }: SheetPlan): boolean {
  return cells.some((cell, i) => !columns.has(i + 1) && /^\s*[合小总共累]\s*计\s*$/.test(cell));
}

/** @param width of the header: a cell beyond it has no column, and would go next time */
function freeCell(
  { number, cells }: ListRow['row'],
  { columns, cells: set }: SheetPlan,
  from: number,
  width: number,
): number {
  const isFree = (column: number) =>
    !columns.has(column) && !(set.get(number)?.get(column) ?? cells[column - 1] ?? '').trim();
  const end = width || Math.max(cells.length, from + columns.size + 1);
  for (let column = from + 1; column <= end; column++) if (isFree(column)) return column;
  for (let column = Math.min(from - 1, end); column > 0; column--) if (isFree(column)) return column;
  return 0;
}

/** The first cell that stays and is no number. */
function wordCell({ cells }: ListRow['row'], { columns }: SheetPlan): number {
  return cells.findIndex((cell, i) => !columns.has(i + 1) && !/^[\s\d.,]*$/.test(cell)) + 1;
}
