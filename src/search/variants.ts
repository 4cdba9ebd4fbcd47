import { plainSign } from '../lint/signs.ts';
import { gb2312 } from './hanzi.ts';

/** Traditional and variant signs, and at the same place in `plain` the usual sign of each: loaded only by who types one. */
export type VariantsFile = { signs: string; plain: string };

const HAN = { from: 0x3400, to: 0x9fff };

/** Signs that are not among the usual ones and have another as their plain form: 張 is 张, and 頔 the rare 𬱖. */
export function variantsFile(): VariantsFile {
  const usual = new Set(gb2312());
  const signs: string[] = [];
  for (let code = HAN.from; code <= HAN.to; code++) signs.push(String.fromCharCode(code));
  const variants = signs.filter((sign) => !usual.has(sign) && plainSign(sign) !== sign);
  return { signs: variants.join(''), plain: variants.map(plainSign).join('') };
}
