import { remembering } from '../document/remembering.ts';
import { addMonths, firstDayOf, type Month } from '../publication/dates.ts';

/** The month after a month. */
export const monthAfter = remembering((month: string): Month => addMonths(firstDayOf(month), 1).slice(0, 7));

/** The month before a month. */
export const monthBefore = remembering(
  (month: string): Month => addMonths(firstDayOf(month), -1).slice(0, 7),
);
