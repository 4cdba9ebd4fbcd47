import { NUMBER } from './marks.ts';
import { isPaddedIn } from './padding.ts';

/** Longer texts are not known. */
const LONGEST_KNOWN = 40;
/** Room for so many texts at first: most lists are short, and there are thousands of them. */
const FEWEST = 1 << 7;
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
  /** The hash of each, by its number, for when there is more room. */
  #hashes = new Int32Array(FEWEST);
  /** By hash: its upper bits and the number, 0 for none. At most half of them are taken. */
  #slots = new Int32Array(2 * FEWEST);
  #strangers = 0;

  /** The number of the text that stands at a place of another, or 0 when it has none. */
  numberOf(units: Readonly<Uint16Array>, start: number, end: number, hash: number): number {
    if (this.#strangers > STRANGERS || end - start > LONGEST_KNOWN) return 0;
    const slots = this.#slots;
    const last = slots.length - 1;
    const mixed = hash ^ (hash >>> 15);
    let at = mixed & last;
    for (let slot = slots[at] as number; slot !== 0; slot = slots[at] as number) {
      if (((slot ^ mixed) & ~NUMBER) === 0 && this.#stands(slot & NUMBER, units, start, end)) {
        this.#strangers = 0;
        return slot & NUMBER;
      }
      at = (at + 1) & last;
    }
    if (isPaddedIn(units, start, end)) return 0;
    const number = this.#starts.length - 1;
    if (number > NUMBER) {
      this.#strangers++;
      return 0;
    }
    this.#add(units.subarray(start, end));
    if (number === this.#hashes.length) this.#makeRoom();
    this.#hashes[number] = mixed;
    this.#put(number);
    return number;
  }

  #stands(number: number, units: Readonly<Uint16Array>, start: number, end: number): boolean {
    const first = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - first !== end - start) return false;
    for (let at = start; at < end; at++) if (units[at] !== this.#units[first + at - start]) return false;
    return true;
  }

  #makeRoom(): void {
    const { length } = this.#hashes;
    const hashes = new Int32Array(2 * length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(2 * hashes.length);
    for (let number = 1; number < length; number++) this.#put(number);
  }

  #put(number: number): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    const mixed = this.#hashes[number] as number;
    let at = mixed & last;
    while (slots[at] !== 0) at = (at + 1) & last;
    slots[at] = (mixed & ~NUMBER) | number;
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
