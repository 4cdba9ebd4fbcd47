import type { Notice } from '../publication/publication.ts';
import type { Recipient } from '../publication/recipient.ts';
import type { Township } from '../publication/township.ts';

/** A named recipient with its number on the list, which is also its address on the page: `#r12`. */
export type NumberedRow = Recipient & { name: string; number: number };

/**
 * The named rows of a notice, village by village in the township's order, numbered as pages and search show them.
 * A row without a name is not shown: it would point at one person whose name is withheld.
 */
export function rowsOf(notice: Notice, township: Township | undefined): NumberedRow[] {
  const order = new Map(township?.villages.map(({ id }, index) => [id, index]));
  const rank = ({ village = '' }: Recipient) => order.get(village) ?? order.size;
  return notice.recipients
    .filter((row): row is Recipient & { name: string } => row.name !== undefined)
    .sort((a, b) => rank(a) - rank(b))
    .map((row, index) => ({ ...row, number: index + 1 }));
}
