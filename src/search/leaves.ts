import { foldSyllable, letterOf } from './fold.ts';

/*
 * The names of a township are sorted by a key and cut into leaves, like the leaves of a B-tree: a query finds the one
 * or two that can hold it by the first keys of all. Whatever the size of the county, a query loads the same bytes.
 * The key is the folded first letter of each syllable, so that Hanzi, homophones, pinyin, initials and dialect lead to
 * the same leaf. Of a surname alone a letter says too little: all who share its sound are filed once more, together.
 */

/** JSON bytes in a leaf, about a third when compressed. One key is never cut in two. */
const LEAF = 8_000;
const MOST_KEYS = 8;

/**
 * The keys under which a name is filed: from its surname on, from each sign that has another after it, and by the whole
 * sound of its first sign.
 */
export function keysOf(readings: readonly (readonly string[])[]): string[] {
  const starts = readings
    .map((_, at) => readings.slice(at))
    .filter((rest, at) => at === 0 || rest.length > 1);
  const [first = [], ...rest] = readings;
  const surnames = first.flatMap((syllable) => keysFrom(rest).map((key) => surnameKey(syllable) + key));
  return [...new Set([...starts.flatMap(keysFrom), ...surnames])];
}

/** Where those are filed whose name begins with a syllable; `cut`: or with one that begins so. */
export function surnameKey(syllable: string, cut = false): string {
  return `=${foldSyllable(syllable)}${cut ? '' : ' '}`;
}

/** The keys of signs from the first to the last, for each way of reading them. */
function keysFrom(readings: readonly (readonly string[])[]): string[] {
  return readings.reduce<string[]>(
    (keys, choices) => {
      const letters = [...new Set(choices.map(letterOf))];
      return keys.flatMap((key) => letters.map((letter) => key + letter)).slice(0, MOST_KEYS);
    },
    [''],
  );
}

type Leaf<T> = { first: string; entries: T[] };

/** Cuts entries into leaves, by the bytes of their JSON. */
export function leavesOf<T>(entries: readonly { key: string; entry: T }[], most = LEAF): Leaf<T>[] {
  const byKey = Map.groupBy(entries, ({ key }) => key);
  const leaves: Leaf<T>[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const key of [...byKey.keys()].sort()) {
    const own = (byKey.get(key) ?? []).map(({ entry }) => entry);
    const size = new TextEncoder().encode(JSON.stringify(own)).length;
    if (bytes + size > most) {
      leaves.push({ first: key, entries: [] });
      bytes = 0;
    }
    bytes += size;
    leaves.at(-1)?.entries.push(...own);
  }
  return leaves;
}

/** Which leaves may hold keys that begin with `start`; the one with the key itself first. */
export function leavesFor(firsts: readonly string[], start: string): number[] {
  if (firsts.length === 0) return [];
  // They are in order. findLastIndex would say the same, but not on a phone of 2021.
  const at = Math.max(0, firsts.filter((first) => first <= start).length - 1);
  const found = [at];
  for (let next = at + 1; firsts[next]?.startsWith(start); next++) found.push(next);
  return found;
}
