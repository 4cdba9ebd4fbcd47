import { everyReading, givenReadings, nameReadings, type Reader } from '../publication/readings.ts';
import { fold, foldSyllable, letterOf } from './fold.ts';
import { surnameKey } from './leaves.ts';

/**
 * A part of a query: a sign as written, with its readings (`any`: it stands for one that is not known, as 某 and *), or
 * letters; `cut` letters may be no more than the beginning of a syllable.
 */
export type Token =
  | { sign: string; heard: string[]; folded: string[]; any: boolean }
  | { typed: string; folded: string; cut: boolean };
export type Pattern = Token[];

/** How a language sounds: the reading of its signs, what is a syllable, and what begins one. */
export type Sounds = { reader: Reader; whole: Set<string>; begun: Set<string> };

const MOST_PATTERNS = 12;
const MOST_SYLLABLES = 15;
const MOST_WAYS = 64;
// Han names have at most four signs; a longer run of letters is spelled out, not abbreviated.
const MOST_INITIALS = 4;

export function soundsOf(syllables: readonly string[], reader: Reader): Sounds {
  // The dictionary also knows sounds without a vowel (嗯 n); taken for syllables they would tear words apart.
  const voiced = syllables.filter((syllable) => /[aeiou]/.test(syllable));
  const spelled = voiced.flatMap((syllable) => [syllable, foldSyllable(syllable)]);
  const begun = spelled.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
  return { reader, whole: new Set(voiced.map(foldSyllable)), begun: new Set(begun) };
}

const UNKNOWN = /[某*×○□]/;

/** The words of a query, folded: signs that no name has part them. Tones may be written as digits. */
export function wordsOf(query: string): string[] {
  return query
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}*×○□·•・'’]+/u)
    .map((word) => fold(word).replace(/([a-z])[0-5]/g, '$1'))
    .filter(Boolean);
}

/** Words as titles have them: 九月低保名单 is 9月低保 and 公示. A name may have 十月 in it. */
export function titleWords(words: readonly string[]): string[] {
  return words
    .map((word) =>
      word.replace(/(十?)([一二三四五六七八九十])月/, (_, ten, unit) => `${monthOf(ten, unit)}月`),
    )
    .flatMap((word) => word.replace(/名单$/, ' 公示').trim().split(' '));
}

function monthOf(ten: string, unit: string): number {
  return (ten ? 10 : 0) + '一二三四五六七八九十'.indexOf(unit) + 1;
}

/** The ways in which words can be meant, the likeliest first. */
export function patternsOf(words: readonly string[], sounds: Sounds): Pattern[] {
  const runs = words.flatMap((word) => word.match(/[a-z]+|[^a-z]/gu) ?? []);
  let ways: { pattern: Pattern; unlikely: number }[] = [{ pattern: [], unlikely: 0 }];
  for (const run of runs) {
    const next = /[a-z]/.test(run) ? spellings(run, runs.length === 1, sounds) : [[signToken(run, sounds)]];
    ways = ways
      .flatMap(({ pattern, unlikely }) =>
        next.map((more, at) => ({ pattern: [...pattern, ...more], unlikely: unlikely + at })),
      )
      .sort((a, b) => a.unlikely - b.unlikely)
      .slice(0, MOST_PATTERNS);
  }
  return ways.map(({ pattern }) => pattern).filter((pattern) => pattern.some(isKnown));
}

/**
 * Letters as syllables, as initials, or as syllables with initials after them (`zhangxt`). Letters `alone` are rather
 * several syllables than one; among other words they are rather one.
 */
function spellings(run: string, alone: boolean, sounds: Sounds): Pattern[] {
  const full = split(run, (text, end) => isSyllable(text, sounds) || (end && isBegun(text, sounds)));
  const initials =
    run.length > MOST_INITIALS && full.length > 0 ? [] : split(run, (text) => /^([zcs]h|[^iuv])$/.test(text));
  const mixed =
    full.length > 0
      ? []
      : split(run, (text) => isSyllable(text, sounds) || /^([zcs]h|[^aeiouv])$/.test(text));
  const one = full.filter(({ length }) => length === 1).map((parts) => tokens(parts, 0));
  const several = full.filter(({ length }) => length > 1).map((parts) => tokens(parts, parts.length - 1));
  const rest = [...initials, ...mixed].map((parts) => tokens(parts, 0));
  return alone ? [...several, ...rest, ...one] : [...one, ...several, ...rest];
}

function tokens(parts: string[], cutFrom: number): Pattern {
  return parts.map((part, index) => {
    const typed = plain(part);
    return { typed, folded: foldSyllable(typed), cut: index >= cutFrom };
  });
}

function signToken(sign: string, { reader }: Sounds): Token {
  const heard = everyReading(sign, reader);
  return { sign, heard, folded: heard.map(foldSyllable), any: UNKNOWN.test(sign) };
}

/** Where names that meet a pattern are filed: it may be the beginning of a name, or of a given name. */
export function keysOfPattern(whole: Pattern, { reader }: Sounds): string[] {
  const pattern = knownPart(whole);
  const [first] = pattern;
  const surname = pattern.length === 1 && first === whole[0];
  if (surname && first && 'typed' in first) return [surnameKey(first.typed, first.cut)];
  const signs = pattern.map((token) => ('sign' in token ? token.sign : ' '));
  const asName = nameReadings(signs.join(''), reader);
  const asGiven = signs.map((sign) => givenReadings(sign, reader));
  const keys = [asName, asGiven].map((readings) => {
    const syllables = pattern.map((token, index) =>
      'typed' in token ? token.typed : (readings[index]?.[0] ?? token.sign),
    );
    return surname ? surnameKey(syllables[0] ?? '') : syllables.map(letterOf).join('');
  });
  return [...new Set(keys)];
}

/** From the first sign that is known to the next that is not. */
function knownPart(pattern: Pattern): Pattern {
  const from = pattern.slice(pattern.findIndex(isKnown));
  const end = from.findIndex((token) => !isKnown(token));
  return end < 0 ? from : from.slice(0, end);
}

/** False for a sign that stands for any. */
export function isKnown(token: Token): boolean {
  return !('any' in token && token.any);
}

/** The ways to split letters into parts, the fewest parts first. */
function split(run: string, is: (text: string, end: boolean) => boolean): string[][] {
  const ways: string[][] = [];
  const walk = (from: number, parts: string[]): void => {
    if (from === run.length) ways.push(parts);
    if (parts.length >= MOST_SYLLABLES) return;
    for (let to = Math.min(run.length, from + 6); to > from && ways.length < MOST_WAYS; to--) {
      const text = run.slice(from, to);
      if (is(text, to === run.length)) walk(to, [...parts, text]);
    }
  };
  walk(0, []);
  return ways.sort((a, b) => a.length - b.length);
}

function isSyllable(text: string, { whole }: Sounds): boolean {
  return whole.has(foldSyllable(plain(text)));
}

/** Passports write lyu and nyu for lü and nü. */
function plain(syllable: string): string {
  return syllable.replace(/^([ln])yu/, '$1u');
}

function isBegun(text: string, { begun }: Sounds): boolean {
  return begun.has(text) || begun.has(foldSyllable(text));
}
