import { signsOf } from '../publication/readings.ts';
import { namesOf } from '../views/names.ts';
import type { Site } from '../views/publication.ts';
import { FIRST, gb2312, type HanziFile } from './hanzi.ts';
import { dictionary } from './pinyin.ts';

/** The readings that a browser needs to search this site: the usual Hanzi, and the rare ones of names on the web. */
export function hanziFile(site: Site): HanziFile {
  return hanziFileWith(rareSigns(site));
}

export function hanziFileWith(rare: readonly string[]): HanziFile {
  const signs = gb2312();
  const syllables = [...new Set(signs.map(dictionary))].sort();
  const placeOf = new Map(syllables.map((syllable, index) => [syllable, index]));
  return {
    syllables,
    signs: String.fromCharCode(...signs.map((sign) => FIRST + (placeOf.get(dictionary(sign)) ?? 0))),
    more: rare.map((sign) => [sign, dictionary(sign)]),
  };
}

/** One by one and sorted, so that no name can be read from them. */
function rareSigns(site: Site): string[] {
  const usual = new Set(gb2312());
  const rare = new Set<string>();
  for (const notice of site.notices) {
    if (namesOf(notice, site) !== 'web') continue;
    for (const { name = '' } of notice.recipients)
      for (const sign of signsOf(name)) if (!usual.has(sign) && /\p{Script=Han}/u.test(sign)) rare.add(sign);
  }
  return [...rare].sort();
}
