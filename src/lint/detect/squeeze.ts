import { plainSign } from '../signs.ts';

/** A text without what parts its signs, and where each of them stood. */
export type Squeezed = { text: string; offsets: number[] };

const PARTING = ' \t\r\n\u3000-_*.·•—+/()（）[]【】';
const PARTED = /[㐀-鿿][ \t\r\n\u3000\-_*.·•—+/()（）[\]【】]{1,3}[㐀-鿿]/;

/** Puts the signs of a text together: 尿 毒 症 as 尿毒症. `undefined` where no two signs are parted. */
export function squeeze(text: string): Squeezed | undefined {
  if (!PARTED.test(text)) return undefined;
  const offsets: number[] = [];
  let together = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (PARTING.includes(sign)) continue;
    together += sign;
    offsets.push(i);
  }
  return { text: together, offsets };
}

/** The traditional signs of words of health: only these are looked up, since the table of all signs is slow to load. */
const TRADITIONAL =
  /[癲癇腎腦腫癱殘視聽語體礙瘋術聾啞風濕潰瘍傷膽臟鬱癡級結瘡壓腸產藥塵間盤綜徵爾強頭壞獨閉顱內動靜張氣貧長異斷療銀關節積脈纖維無]/g;

/** A text with the signs that words of health may be written in simplified; as long as it was. */
export function simplified(text: string): string {
  return text.search(TRADITIONAL) < 0 ? text : text.replace(TRADITIONAL, (sign) => plainSign(sign));
}
