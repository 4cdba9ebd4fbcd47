import type { ListBatch } from '../publication/list.ts';
import { type Column, HOLDER, holderIn } from './column-heads.ts';
import { isOfThing, leadOf } from './detect/index.ts';

/** How the label of a number ends; most names and villages end otherwise. */
const LABEL = /^[^0-9]*(?:[号码编戳户卡折证机话数额量计资出入次A-Za-z)）]|一卡通|时间|日期)$/;
/** What is around it: 1.受理编号：, ①订单号. */
const AROUND = /^(?:[（(]?[0-9一二三四五六七八九十]{1,2}[)）.．、]|[①-⑳]) ?|[:：]$/g;
/** Of what is somebody's, or may be. */
const [OWN, ACCOUNT] = [/[号码户卡折证]$|手机|电话|一卡通/, /[账帐][号户]$/];
const LONGEST = 24;
/** A form is no wider; to look through rows of thousands of cells at each cell would take for ever. */
const WIDEST = 60;
/** Whose an account is stands no more rows above its number. */
const ROWS_OF_HOLDER = 3;

/**
 * What stands beside a number where no head of a list does: in a table of 事项 and 内容 the label to its left, 订单号 or 身份证号,
 * which says more than the head of the column; in one of accounts who holds it.
 * @param heads what stands at the head of the table
 */
export function besideLabel(
  rows: ListBatch,
  at: number,
  column: number,
  heads: readonly string[],
): Column | undefined {
  if (column >= WIDEST) return undefined;
  const label = leftOf(rows, at, column);
  const words = label.length > LONGEST ? '' : label.replace(AROUND, '');
  if (!LABEL.test(words)) return ACCOUNT.test(heads[column] ?? '') ? heldBy(rows, at, heads) : undefined;
  const holder = ACCOUNT.test(words) ? holderAbove(rows, at) : '';
  if (holder) return ofHolder(holder);
  if (isOfThing(words)) return { meaning: undefined, lead: leadOf(words), isOfThing: true };
  const lead = leadOf(words) || (OWN.test(words) ? `${words}：` : '');
  return lead ? { meaning: undefined, lead } : undefined;
}

/** The nearest text to the left, since what is merged leaves blanks behind it. */
function leftOf({ batch }: ListBatch, at: number, column: number): string {
  for (let left = column - 1; left >= 0; left--) {
    const text = batch.text(at, left).trim();
    if (text) return text;
  }
  return '';
}

/** Who holds an account by the head of another column. */
function heldBy({ batch }: ListBatch, at: number, heads: readonly string[]): Column | undefined {
  const column = holderIn(heads.slice(0, WIDEST));
  return column < 0 ? undefined : ofHolder(batch.text(at, column).trim());
}

/** Who is said to hold an account, in its row or above; '' in the form of a person. */
function holderAbove({ batch }: ListBatch, at: number): string {
  let holder = '';
  for (let row = Math.max(0, at - ROWS_OF_HOLDER); row <= at; row++) {
    const cells = batch
      .row(row)
      .cells.slice(0, WIDEST)
      .map((cell) => cell.trim().replace(AROUND, ''));
    if (cells.some((cell) => cell.includes('姓名'))) return '';
    const told = cells.findIndex((cell) => HOLDER.test(cell));
    if (told >= 0) holder = cells.slice(told + 1).find((cell) => cell) ?? '';
  }
  return holder;
}

function ofHolder(holder: string): Column {
  return { meaning: undefined, lead: `户名：${holder}，账号：`, isForm: true };
}
