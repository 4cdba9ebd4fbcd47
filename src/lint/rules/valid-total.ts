import type { Table } from '../../document/types.ts';
import type { Meaning } from '../../publication/columns.ts';
import type { Layout } from '../../publication/layout.ts';
import type { ListRow } from '../../publication/list.ts';
import { formatMoney, parseMoney } from '../../publication/money.ts';
import { parseCount } from '../../publication/recipient.ts';
import { label, word } from '../safe.ts';
import type { Rule, Scene, Tell } from '../types.ts';
import { workPlan } from './basis.ts';
import { placeOfCell } from './place.ts';

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
    undeclared: '没有写总数（total），无法核对名单是否完整',
    rows: '写了 {stated} 行，名单有 {counted} 行',
    persons: '写了 {stated} 人，名单合计 {counted} 人',
    amount: '写了 {stated} 元，名单合计 {counted} 元',
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
      name: '少了一行',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      notice: { total: { rows: 2, amount: 1400 } },
      finds: ['A2', 'A2'],
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
      name: '总数正确',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      notice: { total: { rows: 1, persons: 2, amount: 800 } },
      finds: [],
    },
  ],
  watch(scene, tell) {
    if (scene.role !== 'list') return undefined;
    const all = new Sums(undefined);
    let part = new Sums(undefined);
    // A workbook may have blank sheets behind its list.
    let listed = false;
    let last = { sheet: 1, row: 1 };
    return {
      layout(layout) {
        listed ||= layout !== undefined;
        part = new Sums(layout);
      },
      row(row, table) {
        if (row.kind === 'data') {
          part.add(row);
          last = { sheet: table.index, row: row.row.number };
        }
        if (row.kind !== 'total') return;
        // 小计 sums the rows since the last one, 合计 all.
        const isPart = row.row.cells.some((cell) => /^\s*小\s*计/.test(cell));
        all.addAll(part);
        compareRow(row, table, isPart ? part : all, tell);
        part = new Sums(part.layout);
      },
      tableEnd() {
        all.addAll(part);
      },
      end() {
        if (listed) compareStated(scene, all, { at: 'cell', ...last, column: 1 }, tell);
      },
    };
  },
};

const SUMMED: [Meaning, (text: string) => number | undefined][] = [
  ['persons', parseCount],
  ['households', parseCount],
  ['amount', parseMoney],
];

/** Running sums of a list: rows, and the columns that add up. */
class Sums {
  rows = 0;
  readonly by = SUMMED.map(() => 0);
  readonly layout: Layout | undefined;
  readonly #columns: number[];
  constructor(layout: Layout | undefined) {
    this.layout = layout;
    this.#columns = SUMMED.map(([meaning]) => layout?.indexOf(meaning) ?? -1);
  }
  add(row: ListRow): void {
    this.rows++;
    SUMMED.forEach(([, parse], i) => {
      const written = row.at(this.#columns[i] ?? -1);
      if (written !== '') this.by[i] = (this.by[i] ?? 0) + (parse(written) ?? 0);
    });
  }
  addAll(other: Sums): void {
    this.rows += other.rows;
    other.by.forEach((sum, i) => {
      this.by[i] = (this.by[i] ?? 0) + sum;
    });
  }
  of(meaning: Meaning): number {
    return this.by[SUMMED.findIndex(([summed]) => summed === meaning)] ?? 0;
  }
}

function compareRow(row: ListRow, table: Table, sums: Sums, tell: Tell): void {
  for (const [meaning, parse] of SUMMED) {
    const written = row.get(meaning);
    const sum = sums.of(meaning);
    if (written === '' || parse(written) === sum) continue;
    const shown = word(meaning === 'amount' ? formatMoney(sum) : String(sum));
    tell(placeOfCell(row, table, meaning), 'row', { data: { column: label(meaning), sum: shown } });
  }
}

function compareStated({ notice }: Scene, sums: Sums, place: Parameters<Tell>[0], tell: Tell): void {
  if (!notice || notice.zero) return;
  if (!notice.total) {
    tell(place, 'undeclared');
    return;
  }
  const { rows, persons, amount } = notice.total;
  if (rows !== sums.rows) tell(place, 'rows', { data: { stated: rows, counted: sums.rows } });
  const counted = sums.of('persons');
  if (persons !== undefined && persons !== counted)
    tell(place, 'persons', { data: { stated: persons, counted } });
  const paid = sums.of('amount');
  const stated = amount === undefined ? undefined : Math.round(amount * 100);
  if (stated !== undefined && stated !== paid) {
    tell(place, 'amount', { data: { stated: word(formatMoney(stated)), counted: word(formatMoney(paid)) } });
  }
}
