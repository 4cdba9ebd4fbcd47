import type { ListRow } from '../../publication/list.ts';
import { parseMoney } from '../../publication/money.ts';
import { SUMMED } from '../../publication/summed.ts';
import type { FindNames } from '../safe.ts';
import { type SheetPlan, setCell, type Withheld } from './plan.ts';

/** What a withheld row adds to the others. */
export function withheldIn(row: ListRow): Withheld {
  const amount = parseMoney(row.get('amount'));
  return { rows: 1, ...(amount !== undefined && { amount }) };
}

/** Makes the rows that stay a list of their own: village, numbers and totals as if the others had never been in it. */
export function closeGaps(
  rows: Iterable<ListRow>,
  plan: SheetPlan,
  gone: ReadonlySet<number>,
  names: FindNames,
): void {
  carryVillage(rows, plan, gone, names);
  renumber(rows, plan, gone);
  adjustTotals(rows, plan, gone);
}

/**
 * A village may stand only in the first of its rows; when that one goes, the next takes it over, but no name that was
 * written in its place.
 */
function carryVillage(
  rows: Iterable<ListRow>,
  plan: SheetPlan,
  gone: ReadonlySet<number>,
  names: FindNames,
): void {
  let orphaned = '';
  for (const listRow of rows) {
    const { kind, number, village } = listRow;
    if (kind === 'section') orphaned = '';
    const at = listRow.column('village');
    if (kind !== 'data' || at === 0) continue;
    const written = listRow.at(at - 1);
    if (gone.has(number)) orphaned = names(written).length > 0 ? '' : written || orphaned;
    else {
      if (written === '' && orphaned !== '' && village === orphaned) setCell(plan, number, at, orphaned);
      orphaned = '';
    }
  }
}

/** A gap in 序号 would show where a minor stood. Numbers with zeros before them, as 001, stay as wide. */
function renumber(rows: Iterable<ListRow>, plan: SheetPlan, gone: ReadonlySet<number>): void {
  const width = paddedWidth(rows);
  let previous = 0;
  let missing = 0;
  for (const listRow of rows) {
    const { kind } = listRow;
    const text = listRow.get('number');
    if (kind !== 'data' || !/^\d{1,6}$/.test(text)) continue;
    const number = Number(text);
    if (number <= previous) missing = 0;
    previous = number;
    if (gone.has(listRow.number)) missing++;
    else if (missing > 0) {
      const written = String(number - missing).padStart(width, '0');
      setCell(plan, listRow.number, listRow.column('number'), written);
    }
  }
}

/** How wide the numbers are where there are zeros before them, else 0. */
function paddedWidth(rows: Iterable<ListRow>): number {
  for (const row of rows) {
    const text = row.get('number');
    if (/^0\d{1,5}$/.test(text)) return text.length;
  }
  return 0;
}

/** A number in the place of another, with thousands set off where the other had them so. */
function rewritten(written: string, number: string): string {
  const plain = written.normalize('NFKC');
  const shown = plain.includes(',') ? number.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',') : number;
  return plain.replace(/\d[\d\s,]*(?:\.\d+)?/, shown);
}

/** A total that was right is made right for the rows that stay; a wrong one is for a person to look at. */
function adjustTotals(rows: Iterable<ListRow>, plan: SheetPlan, gone: ReadonlySet<number>): void {
  const sums = SUMMED.map(() => ({ all: { before: 0, after: 0 }, part: { before: 0, after: 0 } }));
  for (const listRow of rows) {
    const { kind, number } = listRow;
    for (const [i, [meaning, parse, write]] of SUMMED.entries()) {
      const sum = sums[i] as (typeof sums)[number];
      if (kind === 'data') {
        const value = parse(listRow.get(meaning)) ?? 0;
        for (const one of [sum.all, sum.part]) {
          one.before += value;
          if (!gone.has(number)) one.after += value;
        }
      }
      if (kind !== 'total') continue;
      const isPart = listRow.isPartial;
      const { before, after } = isPart ? sum.part : sum.all;
      const written = listRow.get(meaning);
      if (before !== after && parse(written) === before && !written.includes('万')) {
        setCell(plan, number, listRow.column(meaning), rewritten(written, write(after)));
      }
      if (isPart) sum.part = { before: 0, after: 0 };
    }
  }
}
