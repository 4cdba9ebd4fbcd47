import { addDays, type Day, workingDays } from '../publication/dates.ts';

const deadlines = new Map<string, Day | undefined>();

/**
 * The last day of a term of working days that begins to run on the day after `day` (期间开始之日不计算在内), by the
 * State Council's calendar with 调休.
 * @returns `undefined` where the calendar of a year is not known: no guess
 */
export function deadline(day: Day, days: number): Day | undefined {
  const key = `${day} ${days}`;
  if (deadlines.has(key)) return deadlines.get(key);
  const found = count(day, days);
  deadlines.set(key, found);
  return found;
}

/** Working days from the day after `from` to `to`: 0 when both are the same day. `undefined` as above. */
export function workingDaysAfter(from: Day, to: Day): number | undefined {
  return to <= from ? 0 : workingDays(addDays(from, 1), to);
}

function count(day: Day, days: number): Day | undefined {
  let left = days;
  let at = day;
  while (left > 0) {
    at = addDays(at, 1);
    const works = workingDays(at, at);
    if (works === undefined) return undefined;
    left -= works;
  }
  return at;
}
