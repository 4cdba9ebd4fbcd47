import { type Cells, cellAt } from '../document/cells.ts';
import { KNOWN, NUMBER } from '../document/marks.ts';
import type { Meaning } from '../publication/columns.ts';
import type { Layout } from '../publication/layout.ts';
import type { ListBatch } from '../publication/list.ts';

/** The circumstances of a row that is no person's, and of one with a text that has no number. */
export const [NOBODY, UNKNOWN] = [-1, -2];

/** So many are remembered at once. */
const REMEMBERED = 10_000;

/**
 * What counts beside a cell where it is judged: the village of its row, the area, the month and how many persons. The same
 * circumstances have the same number.
 */
export class Circumstances {
  readonly #area: number;
  readonly #period: number;
  readonly #persons: number;
  readonly #ids = new Map<string, number>();
  #last = 0;

  constructor(layout: Layout | undefined) {
    const indexOf = (meaning: Meaning) => layout?.indexOf(meaning) ?? -1;
    this.#area = indexOf('area');
    this.#period = indexOf('period');
    this.#persons = indexOf('persons');
  }

  /** Those of each row of a batch. */
  of({ size, kinds, villages, batch: { cells } }: ListBatch): Float64Array {
    const all = new Float64Array(size);
    let last: string | undefined;
    let place = 0;
    let id = 0;
    for (let at = 0; at < size; at++) {
      const village = villages[at] as string;
      const area = numberIn(cells, at, this.#area);
      const period = numberIn(cells, at, this.#period);
      const persons = numberIn(cells, at, this.#persons);
      if (kinds[at] !== 'data') all[at] = NOBODY;
      else if (area < 0 || period < 0 || persons < 0) all[at] = UNKNOWN;
      else {
        const here = area * KNOWN + period;
        if (village !== last || here !== place) id = this.#idOf(`${here} ${village}`);
        last = village;
        place = here;
        all[at] = id * KNOWN + persons;
      }
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
export function numberIn(cells: Cells, at: number, column: number): number {
  const { bounds, marks } = cells;
  const cell = cellAt(cells, at, column);
  if (cell < 0) return 0;
  const number = (marks[cell] as number) & NUMBER;
  return number > 0 || bounds[cell] === bounds[cell + 1] ? number : UNKNOWN;
}
