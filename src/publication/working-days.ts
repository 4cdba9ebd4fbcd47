import chineseDays from 'chinese-days';
import { addDays, type Day } from './dates.ts';

/** The years for which the State Council's holiday calendar is known here. */
const KNOWN_YEARS = { first: 2004, last: 2026 };

/**
 * Working days from the first day to the last, both counted, by the State Council's yearly holiday notice.
 * @returns `undefined` when a year is outside the known calendar: a guess would be worse than none
 */
export function workingDays(first: Day, last: Day): number | undefined {
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const year = Number(day.slice(0, 4));
    if (year < KNOWN_YEARS.first || year > KNOWN_YEARS.last) return undefined;
    if (isWorkingDay(day)) count++;
  }
  return count;
}

/**
 * The day on which the given number of working days after a day is over.
 * @returns `undefined` when the holiday calendar does not reach that far
 */
export function afterWorkingDays(day: Day, count: number): Day | undefined {
  let last = day;
  for (let left = count; left > 0; ) {
    last = addDays(last, 1);
    const working = workingDays(last, last);
    if (working === undefined) return undefined;
    left -= working;
  }
  return last;
}

// The library tells weekends by the machine's time zone; only its holidays (a name with a comma) are exact everywhere.
function isWorkingDay(day: Day): boolean {
  const { work, name } = chineseDays.getDayDetail(day);
  return name.includes(',') ? work : !isWeekend(day);
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
