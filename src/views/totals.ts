import type { Fen } from '../publication/money.ts';
import type { NoticeFile } from '../publication/notice.ts';
import type { Notice } from '../publication/publication.ts';
import type { Recipient } from '../publication/recipient.ts';
import { money } from './text.ts';

/** How many and how much. `households` only where the list counts persons within households. */
export type Totals = { households?: number; persons: number; amount?: Fen };

export function totalsOf(recipients: readonly Recipient[], stage: NoticeFile['stage']): Totals {
  const totals: Totals = { persons: sum(recipients.map(({ persons }) => persons ?? 1)) };
  const inHouseholds = recipients.some(({ persons, households }) => (persons ?? households) !== undefined);
  if (inHouseholds) totals.households = sum(recipients.map(({ households }) => households ?? 1));
  // What ended households used to receive adds up to nothing that anybody was paid.
  const amounts = stage === 'termination' ? [] : recipients.flatMap(({ amount }) => amount ?? []);
  if (amounts.length > 0) totals.amount = sum(amounts);
  return totals;
}

/** The totals of a whole notice: of its list, or what was sealed when the list was deleted. */
export function noticeTotals({ sealed, recipients, stage }: Notice): Totals {
  if (!sealed) return totalsOf(recipients, stage);
  const { persons, households, amount } = sealed;
  return {
    persons,
    ...(households !== undefined && { households }),
    ...(amount !== undefined && { amount: Math.round(amount * 100) }),
  };
}

/** `12 户 23 人`, or `12 人`. */
export function countText({ households, persons }: Totals): string {
  return households === undefined ? `${persons} 人` : `${households} 户 ${persons} 人`;
}

/** `12 户 23 人，共 8,820 元`. */
export function totalsText(totals: Totals): string {
  return totals.amount === undefined ? countText(totals) : `${countText(totals)}，共 ${money(totals.amount)}`;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
