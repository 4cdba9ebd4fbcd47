import type { Source } from '../../document/types.ts';
import type { Day, Month } from '../../publication/dates.ts';
import type { Fen } from '../../publication/money.ts';
import { numberOf, type Payment, Payments } from '../payments.ts';
import { CannotAudit } from '../problems.ts';
import { approvalsIn, type Recipient } from '../recipients.ts';
import { tagOf } from '../subject.ts';
import { amountReader } from './amount.ts';
import type { Desk } from './approved.ts';
import { categoryOf } from './category.ts';
import { nameOf, type PrivateRow, tablesOf } from './rows.ts';
import { bareMonthIn, dayIn, isBlank, monthIn, monthsIn, remembering } from './values.ts';
import { describe, problemOf } from './who.ts';

/** What the payment files say, and for whom they could not be told apart. */
export type Paid = {
  rows: number;
  payments: Payments;
  /** People of one name between whom a payment could not be placed. Nothing is concluded about them. */
  uncertain: Set<Recipient>;
};

/**
 * Reads 一卡通 payment files, joining each row to its recipient as it streams by.
 * @throws CannotAudit when nothing in them can be read
 */
export function readPaid(sources: readonly Source[], asOf: Day, desk: Desk): Paid {
  const { problems, profile, categoryIn } = desk;
  const paid: Paid = { rows: 0, payments: new Payments(), uncertain: new Set() };
  for (const { header, title, rows } of tablesOf(sources, 'paid', profile)) {
    const amountIn = amountReader(header, 'paid');
    const fallback = categoryIn(title);
    const titleMonth = monthOfTitle(title);
    for (const row of rows) {
      paid.rows++;
      const day = dayOfRow(row, desk);
      const months = monthsOfRow(row, day, titleMonth);
      if (months?.some((month) => month > asOf.slice(0, 7)) || (day !== undefined && day > asOf)) {
        problemOf(problems, 'paid', row, 'after-as-of', '在核查截止日以后，这一行没有参加比对。', 'paid');
        continue;
      }
      const recipient = recipientOf(row, categoryOf(row, categoryIn, fallback), months?.[0], paid, desk);
      const amount = amountIn(row, problems);
      if (!months)
        problemOf(
          problems,
          'paid',
          row,
          'month-unreadable',
          '看不出是哪个月的，这一行没有参加比对。',
          'period',
        );
      if (!recipient) continue;
      recipient.urgent ||= /急难/.test(row.get('relief-type') + row.get('category'));
      // Something was paid, nobody can say what or when.
      if (!months || amount === undefined) paid.uncertain.add(recipient);
      else if (hasFailed(row.get('state'))) for (const month of months) paid.payments.fail(recipient, month);
      else record(row, recipient, months, { amount, day: day ? numberOf(day) : 0 }, paid, desk);
    }
    amountIn.refuseWrongUnit();
  }
  paid.payments.settle();
  if (paid.payments.months().length === 0)
    throw new CannotAudit(`${nameOf('paid', 1)}里没有一行能读懂，请核对是不是一卡通发放记录。`);
  return paid;
}

function record(
  row: PrivateRow,
  recipient: Recipient,
  months: readonly Month[],
  { amount, day }: Omit<Payment, 'serial'>,
  { payments }: Paid,
  { problems }: Desk,
): void {
  const number = row.get('serial');
  const serial = number === '' ? 0 : tagOf(number) + 1;
  const isBackPay = BACK_PAY.test(row.get('note') + row.get('category') + row.get('period'));
  const parts = partsOf(recipient, months, amount);
  if (months.length > 1) payments.join(recipient, months);
  const isNew = months.map((month, i) => {
    const payment = { amount: parts[i] ?? 0, day, serial };
    return isBackPay
      ? payments.addBackPay(recipient, month, payment)
      : payments.add(recipient, month, payment);
  });
  if (isNew.includes(false))
    problemOf(
      problems,
      'paid',
      row,
      'duplicate',
      '同一个人同一个月同一天同样的金额有两行，像是重复导出，只算一次。确实发了两笔的，请人工核对。',
    );
}

const BACK_PAY = /补发|追补|补拨|补齐|差额补/;

