import { remembering } from '../../document/remembering.ts';
import type { Source } from '../../document/types.ts';
import { foldName } from '../../lint/names.ts';
import type { Day, Month } from '../../publication/dates.ts';
import type { Fen } from '../../publication/money.ts';
import { numberOf } from '../day-number.ts';
import { tagOf } from '../subject.ts';
import { amountReader } from './amount.ts';
import { categoryOf } from './category.ts';
import type { ReadingDesk } from './desk.ts';
import { type PrivateRow, tablesOf } from './rows.ts';
import { bareMonthIn, dayIn, isBlank, monthIn, monthsIn } from './values.ts';
import { NOBODY, type Said, saidIn, type TellOfRow, tellerOf } from './who.ts';

/** A row of a payment file as it stands there, before anybody looks for the recipient: plain values. */
export type PaidRow = Pick<PrivateRow, 'file' | 'sheet' | 'number'> & {
  /** From after the day of the audit. */
  late: boolean;
  who: Said;
  /** Its id, '' where the row does not tell it. */
  category: string;
  /** `undefined` where nobody can say. */
  months: readonly Month[] | undefined;
  amount: Fen | undefined;
  /** A whole number, 0 where the file has none; so is `serial`, a mark of its 流水号. */
  day: number;
  serial: number;
  failed: boolean;
  backPay: boolean;
  urgent: boolean;
  /** Somebody else than whom the row is about takes the money: the ID number may be theirs. */
  otherPayee: boolean;
};

/**
 * The rows of 一卡通 payment files, streaming. What of a row cannot be read is told before the row is given.
 * @throws CannotAudit when a file cannot be read, or is not what it was given as
 */
export function* paidRows(sources: readonly Source[], asOf: Day, desk: ReadingDesk): Generator<PaidRow> {
  const tell = tellerOf(desk.problems, 'paid');
  for (const { header, title, rows } of tablesOf(sources, 'paid', desk.profile)) {
    const amountIn = amountReader(header, 'paid');
    const ofTable = { category: desk.categoryIn(title), month: monthOfTitle(title) };
    for (const row of rows) {
      const { file, sheet, number } = row;
      const day = dayOf(row, tell);
      const months = monthsOf(row, day, ofTable.month);
      const late = isAfter(asOf, day, months);
      const who = late ? NOBODY : saidIn(row, desk.places, tell);
      const amount = late ? 'blank' : amountIn(row);
      const words = row.get('category');
      yield {
        file,
        sheet,
        number,
        late,
        who,
        category: categoryOf(row, desk.categoryIn, ofTable.category) ?? '',
        months,
        amount: typeof amount === 'number' ? amount : undefined,
        day: day ? numberOf(day) : 0,
        serial: serialOf(row),
        failed: hasFailed(row.get('state')),
        backPay: isBackPay(row.get('note')) || isBackPay(words) || isBackPay(row.get('period')),
        urgent: isUrgent(row.get('relief-type')) || isUrgent(words),
        otherPayee: hasOtherPayee(row),
      };
    }
    amountIn.refuseWrongUnit();
  }
}

function isAfter(asOf: Day, day: Day | undefined, months: readonly Month[] | undefined): boolean {
  const last = asOf.slice(0, 7);
  return (day !== undefined && day > asOf) || (months?.some((month) => month > last) ?? false);
}

function serialOf(row: PrivateRow): number {
  const text = row.get('serial');
  return text === '' ? 0 : tagOf(text) + 1;
}

function hasOtherPayee(row: PrivateRow): boolean {
  const payee = row.get('payee');
  return payee !== '' && foldName(payee) !== foldName(row.get('name'));
}

const isBackPay = remembering((text: string) => /补发|追补|补拨|补齐|差额补/.test(text));
const isUrgent = remembering((text: string) => /急难/.test(text));

function dayOf(row: PrivateRow, tell: TellOfRow): Day | undefined {
  const text = row.get('paid');
  if (isBlank(text)) return undefined;
  const day = dayIn(text);
  if (!day) tell(row, 'unreadable', '发放日期读不懂，没有用它。', 'paid');
  return day;
}

/**
 * The months that a payment is for, mostly one: as its column says, `9月` by the column of the year or its pay day, else
 * the table's title, else the pay day.
 */
function monthsOf(
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
