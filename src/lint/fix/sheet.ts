import type { Table } from '../../document/types.ts';
import type { ListRow } from '../../publication/list.ts';
import type { Known } from '../prepare.ts';
import type { Finding } from '../types.ts';
import { type Done, nothingDone } from './done.ts';
import { fateOf, isDecidedInCopy } from './fate.ts';
import type { Inspection } from './inspect.ts';
import { keepWords } from './keep-words.ts';
import { clear, columnOf, maskNames, maskSecrets } from './mask-cells.ts';
import { addWithheld, cellOf, emptySheetPlan, type SheetPlan, setCell, type Withheld } from './plan.ts';
import { Refusal } from './refusal.ts';
import { closeGaps, withheldIn } from './withhold.ts';

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
  rows: Iterable<ListRow>,
  findings: Iterable<Finding>,
  inspection: Inspection,
  known: Known,
): Made {
  const hidden = hiddenIn(table, rows, findings);
  const [plan, done] = [emptySheetPlan(), nothingDone()];
  const [minors, undecided] = [new Set<number>(), new Set<number>()];
  const work: Work = { plan, minors, undecided, done, inspection, known };
  const fixes = new Map(known.rules.map(({ id, fix }) => [id, fix]));
  const isCounted = isSummary(rows) ? isNoCount : () => true;
  for (const finding of findings)
    if (fixes.get(finding.rule) === 'remove-column' && isCounted(finding))
      plan.columns.add(columnOf(finding));
  done.columns = plan.columns.size;
  leaveOut(hidden, table, work);
  let withheld: Withheld = { rows: 0, amount: 0 };
  const findingsOf = byRow(findings);
  for (const [row, below] of pairs(rows)) {
    const { number } = row;
    const own = findingsOf(number).filter(isCounted);
    const signs = own.filter(({ rule }) => fixes.get(rule) === 'withhold');
    treatSigns(signs, row, work);
    if (minors.has(number)) {
      withheld = addWithheld(withheld, withheldIn(row));
      continue;
    }
    const secrets = own.filter(({ rule }) => fixes.get(rule) === 'mask');
    treatSecrets(secrets, row, below, work);
    if (undecided.has(number)) holdBack(signs, row, work);
  }
  for (const number of minors) plan.rows.add(number);
  if (minors.size > 0) closeGaps(rows, plan, minors, known.secrets);
  keepWords(rows, plan);
  done.withheldRows = withheld.rows;
  return { plan, withheld, minors, undecided, done };
}

/** Rows, each with the one below it. */
function* pairs(rows: Iterable<ListRow>): Generator<[row: ListRow, below: ListRow | undefined]> {
  let previous: ListRow | undefined;
  for (const row of rows) {
    if (previous) yield [previous, row];
    previous = row;
  }
  if (previous) yield [previous, undefined];
}

/** The findings of one row after the other, in whose order they come. */
function byRow(findings: Iterable<Finding>): (row: number) => Finding[] {
  const iterator = findings[Symbol.iterator]();
  let next = iterator.next();
  return (row) => {
    const own: Finding[] = [];
    for (; !next.done && rowOf(next.value) <= row; next = iterator.next())
      if (rowOf(next.value) === row) own.push(next.value);
    return own;
  };
}

function rowOf({ place }: Finding): number {
  return place.at === 'cell' ? place.row : 0;
}

/** The rows that are not shown, those of them in which something stands, and the hidden columns in which something does. */
type Hidden = { rows: number[]; filledRows: number; filledColumns: Set<number> };

/**
 * What a sheet does not show.
 * @throws Refusal as persons whom a filter hides would go with the hidden rows, and those of the right half of a list with
 * its columns
 */
function hiddenIn({ hiddenColumns }: Table, rows: Iterable<ListRow>, findings: Iterable<Finding>): Hidden {
  for (const { message } of findings)
    if (message === 'twice')
      throw new Refusal('同一种列有两列，或者表格分成左右两栏，请先改成一栏，再自动改');
  const hidden: Hidden = { rows: [], filledRows: 0, filledColumns: new Set() };
  for (const listRow of rows) {
    if (listRow.isHidden) {
      if (listRow.kind === 'data')
        throw new Refusal('有名单行被隐藏或筛选掉了，请先取消隐藏和筛选，逐行核对，再自动改');
      hidden.rows.push(listRow.number);
      if (listRow.row.cells.some((cell) => cell.trim() !== '')) hidden.filledRows++;
    }
    for (const column of hiddenColumns)
      if ((listRow.row.cells[column - 1] ?? '').trim() !== '') hidden.filledColumns.add(column);
  }
  return hidden;
}

function leaveOut(
  { rows, filledRows, filledColumns }: Hidden,
  { hiddenColumns }: Table,
  { plan, done }: Work,
): void {
  done.hiddenRows = filledRows;
  done.hiddenColumns = [...filledColumns].filter((column) => !plan.columns.has(column)).length;
  for (const row of rows) plan.rows.add(row);
  for (const column of hiddenColumns) plan.columns.add(column);
}

/** Whether a sheet counts by village and lists nobody. It does not belong in a list: a person takes it out. */
function isSummary([first]: Iterable<ListRow>): boolean {
  return first?.column('name') === 0 && first.column('households') > 0;
}

/** Not that a column, as 户数, stands in the wrong list: half a summary would be wrong too. */
export function isNoCount({ message }: Finding): boolean {
  return message !== 'unlisted';
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
  const isTold = (column: number) => !plan.columns.has(column) && cellOf(plan, number, column) === undefined;
  const told = signs.map(columnOf).filter(isTold);
  const isToldStill = told.length > 0 && !told.includes(name);
  if (name === 0 || row.get('name') === '') return;
  if (isToldStill && !isDecidedInCopy(row, signs, plan.columns, known.asOf)) return;
  setCell(plan, number, name, '');
  done.unnamed++;
}
