import { pinyin } from 'pinyin-pro';
import type { Reader } from '../publication/readings.ts';
import { fold } from './fold.ts';

// 𠮷, a form of 吉 in names, is not in the dictionary.
const known = new Map([['𠮷', 'ji']]);

/** Reads signs with the dictionary of pinyin-pro, which is too large for a browser: at build time only. */
export const dictionary: Reader = (sign) => {
  const reading = known.get(sign) ?? fold(pinyin(sign, { toneType: 'none', v: true }));
  known.set(sign, reading);
  return reading;
};

/** How the name of a place or a title is read, where that differs from reading its signs one by one; else ''. */
export function unusualReading(text: string): string {
  const signs = [...text];
  const read = pinyin(text, { toneType: 'none', v: true, type: 'array' }).map(fold);
  if (read.length !== signs.length) return '';
  return signs.every((sign, index) => dictionary(sign) === read[index]) ? '' : read.join(' ');
}
