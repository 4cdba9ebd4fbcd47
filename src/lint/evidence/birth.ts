import { type Day, firstDayOf, lastDayOf, parseDay, parseMonth } from '../../publication/dates.ts';
import { withoutTime } from '../roster.ts';

/**
 * The first and the last day on which somebody may be born of whom a day, a month or a year is written, as in a column of
 * births. Of a year of two digits nobody knows the century, but that it is not to come.
 */
export function birthSpan(written: string, asOf: Day): { first: Day; last: Day } | undefined {
  const text = withoutTime(written);
  const day = parseDay(text);
  if (day) return { first: day, last: day };
  const month = parseMonth(text);
  if (month) return { first: firstDayOf(month), last: lastDayOf(month) };
  const plain = text.normalize('NFKC');
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(plain)?.[0];
  if (year) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const short = /^\s*(\d{2})\s*[-./年]/.exec(plain)?.[1];
  if (!short) return undefined;
  const last = `20${short}` <= asOf.slice(0, 4) ? `20${short}` : `19${short}`;
  return { first: `19${short}-01-01`, last: `${last}-12-31` };
}
