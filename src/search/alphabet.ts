import { compare, sum } from '../order.ts';
import { nameReadings, surnameLength } from '../publication/readings.ts';
import type { Township } from '../publication/township.ts';
import { type Person, peopleOf } from '../views/people.ts';
import type { Site } from '../views/publication.ts';
import { dictionary } from './pinyin.ts';

/*
 * The alphabetical index of a township, for those whose browser runs no script: the names that are on the web today,
 * by the pinyin of the surname, on sheets small enough for a slow network.
 */

/** People of one surname that stand together on a sheet. `part`: which of them, where a sheet can't hold them all. */
type Group = { text: string; letter: string; part: string; anchor: string; people: Person[] };
export type Sheet = { number: number; groups: Group[] };
/** A name, filed by how its surname and then its given name are read. */
type Filed = { person: Person; surname: string; reading: string; given: string };

/** Rows on a sheet: below 20 KB when compressed. */
const ROWS = 600;

/** The sheets of a township's index, none when no name of it is on the web. */
export function sheetsOf(site: Site, township: Township): Sheet[] {
  const bySurname = Map.groupBy(
    peopleOf(site, township).flatMap(filed).sort(inOrder),
    ({ reading, surname }) => `${reading} ${surname}`,
  );
  const groups = [...bySurname.values()].flatMap(groupsOf);
  return packed(groups, ({ people }) => rowsIn(people)).map((own, index) => ({
    number: index + 1,
    groups: own.map((group, at) => ({ ...group, anchor: `s${at + 1}` })),
  }));
}

/** Where each letter of the index stands. */
export function lettersOf(
  sheets: readonly Sheet[],
): { letter: string; groups: (Group & { sheet: number })[] }[] {
  const groups = sheets.flatMap((sheet) => sheet.groups.map((group) => ({ ...group, sheet: sheet.number })));
  return [...Map.groupBy(groups, ({ letter }) => letter)].map(([letter, own]) => ({ letter, groups: own }));
}

/** A surname that is read in two ways stands under both letters; under one letter (牟 mù, móu) once. */
function filed(person: Person): Filed[] {
  const length = surnameLength(person.name);
  const [first = [], ...others] = nameReadings(person.name, dictionary);
  const rest = others.map(([usual = '']) => usual);
  const byLetter = new Map(first.toReversed().map((reading) => [reading[0], reading]));
  return [...byLetter.values()].map((reading) => ({
    person,
    surname: [...person.name].slice(0, length).join(''),
    reading: [reading, ...rest.slice(0, length - 1)].join(' '),
    given: rest.slice(length - 1).join(' '),
  }));
}

function groupsOf(people: readonly Filed[]): Omit<Group, 'anchor'>[] {
  const parts = packed(people, ({ person }) => person.rows.length);
  return parts.map((own) => ({
    text: own[0]?.surname ?? '',
    letter: (own[0]?.reading[0] ?? '').toUpperCase(),
    part: parts.length > 1 ? `${own[0]?.given[0] ?? ''}—${own.at(-1)?.given[0] ?? ''}`.toUpperCase() : '',
    people: own.map(({ person }) => person),
  }));
}

/** Things in their order, as many together as weigh no more than a sheet has rows. */
function packed<T>(things: readonly T[], weightOf: (thing: T) => number): T[][] {
  const packs: T[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const own = weightOf(thing);
    if (weight + own > ROWS) {
      packs.push([]);
      weight = 0;
    }
    weight += own;
    packs.at(-1)?.push(thing);
  }
  return packs;
}

function rowsIn(people: readonly Person[]): number {
  return sum(people.map(({ rows }) => rows.length));
}

function inOrder(a: Filed, b: Filed): number {
  const order = ({ reading, surname, given, person }: Filed) =>
    [reading, surname, given, person.name, person.village].join(' ');
  return compare(order(a), order(b));
}
