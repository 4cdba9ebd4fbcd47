import { UNTOLD } from '../publication/glance.ts';
import type { ListRow } from '../publication/list.ts';

/** Remembers rows of persons of the same village that have as many cells and the same blank ones. */
export class Outlines {
  #village = '';
  #width = 0;
  #last = UNTOLD;
  readonly #blanks = new Set<number>();

  /** Whether one like that was added. */
  has({ village, width, blanks }: ListRow): boolean {
    if (village !== this.#village || width !== this.#width || blanks === UNTOLD) return false;
    // Most rows are as the one above.
    return blanks === this.#last || this.#blanks.has(blanks);
  }

  add({ village, width, blanks }: ListRow): void {
    if (village !== this.#village || width !== this.#width) this.#blanks.clear();
    this.#village = village;
    this.#width = width;
    this.#last = blanks;
    this.#blanks.add(blanks);
  }
}
