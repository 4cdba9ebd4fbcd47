import type { Place } from './load.ts';
import { isWhole } from './match.ts';
import { type Pattern, patternsOf, type Sounds } from './query.ts';

/** A way to understand a query: a name, anywhere or in some villages. */
type Meaning = { patterns: Pattern[]; villages?: Set<string> };

/** The ways in which words can be a name, and a name and a village: `联合村 张三`, `zhang san lianhe`, `联合村张三`. */
export function meanings(words: string[], villages: readonly Place[], sounds: Sounds): Meaning[] {
  const placed = splits(words, villages).flatMap(([name, where]): Meaning[] => {
    const ways = patternsOf(where, sounds);
    const meant = villages.filter(({ forms }) => forms.some((form) => isWhole(form, ways)));
    if (meant.length === 0) return [];
    return [{ patterns: patternsOf(name, sounds), villages: new Set(meant.map(({ id }) => id)) }];
  });
  return [...placed, { patterns: patternsOf(words, sounds) }];
}

function splits(words: string[], villages: readonly Place[]): [name: string[], place: string[]][] {
  const pairs: [string[], string[]][] = [];
  for (let at = 1; at < words.length; at++) {
    const [start, end] = [words.slice(0, at), words.slice(at)];
    pairs.push([start, end], [end, start]);
  }
  const [only = ''] = words;
  if (words.length === 1)
    for (const { name } of villages)
      if (only.startsWith(name) && only !== name) pairs.push([[only.slice(name.length)], [name]]);
  return pairs;
}
