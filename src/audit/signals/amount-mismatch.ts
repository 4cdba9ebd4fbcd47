import { sum } from '../../order.ts';
import { type Day, firstDayOf, lastDayOf, type Month } from '../../publication/dates.ts';
import type { Fen } from '../../publication/money.ts';
import { standardOn } from '../../publication/standard.ts';
import { mustBeNamed } from '../cells.ts';
import { isSilent } from '../cover.ts';
import type { Facts } from '../facts.ts';
import { monthBefore } from '../months.ts';
import { type Approval, approvalsIn, placeIn, type Recipient } from '../recipients.ts';
import { DIBAO, PLAN } from './basis.ts';
import { personLead } from './lead.ts';
import type { Lead, SignalRule } from './types.ts';

// 1 yuan: what is rounded away on a list is no difference.
const TELLING: Fen = 100;

export const amountMismatch: SignalRule = {
  kind: 'amount-mismatch',
  workList: '未按要求发放',
  severity: 'high',
  title: '金额不一致',
  focus: '发放金额与审核确定金额不一致',
  definition:
    '同一个人同一个月，审核确定的金额、一卡通发放的金额、公示的金额相差 1 元以上。当月标准调整过的，按新旧标准折算后一致的不算。没有批准记录却发了钱、又无从在名单上核对的，也列在这里。',
  innocent: '补发、扣回；提标当月；按季发放。',
  measure: '核对三处金额；少发的补发，多发的按规定追回，公示写错的发更正公示。',
  days: 15,
  needs: ['approved', 'paid'],
  basis: `${PLAN}二（二）（确保发放金额与审核确定金额一致）；${DIBAO}第二十条`,
  examples: [
    {
      name: '少发 1 元',
      paid: '向甲三,{{id2}},联合乡,中心村,低保,2025-09,2025-09-15,499',
      finds: ['中心村 dibao 2025-09 向**'],
    },
    {
      name: '公示的金额不同',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,450\n田甲二,青山村,1,630,600\n',
      },
      finds: ['中心村 dibao 2025-09 向**'],
    },
    {
      name: '审核确定的金额不同',
      approved: '田甲二,{{id3}},联合乡,青山村,1,630,620,低保,2024-01-10,2024-01,,1',
      finds: ['青山村 dibao 2025-08 田**', '青山村 dibao 2025-09 田**'],
    },
    {
      name: '分两笔发放，合计相同',
      paid: '向甲三,{{id2}},联合乡,中心村,低保,2025-09,2025-09-15,300\n向甲三,{{id2}},联合乡,中心村,低保,2025-09,2025-09-16,200',
      finds: [],
    },
    {
      name: '批准时是旧标准，调标后按新标准发放',
      approved: '冉甲一,{{id1}},联合乡,中心村,2,600,740,低保,2024-01-10,2024-01,,2',
      finds: [],
    },
    { name: '全县一致', finds: [] },
  ],
  *run(facts) {
    const { months, recipients, payments, lists, places, uncertain } = facts;
    for (const month of months)
      for (const recipient of recipients) {
        if (payments.count(recipient, month) === 0 || uncertain.has(recipient)) continue;
        if (!places.all[placeIn(recipient, month)]) continue;
        const joint = payments.jointMonths(recipient, month);
        if (joint) {
          if (month === joint.at(-1)) yield* jointLead(facts, recipient, joint);
          continue;
        }
        const paid = payments.amount(recipient, month);
        const extra = payments.extra(recipient, month);
        const published = lists.amount(recipient, month);
        const approvals = approvalsIn(recipient, month);
        // Nearly all are paid and published as approved.
        if (extra === 0 && approvals[0]?.amount === paid && (published ?? paid) === paid) continue;
        const expected = expectedIn(facts, recipient, approvals, month);
        const unapproved = approvals.length === 0 && isUnseen(facts, recipient, month);
        // 补发 is paid, and published, beside the month's own or within it.
        const sums = extra === 0 ? [paid] : [paid, paid + extra];
        const wrong =
          unapproved ||
          (expected.length > 0 &&
            sums.every((sum) => differs(sum, expected)) &&
            !isBacklog(facts, recipient, month, expected)) ||
          (published !== undefined &&
            expected.length > 0 &&
            differs(published, [...expected, ...sums.slice(1)])) ||
          (published !== undefined && differs(published, sums));
        if (!wrong) continue;
        const approved = approvals[0]?.amount;
        yield personLead(facts, recipient, month, {
          ...(approved !== undefined && { approved: approved / 100 }),
          paid: (paid + extra) / 100,
          ...(published !== undefined && { published: published / 100 }),
          ...(payments.count(recipient, month) > 1 && { payments: payments.count(recipient, month) }),
          ...(unapproved && { reason: '没有批准记录' }),
        });
      }
  },
};

