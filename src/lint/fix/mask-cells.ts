import type { ListRow } from '../../publication/list.ts';
import { splitIds } from '../detect/index.ts';
import type { Known } from '../prepare.ts';
import type { Finding } from '../types.ts';
import type { Inspection } from './inspect.ts';
import { cellOf, type SheetPlan, setCell } from './plan.ts';
import { digitsStarred, starred } from './stars.ts';

/** The column of a finding's cell, or 0. */
export function columnOf({ place }: Finding): number {
  return place.at === 'cell' ? place.column : 0;
}

/** Empties the cells of findings. @returns how many there are */
export function clear(signs: readonly Finding[], { row }: ListRow, plan: SheetPlan): number {
  const columns = new Set(signs.map(columnOf).filter((column) => !plan.columns.has(column)));
  for (const column of columns) setCell(plan, row.number, column, '');
  return columns.size;
}

/** Names of minors in titles and notes; those that no roster knows are left to a person. @returns how many cells were masked */
export function maskNames(
  signs: readonly Finding[],
  { row }: ListRow,
  plan: SheetPlan,
  { minors }: Known,
): number {
  let masked = 0;
  for (const sign of signs) {
    const text = row.cells[columnOf(sign) - 1] ?? '';
    const names = minors.find(text, false).filter(({ isSure }) => isSure);
    if (names.length === 0) continue;
    setCell(plan, row.number, columnOf(sign), starred(text, names));
    masked++;
  }
  return masked;
}

/** Secrets in cells that stay. @returns how many cells were masked */
export function maskSecrets(
  findings: readonly Finding[],
  { row }: ListRow,
  plan: SheetPlan,
  { spans }: Inspection,
  below: ListRow | undefined,
): number {
  let masked = 0;
  for (const finding of findings) {
    const column = columnOf(finding);
    if (plan.columns.has(column) || plan.rows.has(row.number)) continue;
    if (finding.message.startsWith('split')) masked += maskSplit(row, column, plan);
    else if (finding.message === 'below' && below) {
      for (const { number, cells } of [row, below.row])
        setCell(plan, number, column, digitsStarred(cells[column - 1] ?? ''));
      masked += 2;
    } else {
      const text = cellOf(plan, row.number, column) ?? row.cells[column - 1] ?? '';
      if (text === '') continue;
      setCell(plan, row.number, column, starred(text, spans.at(finding.place)));
      masked++;
    }
  }
  return masked;
}

/** A number cut into several cells: all of its parts. */
function maskSplit({ number, cells }: ListRow['row'], first: number, plan: SheetPlan): number {
  const { parts = [] } = splitIds(cells).find(({ parts }) => parts[0] === first - 1) ?? {};
  for (const at of parts) setCell(plan, number, at + 1, digitsStarred(cells[at] ?? ''));
  return parts.length;
}
