import { type Day, type Month, parseDay, parseMonth } from './dates.ts';
import { DOTS } from './dots.ts';
import { isPlainHan } from './han.ts';
import type { ListRow } from './list.ts';
import { type Fen, parseMoney } from './money.ts';
import { plainInteger } from './numbers.ts';
import type { Area } from './standard.ts';
import { findVillage, type Village } from './township.ts';

/** 救助对象: a row of a published list. What a list does not show, or shows unreadably, is absent. */
export type Recipient = {
  name?: string;
  village?: string;
  group?: string;
  persons?: number;
  /** 家庭人口: how many live together, of whom `persons` are covered. */
  householdSize?: number;
  households?: number;
  class?: string;
  area?: Area;
  standard?: Fen;
  amount?: Fen;
  careForm?: string;
  reliefType?: string;
  reason?: string;
  date?: Day;
  period?: Month;
  /** From which month on the household is assisted. */
  start?: Month;
  remarks?: string;
};

/** Reads a data row into a recipient of one of the villages. */
export function recipientOf(row: ListRow, villages: readonly Village[]): Recipient {
  return defined({
    ...judgedBy(row, villages),
    name: tidyName(row.get('name')),
    village: findVillage(villages, row.village)?.id,
    group: row.get('group'),
    persons: parseCount(row.get('persons')),
    householdSize: parseCount(row.get('household-size')),
    households: parseCount(row.get('households')),
    class: row.get('class'),
    standard: parseMoney(row.get('standard')),
    amount: parseMoney(row.get('amount')),
    careForm: row.get('care-form'),
    reliefType: row.get('relief-type'),
    reason: row.get('reason'),
    date: parseDay(row.get('date')),
    start: parseMonth(row.get('start')),
    remarks: row.get('remarks'),
  });
}

/** What decides the standard of a row, without reading the rest of it. */
export function judgedBy(row: ListRow, villages: readonly Village[]): JudgedBy {
  const [area, period] = [row.get('area'), row.get('period')];
  // Rows that follow each other mostly say the same, and several rules ask about each.
  if (
    last?.villages !== villages ||
    last.village !== row.village ||
    last.area !== area ||
    last.period !== period
  ) {
    const by = {
      area: parseArea(area) ?? findVillage(villages, row.village)?.area,
      period: parseMonth(period),
    };
    last = { villages, village: row.village, area, period, by };
  }
  return last.by;
}

type JudgedBy = { area: Area | undefined; period: Month | undefined };
let last:
  | { villages: readonly Village[]; village: string; area: string; period: string; by: JudgedBy }
  | undefined;

const DOT = new RegExp(`[${DOTS}]`, 'g');

/** A name without the spaces that pad it on lists (`张　三`); minority names keep their one kind of dot. */
export function tidyName(text: string): string {
  if (isPlainHan(text)) return text;
  return text.replace(/[\s\u3000]/g, '').replace(DOT, '·');
}

/** A whole number of persons or households, full-width digits, 两人, 1口 and the `.0` of a spreadsheet tolerated. */
export function parseCount(text: string): number | undefined {
  const whole = plainInteger(text, 6);
  if (whole !== undefined || text === '') return whole;
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  const match = /^(\d{1,6})(?:\.0)?(?:[人户口]|人\/户)?$/.exec(plain);
  if (match) return Number(match[1]);
  const spelled = /^([一二两三四五六七八九十])[人口户]$/.exec(plain)?.[1];
  return spelled === undefined ? undefined : SPELLED.indexOf(spelled.replace('两', '二'));
}

const SPELLED = '零一二三四五六七八九十';

/** 城市 or 农村, as lists write it. */
function parseArea(text: string): Area | undefined {
  if (text === '') return undefined;
  if (/^(?:城市|城镇|城|非农)/.test(text)) return 'urban';
  return /^(?:农村|乡村|农|乡)/.test(text) ? 'rural' : undefined;
}

function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== '')) as T;
}
