import type { Day } from './dates.ts';

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** The day in China at an instant, in milliseconds since 1970, whatever the computer's time zone is. */
export function dayInChina(instant: number): Day {
  return new Date(instant + EIGHT_HOURS).toISOString().slice(0, 10);
}

const A_YEAR = 366 * 24 * 60 * 60 * 1000;

/** Whether a day is years ahead: judged by it, every child of a roster would be grown up. */
export function isFarAhead(day: Day, instant: number): boolean {
  return day > dayInChina(instant + A_YEAR);
}
