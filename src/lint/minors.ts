import type { Setting } from '../publication/setting.ts';
import { type Found, nameFinder } from './names.ts';
import type { Roster } from './roster.ts';

/**
 * Finds the minors of a roster in texts. Made once for all documents: a roster has tens of thousands of names.
 * `firsts` are the letters with which their names begin.
 */
export type MinorFinder = { find(text: string): Found[]; firsts: readonly string[] };

/** A minor's name inside the name of a township or village, or of an adult of the roster, is not the minor's. */
export function minorFinder({ minors, adults }: Roster, { townships }: Setting): MinorFinder {
  const places = [...townships.values()].flatMap(({ name, villages }) => [
    name,
    ...villages.flatMap((village) => [village.name, ...village.aliases]),
  ]);
  const find = nameFinder(minors.keys());
  const findLonger = nameFinder([...places, ...adults.keys()].filter((name) => !minors.has(name)));
  return {
    firsts: [...new Set([...minors.keys()].map((name) => [...name][0] ?? ''))],
    find(text) {
      const hits = find(text);
      if (hits.length === 0) return hits;
      const longer = findLonger(text);
      return hits.filter((hit) => !longer.some((one) => covers(one, hit)));
    },
  };
}

function covers(one: Found, hit: Found): boolean {
  return one.start <= hit.start && hit.end <= one.end && one.end - one.start > hit.end - hit.start;
}
