import { unitsOf } from '../detect/units.ts';

/** Traditional signs of the words that are looked for. One sign for one, so that places stay. */
const SIMPLE = new Map(
  '兒儿 孫孙 學学 監监 護护 養养 遺遗 棄弃 無无 撫抚 嬰婴 實实 時时 間间 級级 讀读 領领 媽妈 爺爷 親亲 產产 滿满 歲岁 週周 個个 隨随 職职 幾几'
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'g');
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** 1 where a UTF-16 unit is one of these: many names are looked at, and few have any. */
const isDisguise = unitsOf(new RegExp(`${TRADITIONAL.source}|${INVISIBLE.source}`, 'u'));

/** The traditional signs that a word may begin with where none of its others is looked for. */
export const TRADITIONAL_LETTERS = '兒孫學監養嬰';

export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (sign) => SIMPLE.get(sign) ?? sign);
}

/** A text without what hides a word from a search, but not from readers. */
export function undisguised(text: string): string {
  for (let at = 0; at < text.length; at++)
    if (isDisguise[text.charCodeAt(at)]) return simplified(text.replace(INVISIBLE, ''));
  return text;
}
