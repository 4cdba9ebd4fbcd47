import type { Table } from '../../document/types.ts';
import type { ListRow } from '../../publication/list.ts';
import type { Known } from '../prepare.ts';
import type { Finding } from '../types.ts';
import { type Done, nothingDone } from './done.ts';
import { fateOf, isDecidedInCopy } from './fate.ts';
import type { Inspection } from './inspect.ts';
import { keepWords } from './keep-words.ts';
import { clear, columnOf, maskNames, maskSecrets } from './mask-cells.ts';
import { emptySheetPlan, type SheetPlan, setCell, type Withheld } from './plan.ts';
import { Refusal } from './refusal.ts';
import { closeGaps, sumOf } from './withhold.ts';

/** What becomes of a sheet, and what was done to it; `minors` are the rows of those who are withheld. */
type Made = { plan: SheetPlan; withheld: Withheld; minors: Set<number>; undecided: Set<number>; done: Done };
/** A plan being made. */
type Work = Omit<Made, 'withheld'> & { inspection: Inspection; known: Known };

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
  const [plan, done] = [emptySheetPlan(), nothingDone()];
  const [minors, undecided] = [new Set<number>(), new Set<number>()];
  const work: Work = { plan, minors, undecided, done, inspection, known };
  const { remove, withhold, mask } = byFix(isSummary(rows) ? findings.filter(isNoCount) : findings, known);
  for (const finding of remove) plan.columns.add(columnOf(finding));
  done.columns = plan.columns.size;
  leaveOutHidden(table, rows, work);
  for (const [i, row] of rows.entries()) {
    const { number } = row;
    treatSigns(withhold.get(number) ?? [], row, work);
    if (minors.has(number)) continue;
    treatSecrets(mask.get(number) ?? [], row, rows[i + 1], work);
    if (undecided.has(number)) holdBack(withhold.get(number) ?? [], row, work);
  }
  for (const number of minors) plan.rows.add(number);
  if (minors.size > 0) closeGaps(rows, plan, minors, known.secrets);
  keepWords(rows, plan);
  const withheld = sumOf(rows.filter(({ number }) => minors.has(number)));
  done.withheldRows = withheld.rows;
  return { plan, withheld, minors, undecided, done };
}

/** Persons whom a filter hides would go with the hidden rows, and those of the right half of a list with its columns. */
function refuseLosses(rows: readonly ListRow[], findings: readonly Finding[]): void {
  if (findings.some(({ message }) => message === 'twice'))
    throw new Refusal('同一种列有两列，或者表格分成左右两栏，请先改成一栏，再自动改');
  if (rows.some(({ kind, isHidden }) => isHidden && kind === 'data'))
    throw new Refusal('有名单行被隐藏或筛选掉了，请先取消隐藏和筛选，逐行核对，再自动改');
}

/** Whether a sheet counts by village and lists nobody. It does not belong in a list: a person takes it out. */
function isSummary([first]: readonly ListRow[]): boolean {
  return first?.column('name') === 0 && first.column('households') > 0;
}

/** Not that a column, as 户数, stands in the wrong list: half a summary would be wrong too. */
export function isNoCount({ message }: Finding): boolean {
  return message !== 'unlisted';
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

function leaveOutHidden({ hiddenColumns }: Table, rows: readonly ListRow[], { plan, done }: Work): void {
  const hiddenRows = rows.filter(({ isHidden }) => isHidden);
  const told = new Set<number>();
  for (const column of hiddenColumns) {
    if (plan.columns.has(column)) continue;
    if (rows.some(({ row }) => (row.cells[column - 1] ?? '').trim() !== '')) told.add(column);
  }
  for (const { row } of hiddenRows) plan.rows.add(row.number);
  for (const column of hiddenColumns) plan.columns.add(column);
  done.hiddenRows = hiddenRows.filter(({ row }) => row.cells.some((cell) => cell.trim() !== '')).length;
  done.hiddenColumns = told.size;
}

/** Signs of a minor in a row: the row goes, or what is said of a child, or only the name in a title or note. */
function treatSigns(signs: readonly Finding[], row: ListRow, work: Work): void {
  const { plan, minors, undecided, done, known } = work;
  if (signs.length === 0) return;
  const { number } = row.row;
  if (row.kind !== 'data' || plan.rows.has(number)) {
    done.masked += maskNames(signs, row, plan, known);
    return;
  }
  const fate = fateOf(row, signs, known.asOf);
  if (fate === 'withhold') minors.add(number);
  if (fate === 'leave') undecided.add(number);
  if (fate === 'clear') done.cleared += clear(signs, row, plan);
}

/** Secrets in a row that stays. Stars over its words leave an illness to be guessed, so that goes whole. */
function treatSecrets(
  secrets: readonly Finding[],
  row: ListRow,
  below: ListRow | undefined,
  { plan, done, inspection }: Work,
): void {
  const ill = row.kind === 'data' ? secrets.filter(({ rule }) => rule === 'no-health') : [];
  const emptied = new Set(ill.map(columnOf));
  done.emptied += clear(ill, row, plan);
  const others = secrets.filter((finding) => !emptied.has(columnOf(finding)));
  done.masked += maskSecrets(others, row, plan, inspection, below);
}

/**
 * A row that a person must decide about is held back in the copy too, also when that is checked again without those who
 * made it: it tells of the child as before, or, when that goes or is the name itself, has no name, which is an error. So
 * has one that would be decided in the copy without being asked about, since what left it open goes.
 */
function holdBack(signs: readonly Finding[], row: ListRow, { plan, done, known }: Work): void {
  const { number } = row.row;
  const name = row.column('name');
  const isTold = (column: number) => !plan.columns.has(column) && !plan.cells.get(number)?.has(column);
  const told = signs.map(columnOf).filter(isTold);
  const isToldStill = told.length > 0 && !told.includes(name);
  if (name === 0 || row.get('name') === '') return;
  if (isToldStill && !isDecidedInCopy(row, signs, plan.columns, known.asOf)) return;
  setCell(plan, number, name, '');
  done.unnamed++;
}
