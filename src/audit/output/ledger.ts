import type { County } from '../../publication/county.ts';
import { addDays, type Day, parseDay } from '../../publication/dates.ts';
import { WORK_LISTS } from '../../publication/inspection.ts';
import { ruleOf } from '../signals/index.ts';
import { KINDS, type Signal, type SignalsFile } from '../types.ts';
import { sentence } from './words.ts';
import { WORK_LIST_TITLES } from './work-lists.ts';

/** The columns of 问题台账, in the order in which a new one has them. */
export const COLUMNS = [
  '序号',
  '编号',
  '问题类别',
  '整治重点',
  '具体问题',
  '责任单位',
  '整改措施',
  '整改时限',
  '整改状态',
  '销号时间',
  '备注',
  '线索类型',
  '所属月份',
  '线索标识',
] as const;
export type Column = (typeof COLUMNS)[number];

/** 整改状态: the words of our own. Staff may write others. */
export const STATES = {
  open: '待核查',
  working: '整改中',
  mended: '已整改',
  innocent: '查无问题',
  gone: '已整改（复查未再发现）',
  returned: '回头看反弹',
} as const;

/** A line of the ledger: its cells by column, staff's own columns among them. */
export type Row = Map<string, string>;

/** 问题台账: `lines` are what staff wrote above the header, `sheets` those that they added. */
export type Ledger = {
  columns: string[];
  rows: Row[];
  lines: string[];
  sheets: { name: string; rows: string[][] }[];
};

/** Where a lead stands: to be looked at, mended, or looked at and found to be no problem. */
type Standing = 'open' | 'mended' | 'innocent';

const INNOCENT = /查无|无问题|不属实|不存在|误报|核实无误|情况正常|未发现问题/;
const OPEN = /反弹|待核|[未没]|正在|整改中/;
const MENDED = /已|完成|到位|销号|办结/;

/** Where a line stands by what staff wrote, whatever words they use: a day on which it was struck off says that it was. */
export function standingOf(row: Row, asOf: Day): Standing {
  const state = row.get('整改状态') ?? '';
  if (INNOCENT.test(state)) return 'innocent';
  const day = parseDay(row.get('销号时间') ?? '');
  if ((day && day <= asOf) || state === STATES.gone) return 'mended';
  return !OPEN.test(state) && MENDED.test(state) ? 'mended' : 'open';
}

/** A row for a lead that was found for the first time. Suggestions of what to do are staff's to change. */
export function newRow(signal: Signal, number: string, asOf: Day, county: County): Row {
  const { title, focus, measure, days } = ruleOf(signal.kind);
  const cells: Record<Column, string> = {
    序号: '',
    编号: number,
    问题类别: WORK_LIST_TITLES[signal.workList],
    整治重点: focus,
    具体问题: sentence(signal, county),
    责任单位: signal.township,
    整改措施: measure,
    整改时限: addDays(asOf, days),
    整改状态: STATES.open,
    销号时间: '',
    备注: '',
    线索类型: title,
    所属月份: signal.period ?? '',
    线索标识: signal.id,
  };
  return new Map(Object.entries(cells));
}

/** Numbers for new rows: the year in which a lead was first found, and a count that is never used again. */
export function numbering(used: Iterable<string>, asOf: Day): () => string {
  const year = asOf.slice(0, 4);
  let last = 0;
  for (const number of used) {
    const match = /^(\d{4})-(\d{4,})$/.exec(number.trim());
    if (match?.[1] === year) last = Math.max(last, Number(match[2]));
  }
  return () => `${year}-${String(++last).padStart(4, '0')}`;
}

/** The order of a new ledger: by work list, township, kind and urgency. */
export function inOrder(signals: readonly Signal[]): Signal[] {
  const urgency = ['high', 'medium', 'low'];
  const key = (s: Signal) => [
    WORK_LISTS.indexOf(s.workList),
    s.township,
    KINDS.indexOf(s.kind),
    urgency.indexOf(s.severity),
    s.village ?? '',
    s.period ?? '',
    s.id,
  ];
  return signals
    .map((signal) => ({ signal, key: key(signal) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ signal }) => signal);
}

function compareKeys(a: (string | number)[], b: (string | number)[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? '';
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** The first ledger of a county. */
export function newLedger({ signals, asOf }: SignalsFile, county: County): Ledger {
  const next = numbering([], asOf);
  const rows = inOrder(signals).map((signal) => newRow(signal, next(), asOf, county));
  return { columns: [...COLUMNS], rows, lines: [], sheets: [] };
}
