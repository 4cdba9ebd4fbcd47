import Fuse from 'fuse.js/min-basic';
import { fold, foldDialect } from './fold.ts';

/** Something that can be found: by its text, by its readings in pinyin, and by the place it belongs to. */
export type Entry = { text: string; readings: string; place?: { text: string; readings: string } };

/** How a text was met, the best first. */
const Rank = {
  Whole: 0,
  WholeReading: 1,
  Initials: 2,
  Start: 3,
  Part: 4,
  StartReading: 5,
  StartInitials: 6,
  PartReading: 7,
  Dialect: 8,
  StartDialect: 9,
  Place: 10,
} as const;

/** The entries that a query means, the best first; those that are only alike when none is met. */
export function find<T extends Entry>(entries: readonly T[], query: string): T[] {
  const words = query
    .split(/[\s,，、]+/)
    .map(fold)
    .filter(Boolean);
  if (words.length === 0) return [];
  const met = entries.flatMap((entry) => {
    const rank = rankOf(entry, words);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  if (met.length === 0) return alike(entries, words.join(''));
  return met.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

function rankOf(entry: Entry, words: string[]): number | undefined {
  const whole = words.join('');
  const place = entry.place && keysOf(entry.place);
  const ranks = [textRank(keysOf(entry), whole)];
  if (place) {
    for (const [name, where] of splits(words, place.text))
      if (textRank(place, where) !== undefined) ranks.push(textRank(keysOf(entry), name));
    if (textRank(place, whole) !== undefined) ranks.push(Rank.Place);
  }
  const given = ranks.filter((rank) => rank !== undefined);
  return given.length > 0 ? Math.min(...given) : undefined;
}

/** The ways in which a query can be a name and a place: `联合村 张三`, `zhang san lianhe`, `联合村张三`. */
function splits(words: string[], place: string): [name: string, place: string][] {
  const pairs: [string, string][] = [];
  for (let at = 1; at < words.length; at++) {
    const [start, end] = [words.slice(0, at).join(''), words.slice(at).join('')];
    pairs.push([start, end], [end, start]);
  }
  const [only = ''] = words;
  if (words.length === 1 && only.startsWith(place)) pairs.push([only.slice(place.length), place]);
  return pairs.filter(([name]) => name !== '');
}

function textRank({ text, full, initials, dialect, starts }: Keys, query: string): number | undefined {
  if (/[^a-z]/.test(query)) {
    if (text === query) return Rank.Whole;
    if (text.startsWith(query)) return Rank.Start;
    return text.includes(query) ? Rank.Part : undefined;
  }
  if (full.includes(query)) return Rank.WholeReading;
  if (initials.includes(query)) return Rank.Initials;
  if (full.some((reading) => reading.startsWith(query))) return Rank.StartReading;
  if (initials.some((reading) => reading.startsWith(query))) return Rank.StartInitials;
  if (query.length > 1 && starts.some((reading) => reading.startsWith(query))) return Rank.PartReading;
  const heard = foldDialect(query);
  if (dialect.includes(heard)) return Rank.Dialect;
  return heard.length > 2 && dialect.some((reading) => reading.startsWith(heard))
    ? Rank.StartDialect
    : undefined;
}

/** `starts` are the readings from each syllable on, so that a given name is found without its surname. */
type Keys = { text: string; full: string[]; initials: string[]; dialect: string[]; starts: string[] };

const made = new WeakMap<object, Keys>();

function keysOf(entry: { text: string; readings: string }): Keys {
  const keys = made.get(entry) ?? makeKeys(entry);
  made.set(entry, keys);
  return keys;
}

function makeKeys({ text, readings }: { text: string; readings: string }): Keys {
  const spelled = readings
    .split('|')
    .map((reading) => reading.split(' ').map(fold).filter(Boolean))
    .filter((syllables) => syllables.length > 0);
  const full = spelled.map((syllables) => syllables.join(''));
  return {
    text: fold(text),
    full,
    initials: spelled.map((syllables) => syllables.map((syllable) => syllable[0]).join('')),
    dialect: full.map(foldDialect),
    starts: spelled.flatMap((syllables) => syllables.map((_, at) => syllables.slice(at).join(''))),
  };
}

/** Entries like the query: one sign in three may be wrong. Only those that are near at all are measured. */
function alike<T extends Entry>(entries: readonly T[], query: string): T[] {
  const fuse = new Fuse(
    entries.filter((entry) => isNear(keysOf(entry), query)),
    {
      keys: [
        { name: 'text', getFn: (entry) => keysOf(entry).text },
        { name: 'readings', getFn: (entry) => keysOf(entry).full },
      ],
      threshold: 0.34,
      ignoreLocation: true,
    },
  );
  return fuse.search(query).map(({ item }) => item);
}

function isNear({ text, full }: Keys, query: string): boolean {
  const [first = ''] = query;
  if (/[a-z]/.test(first)) return full.some((reading) => reading.startsWith(first));
  return [...query].some((sign) => text.includes(sign));
}
