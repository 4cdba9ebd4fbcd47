import type { Fen } from '../../publication/money.ts';
import { CannotAudit } from '../problems.ts';
import type { Header } from './header.ts';
import { nameOf, type PrivateRow } from './rows.ts';
import { isBlank, wanIn, yuanIn } from './values.ts';
import type { FileKind } from './vocabulary.ts';
import type { TellOfRow } from './who.ts';

/** Reads the amounts of one table in its unit, and can tell in the end that the unit must be wrong. */
type AmountReader = {
  (row: PrivateRow): Fen | 'blank' | 'unreadable';
  /** @throws CannotAudit when most amounts make sense only in the other unit */
  refuseWrongUnit(): void;
};

// No monthly benefit of a household is below one yuan or above 100,000.
const TINY = 100;
const HUGE = 10_000_000;
// What a column of the facts holds, in fen.
const LARGEST = 2_000_000_000;

export function amountReader({ unit }: Header, kind: Extract<FileKind, 'approved' | 'paid'>): AmountReader {
  const parse = unit === 'wan' ? wanIn : yuanIn;
  let file = 1;
  let read = 0;
  let tiny = 0;
  let huge = 0;
  const reader = (row: PrivateRow) => {
    const text = row.get('amount');
    if (isBlank(text)) return 'blank';
    const amount = parse(text);
    if (amount === undefined || Math.abs(amount) > LARGEST) return 'unreadable';
    file = row.file;
    read++;
    if (amount > 0 && amount < TINY) tiny++;
    if (amount > HUGE) huge++;
    return amount;
  };
  const refuseWrongUnit = () => {
    if (tiny * 2 > read)
      throw new CannotAudit(
        `${nameOf(kind, file)}的金额多数不到 1 元，像是以万元为单位。请在表头写明「金额（万元）」或改成元。`,
      );
    if (huge * 2 > read)
      throw new CannotAudit(
        `${nameOf(kind, file)}的金额多数超过 10 万元，单位像是写错了。请核对表头写的是元还是万元。`,
      );
  };
  return Object.assign(reader, { refuseWrongUnit });
}

/** Tells that a row has no amount that could be compared. */
export function tellAmount(tell: TellOfRow, row: Parameters<TellOfRow>[0]): void {
  tell(row, 'amount-unreadable', '金额空着或读不懂，这一行的金额没有参加比对。', 'amount');
}
