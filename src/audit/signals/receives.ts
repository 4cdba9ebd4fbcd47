import type { Facts } from '../facts.ts';
import { holdsIn, type Recipient } from '../recipients.ts';

/** Whether an approval of somebody holds in a month that is compared, or in that of the day on which all is judged. */
export function receives({ months, asOf }: Facts, { approvals }: Recipient): boolean {
  const now = asOf.slice(0, 7);
  return approvals.some(
    (approval) => months.some((month) => holdsIn(approval, month)) || holdsIn(approval, now),
  );
}
