import type { ListRow } from '../publication/list.ts';
import type { Roster } from './roster.ts';
import type { Text } from './types.ts';
import type { Villages } from './villages.ts';

/**
 * Whose a name is that a minor of the roster has, where a text says it: the minor's, an adult's of the same name, either's,
 * or, where the minor lives in other villages of the county, perhaps somebody else's.
 */
export function bearerOf(
  name: string,
  text: Text,
  roster: Roster,
  { namesOf, knows }: Villages,
): 'minor' | 'adult' | 'either' | 'elsewhere' {
  const minors = roster.minors.get(name) ?? new Set();
  const adults = roster.adults.get(name);
  if (!isOfNames(text)) return adults ? 'either' : 'minor';
  const villages = namesOf(text.row.village);
  const hasMinor = villages.some((village) => minors.has(village));
  if (villages.some((village) => adults?.has(village))) return hasMinor ? 'either' : 'adult';
  return hasMinor || ![...villages, ...minors].every(knows) ? 'minor' : 'elsewhere';
}

/** Whether a text is a cell of a column of names, in a row of persons. */
export function isOfNames(text: Text): text is Text & { row: ListRow } {
  return text.row?.kind === 'data' && text.meaning === 'name';
}
