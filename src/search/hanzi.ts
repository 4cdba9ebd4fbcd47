import type { Reader } from '../publication/readings.ts';
import { fold } from './fold.ts';

/**
 * How Hanzi are read, small enough for a browser: for the signs of GB2312, in its order, the place of their reading
 * among the `syllables` (as a letter, counted from FIRST), and those that a county's names need beside them.
 */
export type HanziFile = { syllables: string[]; signs: string; more: [sign: string, syllable: string][] };

export const FIRST = 0x100;
// Every browser can decode GB18030; its table of signs need not be sent.
const ROWS = { from: 0xb0, to: 0xf7 };
const CELLS = { from: 0xa1, to: 0xfe };

/** The Hanzi of GB2312, in its order. */
export function gb2312(): string[] {
  const bytes: number[] = [];
  for (let row = ROWS.from; row <= ROWS.to; row++)
    for (let cell = CELLS.from; cell <= CELLS.to; cell++) bytes.push(row, cell);
  const text = new TextDecoder('gb18030').decode(new Uint8Array(bytes));
  return text.match(/\p{Script=Han}/gu) ?? [];
}

export function readerOf({ syllables, signs, more }: HanziFile): Reader {
  const known = new Map(
    gb2312().map((sign, index) => [sign, syllables[signs.charCodeAt(index) - FIRST] ?? sign]),
  );
  for (const [sign, syllable] of more) known.set(sign, syllable);
  return (sign) => known.get(sign) ?? fold(sign);
}
