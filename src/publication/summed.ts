import { parseMoney } from './money.ts';
import { parseCount } from './recipient.ts';

/** The columns that a total row adds up. */
export type Summed = 'persons' | 'household-size' | 'households' | 'amount';

/** How the numbers of each are read; amounts in fen. */
export const SUMMED: readonly [Summed, (text: string) => number | undefined][] = [
  ['persons', parseCount],
  ['household-size', parseCount],
  ['households', parseCount],
  ['amount', parseMoney],
];
