import type { ListRow } from '../../publication/list.ts';
import { type SheetPlan, setCell } from './plan.ts';

/** Titles, notes and the word 合计 may stand in a column that goes: they move to the next free cell. */
export function keepWords(rows: readonly ListRow[], plan: SheetPlan): void {
  for (const { kind, row } of rows) {
    if (plan.rows.has(row.number) || kind === 'data' || /header|blank/.test(kind)) continue;
    for (const column of plan.columns) {
      const text = plan.cells.get(row.number)?.get(column) ?? row.cells[column - 1] ?? '';
      if (text.trim() === '' || (kind === 'total' && !/计/.test(text))) continue;
      const free = freeCell(row, plan, column);
      if (free > 0) setCell(plan, row.number, free, text);
    }
  }
}

function freeCell(
  { number, cells }: ListRow['row'],
  { columns, cells: set }: SheetPlan,
  from: number,
): number {
  const isFree = (column: number) =>
    !columns.has(column) && !(set.get(number)?.get(column) ?? cells[column - 1] ?? '').trim();
  for (let column = from + 1; column <= Math.max(cells.length, from + columns.size + 1); column++)
    if (isFree(column)) return column;
  for (let column = from - 1; column > 0; column--) if (isFree(column)) return column;
  return 0;
}
