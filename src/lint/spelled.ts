import type { Found } from './names.ts';

/** Reads a text sign by sign in pinyin without tones: 冉小童 as ran, xiao, tong. */
export type Speller = (text: string) => string[];

/** What looks like a path or an address: pinyin elsewhere is an id of ours, or a word of another language. */
const ADDRESS = /[\w.~:%-]*\/[\w./~%-]+|[\w-]+\.(?:html?|jpe?g|png|gif|webp|pdf|xlsx?|docx?|csv|md|zip)\b/gi;
const WORD = /[a-z]+(?:[-_ ][a-z]+)*/gi;

/**
 * A finder of names in pinyin, in paths and addresses. A name of two signs must be the whole word: 李伟 is also the
 * beginning of 里魏村.
 */
export function spelledFinder(names: Iterable<string>, spell: Speller): (text: string) => Found[] {
  const known = new Map<string, string>();
  const short = new Map<string, string>();
  for (const name of names) {
    const [first = '', ...rest] = spell(name).map((syllable) => syllable.toLowerCase());
    if (rest.length === 0 || !/^[a-z]+$/.test(first + rest.join(''))) continue;
    const target = rest.length > 1 ? known : short;
    target.set(first + rest.join(''), name);
    target.set(rest.join('') + first, name);
  }
  const lengths = [...new Set([...known.keys()].map((word) => word.length))].sort((a, b) => b - a);
  return (text) => {
    const found: Found[] = [];
    for (const { 0: address, index: from } of text.matchAll(ADDRESS))
      for (const { 0: word, index } of address.matchAll(WORD)) {
        const { letters, offsets } = lettersOf(word);
        const add = (at: number, length: number, name: string) => {
          const start = from + index + (offsets[at] ?? 0);
          found.push({ start, end: from + index + (offsets[at + length - 1] ?? 0) + 1, name });
        };
        const whole = known.get(letters) ?? short.get(letters);
        if (whole) add(0, letters.length, whole);
        else
          for (let at = 0; at < letters.length; at++) {
            const length = lengths.find((size) => known.has(letters.slice(at, at + size)));
            if (length) add(at, length, known.get(letters.slice(at, at + length)) ?? '');
          }
      }
    return found;
  };
}

function lettersOf(word: string): { letters: string; offsets: number[] } {
  const offsets = [...word].flatMap((letter, at) => (/[a-z]/i.test(letter) ? [at] : []));
  return {
    letters: offsets
      .map((at) => word[at])
      .join('')
      .toLowerCase(),
    offsets,
  };
}
