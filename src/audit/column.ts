import { obtain } from '../maps.ts';

/** A column of whole numbers that grows: what is said of each recipient in one month. Absent values are 0. */
class Column {
  #values = new Int32Array(1024);

  get(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const grown = new Int32Array(Math.max(index + 1, this.#values.length * 2));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[index] = value;
  }
}

/** One column for each month, made when the month is first met. */
export class Columns {
  readonly #byMonth = new Map<string, Column>();
  // Whoever asks, asks for one month after another.
  #month: string | undefined;
  #column: Column | undefined;

  of(month: string): Column {
    if (month !== this.#month || !this.#column) {
      this.#column = obtain(this.#byMonth, month, () => new Column());
      this.#month = month;
    }
    return this.#column;
  }

  get(month: string, index: number): number {
    if (month !== this.#month) {
      this.#column = this.#byMonth.get(month);
      this.#month = month;
    }
    return this.#column === undefined ? 0 : this.#column.get(index);
  }

  months(): string[] {
    return [...this.#byMonth.keys()].sort();
  }
}
