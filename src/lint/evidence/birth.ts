import { type Day, firstDayOf, lastDayOf, parseDay, parseMonth } from '../../publication/dates.ts';
import { plainText } from '../../publication/plain-text.ts';
import { numberOf } from '../numerals.ts';
import { withoutTime } from '../roster.ts';
import { latestBirth } from './ages.ts';
import { YEAR } from './births.ts';

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
  const plain = plainText(text);
  const [, year, rest = ''] = WHOLE_YEAR.exec(plain) ?? [];
  if (year) return { first: `${numberOf(year)}-01-01`, last: latestBirth(`${numberOf(year)}`, rest) };
  const [, short, behind = ''] = SHORT_YEAR.exec(plain) ?? [];
  if (!short) return undefined;
  const last = `20${short}` <= asOf.slice(0, 4) ? `20${short}` : `19${short}`;
  return { first: `19${short}-01-01`, last: latestBirth(last, behind) };
}

/** A year, and what stands behind it: 2013年, 2013-03-**, 二〇一三年五月. */
const WHOLE_YEAR = new RegExp(`(?<!\\d)(${YEAR})(?!\\d)(.*)`);
const SHORT_YEAR = /^(\d{2})([-./年].*)/;
