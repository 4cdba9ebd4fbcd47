import { obtain } from '../maps.ts';
import { sum } from '../order.ts';
import type { Day } from '../publication/dates.ts';
import type { Fen } from '../publication/money.ts';
import { Columns } from './column.ts';
import { dayOf } from './day-number.ts';
import type { Recipient } from './recipients.ts';

/** One payment of a file. `day` is a whole number, 0 where the file has none; so is `serial`, a mark of its 流水号. */
type Payment = { amount: Fen; day: number; serial: number };

/** 一卡通 payments by recipient and month: sum in fen, last day, how many, and how many that failed. */
export class Payments {
  readonly #sums = new Columns();
  readonly #days = new Columns();
  readonly #serials = new Columns();
  readonly #counts = new Columns();
  readonly #failures = new Columns();
  /** All payments of those who have several in a month. */
  readonly #several = new Map<string, Payment[]>();
  /** 补发, by recipient and month: it comes on top of what is paid every month. */
  readonly #backPay = new Map<string, { recipient: Recipient; month: string; payments: Payment[] }>();
  readonly #joint = new Map<string, readonly string[]>();

  /** @returns false for the same payment a second time, which is not counted */
  add({ index }: Recipient, month: string, payment: Payment): boolean {
    const [counts, days, sums] = [this.#counts.of(month), this.#days.of(month), this.#sums.of(month)];
    const count = counts.get(index);
    if (count > 0 && !this.#isNew(index, month, payment)) return false;
    counts.set(index, count + 1);
    sums.set(index, Math.min(sums.get(index) + payment.amount, 2_000_000_000));
    days.set(index, Math.max(days.get(index), payment.day));
    if (count === 0 && payment.serial !== 0) this.#serials.of(month).set(index, payment.serial);
    return true;
  }

  #isNew(index: number, month: string, payment: Payment): boolean {
    const known = obtain(this.#several, `${index} ${month}`, () => {
      const [amount, day] = [this.#sums.get(month, index), this.#days.get(month, index)];
      return [{ amount, day, serial: this.#serials.get(month, index) }];
    });
    if (known.some((other) => same(other, payment))) return false;
    known.push(payment);
    return true;
  }

  /** Takes a 补发. Where nothing else was paid for the month it is the payment itself, see `settle`. */
  addBackPay(recipient: Recipient, month: string, payment: Payment): boolean {
    const key = `${recipient.index} ${month}`;
    const { payments } = obtain(this.#backPay, key, () => ({ recipient, month, payments: [] }));
    if (payments.some((other) => same(other, payment))) return false;
    payments.push(payment);
    return true;
  }

  /** After the last payment. */
  settle(): void {
    for (const [key, { recipient, month, payments }] of this.#backPay) {
      if (this.count(recipient, month) > 0) continue;
      for (const payment of payments) this.add(recipient, month, payment);
      this.#backPay.delete(key);
    }
  }

  /** 补发 in a month, on top of `amount`, in fen. */
  extra({ index }: Recipient, month: string): Fen {
    const own = this.#backPay.size === 0 ? undefined : this.#backPay.get(`${index} ${month}`);
    return own ? sum(own.payments.map(({ amount }) => amount)) : 0;
  }

  /** One payment for several months: which part is for which month is not known. */
  join({ index }: Recipient, months: readonly string[]): void {
    for (const month of months) this.#joint.set(`${index} ${month}`, months);
  }

  /** The months that were paid in one with this one. */
  jointMonths({ index }: Recipient, month: string): readonly string[] | undefined {
    return this.#joint.size === 0 ? undefined : this.#joint.get(`${index} ${month}`);
  }

  fail({ index }: Recipient, month: string): void {
    const column = this.#failures.of(month);
    column.set(index, column.get(index) + 1);
  }

  months(): string[] {
    return this.#counts.months();
  }

  /** How many payments, 0 for none. */
  count({ index }: Recipient, month: string): number {
    return this.#counts.get(month, index);
  }

  amount({ index }: Recipient, month: string): Fen {
    return this.#sums.get(month, index);
  }

  /** The day of the last payment for a month, where the file says it. */
  day({ index }: Recipient, month: string): Day | undefined {
    return dayOf(this.#days.get(month, index));
  }

  failed({ index }: Recipient, month: string): number {
    return this.#failures.get(month, index);
  }
}

/** Two rows with different numbers of transaction are two payments, however alike. */
function same(a: Payment, b: Payment): boolean {
  return a.amount === b.amount && a.day === b.day && a.serial === b.serial;
}
