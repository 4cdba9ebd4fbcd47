import type { Totals } from '../publication/totals.ts';
import { money } from './text.ts';

/** `12 户 23 人`, or `12 人`. */
export function countText({ households, persons }: Totals): string {
  return households === undefined ? `${persons} 人` : `${households} 户 ${persons} 人`;
}

/** `12 户 23 人，共 8,820 元`. */
export function totalsText(totals: Totals): string {
  return totals.amount === undefined ? countText(totals) : `${countText(totals)}，共 ${money(totals.amount)}`;
}
