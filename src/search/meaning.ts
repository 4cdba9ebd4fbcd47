import type { Place } from './load.ts';
import { ALIKE, DIALECT, wholeRank } from './match.ts';
import { type Pattern, patternsOf, type Sounds } from './query.ts';

/** A way to understand a query: a name, anywhere or in some villages; `whole`: all of it, as it is written. */
export type Meaning = { patterns: Pattern[]; villages?: Set<string>; whole?: true };

// The usual length of a name first.
const NAME_LENGTHS = [3, 2, 4];

/** The ways in which words can be a name, and a name and a village: `联合村 张三`, `zhang san lianhe`, `联合村张三`. */
export function meanings(words: string[], villages: readonly Place[], sounds: Sounds): Meaning[] {
  const placed = splits(words, villages).flatMap(([name, where]): Meaning[] => {
    const meant = villagesBy(patternsOf(where, sounds), villages);
    return meant.length > 0 ? [{ patterns: patternsOf(name, sounds), villages: new Set(meant) }] : [];
  });
  return [...placed, { patterns: patternsOf(words, sounds) }];
}

/** Names with which a word begins or ends, whatever is said beside them: 张三丰特困, 张三丰有多少钱, 我找张三丰. */
export function namesAtEnds(words: readonly string[], sounds: Sounds): Meaning[] {
  const ends = words.flatMap((word) => {
    const signs = [...word];
    return NAME_LENGTHS.flatMap((length) => [signs.slice(0, length), signs.slice(-length)]);
  });
  const names = new Set(
    ends.map((signs) => signs.join('')).filter((name) => /^\p{Script=Han}{2,}$/u.test(name)),
  );
  return [...names].map((name) => ({ patterns: patternsOf([name], sounds), whole: true }));
}

/** The villages that are named: as written or spelled, and else by homophones, as a phone writes down what it hears. */
function villagesBy(ways: readonly Pattern[], villages: readonly Place[]): string[] {
  const ranked = villages.map(({ id, forms }) => ({
    id,
    rank: Math.min(...forms.map((form) => wholeRank(form, ways))),
  }));
  const below = (limit: number) => ranked.filter(({ rank }) => rank < limit).map(({ id }) => id);
  const sure = below(ALIKE);
  return sure.length > 0 ? sure : below(DIALECT);
}

function splits(words: string[], villages: readonly Place[]): [name: string[], place: string[]][] {
  const [only = ''] = words;
  if (words.length === 1) return [...lengthsOf(villages)].flatMap((length) => apart(only, length));
  return words.slice(1).flatMap((_, at): [string[], string[]][] => {
    const [start, end] = [words.slice(0, at + 1), words.slice(at + 1)];
    return [
      [start, end],
      [end, start],
    ];
  });
}

function lengthsOf(villages: readonly Place[]): Set<number> {
  return new Set(villages.flatMap(({ forms }) => forms.map(({ signs }) => signs.length)));
}

/** A word as a name and the place of so many signs with which it begins or ends; letters begin with many places. */
function apart(word: string, length: number): [name: string[], place: string[]][] {
  const signs = [...word];
  const text = (from: number, to?: number) => signs.slice(from, to).join('');
  const pairs = [
    [text(length), text(0, length)],
    [text(0, -length), text(-length)],
  ] as const;
  // 龙池 may also begin a name: a sign that is left after it is none.
  return pairs
    .filter(([, place]) => !/[a-z]/.test(place))
    .filter(([name, place]) => [...name].length >= (/(?:村|社区)$/.test(place) ? 1 : 2))
    .map(([name, place]) => [[name], [place]]);
}
