import { obtain } from '../maps.ts';
import type { Month } from '../publication/dates.ts';
import { isSilent } from './cover.ts';
import type { Facts } from './facts.ts';
import type { Places } from './places.ts';
import { approvalsIn, placeIn, type Recipient } from './recipients.ts';
import { masked } from './subject.ts';
import type { Ambiguity } from './types.ts';

/**
 * 代领: somebody whom neither roster nor list has is paid, month for month, what a household of the village is to get, and
 * the household has nothing under its own name. It may be who takes the money for it, or somebody else: nothing is
 * concluded about either. Returns them.
 */
export function openPayees(facts: Facts): Set<Recipient> {
  const { recipients, payments, lists, places, problems } = facts;
  const open = new Set<Recipient>();
  let unpaid: Map<string, Recipient[]> | undefined;
  for (const recipient of recipients) {
    if (recipient.approvals.length > 0 || recipient.place < 0) continue;
    const months = facts.months.filter((month) => payments.count(recipient, month) > 0);
    const [first] = months;
    if (first === undefined || months.some((month) => lists.has(recipient, month))) continue;
    unpaid ??= unpaidHouseholds(facts);
    const amount = (month: Month) => payments.amount(recipient, month);
    const households = (unpaid.get(keyOf(recipient, first, amount(first))) ?? []).filter((household) =>
      months.every((month) => gets(facts, household, month, amount(month))),
    );
    if (households.length === 0) continue;
    for (const each of [recipient, ...households]) {
      if (!open.has(each)) problems.add(problemOf(each, places));
      open.add(each);
    }
  }
  return open;
}

const MAY_BE = '可能是代领，没有猜。请补上有全部家庭成员的花名册，或在发放记录里补上户主一列。';

function problemOf({ name, place, category, approvals }: Recipient, places: Places): Ambiguity {
  const at = places.all[place];
  const subject = masked(name);
  return {
    code: 'payee-unclear',
    input: 'paid',
    ...(at && { township: at.township.name, village: at.village.name }),
    category,
    ...(subject && { subject }),
    message:
      approvals.length > 0
        ? `没有发放记录；同村有人领了同样的金额，却不在花名册和名单上，${MAY_BE}`
        : `领了钱却不在花名册和名单上；同村有一户同样的金额没有发放记录，${MAY_BE}`,
  };
}

/** Approved households without a payment, by village, month and amount. */
function unpaidHouseholds(facts: Facts): Map<string, Recipient[]> {
  const unpaid = new Map<string, Recipient[]>();
  for (const recipient of facts.recipients)
    for (const month of recipient.approvals.length > 0 ? facts.months : [])
      if (facts.payments.count(recipient, month) === 0)
        for (const amount of amountsIn(facts, recipient, month))
          obtain(unpaid, keyOf(recipient, month, amount), () => []).push(recipient);
  return unpaid;
}

function keyOf(recipient: Recipient, month: Month, amount: number): string {
  return `${placeIn(recipient, month)} ${recipient.category} ${month} ${amount}`;
}

/** What a household is to get in a month, as approved and as published. */
function amountsIn({ lists }: Facts, recipient: Recipient, month: Month): Set<number> {
  const amounts = [
    lists.amount(recipient, month),
    ...approvalsIn(recipient, month).map((each) => each.amount),
  ];
  return new Set(amounts.filter((amount) => amount !== undefined));
}

/** Whether a household has nothing in a month though the amount is its own, and no list leaves it out. */
function gets(facts: Facts, household: Recipient, month: Month, amount: number): boolean {
  const { payments, lists, cover, places } = facts;
  if (payments.count(household, month) > 0 || !amountsIn(facts, household, month).has(amount)) return false;
  const place = placeIn(household, month);
  const answer = cover.of(places.all[place]?.township.id ?? '', household.category, month);
  return lists.has(household, month) || answer.state !== 'names' || isSilent(answer, place);
}
