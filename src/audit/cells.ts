import { remembering } from '../document/remembering.ts';
import { ADULT_AGE } from '../lint/roster.ts';
import { increment, obtain } from '../maps.ts';
import { sum } from '../order.ts';
import { PUBLISH_WITHIN } from '../publication/clock.ts';
import { addDays, type Day, firstDayOf, lastDayOf, type Month } from '../publication/dates.ts';
import { deadline } from './calendar.ts';
import { dayOf, numberOf } from './day-number.ts';
import type { Payments } from './payments.ts';
import type { Places } from './places.ts';
import { placeIn, type Recipient } from './recipients.ts';

/** One village in one category and month: how many were paid, how many of them must be named, and on which days. */
type Cell = { paid: number; due: number; persons: number; days: Map<number, number> };

/** Minority under 未成年人保护法 art. 2, in years, as it counts in days written as whole numbers. */
const MINORITY = ADULT_AGE * 10_000;

/** What was paid, by month, category and village: the ground of what must be published. */
export class Cells {
  readonly #byMonth = new Map<Month, Map<string, Map<number, Cell>>>();
  readonly #batches = new Map<string, Day | undefined>();
  readonly #places: Places;

  constructor(
    months: readonly Month[],
    recipients: readonly Recipient[],
    payments: Payments,
    places: Places,
  ) {
    this.#places = places;
    for (const month of months) {
      const byCategory = new Map<string, Map<number, Cell>>();
      this.#byMonth.set(month, byCategory);
      for (const recipient of recipients) {
        if (payments.count(recipient, month) === 0) continue;
        const day = payments.day(recipient, month);
        const cell = cellIn(byCategory, recipient.category, placeIn(recipient, month));
        cell.paid++;
        cell.persons += recipient.persons ?? 1;
        if (mustBeNamed(recipient, month, day)) cell.due++;
        if (day) increment(cell.days, numberOf(day));
      }
    }
  }

  /** The cells of a township, by village. */
  *of(township: string, category: string, month: Month): Generator<[place: number, cell: Cell]> {
    for (const [place, cell] of this.#byMonth.get(month)?.get(category) ?? [])
      if (this.#places.all[place]?.township.id === township) yield [place, cell];
  }

  get(place: number, category: string, month: Month): Cell | undefined {
    return this.#byMonth.get(month)?.get(category)?.get(place);
  }

  /** Every cell of a month: category, village, cell. */
  *all(month: Month): Generator<[category: string, place: number, cell: Cell]> {
    for (const [category, cells] of this.#byMonth.get(month) ?? [])
      for (const [place, cell] of cells) if (place >= 0) yield [category, place, cell];
  }

  /** The day on which a township's money for a month went out: the pay day of most, or where there is none the last. */
  batch(township: string, category: string, month: Month): Day | undefined {
    const key = `${township}|${category}|${month}`;
    if (this.#batches.has(key)) return this.#batches.get(key);
    const days = new Map<number, number>();
    for (const [, cell] of this.of(township, category, month))
      for (const [day, count] of cell.days) increment(days, day, count);
    const all = sum([...days.values()]);
    const most = [...days].find(([, count]) => count * 2 > all)?.[0] ?? Math.max(0, ...days.keys());
    const day = dayOf(most);
    this.#batches.set(key, day);
    return day;
  }

  /** The last day on which the payment of a month may be published; `undefined` where the calendar is not known. */
  publishBy(township: string, category: string, month: Month): Day | undefined {
    return publishedBy(this.batch(township, category, month), month);
  }
}

/**
 * The last day on which a payment may be published, `undefined` where the calendar is not known. Money that goes out
 * before its month begins (元月 and 二月 together before 春节) is published in its month.
 */
export function publishedBy(day: Day | undefined, month: Month): Day | undefined {
  return deadline(eventOf(day, month), PUBLISH_WITHIN);
}

/** The day from which the publication of a month's payment is counted. */
export function eventOf(day: Day | undefined, month: Month): Day {
  return day === undefined || day < firstDayOf(month) ? lastDayOf(month) : day;
}

/**
 * Whether somebody paid must stand in the list by name. Lawful exclusions: minors (counted, never named), those withheld
 * for a stated reason, and 急难 relief, which the catalogue does not list by name.
 */
export function mustBeNamed(recipient: Recipient, month: Month, day: Day | undefined): boolean {
  return recipient.place >= 0 && !recipient.urgent && !recipient.withheld && !wasMinor(recipient, month, day);
}

/** Under 18 when the month began or when it was paid, whichever is earlier. */
export function wasMinor({ born }: Recipient, month: Month, day: Day | undefined): boolean {
  const first = firstDayOf(month);
  const when = day !== undefined && day < first ? day : first;
  return born !== undefined && born + MINORITY > numberOf(when);
}

/** The first working day on or after the last day of a month: until then its payment is in time. */
export const payBy = remembering((month: Month): Day | undefined =>
  deadline(addDays(lastDayOf(month), -1), 1),
);

function cellIn(byCategory: Map<string, Map<number, Cell>>, category: string, place: number): Cell {
  const places = obtain(byCategory, category, () => new Map());
  return obtain(places, place, (): Cell => ({ paid: 0, due: 0, persons: 0, days: new Map() }));
}
