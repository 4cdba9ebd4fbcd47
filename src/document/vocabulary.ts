import { KNOWN, NUMBER } from './marks.ts';
import { isPaddedIn } from './padding.ts';

/** Longer texts are not known. */
const LONGEST_KNOWN = 40;
const SLOTS = 2 * KNOWN;
/** A column in which so many texts in a row are not among the first ones has texts of its own, as numbers of rows are. */
const STRANGERS = 200;

/**
 * The first texts of a column, in UTF-16 units, each with a number from 1, so that what comes again is cut out and looked at
 * once. Those with padding are not among them.
 */
export class Vocabulary {
  /** The units of all, one text after the other, and where each begins, by its number; behind the last, where it ends. */
  #units = new Uint16Array(1 << 8);
  readonly #starts = [0, 0];
  /** By hash: its upper bits and the number, 0 for none. */
  readonly #slots = new Int32Array(SLOTS);
  #strangers = 0;

  /** The number of the text that stands at a place of another, or 0 when it has none. */
  numberOf(units: Readonly<Uint16Array>, start: number, end: number, hash: number): number {
    if (this.#strangers > STRANGERS || end - start > LONGEST_KNOWN) return 0;
    const mixed = hash ^ (hash >>> 15);
    let at = mixed & (SLOTS - 1);
    for (let slot = this.#slots[at] as number; slot !== 0; slot = this.#slots[at] as number) {
      if (((slot ^ mixed) & ~NUMBER) === 0 && this.#stands(slot & NUMBER, units, start, end)) {
        this.#strangers = 0;
        return slot & NUMBER;
      }
      at = (at + 1) & (SLOTS - 1);
    }
    if (isPaddedIn(units, start, end)) return 0;
    const number = this.#starts.length - 1;
    if (number > NUMBER) {
      this.#strangers++;
      return 0;
    }
    this.#add(units.subarray(start, end));
    this.#slots[at] = (mixed & ~NUMBER) | number;
    return number;
  }

  #stands(number: number, units: Readonly<Uint16Array>, start: number, end: number): boolean {
    const first = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - first !== end - start) return false;
    for (let at = start; at < end; at++) if (units[at] !== this.#units[first + at - start]) return false;
    return true;
  }

  #add(text: Readonly<Uint16Array>): void {
    const first = this.#starts.at(-1) as number;
    const end = first + text.length;
    if (end > this.#units.length) {
      const larger = new Uint16Array(2 * this.#units.length);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units.set(text, first);
    this.#starts.push(end);
  }
}
