import type { Source } from '../../document/types.ts';
import { foldName } from '../../lint/names.ts';
import type { Day, Month } from '../../publication/dates.ts';
import { numberOf, Payments } from '../payments.ts';
import { CannotAudit } from '../problems.ts';
import type { Recipient } from '../recipients.ts';
import { amountReader } from './amount.ts';
import type { Desk } from './approved.ts';
import { categoryOf } from './category.ts';
import { nameOf, type PrivateRow, tablesOf } from './rows.ts';
import { bareMonthIn, dayIn, isBlank, monthIn, remembering } from './values.ts';
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
      const month = monthOfRow(row, day, titleMonth);
      if (!month) {
        problemOf(
          problems,
          'paid',
          row,
          'month-unreadable',
          '看不出是哪个月的，这一行没有参加比对。',
          'period',
        );
        continue;
      }
      if (month > asOf.slice(0, 7) || (day !== undefined && day > asOf)) {
        problemOf(problems, 'paid', row, 'after-as-of', '在核查截止日以后，这一行没有参加比对。', 'paid');
        continue;
      }
      const amount = amountIn(row, problems);
      if (amount === undefined) continue;
      const recipient = recipientOf(row, categoryOf(row, categoryIn, fallback), paid, desk);
      if (!recipient) continue;
      recipient.urgent ||= /急难/.test(row.get('relief-type') + row.get('category'));
      if (hasFailed(row.get('state'))) paid.payments.fail(recipient, month);
      else if (!paid.payments.add(recipient, month, amount, day === undefined ? 0 : numberOf(day)))
        problemOf(
          problems,
          'paid',
          row,
          'duplicate',
          '同一个人同一个月同一天同样的金额有两行，像是重复导出，只算一次。确实发了两笔的，请人工核对。',
        );
    }
    amountIn.refuseWrongUnit();
  }
  if (paid.payments.months().length === 0)
    throw new CannotAudit(`${nameOf('paid', 1)}里没有一行能读懂，请核对是不是一卡通发放记录。`);
  return paid;
}

/** Whom a payment is for; somebody whom no roster has becomes a recipient without approval. */
function recipientOf(
  row: PrivateRow,
  category: string | undefined,
  { uncertain }: Paid,
  { places, problems, recipients }: Desk,
): Recipient | undefined {
  const who = { ...describe(row, 'paid', places, problems), category };
  const found = recipients.match(who);
  if (typeof found === 'object') return found;
  if (found === 'ambiguous') {
    for (const recipient of recipients.named(who.place, foldName(who.name))) uncertain.add(recipient);
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
  return recipients.add({ ...who, category });
}

function dayOfRow(row: PrivateRow, { problems }: Desk): Day | undefined {
  const text = row.get('paid');
  if (isBlank(text)) return undefined;
  const day = dayIn(text);
  if (!day) problemOf(problems, 'paid', row, 'unreadable', '发放日期读不懂，没有用它。', 'paid');
  return day;
}

/** The month that a payment is for: as its column says, `9月` by its pay day, else the table's title, else the pay day. */
function monthOfRow(row: PrivateRow, day: Day | undefined, ofTitle: Month | undefined): Month | undefined {
  const text = row.get('period');
  if (isBlank(text)) return ofTitle ?? day?.slice(0, 7);
  const month = monthIn(text);
  if (month) return month;
  const number = bareMonthIn(text);
  if (number === undefined || !day) return undefined;
  // Paid in that month or after it, never before.
  const year = Number(day.slice(0, 4)) - (number > Number(day.slice(5, 7)) ? 1 : 0);
  return `${year}-${`${number}`.padStart(2, '0')}`;
}

function monthOfTitle(title: string): Month | undefined {
  const found = /(\d{4})年(\d{1,2})月(?!\d{1,2}日)/.exec(title.normalize('NFKC'));
  return found ? monthIn(`${found[1]}-${found[2]}`) : undefined;
}

const hasFailed = remembering((state: string) => /失败|退回|退票|未发|冲正|撤销|作废|未成功/.test(state));
