import type { Place } from '../../document/types.ts';
import type { Stretch } from './stars.ts';

// Three numbers of the place, start and end, and the one before it that has the same head.
const NUMBERS = 6;
const NONE = 0xffffffff;

/** Where secrets stand in the texts of a file, by place, in little memory: a roster published whole has millions. */
export class Spans {
  #length = 0;
  #numbers = new Uint32Array(64 * NUMBERS);
  #heads = new Uint32Array(64).fill(NONE);

  add(place: Place, { start, end }: Stretch): void {
    if (this.#length === this.#heads.length) this.#grow();
    const [x, y, z] = numbersOf(place);
    this.#numbers.set([x, y, z, start, end], this.#length * NUMBERS);
    this.#link(this.#length++);
  }

  /** Those in a cell or at a place in a text. */
  at(place: Place): Stretch[] {
    const found: Stretch[] = [];
    const [x, y, z] = numbersOf(place);
    const numbers = this.#numbers;
    for (let i = this.#heads[this.#headOf(x, y, z)] as number; i !== NONE; ) {
      const at = i * NUMBERS;
      if (numbers[at] === x && numbers[at + 1] === y && numbers[at + 2] === z) found.push(this.#stretch(i));
      i = numbers[at + 5] as number;
    }
    return found;
  }

  *all(): Generator<Stretch> {
    for (let i = 0; i < this.#length; i++) yield this.#stretch(i);
  }

  #stretch(i: number): Stretch {
    return { start: this.#numbers[i * NUMBERS + 3] as number, end: this.#numbers[i * NUMBERS + 4] as number };
  }

  #link(i: number): void {
    const at = i * NUMBERS;
    const [x, y, z] = [this.#numbers[at], this.#numbers[at + 1], this.#numbers[at + 2]] as [
      number,
      number,
      number,
    ];
    const head = this.#headOf(x, y, z);
    this.#numbers[at + 5] = this.#heads[head] as number;
    this.#heads[head] = i;
  }

  #headOf(x: number, y: number, z: number): number {
    const mixed = Math.imul(Math.imul(x, 0x9e3779b1) ^ y, 0x85ebca6b) ^ Math.imul(z, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 15)) & (this.#heads.length - 1);
  }

  #grow(): void {
    const numbers = new Uint32Array(this.#numbers.length * 2);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    this.#heads = new Uint32Array(this.#heads.length * 2).fill(NONE);
    for (let i = 0; i < this.#length; i++) this.#link(i);
  }
}

/** A cell and a place in a text never have the same numbers. What stands in no text of rows or lines has none. */
function numbersOf(place: Place): [number, number, number] {
  if (place.at === 'cell') return [place.sheet, place.row, place.column];
  return place.at === 'text' ? [place.line, place.column, 0] : [0, 0, 0];
}
