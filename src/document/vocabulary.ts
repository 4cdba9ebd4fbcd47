import { cutFrom } from './cut-text.ts';
import { KNOWN, NUMBER } from './marks.ts';
import { isPadded } from './padding.ts';

/** Longer texts are not known. */
const LONGEST_KNOWN = 40;
const SLOTS = 2 * KNOWN;
/** A column in which so many texts in a row are not among the first ones has texts of its own, as numbers of rows are. */
const STRANGERS = 200;

/**
 * The first texts of a column, each with a number from 1, so that what comes again is cut out and looked at once. Those with
 * padding are not among them.
 */
export class Vocabulary {
  /** By their numbers. */
  readonly texts: string[] = [''];
  /** By hash: its upper bits and the number, 0 for none. */
  readonly #slots = new Int32Array(SLOTS);
  #strangers = 0;

  /** The number of the text that stands at a place of another, or 0 when it has none. */
  numberOf(text: string, start: number, end: number, hash: number): number {
    if (this.#strangers > STRANGERS || end - start > LONGEST_KNOWN) return 0;
    const mixed = hash ^ (hash >>> 15);
    let at = mixed & (SLOTS - 1);
    for (let slot = this.#slots[at] as number; slot !== 0; slot = this.#slots[at] as number) {
      if (((slot ^ mixed) & ~NUMBER) === 0 && this.#stands(slot & NUMBER, text, start, end)) {
        this.#strangers = 0;
        return slot & NUMBER;
      }
      at = (at + 1) & (SLOTS - 1);
    }
    if (isPadded(text, start, end)) return 0;
    const number = this.texts.length;
    if (number > NUMBER) {
      this.#strangers++;
      return 0;
    }
    this.texts.push(cutFrom(text, start, end));
    this.#slots[at] = (mixed & ~NUMBER) | number;
    return number;
  }

  #stands(number: number, text: string, start: number, end: number): boolean {
    const known = this.texts[number] as string;
    return known.length === end - start && text.startsWith(known, start);
  }
}
