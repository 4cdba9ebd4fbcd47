import type { Table } from '../../document/types.ts';
import type { ListRow } from '../../publication/list.ts';
import { splitIds } from '../detect/index.ts';
import type { Known } from '../run.ts';
import type { Finding } from '../types.ts';
import type { Done } from './done.ts';
import { type Inspection, placeKey } from './inspect.ts';
import { emptySheetPlan, type SheetPlan, setCell, type Withheld } from './plan.ts';
import { Refusal } from './refusal.ts';
import { digitsStarred, starred } from './stars.ts';
import { closeGaps, fateOf, sumOf } from './withhold.ts';

type Made = { plan: SheetPlan; withheld: Withheld; done(before: Done): Done };

/**
 * Works out what becomes of one sheet that is shown.
 * @throws Refusal where persons would be lost
 */
export function planSheet(
  table: Table,
  rows: readonly ListRow[],
  findings: readonly Finding[],
  inspection: Inspection,
  known: Known,
): Made {
  refuseLosses(rows, findings);
  const plan = emptySheetPlan();
  const { remove, withhold, mask } = byFix(findings, known);
  for (const finding of remove) plan.columns.add(columnOf(finding));
  const removed = plan.columns.size;
  const hidden = leaveOutHidden(table, rows, plan);
  const minors = new Set<number>();
  let [masked, cleared, emptied] = [0, 0, 0];
  for (const [i, row] of rows.entries()) {
    const number = row.row.number;
    const signs = withhold.get(number);
    if (signs && row.kind === 'data' && !plan.rows.has(number)) {
      const fate = fateOf(row, signs);
      if (fate === 'withhold') minors.add(number);
      if (fate === 'clear') cleared += clear(signs, row, plan);
    } else if (signs) masked += maskNames(signs, row, plan, known);
    if (minors.has(number)) continue;
    const secrets = mask.get(number) ?? [];
    // Stars over its words leave an illness to be guessed.
    const ill = row.kind === 'data' ? secrets.filter(({ rule }) => rule === 'no-health') : [];
    emptied += clear(ill, row, plan);
    masked += maskSecrets(
      secrets.filter((finding) => !ill.some((one) => columnOf(one) === columnOf(finding))),
      row,
      plan,
      inspection,
      rows[i + 1],
    );
  }
  for (const number of minors) plan.rows.add(number);
  keepWords(rows, plan);
  if (minors.size > 0) closeGaps(rows, plan, minors);
  const withheld = sumOf(rows.filter(({ row }) => minors.has(row.number)));
  return {
    plan,
    withheld,
    done: (before) => ({
      ...before,
      columns: before.columns + removed,
      withheldRows: before.withheldRows + withheld.rows,
      withheldPersons: before.withheldPersons + withheld.persons,
      masked: before.masked + masked,
      cleared: before.cleared + cleared,
      emptied: before.emptied + emptied,
      hiddenRows: before.hiddenRows + hidden.rows,
      hiddenColumns: before.hiddenColumns + hidden.columns,
    }),
  };
}

/** Persons whom a filter hides would go with the hidden rows, and those of the right half of a list with its columns. */
function refuseLosses(rows: readonly ListRow[], findings: readonly Finding[]): void {
  if (findings.some(({ message }) => message === 'twice'))
    throw new Refusal('同一种列有两列，或者表格分成左右两栏，请先改成一栏，再自动改');
  if (rows.some(({ kind, row }) => row.hidden && kind === 'data'))
    throw new Refusal('有名单行被隐藏或筛选掉了，请先取消隐藏和筛选，逐行核对，再自动改');
}

/** The findings to be mended in each way, those of cells by row. */
function byFix(findings: readonly Finding[], { rules }: Known) {
  const fixes = new Map(rules.map(({ id, fix }) => [id, fix]));
  const byRow = (wanted: string) =>
    Map.groupBy(
      findings.filter(({ rule }) => fixes.get(rule) === wanted),
      ({ place }) => (place.at === 'cell' ? place.row : 0),
    );
  const remove = findings.filter(({ rule }) => fixes.get(rule) === 'remove-column');
  return { remove, withhold: byRow('withhold'), mask: byRow('mask') };
}

function columnOf({ place }: Finding): number {
  return place.at === 'cell' ? place.column : 0;
}

function leaveOutHidden({ hiddenColumns }: Table, rows: readonly ListRow[], plan: SheetPlan) {
  const hiddenRows = rows.filter(({ row }) => row.hidden);
  const told = new Set<number>();
  for (const { row } of rows)
    for (const [i, cell] of row.cells.entries())
      if (cell.trim() !== '' && hiddenColumns.has(i + 1) && !plan.columns.has(i + 1)) told.add(i + 1);
  for (const { row } of hiddenRows) plan.rows.add(row.number);
  for (const column of hiddenColumns) plan.columns.add(column);
  const filled = hiddenRows.filter(({ row }) => row.cells.some((cell) => cell.trim() !== ''));
  return { rows: filled.length, columns: told.size };
}

function clear(signs: readonly Finding[], { row }: ListRow, plan: SheetPlan): number {
  const columns = new Set(signs.map(columnOf).filter((column) => !plan.columns.has(column)));
  for (const column of columns) setCell(plan, row.number, column, '');
  return columns.size;
}

/** Names of minors in titles and notes; those that no roster knows are left to a person. */
function maskNames(signs: readonly Finding[], { row }: ListRow, plan: SheetPlan, { minors }: Known): number {
  let masked = 0;
  for (const sign of signs) {
    const text = row.cells[columnOf(sign) - 1] ?? '';
    const names = minors.find(text);
    setCell(plan, row.number, columnOf(sign), starred(text, names));
    if (names.length > 0) masked++;
  }
  return masked;
}

function maskSecrets(
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
    const found = spans.get(placeKey(finding.place)) ?? [];
    if (finding.message === 'split') masked += maskSplit(row, column, plan);
    else if (finding.message === 'below' && below) {
      for (const { number, cells } of [row, below.row])
        setCell(plan, number, column, digitsStarred(cells[column - 1] ?? ''));
      masked += 2;
    } else {
      const text = plan.cells.get(row.number)?.get(column) ?? row.cells[column - 1] ?? '';
      if (text === '') continue;
      setCell(plan, row.number, column, starred(text, found));
      masked++;
    }
  }
  return masked;
}

/** A number cut into neighbouring cells: all cells that it takes up. */
function maskSplit({ number, cells }: ListRow['row'], first: number, plan: SheetPlan): number {
  const split = splitIds(cells).find(({ start }) => start === first - 1);
  if (!split) return 0;
  for (let at = split.start; at < split.end; at++)
    setCell(plan, number, at + 1, digitsStarred(cells[at] ?? ''));
  return split.end - split.start;
}

/** Titles, notes and the word 合计 may stand in a column that goes: they move to the next free cell. */
function keepWords(rows: readonly ListRow[], plan: SheetPlan): void {
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
