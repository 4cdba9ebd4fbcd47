import { formatMoney } from '../publication/money.ts';
import type { Stage } from '../publication/notice.ts';
import type { Recipient } from '../publication/recipient.ts';
import { areaNames } from '../publication/standard.ts';
import { totalsOf } from '../publication/totals.ts';
import type { Township, Village } from '../publication/township.ts';
import type { NumberedRow } from './rows.ts';
import { dayText, monthText } from './text.ts';
import { countText } from './totals.ts';

/** A column of a shown list. On a phone the name and the amount stand first and the details below them. */
type ListColumn = { label: string; unit?: string; kind: 'name' | 'amount' | 'detail' };
type ListGroup = {
  id: string;
  name: string;
  count: string;
  rows: { number: number; cells: string[] }[];
};
/**
 * A list as a page shows it. `same` is what every row says alike, said once
 * instead of in columns; `brief` lists have so few columns left that a row fits on one line of a phone.
 */
export type ListView = { columns: ListColumn[]; brief: boolean; same: string[]; groups: ListGroup[] };

/** A column and how it is said when it is the same in every row; without `said` it stays a column. */
type Source = ListColumn & { of(row: Recipient): string | undefined; said?(value: string): string };

const MOST_BESIDE = 5;

/** A list grouped by village, with the columns that its rows have something in. */
export function listView(
  rows: readonly NumberedRow[],
  stage: Stage,
  township: Township | undefined,
): ListView {
  const used = columnsOf(stage).filter(({ of }) => rows.some((row) => of(row) !== undefined));
  const same = used.filter(({ said, of }) => said && isSame(rows.map(of)));
  const columns = used.filter((column) => !same.includes(column));
  const [first] = rows;
  const shown = (row: NumberedRow) => ({ number: row.number, cells: columns.map(({ of }) => of(row) ?? '') });
  return {
    columns: columns.map(({ label, unit, kind }) => (unit ? { label, unit, kind } : { label, kind })),
    brief: isBrief(columns, rows),
    same: same.map(({ of, said }) => said?.((first && of(first)) ?? '') ?? ''),
    groups: byVillage(rows, township?.villages ?? []).map(({ village, members }) => ({
      id: village?.id ?? 'unknown',
      name: village?.name ?? '未注明村',
      count: countText(totalsOf(members, stage)),
      rows: members.map(shown),
    })),
  };
}

/** One detail at most, and of few signs: 人数 2 stands beside a name, 停发原因 不再符合条件 would press it together. */
function isBrief(columns: readonly Source[], rows: readonly NumberedRow[]): boolean {
  const details = columns.filter(({ kind }) => kind === 'detail');
  const isShort = ({ label, of }: Source) =>
    rows.every((row) => label.length + (of(row)?.length ?? 0) <= MOST_BESIDE);
  return details.length < 2 && details.every(isShort);
}

/** The same rows as a plain table for a download: every column that has something, amounts without commas. */
export function listTable(
  rows: readonly NumberedRow[],
  stage: Stage,
  township: Township | undefined,
): { header: string[]; rows: string[][] } {
  const used = columnsOf(stage).filter(({ of }) => rows.some((row) => of(row) !== undefined));
  const villages = new Map(township?.villages.map(({ id, name }) => [id, name]));
  return {
    header: ['序号', '村（社区）', ...used.map(({ label, unit }) => (unit ? `${label}（${unit}）` : label))],
    rows: rows.map((row) => [
      String(row.number),
      villages.get(row.village ?? '') ?? '未注明村',
      ...used.map(({ of, unit }) => (unit ? of(row)?.replaceAll(',', '') : of(row)) ?? ''),
    ]),
  };
}

/** Rows by village, in the township's order; those of no known village last. */
export function byVillage<T extends Recipient>(
  rows: readonly T[],
  villages: readonly Village[],
): { village: Village | undefined; members: T[] }[] {
  const known = new Map(villages.map((village) => [village.id, village]));
  const groups = [...villages, undefined].map((village) => ({
    village,
    members: rows.filter((row) => known.get(row.village ?? '') === village),
  }));
  return groups.filter(({ members }) => members.length > 0);
}

function columnsOf(stage: Stage): Source[] {
  const paid = stage === 'payment';
  const ended = stage === 'termination';
  return [
    { label: '姓名', kind: 'name', of: ({ name }) => name },
    { label: '组', kind: 'detail', of: ({ group }) => group?.replace(/^(\d+)$/, '$1组') },
    { label: '人数', kind: 'detail', said: (n) => `每户 ${n} 人`, of: ({ persons }) => persons?.toString() },
    {
      label: '家庭人口',
      kind: 'detail',
      said: (n) => `家庭人口 ${n} 人`,
      of: ({ householdSize }) => householdSize?.toString(),
    },
    { label: '类别', kind: 'detail', said: (text) => `类别：${text}`, of: (row) => row.class },
    { label: '供养方式', kind: 'detail', said: asIs, of: ({ careForm }) => careForm },
    { label: '救助类型', kind: 'detail', said: asIs, of: ({ reliefType }) => reliefType },
    { label: ended ? '停发原因' : '事由', kind: 'detail', of: ({ reason }) => reason },
    { label: '城乡', kind: 'detail', said: asIs, of: ({ area }) => area && areaNames[area] },
    {
      label: '月标准',
      unit: '元',
      kind: 'detail',
      said: (yuan) => `月标准 ${yuan} 元`,
      of: ({ standard }) => fen(standard),
    },
    {
      label: '月份',
      kind: 'detail',
      said: (text) => `月份 ${text}`,
      of: ({ period }) => period && monthText(period),
    },
    {
      label: '起始月',
      kind: 'detail',
      said: (text) => `从 ${text}起`,
      of: ({ start }) => start && monthText(start),
    },
    {
      label: '日期',
      kind: 'detail',
      said: (text) => `日期 ${text}`,
      of: ({ date }) => date && dayText(date),
    },
    { label: paid ? '发放金额' : '金额', unit: '元', kind: 'amount', of: ({ amount }) => fen(amount) },
    { label: '备注', kind: 'detail', of: ({ remarks }) => remarks },
  ];
}

function fen(amount: number | undefined): string | undefined {
  return amount === undefined ? undefined : formatMoney(amount);
}

function asIs(value: string): string {
  return value;
}

function isSame(values: (string | undefined)[]): boolean {
  return values.every((value) => value === values[0]);
}