/** Several months in one payment: only their sums can be compared. */
function* jointLead(facts: Facts, recipient: Recipient, months: readonly Month[]): Generator<Lead> {
  const { payments, lists } = facts;
  const paid = sum(months.map((month) => payments.amount(recipient, month)));
  const each = months.map((month) => expectedIn(facts, recipient, approvalsIn(recipient, month), month));
  const published = months.map((month) => lists.amount(recipient, month));
  const approved = each.every(({ length }) => length > 0)
    ? [sum(each.map((amounts) => amounts[0] ?? 0)), sum(each.map((amounts) => amounts.at(-1) ?? 0))]
    : [];
  const told = published.every((amount) => amount !== undefined) ? [sum(published)] : [];
  const wrong =
    (approved.length > 0 && differs(paid, approved)) || told.some((amount) => differs(amount, [paid]));
  const [first, last] = [months[0], months.at(-1)];
  if (!wrong || last === undefined) return;
  yield personLead(facts, recipient, last, {
    ...(approved.length > 0 && { approved: (approved[0] ?? 0) / 100 }),
    paid: paid / 100,
    ...(told.length > 0 && { published: (told[0] ?? 0) / 100 }),
    reason: `${first} 至 ${last} 合并发放`,
  });
}

function differs(amount: Fen, expected: readonly Fen[]): boolean {
  return expected.every((each) => Math.abs(each - amount) >= TELLING);
}

/** What may be paid in a month: the latest approval, as approved or with the change of the standard since; for 临时救助 any decision so far. */
function expectedIn(facts: Facts, recipient: Recipient, approvals: readonly Approval[], month: Month): Fen[] {
  const [latest] = approvals;
  if (!latest) return [];
  if (recipient.category === 'linshi') {
    const amounts = approvals.flatMap(({ amount }) => amount ?? []);
    return amounts.length > 1 ? [...amounts, sum(amounts)] : amounts;
  }
  const same = approvals.filter(({ from, decided }) => from === latest.from && decided === latest.decided);
  return same.flatMap((approval) => withStandard(facts, recipient, approval, month));
}

/**
 * The amount of an approval in a month: as approved, or with the change of the standard since the day for which the roster
 * states it. Where no column tells that standard it is the one of the decision or, in a roster that states what is paid
 * today, the one of today.
 */
function withStandard(facts: Facts, recipient: Recipient, approval: Approval, month: Month): Fen[] {
  const { amount, standard, from, decided, until } = approval;
  const area = facts.places.all[recipient.place]?.village.area;
  if (amount === undefined) return [];
  const on = (day: Day) => area && standardOn(facts.standards, recipient.category, area, day)?.amount;
  const now = on(lastDayOf(month));
  const last = until === undefined || facts.asOf < lastDayOf(until) ? facts.asOf : lastDayOf(until);
  const then =
    standard === undefined ? [on(decided ?? firstDayOf((from ?? month).slice(0, 7))), on(last)] : [standard];
  const changes = then.flatMap((each) => (each === undefined || now === undefined ? [] : now - each));
  return [amount, ...changes.map((change) => amount + change * (recipient.persons ?? 1))];
}

/** Several months paid at once, where the file does not say for which: the months before have nothing. */
function isBacklog(
  { payments }: Facts,
  recipient: Recipient,
  month: Month,
  expected: readonly Fen[],
): boolean {
  const paid = payments.amount(recipient, month);
  const [each] = expected;
  if (!each || paid % each !== 0 || paid / each > 3) return false;
  let before = monthBefore(month);
  for (let owed = paid / each - 1; owed > 0; owed--, before = monthBefore(before))
    if (payments.count(recipient, before) > 0) return false;
  return true;
}

/** Somebody without approval who is paid, where no list tells of it: the other kinds cannot see it. */
function isUnseen(facts: Facts, recipient: Recipient, month: Month): boolean {
  const { lists, cover, places, payments, scopes } = facts;
  if (lists.has(recipient, month)) return false;
  const place = placeIn(recipient, month);
  const township = places.all[place]?.township.id ?? '';
  if (!scopes.approved.has(township, recipient.category, month)) return false;
  const answer = cover.of(township, recipient.category, month);
  const named = answer.state === 'names' && !isSilent(answer, place);
  return !(named && mustBeNamed(recipient, month, payments.day(recipient, month)));
}
