import { increment } from '../maps.ts';
import { compare, sum } from '../order.ts';
import type { Fen } from './money.ts';
import type { NoticeFile } from './notice.ts';
import type { Notice } from './publication.ts';
import type { Recipient } from './recipient.ts';

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

/** The persons of a notice by the id of their village, sorted: of its list, or what was sealed. */
export function villagePersons({ sealed, recipients }: Notice): Map<string, number> {
  if (sealed) return new Map(Object.entries(sealed.villages));
  const persons = new Map<string, number>();
  for (const { village, persons: own = 1 } of recipients)
    if (village !== undefined) increment(persons, village, own);
  return new Map([...persons].sort(([one], [other]) => compare(one, other)));
}
