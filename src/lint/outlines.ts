import { UNTOLD } from '../publication/glance.ts';
import type { ListBatch } from '../publication/list.ts';

/** Remembers rows of persons of the same village that have as many cells and the same blank ones. */
export class Outlines {
  #village = '';
  #width = 0;
  #last = UNTOLD;
  readonly #blanks = new Set<number>();

  /** Whether one like the row at a place of a batch was added. */
  has(batch: ListBatch, at: number): boolean {
    const blanks = batch.blanks[at] as number;
    if (batch.villages[at] !== this.#village || batch.width(at) !== this.#width || blanks === UNTOLD)
      return false;
    // Most rows are as the one above.
    return blanks === this.#last || this.#blanks.has(blanks);
  }

  add(batch: ListBatch, at: number): void {
    const [village, width, blanks] = [
      batch.villages[at] as string,
      batch.width(at),
      batch.blanks[at] as number,
    ];
    if (village !== this.#village || width !== this.#width) this.#blanks.clear();
    this.#village = village;
    this.#width = width;
    this.#last = blanks;
    this.#blanks.add(blanks);
  }
}
