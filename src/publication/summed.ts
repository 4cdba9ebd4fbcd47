import { parseMoney } from './money.ts';
import { parseCount } from './recipient.ts';

/** The columns that a total row adds up. */
export type Summed = 'persons' | 'household-size' | 'households' | 'amount';

/** How the numbers of each are read and written; amounts in fen. */
export const SUMMED: readonly [Summed, (text: string) => number | undefined, (sum: number) => string][] = [
  ['persons', parseCount, String],
  ['household-size', parseCount, String],
  ['households', parseCount, String],
  ['amount', parseMoney, (fen) => String(fen / 100)],
];
