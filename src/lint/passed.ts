import { KNOWN } from '../document/marks.ts';

const [FEWEST, MOST] = [1 << 8, 1 << 16];

/**
 * Remembers of which known texts nothing was told, under which circumstances. A later one may take the place of another, and
 * all are forgotten where more room is made.
 */
export class Passed {
  #keys = new Float64Array(FEWEST);
  #added = 0;

  has(circumstances: number, number: number): boolean {
    return this.#keys[this.#placeOf(circumstances, number)] === circumstances * KNOWN + number;
  }

  add(circumstances: number, number: number): void {
    const { length } = this.#keys;
    if (++this.#added > length && length < MOST) {
      this.#keys = new Float64Array(4 * length);
      this.#added = 0;
    }
    this.#keys[this.#placeOf(circumstances, number)] = circumstances * KNOWN + number;
  }

  #placeOf(circumstances: number, number: number): number {
    const mixed = Math.imul(Math.imul(circumstances, 0x9e3779b1) ^ number, 0x85ebca6b);
    return (mixed ^ (mixed >>> 16)) & (this.#keys.length - 1);
  }
}
