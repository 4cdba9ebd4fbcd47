import { foldName } from './names.ts';
import { Numbered } from './numbered.ts';
import type { Roster } from './roster.ts';
import type { Speller } from './spelled.ts';
import type { Villages } from './villages.ts';

/**
 * Tells whether a name differs from a minor's of the same village by one sign that sounds the same. Names are filed by how
 * they sound, so that each is compared with few.
 */
export function soundFinder(
  { minors, adults }: Roster,
  spell: Speller,
  { namesOf }: Villages,
): (name: string, village: string) => boolean {
  const soundOf = soundReader(spell);
  const bySound = Map.groupBy([...minors.keys()].filter(hasUsualLength), soundOf);
  return (written, village) => {
    const name = foldName(written);
    const alike = hasUsualLength(name) ? bySound.get(soundOf(name)) : undefined;
    if (!alike || minors.has(name) || adults.has(name)) return false;
    const places = namesOf(village).filter((place) => place !== '');
    return alike.some(
      (other) => isOneApart(name, other) && places.some((place) => minors.get(other)?.has(place)),
    );
  };
}

/** Longer names are not compared, nor lone signs. */
function hasUsualLength(name: string): boolean {
  const { length } = [...name];
  return length >= 2 && length <= 4;
}

/** Reads a name as one letter for each of its syllables, known by its sign. */
function soundReader(spell: Speller): (name: string) => string {
  const syllables = new Numbered();
  const letters = new Map<string, string>();
  const letterOf = (sign: string): string => {
    const letter = String.fromCodePoint(syllables.numberOf(spell(sign)[0] ?? sign));
    letters.set(sign, letter);
    return letter;
  };
  return (name) => {
    let sound = '';
    for (const sign of name) sound += letters.get(sign) ?? letterOf(sign);
    return sound;
  };
}

/** Whether two names of one length differ in one sign. */
function isOneApart(a: string, b: string): boolean {
  const others = [...b];
  return [...a].filter((sign, i) => sign !== others[i]).length === 1;
}
