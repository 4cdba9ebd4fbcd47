import { sum } from '../../order.ts';
import type { Month } from '../../publication/dates.ts';
import type { Fen } from '../../publication/money.ts';
import { isHome } from '../homes.ts';
import { Payments } from '../payments.ts';
import { CannotAudit } from '../problems.ts';
import { approvalsIn, type Described, type Recipient, type Recipients } from '../recipients.ts';
import { tellAmount } from './amount.ts';
import type { Desk } from './desk.ts';
import type { PaidRow } from './paid-rows.ts';
import { nameOf } from './rows.ts';
import { LABELS } from './vocabulary.ts';
import { described, type TellOfRow, tellerOf } from './who.ts';

/** What the payment files say, and for whom they could not be told apart. */
type Paid = {
  rows: number;
  payments: Payments;
  /** People of one name between whom a payment could not be placed. Nothing is concluded about them. */
  uncertain: Set<Recipient>;
};

/**
 * Joins the rows of payment files to their recipients as they stream by.
 * @throws CannotAudit when nothing in them can be read, and as the rows do
 */
export function joinPaid(rows: Iterable<PaidRow>, desk: Desk): Paid {
  const paid: Paid = { rows: 0, payments: new Payments(), uncertain: new Set() };
  const tell = tellerOf(desk.problems, 'paid');
  for (const row of rows) {
    paid.rows++;
    if (row.late) tell(row, 'after-as-of', '在核查截止日以后，这一行没有参加比对。', 'paid');
    else join(row, paid, desk, tell);
  }
  paid.payments.settle();
  if (paid.payments.months().length === 0)
    throw new CannotAudit(
      `${nameOf('paid', 1)}里没有一行能读懂，请核对是不是一卡通发放记录，「${LABELS.amount}」、「${LABELS.period}」、「${LABELS.paid}」这几列有没有填错位置。`,
    );
  return paid;
}

function join(row: PaidRow, { payments, uncertain }: Paid, desk: Desk, tell: TellOfRow): void {
  const { months, amount } = row;
  const recipient = recipientOf(row, uncertain, desk, tell);
  if (amount === undefined) tellAmount(tell, row);
  if (!months) tell(row, 'month-unreadable', '看不出是哪个月的，这一行没有参加比对。', 'period');
  if (!recipient) return;
  recipient.urgent ||= row.urgent;
  // Something was paid, nobody can say what or when.
  if (!months || amount === undefined) uncertain.add(recipient);
  else if (row.failed) for (const month of months) payments.fail(recipient, month);
  else if (!record(row, recipient, months, amount, payments))
    tell(
      row,
      'duplicate',
      '同一个人同一个月同一天同样的金额有两行，像是重复导出，只算一次。确实发了两笔的，请人工核对。',
    );
}

/** @returns false for a payment that was there already */
function record(
  { day, serial, backPay }: PaidRow,
  recipient: Recipient,
  months: readonly Month[],
  amount: Fen,
  payments: Payments,
): boolean {
  const parts = partsOf(recipient, months, amount);
  if (months.length > 1) payments.join(recipient, months);
  const isNew = months.map((month, i) => {
    const payment = { amount: parts[i] ?? 0, day, serial };
    return backPay ? payments.addBackPay(recipient, month, payment) : payments.add(recipient, month, payment);
  });
  return !isNew.includes(false);
}

/** What of one payment is for each of its months: as approved where that adds up, else in equal parts. */
function partsOf(recipient: Recipient, months: readonly Month[], amount: Fen): Fen[] {
  if (months.length === 1) return [amount];
  const approved = months.map((month) => approvalsIn(recipient, month)[0]?.amount ?? 0);
  if (sum(approved) === amount) return approved;
  const part = Math.floor(amount / months.length);
  return months.map((_, i) => (i === 0 ? amount - part * (months.length - 1) : part));
}

/** Where somebody else takes the money the number may be theirs: name and village say whom it is for. */
function matched(row: PaidRow, who: Described, recipients: Recipients): ReturnType<Recipients['match']> {
  const named = row.otherPayee && who.place >= 0 ? recipients.match({ ...who, identity: {} }) : 'none';
  return typeof named === 'object' ? named : recipients.match(who);
}

/** Whom a payment is for; somebody whom no roster has becomes a recipient without approval. */
function recipientOf(
  row: PaidRow,
  uncertain: Set<Recipient>,
  { places, recipients }: Desk,
  tell: TellOfRow,
): Recipient | undefined {
  const category = row.category || undefined;
  const who = described(row.who, category, places);
  const found = matched(row, who, recipients);
  const households = found === 'none' ? recipients.householdsOf(who) : [];
  const one = typeof found === 'object' ? found : households.length === 1 ? households[0] : undefined;
  if (one) {
    if (who.place >= 0) recipients.settle(one, who.place, row.months?.[0]);
    return one;
  }
  if (found === 'ambiguous' || households.length > 1) {
    for (const recipient of [...recipients.allMatching(who), ...households]) uncertain.add(recipient);
    tell(
      row,
      'same-name',
      '对得上不止一个人（同村同名，或同一个人有几类救助），没有猜，这一行没有参加比对。',
      'name',
      who.at,
    );
    return undefined;
  }
  if (category === undefined) {
    tell(row, 'category-unknown', '看不出是哪一类救助，这一行没有参加比对。', 'category');
    return undefined;
  }
  if (who.name === '' && who.identity.key === undefined) {
    tell(row, 'nobody', '没有姓名，也没有可用的身份证号，这一行没有参加比对。', 'name');
    return undefined;
  }
  if (isHome(who.name)) {
    tell(row, 'payee-home', '收款的是供养机构，不是个人，这一行没有按人比对。', 'name');
    return undefined;
  }
  const namesakes = recipients.namesakes(who);
  if (namesakes.length > 0) {
    for (const recipient of namesakes) uncertain.add(recipient);
    tell(
      row,
      'id-differs',
      '同村同名同类别的人在花名册里是另一个身份证号，可能写错，也可能是另一个人，没有猜，没有参加比对。',
      'id',
      who.at,
    );
    return undefined;
  }
  return recipients.add({ ...who, category });
}
