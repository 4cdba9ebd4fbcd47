import { compare } from '../../src/order.ts';
import { COMPLAINT_COLUMNS, COMPLAINT_WORDS, type Complaint } from '../../src/publication/complaints.ts';
import { addDays } from '../../src/publication/dates.ts';
import { AS_OF } from './county.ts';
import { workdayFrom } from './months.ts';
import { random } from './random.ts';

/** How many complaints of the last months a township has on record; the others keep no record yet. */
export const COMPLAINING: Record<string, number> = {
  lanbin: 14,
  shiguping: 7,
  baiyan: 5,
  lianhe: 9,
  yunding: 0,
};

/** The complaints of a township: handled in time for the most part, and some still open on the demo's day. */
export function complaintsFile(township: string): string {
  const choice = random(`complaints ${township}`);
  const list = Array.from({ length: COMPLAINING[township] ?? 0 }, (): Omit<Complaint, 'row'> => {
    const received = workdayFrom(addDays(AS_OF, -choice.int(8, 240)));
    const channel = choice.pick(COMPLAINT_WORDS.渠道);
    const topic = choice.pick(COMPLAINT_WORDS.事项类别);
    const accepted = workdayFrom(
      addDays(received, choice.chance(0.1) ? choice.int(16, 22) : choice.int(0, 9)),
    );
    const answered = workdayFrom(
      addDays(accepted, choice.chance(0.1) ? choice.int(62, 75) : choice.int(5, 48)),
    );
    if (accepted > AS_OF) return { received, channel, topic, outcome: '办理中' };
    if (answered > AS_OF) return { received, channel, topic, accepted, outcome: '办理中' };
    if (choice.chance(0.08)) return { received, channel, topic, answered: accepted, outcome: '不予受理' };
    const outcome = choice.pick(COMPLAINT_WORDS.结果.slice(0, 4));
    return { received, channel, topic, accepted, answered, outcome };
  }).sort((a, b) => compare(a.received, b.received));
  const lines = list.map(({ received, channel, topic, accepted = '', answered = '', outcome }) =>
    [received, channel, topic, accepted, answered, outcome].join(','),
  );
  return [COMPLAINT_COLUMNS.join(','), ...lines, ''].join('\n');
}
