import type { Place, Table } from '../../document/types.ts';
import type { Layout } from '../../publication/layout.ts';
import type { ListBatch, ListRow } from '../../publication/list.ts';
import { formatMoney } from '../../publication/money.ts';
import type { NoticeFile } from '../../publication/notice.ts';
import { SUMMED, type Summed } from '../../publication/summed.ts';
import { label, word } from '../safe.ts';
import type { Rule, Tell } from '../types.ts';
import { workPlan } from './basis.ts';
import { type CellPlace, placeOfCell } from './place.ts';

export const validTotal: Rule = {
  id: 'valid-total',
  group: 'completeness',
  severity: 'error',
  title: '合计要等于各行之和，也要与公示信息里写的总数一致',
  why: '合计对不上，说明名单缺了行、多了行，或金额写错；文件被截断也能这样看出来。',
  repair: '核对各行；确认名单完整后，改正合计行或 notice.yaml 里的 total。',
  basis: [workPlan('二（二）、三（三）')],
  messages: {
    row: '合计行的「{column}」与上面各行之和 {sum} 不符',
    undeclared: 'notice.yaml 没有写总数（total），无法核对名单是否完整',
    rows: '名单到这一行为止共 {counted} 行，notice.yaml 的 total 写的是 {stated} 行',
    persons: '名单到这一行为止共 {counted} 人，notice.yaml 的 total 写的是 {stated} 人',
    amount: '名单到这一行为止共 {counted} 元，notice.yaml 的 total 写的是 {stated} 元',
  },
  examples: [
    {
      name: '合计行不对',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n合计,,3,,1500\n',
      finds: ['E4'],
    },
    {
      name: '合计人数不对',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n合计,,4,,1400\n',
      finds: ['C4'],
    },
    {
      name: '合计家庭人口不对',
      list: '姓名,村,家庭人口,保障人数,标准,金额\n冉甲一,中心村,3,2,630,800\n合计,,2,2,,800\n',
      notice: { total: { rows: 1 } },
      finds: ['C3'],
    },
    {
      name: '少了一行',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      notice: { total: { rows: 2, amount: 1400 } },
      finds: ['A2', 'A2'],
    },
    {
      name: '有一格不是数，由别的规则管',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,待定\n田甲二,青山村,一家,630,600\n合计,,3,,1400\n',
      notice: { total: { rows: 2, persons: 3, amount: 1400 } },
      finds: [],
    },
    { name: '后面有空白工作表', list: 'xlsx:blank-sheets', notice: { total: { rows: 2 } }, finds: ['A2'] },
    { name: '没有写总数', notice: { total: undefined }, finds: ['A3'] },
    {
      name: '合计正确',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n合计,,3,,"1,400"\n',
      finds: [],
    },
    {
      name: '分村小计',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n小计,,2,,800\n田甲二,青山村,1,630,600\n小计,,1,,600\n合计,,3,,1400\n',
      finds: [],
    },
    {
      name: '名单没有人数列',
      list: '姓名,村,标准,金额\n冉甲一,中心村,1001,1001\n田甲二,青山村,1001,1001\n',
      notice: { category: 'tekun', total: { rows: 2, persons: 2, amount: 2002 } },
      finds: [],
    },
    { name: '每张工作表有自己的合计', list: 'xlsx:sheet-totals', notice: { total: { rows: 2 } }, finds: [] },
    {
      name: '总数正确',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      notice: { total: { rows: 1, persons: 2, amount: 800 } },
      finds: [],
    },
  ],
  watch({ role, notice }, tell) {
    if (role !== 'list') return undefined;
    const stated = notice?.zero ? undefined : notice && (notice.total ?? 'nothing');
    let adding = adder(undefined);
    // A workbook may have blank sheets behind its list.
    let listed = false;
    let end = 1;
    const facts: Fact[] = [];
    const readTotal = (row: ListRow, table: Table) => {
      facts.push({
        place: firstCell(table, row.number),
        sums: adding.taken(),
        total: row.isPartial ? 'part' : 'all',
      });
      for (const [summed, parse] of SUMMED) {
        const written = row.get(summed);
        if (written !== '')
          facts.push({ place: placeOfCell(row, table, summed), summed, written: parse(written) });
      }
    };
    return {
      layout(layout) {
        listed = layout !== undefined;
        adding = adder(layout);
        end = 1;
      },
      rows(rows, table) {
        for (let at = 0; at < rows.size; at++) {
          if (rows.kinds[at] === 'data') {
            adding.add(rows, at);
            end = rows.batch.number(at);
          }
          // One above all persons says nothing of rows above it.
          if (rows.kinds[at] === 'total' && end > 1) readTotal(rows.row(at), table);
        }
      },
      tableEnd(table) {
        if (listed) facts.push({ place: firstCell(table, end), sums: adding.taken(), stated });
      },
      end: () => judge(facts, tell),
    };
  },
};

