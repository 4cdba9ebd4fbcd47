import { addDays, addMonths, type Day, firstDayOf, type Month } from '../../src/publication/dates.ts';
import { workingDays } from '../../src/publication/working-days.ts';

/** The months for which everything is published. */
export const MONTHS: Month[] = ['2025-06', '2025-07', '2025-08', '2025-09'];
/** The month of the demo's day: only reviews are out. */
export const THIS_MONTH: Month = '2025-10';

export function nextMonth(month: Month): Month {
  return addMonths(firstDayOf(month), 1).slice(0, 7);
}

function isWorkday(day: Day): boolean {
  return workingDays(day, day) === 1;
}

/** The day itself, or the first working day after it. */
export function workdayFrom(day: Day): Day {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, 1);
  return found;
}

/** The last of `count` working days from a day on. */
export function afterWorkdays(first: Day, count: number): Day {
  let last = first;
  while ((workingDays(first, last) ?? count) < count) last = addDays(last, 1);
  return last;
}

/** `2025-09-20` as `2025年9月20日`, `2025-09` as `2025年9月`. */
export function inChinese(day: Day | Month): string {
  const [year, month, date] = day.split('-').map(Number);
  return date ? `${year}年${month}月${date}日` : `${year}年${month}月`;
}
