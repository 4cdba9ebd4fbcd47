import { foldName } from './names.ts';
import { plainVillage } from './villages.ts';

/**
 * 保护名单: whether a name of a village is a minor's, without knowing whose names are on the list. Each entry is the
 * keyed hash of a name and its village.
 *
 * It lets a public build block names that it may not read. Who has the list but not the key learns nothing but how
 * many entries there are. Who has the key too can try every likely name, and a few million are tried in seconds: the
 * key is as secret as the roster. And whoever may run the check on texts of their own can ask it about one name at a
 * time, so only trusted changes may be checked with it. It sees names beside their village only, spelled as on the
 * roster: no homophones, no pinyin, no running text. Who is on it without a village is found in all of them.
 */
export type Guard = (name: string, village: string) => boolean;

/** Hashes a text with the county's key; at least 128 bits, in hexadecimal. */
export type Keyed = (text: string) => string;

/** The first line of a guard list: what it is, in case somebody finds it. */
const HEAD = 'mingbang-guard 3';

/** A minor's name with its plain village, '' where it is not known: such a name is found in every village. */
type Guarded = { name: string; village: string };

/**
 * The text of a guard list. Its second line is of the key alone, so that a wrong key is not taken for no minors; the last is
 * of all between, so that a list that was cut short is not taken for fewer.
 */
export function guardList(guarded: Iterable<Guarded>, keyed: Keyed): string {
  // Sorted, so that their order tells nothing.
  const lines = [...new Set([...guarded].map((one) => lineOf(one, keyed)))].sort();
  return `${[HEAD, keyed(HEAD), ...lines, sealOf(lines, keyed)].join('\n')}\n`;
}

function sealOf(lines: readonly string[], keyed: Keyed): string {
  return keyed([HEAD, ...lines].join('\n'));
}

/** Why a text is no guard list to check with: none at all, of an earlier version, of another key, not whole, or of nobody. */
export type GuardProblem = 'none' | 'old' | 'key' | 'cut' | 'empty';

/** Reads a guard list. A problem stops the check instead of passing all. */
export function readGuard(text: string, keyed: Keyed): Guard | GuardProblem {
  const [head, check, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  if (/^mingbang-guard [12]$/.test(head ?? '')) return 'old';
  if (head !== HEAD || ![check, ...lines].every((line) => /^[0-9a-f]{32,128}$/.test(line ?? '')))
    return 'none';
  if (check !== keyed(HEAD)) return 'key';
  const seal = lines.pop();
  if (seal !== sealOf(lines, keyed)) return 'cut';
  if (lines.length === 0) return 'empty';
  const known = new Set(lines);
  return (name, village) => ['', village].some((place) => known.has(lineOf({ name, village: place }, keyed)));
}

function lineOf({ name, village }: Guarded, keyed: Keyed): string {
  return keyed(`${foldName(name)}\n${plainVillage(village)}`);
}
