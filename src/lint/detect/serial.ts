import type { Day } from '../../publication/dates.ts';
import { birthYear, judgeId } from './id-number.ts';
import { isHandled, isIssued, isOfSeries } from './not-secret.ts';
import type { Run } from './numbers.ts';
import type { Context } from './types.ts';

/** So many years back a day within a number is rather that of its issue than of somebody's birth. */
const RECENT_YEARS = 5;
/** The digits of an ID, and of a disability certificate, which is the longest number of a person that holds one. */
const [ID, LONGEST_OWN] = [18, 20];
/** No list tells of a year before: a day of an earlier one beside a code and a count is rather of a birth. */
export const FIRST_LISTED = 2010;

/** What days of notices and counts of persons are called, in words and as keys. */
export const FIGURE_WORDS =
  /(?<!birth[ _-]?)da(?:te|y)|time|updat|publish|found|since|amount|count|total|price|rows|persons|(?<!出生)(?:日期|时间)|成立|金额|[人户]数/i;

/**
 * Whether a number is announced as one of a series and has no old birth date where an ID beginning at `at` has it:
 * 受理编号 and then area, day and count. What is issued to an organisation or for an application, or has no ID's check digit,
 * was perhaps issued years ago, and in the middle of a number longer than a certificate no day is of a birth, and a recent one
 * needs no word.
 */
export function isSerial(
  text: string,
  { digits, parts: [first] }: Run,
  at: number,
  { label, asOf }: Context,
): boolean {
  // Fifteen digits may be an old ID, which has its day elsewhere.
  if (digits.length === 15 || digits.includes('X') || label === 'id') return false;
  const start = first?.start ?? 0;
  const year = birthYear(digits, at);
  const isWithin = digits.length > LONGEST_OWN && at > 0 && at + ID < digits.length;
  if (isWithin && year !== undefined && isRecent(year, asOf)) return true;
  if (year === undefined || isWithin || isRecent(year, asOf)) return isOfSeries(text, start);
  if (asOf === undefined || year < FIRST_LISTED || !isOfSeries(text, start)) return false;
  return isIssued(text, start) || isHandled(text, start) || judgeId(digits.slice(at, at + ID)) !== 'valid';
}

/** Whether a number with a day of that year was rather given than born in it. */
export function isRecent(year: number, asOf: Day | undefined): boolean {
  return asOf !== undefined && year >= Number(asOf.slice(0, 4)) - RECENT_YEARS;
}
