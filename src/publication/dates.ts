import { remembering } from '../document/remembering.ts';
import { plainText } from './plain-text.ts';

/** A day as `2025-09-20`; days compare as strings. */
export type Day = string;
/** A month as `2025-09`. */
export type Month = string;

/** True when the text is a day that exists, `2025-02-29` not. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toDay(toDate(text)) === text;
}

export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  const date = toDate(day);
  date.setUTCDate(date.getUTCDate() + days);
  return toDay(date);
}

/** The same day `months` later, or the last day of that month when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

/** The month `months` later, earlier when negative. */
export function laterMonth(month: Month, months: number): Month {
  return addMonths(firstDayOf(month), months).slice(0, 7);
}

/** Days from the first day to the last, both counted: a notice up from the 20th to the 26th is up for 7. */
export function daysUp(first: Day, last: Day): number {
  return Math.round((toDate(last).getTime() - toDate(first).getTime()) / 86_400_000) + 1;
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export const lastDayOf = remembering((month: Month): Day => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
});

/** Full years of age on a day; a birthday counts from its day on, and 29 February falls on 1 March in common years. */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/**
 * A day as clerks write it: `2025.9.20`, `2025年9月20日`, `20250920`, `2025/9/20`, or an Excel serial number.
 * @returns `undefined` for anything else
 */
export function parseDay(text: string): Day | undefined {
  if (text === '') return undefined;
  const plain = plainText(text);
  const match =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (match) {
    const [, year = '', month = '', date = ''] = match;
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return isDay(day) ? day : undefined;
  }
  // Serial days of the years 1954 to 2064.
  if (/^[2-5]\d{4}$/.test(plain)) return addDays('1899-12-30', Number(plain));
  return undefined;
}

/** A month as clerks write it: `2025年9月`, `2025-09`, `2025.9`, `202509`, or any day in it. */
export function parseMonth(text: string): Month | undefined {
  if (text === '') return undefined;
  const plain = plainText(text);
  const match = /^(\d{4})[-./年](\d{1,2})月?份?$/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain);
  const month = match && `${match[1]}-${(match[2] ?? '').padStart(2, '0')}`;
  if (month) return isMonth(month) ? month : undefined;
  return parseDay(plain)?.slice(0, 7);
}

function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date): Day {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
