import { PUBLISH_WITHIN } from '../publication/clock.ts';
import type { Category } from '../publication/county.ts';
import { type Day, lastDayOf, laterMonth, type Month } from '../publication/dates.ts';
import { afterWorkingDays } from '../publication/working-days.ts';

/**
 * The last day on which the list of a month is on time. Beyond the known holiday calendar it is the end of the next
 * month, which is never earlier: nobody is called late on a guess.
 */
export function dueDay(month: Month): Day {
  return afterWorkingDays(lastDayOf(month), PUBLISH_WITHIN) ?? lastDayOf(laterMonth(month, 1));
}

/** The months of which a category's list is due in a month, newest first; none where it is due by quarter only. */
export function monthsDue({ every = 'month' }: Category, month: Month): Month[] {
  if (every === 'month') return [month];
  return Number(month.slice(5)) % 3 === 0 ? [month, laterMonth(month, -1), laterMonth(month, -2)] : [];
}

/** The months that are over, newest first: at most twelve, and none before the first that was ever published. */
export function monthsOver(asOf: Day, first: Month | undefined): Month[] {
  const months = Array.from({ length: 12 }, (_, index) => laterMonth(asOf.slice(0, 7), -1 - index));
  return first === undefined ? [] : months.filter((month) => month >= first);
}
