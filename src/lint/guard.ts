import { foldName } from './names.ts';

/**
 * 保护名单: whether a name of a village is a minor's, without knowing whose names are on the list. Each entry is the
 * keyed hash of a name and its village.
 *
 * It lets a public build block names that it may not read. Who has the list but not the key learns nothing but how
 * many entries there are. Who has the key too can try every likely name, and a few million are tried in seconds: the
 * key is as secret as the roster. And whoever may run the check on texts of their own can ask it about one name at a
 * time, so only trusted changes may be checked with it. It sees names beside their village only, spelled as on the
 * roster: no homophones, no pinyin, no running text.
 */
export type Guard = (name: string, village: string) => boolean;

/** Hashes a text with the county's key; at least 128 bits, in hexadecimal. */
export type Keyed = (text: string) => string;

/** The first line of a guard list: what it is, in case somebody finds it. */
export const GUARD_HEAD = 'mingbang-guard 1';

/** The line of a guard list for a name and its village. */
export function guardLine(name: string, village: string, keyed: Keyed): string {
  return keyed(`${foldName(name)}\n${foldName(village)}`);
}

/**
 * Reads a guard list.
 * @returns `undefined` when the text is none, so that the check stops instead of passing all
 */
export function readGuard(text: string, keyed: Keyed): Guard | undefined {
  const [head, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  if (head !== GUARD_HEAD || lines.some((line) => !/^[0-9a-f]{32,128}$/.test(line))) return undefined;
  const known = new Set(lines);
  return (name, village) => known.has(guardLine(name, village, keyed));
}