/** What of one payment is for each of its months: as approved where that adds up, else in equal parts. */
function partsOf(recipient: Recipient, months: readonly Month[], amount: Fen): Fen[] {
  if (months.length === 1) return [amount];
  const approved = months.map((month) => approvalsIn(recipient, month)[0]?.amount ?? 0);
  if (approved.reduce((sum, each) => sum + each, 0) === amount) return approved;
  const part = Math.floor(amount / months.length);
  return months.map((_, i) => (i === 0 ? amount - part * (months.length - 1) : part));
}

/** Whom a payment is for; somebody whom no roster has becomes a recipient without approval. */
function recipientOf(
  row: PrivateRow,
  category: string | undefined,
  month: Month | undefined,
  { uncertain }: Paid,
  { places, problems, recipients }: Desk,
): Recipient | undefined {
  const who = { ...describe(row, 'paid', places, problems), category };
  const found = recipients.match(who);
  if (typeof found === 'object') {
    if (who.place >= 0) recipients.settle(found, who.place, month);
    return found;
  }
  if (found === 'ambiguous') {
    for (const recipient of recipients.allMatching(who)) uncertain.add(recipient);
    problemOf(
      problems,
      'paid',
      row,
      'same-name',
      '对得上不止一个人（同村同名，或同一个人有几类救助），没有猜，这一行没有参加比对。',
      'name',
      who.at,
    );
    return undefined;
  }
  if (category === undefined) {
    problemOf(
      problems,
      'paid',
      row,
      'category-unknown',
      '看不出是哪一类救助，这一行没有参加比对。',
      'category',
    );
    return undefined;
  }
  if (who.name === '' && who.identity.key === undefined) {
    problemOf(
      problems,
      'paid',
      row,
      'nobody',
      '没有姓名，也没有可用的身份证号，这一行没有参加比对。',
      'name',
    );
    return undefined;
  }
  const namesakes = recipients.namesakes({ ...who, category });
  if (namesakes.length > 0) {
    for (const recipient of namesakes) uncertain.add(recipient);
    problemOf(
      problems,
      'paid',
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

function dayOfRow(row: PrivateRow, { problems }: Desk): Day | undefined {
  const text = row.get('paid');
  if (isBlank(text)) return undefined;
  const day = dayIn(text);
  if (!day) problemOf(problems, 'paid', row, 'unreadable', '发放日期读不懂，没有用它。', 'paid');
  return day;
}

/**
 * The months that a payment is for, mostly one: as its column says, `9月` by the column of the year or its pay day, else
 * the table's title, else the pay day.
 */
function monthsOfRow(
  row: PrivateRow,
  day: Day | undefined,
  ofTitle: Month | undefined,
): readonly Month[] | undefined {
  const text = row.get('period');
  const found = isBlank(text) ? (ofTitle ?? day?.slice(0, 7)) : monthIn(text);
  if (found) return one(found);
  const year = Number(/\d{4}/.exec(row.get('year').normalize('NFKC'))?.[0] ?? Number.NaN);
  const plain = text.replace(/补发|追补/g, '');
  const number = bareMonthIn(plain);
  if (number === undefined) {
    const month = monthIn(plain);
    return month ? one(month) : monthsIn(plain, year || Number(day?.slice(0, 4)));
  }
  // Paid in that month or after it, never before.
  const paid = day && Number(day.slice(0, 4)) - (number > Number(day.slice(5, 7)) ? 1 : 0);
  return year || paid ? one(`${year || paid}-${`${number}`.padStart(2, '0')}`) : undefined;
}

// Millions of rows are of the same few months.
const one = remembering((month: string): readonly Month[] => [month]);

function monthOfTitle(title: string): Month | undefined {
  const found = /(\d{4})年(\d{1,2})月(?!\d{1,2}日)/.exec(title.normalize('NFKC'));
  return found ? monthIn(`${found[1]}-${found[2]}`) : undefined;
}

const FAILED =
  /失败|退回|退票|退汇|退款|未发|未成功|不成功|冲正|撤销|作废|异常|错误|冻结|挂失|销户|止付|拒绝|待发|未付|未到账/;
const hasFailed = remembering((state: string) => FAILED.test(state));
