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

/** Traditional signs of words of health, each before its simplified one. */
const TRADITIONAL = new Map(
  (
    '癲癫 癇痫 腎肾 腦脑 腫肿 癱瘫 殘残 視视 聽听 語语 體体 礙碍 瘋疯 術术 聾聋 啞哑 風风 濕湿 潰溃 瘍疡 傷伤 膽胆 臟脏 ' +
    '鬱郁 癡痴 級级 結结 瘡疮 壓压 腸肠 產产 藥药 塵尘'
  )
    .split(' ')
    .map((pair) => [pair[0] as string, pair[1] as string]),
);
const ANY_TRADITIONAL = new RegExp(`[${[...TRADITIONAL.keys()].join('')}]`, 'g');

/** A text with the signs that words of health may be written in simplified; as long as it was. */
export function simplified(text: string): string {
  return text.replace(ANY_TRADITIONAL, (sign) => TRADITIONAL.get(sign) ?? sign);
}
