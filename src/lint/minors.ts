import type { Setting } from '../publication/setting.ts';
import { type Found, foldName, nameFinder } from './names.ts';
import type { Roster } from './roster.ts';
import { formsOf } from './signs.ts';
import { type Speller, spelledFinder } from './spelled.ts';
import { type VillageNames, villageNames } from './villages.ts';

/**
 * Finds the minors of a roster in texts. Made once for all documents: a roster has tens of thousands of names.
 * `letters` are those with which a name can begin, in every form.
 */
export type MinorFinder = {
  find(text: string): Found[];
  /** Names written in pinyin in a path or an address. */
  spelled(text: string): Found[];
  /** Whether a name differs from a minor's of the same village by one sign that sounds the same. */
  sounds(name: string, village: string): boolean;
  /** Both kinds of names, which no report may repeat. */
  secrets(text: string): Found[];
  letters: readonly string[];
};

/** A minor's name inside the name of a township or village, or of an adult of the roster, is not the minor's. */
export function minorFinder(roster: Roster, { townships }: Setting, spell?: Speller): MinorFinder {
  const { minors, adults } = roster;
  if (minors.size === 0) return NOBODY;
  const places = [...townships.values()].flatMap(({ name, villages }) => [
    name,
    ...villages.flatMap((village) => [village.name, ...village.aliases]),
  ]);
  const villagesOf = villageNames({ townships });
  const findName = nameFinder(minors.keys());
  const findLonger = nameFinder([...places, ...adults.keys()].filter((name) => !minors.has(name)));
  const find = (text: string): Found[] => {
    const hits = findName(text);
    if (hits.length === 0) return hits;
    const longer = findLonger(text);
    return hits.filter((hit) => !longer.some((one) => covers(one, hit)));
  };
  const spelled = spell ? spelledFinder(minors.keys(), spell) : () => [];
  return {
    find,
    spelled,
    sounds: spell ? soundFinder(roster, spell, villagesOf) : () => false,
    secrets: (text) => [...find(text), ...spelled(text)],
    letters: formsOf([...minors.keys()].map((name) => [...name][0] ?? '')),
  };
}

const NOBODY: MinorFinder = {
  find: () => [],
  spelled: () => [],
  sounds: () => false,
  secrets: () => [],
  letters: [],
};

function covers(one: Found, hit: Found): boolean {
  return one.start <= hit.start && hit.end <= one.end && one.end - one.start > hit.end - hit.start;
}

/** Files each name under itself with one sign left out, so that a name is compared with few. */
function soundFinder(
  { minors, adults }: Roster,
  spell: Speller,
  villagesOf: VillageNames,
): MinorFinder['sounds'] {
  const gaps = new Map<string, string[]>();
  for (const [name, villages] of minors)
    for (const village of villages)
      for (const { key, sign } of gapsOf(name, village)) gaps.set(key, [...(gaps.get(key) ?? []), sign]);
  return (written, village) => {
    const name = foldName(written);
    if (minors.has(name) || adults.has(name)) return false;
    return villagesOf(village).some((place) =>
      gapsOf(name, place).some(({ key, sign }) =>
        gaps.get(key)?.some((other) => spell(other)[0] === spell(sign)[0]),
      ),
    );
  };
}

function gapsOf(name: string, village: string): { key: string; sign: string }[] {
  const signs = [...name];
  if (signs.length < 2 || signs.length > 4 || village === '') return [];
  return signs.map((sign, gap) => ({ key: `${village}\n${signs.toSpliced(gap, 1, '?').join('')}`, sign }));
}
