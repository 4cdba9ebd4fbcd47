import { remembering } from '../document/remembering.ts';
import type { ListBatch, ListRow } from '../publication/list.ts';
import { foldName, isFoldedIn } from './names.ts';
import { hashOf, hashOfUnits } from './repeats.ts';

/** Stands for a row without the name of a person. */
export const NOBODY = -1;

const villageOf = remembering((village) => hashOf(foldName(village)));
let last: { rows: ListBatch; persons: Float64Array } | undefined;

/** Whose each row of a batch is: the hash of name and village as they are compared. Several rules ask of each batch, for which it is worked out once. */
export function personsIn(rows: ListBatch): Float64Array {
  if (last?.rows !== rows) last = { rows, persons: personsOf(rows, rows.layout?.indexOf('name') ?? -1) };
  return last.persons;
}

/** Whose a row with a name is. */
export function personOf(row: ListRow): number {
  return hashOf(foldName(row.get('name')), villageOf(row.village));
}

function personsOf(rows: ListBatch, name: number): Float64Array {
  const { size, kinds, villages } = rows;
  const { units, bounds, firsts } = rows.batch.cells;
  const persons = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    if (kinds[at] !== 'data' || !rows.has(at, name)) {
      persons[at] = NOBODY;
      continue;
    }
    const village = villageOf(villages[at] as string);
    const cell = (firsts[at] as number) + name;
    const [start, end] = [bounds[cell] as number, bounds[cell + 1] as number];
    // Of nearly every name no text is made.
    persons[at] = isFoldedIn(units, start, end)
      ? hashOfUnits(units, start, end, village)
      : personOf(rows.row(at));
  }
  return persons;
}