function firstCell({ index: sheet }: Table, row: number): CellPlace {
  return { at: 'cell', sheet, row, column: 1 };
}

/** Rows added up since the last total, at the next one or where the list ends; or what a total row says of a column. */
type Fact = { place: CellPlace } & (
  | { sums: Sums; total: 'part' | 'all' }
  | { sums: Sums; stated: Stated | undefined }
  | { summed: Summed; written: number | undefined }
);
type Sums = Record<Summed | 'rows', number>;
/** The total of the notice; none for a zero report. */
type Stated = NonNullable<NoticeFile['total']> | 'nothing';

/** What no number can be read from has no sum. The rules of the column tell of it, and nothing is said of its totals. */
const UNREADABLE = Number.NaN;

const noSums = (): Sums => ({
  rows: 0,
  persons: 0,
  'household-size': 0,
  households: 0,
  amount: 0,
});

/** Adds up rows in the columns that a list has. */
function adder(layout: Layout | undefined) {
  const columns = SUMMED.map(([summed, parse]) => ({
    summed,
    parse,
    index: layout?.indexOf(summed) ?? -1,
    // By the number of a known text.
    values: [] as number[],
  }));
  const present = columns.filter(({ index }) => index >= 0);
  // Fen of many rows are more than a small integer holds.
  const added = new Float64Array(present.length);
  let rows = 0;
  return {
    add(batch: ListBatch, at: number): void {
      rows++;
      for (let i = 0; i < present.length; i++) {
        const column = present[i] as (typeof present)[number];
        const number = batch.known(at, column.index);
        let value = column.values[number];
        if (value === undefined) {
          const text = batch.row(at).at(column.index);
          value = text === '' ? 0 : (column.parse(text) ?? UNREADABLE);
          if (number > 0) column.values[number] = value;
        }
        (added[i] as number) += value;
      }
    },
    /** What was added up since it was last taken. */
    taken(): Sums {
      const sums = { ...noSums(), rows };
      rows = 0;
      for (const [i, { summed }] of present.entries()) sums[summed] = added[i] as number;
      added.fill(0);
      return sums;
    },
  };
}

/** Judges the lists of one file, in order: 小计 sums the rows since the last one, 合计 all of them, or those of its sheet. */
function judge(facts: readonly Fact[], tell: Tell): void {
  const all = noSums();
  let part = noSums();
  let ofSheet = noSums();
  let against = [all];
  let sheet: number | undefined;
  let end: { place: CellPlace; stated: Stated | undefined } | undefined;
  for (const fact of facts) {
    const { place } = fact;
    if ('written' in fact) {
      compareTotal(fact.summed, fact.written, against, place, tell);
      continue;
    }
    if (place.sheet !== sheet) [part, ofSheet] = [noSums(), noSums()];
    sheet = place.sheet;
    for (const sums of [all, part, ofSheet]) addTo(sums, fact.sums);
    if ('stated' in fact) {
      // Only a list with rows of persons ends below its first row.
      if (!end || place.row > 1) end = { place, stated: fact.stated };
    } else {
      against = fact.total === 'part' ? [part] : [all, ofSheet];
      part = noSums();
    }
  }
  if (end?.stated) compareStated(end.stated, all, end.place, tell);
}

function addTo(sums: Sums, more: Sums): void {
  for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] += more[key];
}

function compareTotal(
  summed: Summed,
  written: number | undefined,
  against: readonly Sums[],
  place: Place,
  tell: Tell,
): void {
  const sum = against.at(-1)?.[summed] ?? 0;
  if (Number.isNaN(sum) || against.some((sums) => sums[summed] === written)) return;
  const shown = word(summed === 'amount' ? formatMoney(sum) : String(sum));
  tell(place, 'row', { data: { column: label(summed), sum: shown } });
}

function compareStated(stated: Stated, counted: Sums, place: Place, tell: Tell): void {
  if (stated === 'nothing') {
    tell(place, 'undeclared');
    return;
  }
  const { rows, persons, amount } = stated;
  if (rows !== counted.rows) tell(place, 'rows', { data: { stated: rows, counted: counted.rows } });
  // Some lists have no column of persons; where it is required, its absence is told.
  if (persons !== undefined && counted.persons > 0 && persons !== counted.persons)
    tell(place, 'persons', { data: { stated: persons, counted: counted.persons } });
  const fen = amount === undefined ? undefined : Math.round(amount * 100);
  if (fen !== undefined && !Number.isNaN(counted.amount) && fen !== counted.amount) {
    const data = { stated: word(formatMoney(fen)), counted: word(formatMoney(counted.amount)) };
    tell(place, 'amount', { data });
  }
}
