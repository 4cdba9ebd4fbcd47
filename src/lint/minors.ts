import type { Setting } from '../publication/setting.ts';
import { namesOf } from '../publication/township.ts';
import { type Beginnings, beginningsOf } from './beginnings.ts';
import { type Found, nameFinder } from './names.ts';
import type { Roster } from './roster.ts';
import { soundFinder } from './sounds.ts';
import { type Speller, spelledFinder } from './spelled.ts';
import { standingOf } from './standing.ts';
import { villagesIn } from './villages.ts';

/** Finds the minors of a roster in texts. Made once for all documents: a roster has tens of thousands of names. */
export type MinorFinder = {
  /** Names that stand by themselves in a text, or may: a piece of a longer name is none. `inNames` in a column of names. */
  find(text: string, inNames: boolean): (Found & { isSure: boolean })[];
  /** All that reads as a name, so that none is repeated. */
  all(text: string): Found[];
  /** Names written in pinyin in a path or an address. */
  spelled(text: string): Found[];
  /** Whether a name differs from a minor's of the same village by one sign that sounds the same; absent where sounds are not known. */
  sounds?: (name: string, village: string) => boolean;
  beginnings: Beginnings;
};

/** A minor's name inside the name of a township or village, or of an adult of the roster, is not the minor's. */
export function minorFinder(roster: Roster, setting: Setting, spell?: Speller): MinorFinder {
  const { townships } = setting;
  const { minors, adults } = roster;
  if (minors.size === 0) return NOBODY;
  const places = [...townships.values()].flatMap(({ name, villages }) => [
    name,
    ...villages.flatMap(namesOf),
  ]);
  const findName = nameFinder(minors.keys());
  const findLonger = nameFinder([...places, ...adults.keys()].filter((name) => !minors.has(name)));
  const all = (text: string): Found[] => {
    const hits = findName(text);
    if (hits.length === 0) return hits;
    const longer = findLonger(text);
    return hits.filter((hit) => !longer.some((one) => covers(one, hit)));
  };
  const spelled = spell ? spelledFinder(minors.keys(), spell, idsIn(setting)) : () => [];
  return {
    find: (text, inNames) =>
      all(text).flatMap((hit) => {
        const standing = standingOf(hit, text, inNames);
        return standing === 'piece' ? [] : { ...hit, isSure: standing === 'own' };
      }),
    all,
    spelled,
    ...(spell && { sounds: soundFinder(roster, spell, villagesIn(setting)) }),
    beginnings: beginningsOf(minors.keys()),
  };
}

/** The words that the county's folders and addresses are made of. */
function idsIn({ townships, county }: Setting): Set<string> {
  const places = [...townships.values()].flatMap((township) => [township, ...township.villages]);
  return new Set([...places, ...(county?.categories ?? [])].map(({ id }) => id));
}

const NOBODY: MinorFinder = {
  find: () => [],
  all: () => [],
  spelled: () => [],
  beginnings: { letters: [], mayBegin: () => false },
};

function covers(one: Found, hit: Found): boolean {
  return one.start <= hit.start && hit.end <= one.end && one.end - one.start > hit.end - hit.start;
}
