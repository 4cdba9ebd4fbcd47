import { remembering } from '../document/remembering.ts';
import { obtain } from '../maps.ts';
import { addDays, type Day } from '../publication/dates.ts';
import { afterWorkingDays, workingDays } from '../publication/working-days.ts';

const terms = new Map<number, (day: Day) => Day | undefined>();

/**
 * The last day of a term of working days that begins to run on the day after `day` (期间开始之日不计算在内), by the
 * State Council's calendar with 调休.
 * @returns `undefined` where the calendar of a year is not known: no guess
 */
export function deadline(day: Day, days: number): Day | undefined {
  return obtain(terms, days, () => remembering((from) => afterWorkingDays(from, days)))(day);
}

/** Working days from the day after `from` to `to`: 0 when both are the same day. `undefined` as above. */
export function workingDaysAfter(from: Day, to: Day): number | undefined {
  return to <= from ? 0 : workingDays(addDays(from, 1), to);
}
