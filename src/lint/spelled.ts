import { nameReadings, surnameLength } from '../publication/readings.ts';
import type { Found } from './names.ts';

/** Reads a text sign by sign in pinyin without tones: 冉小童 as ran, xiao, tong. */
export type Speller = (text: string) => string[];

/** Surnames are read as surnames: 单 as shan. */
export function spellerOf({ pinyin }: Pick<typeof import('pinyin-pro'), 'pinyin'>): Speller {
  return (text) => pinyin(text, { toneType: 'none', v: true, type: 'array', surname: 'head' });
}

const EXTENSION =
  '(?:html?|jpe?g|png|gif|webp|bmp|tiff?|svg|heic|mp4|pdf|ofd|xlsx?|et|docx?|wps|pptx?|csv|txt|md|json|ya?ml|xml|zip|rar|7z)\\b';
/** What looks like a path, an address or a place in a page: pinyin elsewhere is an id of ours, or a word of another language. */
const ADDRESS = new RegExp(
  `(?<![\\w.~:%-])[\\w.~:%-]*\\/[\\w./~%?=&+#@'’,()-]+|mailto:[\\w.+-]+|(?<=["'(=])#[\\w%-]+|(?<=\\sid=["']?)[\\w-]+|(?<![\\w\\u00e0-\\u01dc.'’~,()%-])[\\w\\u00e0-\\u01dc.'’~,()%-]+\\.${EXTENSION}`,
  'gi',
);
/** A file or a folder is also named with spaces: Ran Xiao Tong.xlsx. */
const SPACED = new RegExp(
  `(?<![a-z0-9])[a-z]{1,12}(?:[ '’_-]{1,2}[a-z0-9]{1,12}){1,8}(?=\\.${EXTENSION}|\\/)`,
  'gi',
);
/** Syllables as they are put together: with marks, or the number of a tone, between them; or, less surely, with dots. */
const WORDS = [
  /[a-z]+(?:(?:(?:[-_ +'’~,]|%20){1,9}|[1-5](?=[a-z]))[a-z]+)*/gi,
  new RegExp(`[a-z]{1,6}(?:\\.(?!${EXTENSION})[a-z]{1,6})+`, 'gi'),
];

/**
 * A finder of names in pinyin, in paths and addresses. A name of two signs must be a whole word, or one or two of its parts
 * between marks: 李伟 is also the beginning of 里魏村. A word that is an id of the county is no name: 连和 is also the township lianhe.
 */
export function spelledFinder(
  names: Iterable<string>,
  spell: Speller,
  ids: ReadonlySet<string>,
): (text: string) => Found[] {
  const known = new Map<string, string>();
  const short = new Map<string, string>();
  for (const name of names)
    for (const syllables of spellings(name, spell)) {
      const surname = syllables.slice(0, surnameLength(name)).join('');
      const given = syllables.slice(surnameLength(name)).join('');
      if (!/^[a-z]+$/.test(surname) || !/^[a-z]+$/.test(given)) continue;
      const target = syllables.length > 2 ? known : short;
      target.set(surname + given, name);
      target.set(given + surname, name);
    }
  const lengths = [...new Set([...known.keys()].map((word) => word.length))].sort((a, b) => b - a);
  const namesIn = ({ letters, offsets }: Letters): { at: number; length: number; name: string }[] => {
    const whole = known.get(letters) ?? short.get(letters);
    if (whole) return [{ at: 0, length: letters.length, name: whole }];
    const begins = Array.from(offsets.keys()).filter((at) => offsets[at] !== (offsets[at - 1] ?? -2) + 1);
    const parts = begins.flatMap((at, i) =>
      [begins[i + 1], begins[i + 2]].flatMap((end = letters.length) => {
        const part = letters.slice(at, end);
        const name = ids.has(part) ? undefined : short.get(part);
        return name ? [{ at, length: part.length, name }] : [];
      }),
    );
    const longer = Array.from(letters, (_, at) => at).flatMap((at) => {
      const length = lengths.find((size) => known.has(letters.slice(at, at + size)));
      return length ? [{ at, length, name: known.get(letters.slice(at, at + length)) ?? '' }] : [];
    });
    return [...longer, ...parts];
  };
  return (text) => {
    if (!/[a-z\u00e0-\u01dc]/i.test(text)) return [];
    const found = new Map<number, Found>();
    const plain = plainLatin(text);
    for (const { 0: address, index: from } of [...plain.matchAll(ADDRESS), ...plain.matchAll(SPACED)])
      for (const pattern of WORDS)
        for (const { 0: word, index } of address.matchAll(pattern)) {
          if (ids.has(word)) continue;
          const read = lettersOf(word);
          for (const { at, length, name } of namesIn(read)) {
            const start = from + index + (read.offsets[at] ?? 0);
            const end = from + index + (read.offsets[at + length - 1] ?? 0) + 1;
            if ((found.get(start)?.end ?? 0) < end) found.set(start, { start, end, name });
          }
        }
    return [...found.values()];
  };
}

/** The ways in which people write a name in pinyin: 吕 as lv, lu or lyu, 覃 as qin or tan. */
function spellings(name: string, spell: Speller): string[][] {
  const inContext = spell(name);
  const readings = nameReadings(name, (sign) => spell(sign)[0] ?? sign).map((known, i) => {
    const all = [inContext[i] ?? '', ...known].map((syllable) => syllable.toLowerCase());
    return new Set(
      all.flatMap((one) => (/^[ln]v/.test(one) ? ['v', 'u', 'yu'].map((u) => one.replace('v', u)) : [one])),
    );
  });
  return readings.reduce<string[][]>(
    (begun, set) => begun.flatMap((one) => [...set].map((next) => [...one, next])),
    [[]],
  );
}

/** Pinyin without its tone marks, also as addresses and file systems write them; what is left out keeps its place. */
function plainLatin(text: string): string {
  return text
    .replace(ENCODED_LETTER, (code) => {
      const letter = decodeURIComponent(code);
      return (baseOf(letter) ?? (TONE.test(letter) ? '' : code)).padEnd(code.length, '_');
    })
    .replace(/[\u00e0-\u01dc]/g, (letter) => baseOf(letter) ?? letter)
    .replaceAll(TONES, '_');
}

/** The letters from U+00C0 to U+01FF and the marks from U+0300 to U+037F, percent-encoded. */
const ENCODED_LETTER = /%c[3-7cd]%[89ab][0-9a-f]/gi;
const TONE = /^[\u0300-\u036f]$/;
const TONES = /[\u0300-\u036f]/g;

function baseOf(letter: string): string | undefined {
  return /^[a-z]/i.exec(letter.normalize('NFD'))?.[0];
}

type Letters = { letters: string; offsets: number[] };

/** The letters of a word, and where each stood: marks, tones and %20 are none. */
function lettersOf(word: string): Letters {
  const found = [...word.matchAll(/(?<!%2?)[a-z]/gi)];
  return {
    letters: found
      .map(([letter]) => letter)
      .join('')
      .toLowerCase(),
    offsets: found.map(({ index }) => index),
  };
}
