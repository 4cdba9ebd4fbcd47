import { obtain } from '../maps.ts';
import type { Day } from '../publication/dates.ts';

const DIGITS = [0, 1, 2, 3, 5, 6, 8, 9] as const;

/** A day as a whole number, 20250915, for a column. */
export function numberOf(day: Day): number {
  let number = 0;
  for (const at of DIGITS) number = number * 10 + day.charCodeAt(at) - 48;
  return number;
}

const days = new Map<number, Day>();

/** The day that a number stands for; 0 for none. */
export function dayOf(number: number): Day | undefined {
  if (number === 0) return undefined;
  return obtain(days, number, () => {
    const text = `${number}`;
    return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  });
}
