import { lastIndexWhere } from '../order.ts';

/** Where numbers go when some of them go: 5 becomes 4 without 3. Made for rows and columns. */
export class Shift {
  readonly #gone: number[];
  readonly #set: ReadonlySet<number>;
  readonly #after: number;

  /** @param after the number behind which a new one is put in, if any */
  constructor(gone: ReadonlySet<number>, after = Number.POSITIVE_INFINITY) {
    this.#set = gone;
    this.#gone = [...gone].sort((a, b) => a - b);
    this.#after = after;
  }

  keeps(number: number): boolean {
    return !this.#set.has(number);
  }

  /** The new number of one that stays. */
  of(number: number): number {
    const gone = this.#gone;
    const before = lastIndexWhere(gone.length, (i) => (gone[i] as number) < number) + 1;
    return number - before + (number > this.#after ? 1 : 0);
  }

  /** The first and last that stay of a stretch, as they were; `undefined` when none does. */
  stay(first: number, last: number): [number, number] | undefined {
    let [from, to] = [first, last];
    while (from <= to && !this.keeps(from)) from++;
    while (to > from && !this.keeps(to)) to--;
    return from <= to ? [from, to] : undefined;
  }
}
