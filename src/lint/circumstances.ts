import type { Cells } from '../document/cells.ts';
import { KNOWN, NUMBER } from '../document/marks.ts';
import type { Meaning } from '../publication/columns.ts';
import type { Layout } from '../publication/layout.ts';
import type { ListBatch } from '../publication/list.ts';

/** The circumstances of a row that is no person's, and of one with a text that has no number. */
export const [NOBODY, UNKNOWN] = [-1, -2];

const PLACES: readonly Meaning[] = ['area', 'period'];
/** So many are remembered at once. */
const REMEMBERED = 10_000;

/**
 * What counts beside a cell where it is judged: the village of its row, the area, the month and how many persons. The same
 * circumstances have the same number.
 */
export class Circumstances {
  readonly #places: readonly number[];
  readonly #persons: number;
  readonly #ids = new Map<string, number>();
  #last = 0;

  constructor(layout: Layout | undefined) {
    const indexOf = (meaning: Meaning) => layout?.indexOf(meaning) ?? -1;
    this.#places = PLACES.map(indexOf);
    this.#persons = indexOf('persons');
  }

  /** Those of each row of a batch. */
  of({ rows, batch: { cells } }: ListBatch): Float64Array {
    const all = new Float64Array(rows.length);
    const [area, period] = this.#places as [number, number];
    let [village, place, id]: [string | undefined, number, number] = [undefined, 0, 0];
    for (let at = 0; at < all.length; at++) {
      const row = rows[at] as ListBatch['rows'][number];
      if (row.kind !== 'data') {
        all[at] = NOBODY;
        continue;
      }
      const persons = numberIn(cells, at, this.#persons);
      const [inArea, inPeriod] = [numberIn(cells, at, area), numberIn(cells, at, period)];
      if (persons < 0 || inArea < 0 || inPeriod < 0) {
        all[at] = UNKNOWN;
        continue;
      }
      const here = inArea * KNOWN + inPeriod;
      if (row.village !== village || here !== place) {
        [village, place] = [row.village, here];
        id = this.#idOf(`${place} ${village}`);
      }
      all[at] = id * KNOWN + persons;
    }
    return all;
  }

  #idOf(place: string): number {
    const known = this.#ids.get(place);
    if (known !== undefined) return known;
    if (this.#ids.size >= REMEMBERED) this.#ids.clear();
    this.#ids.set(place, ++this.#last);
    return this.#last;
  }
}

/** The number of the text in a column of a row, 0 where it is blank, or UNKNOWN. */
export function numberIn({ bounds, marks, firsts }: Cells, at: number, column: number): number {
  if (column < 0) return 0;
  const cell = (firsts[at] as number) + column;
  if (cell >= (firsts[at + 1] as number)) return 0;
  const number = (marks[cell] as number) & NUMBER;
  return number > 0 || bounds[cell] === bounds[cell + 1] ? number : UNKNOWN;
}

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
