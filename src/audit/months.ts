import { remembering } from '../document/remembering.ts';
import { laterMonth } from '../publication/dates.ts';

/** The month after a month. */
export const monthAfter = remembering((month) => laterMonth(month, 1));

/** The month before a month. */
export const monthBefore = remembering((month) => laterMonth(month, -1));
