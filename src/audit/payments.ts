import type { Day } from '../publication/dates.ts';
import type { Fen } from '../publication/money.ts';
import { Columns } from './column.ts';
import type { Recipient } from './recipients.ts';

/** 一卡通 payments by recipient and month: sum in fen, last day, how many, and how many that failed. */
export class Payments {
  private readonly sums = new Columns();
  private readonly days = new Columns();
  private readonly lasts = new Columns();
  private readonly counts = new Columns();
  private readonly failures = new Columns();

  /** @returns false for the same payment a second time, which is not counted */
  add({ index }: Recipient, month: string, amount: Fen, day: number): boolean {
    const counts = this.counts.of(month);
    const [days, lasts, sums] = [this.days.of(month), this.lasts.of(month), this.sums.of(month)];
    const count = counts.get(index);
    if (count > 0 && days.get(index) === day && lasts.get(index) === amount) return false;
    counts.set(index, count + 1);
    sums.set(index, Math.min(sums.get(index) + amount, 2_000_000_000));
    days.set(index, Math.max(days.get(index), day));
    lasts.set(index, amount);
    return true;
  }

  fail({ index }: Recipient, month: string): void {
    const column = this.failures.of(month);
    column.set(index, column.get(index) + 1);
  }

  months(): string[] {
    return this.counts.months();
  }

  /** How many payments, 0 for none. */
  count({ index }: Recipient, month: string): number {
    return this.counts.get(month, index);
  }

  amount({ index }: Recipient, month: string): Fen {
    return this.sums.get(month, index);
  }

  /** The day of the last payment for a month, where the file says it. */
  day({ index }: Recipient, month: string): Day | undefined {
    return dayOf(this.days.get(month, index));
  }

  failed({ index }: Recipient, month: string): number {
    return this.failures.get(month, index);
  }
}

/** A day as a whole number, 20250915, for a column. */
export function numberOf(day: Day): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

const days = new Map<number, Day>();

export function dayOf(number: number): Day | undefined {
  if (number === 0) return undefined;
  let day = days.get(number);
  if (!day) {
    const text = `${number}`;
    day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
    days.set(number, day);
  }
  return day;
}
