import type { Roster } from './roster.ts';
import type { Text } from './types.ts';
import type { VillageNames } from './villages.ts';

/** Whose a name is that a minor of the roster has, where a text says it: the minor's, an adult's of the same name, or either's. */
export function bearerOf(
  name: string,
  { row, meaning }: Text,
  roster: Roster,
  villagesOf: VillageNames,
): 'minor' | 'adult' | 'either' {
  const adults = roster.adults.get(name);
  if (!adults) return 'minor';
  if (row?.kind !== 'data' || meaning !== 'name') return 'either';
  const villages = villagesOf(row.village);
  if (!villages.some((village) => adults.has(village))) return 'minor';
  return villages.some((village) => roster.minors.get(name)?.has(village)) ? 'either' : 'adult';
}
