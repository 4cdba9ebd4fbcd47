import type { ListBatch } from '../publication/list.ts';
import { type Column, HOLDER } from './column-heads.ts';
import { isOfThing, leadOf } from './detect/index.ts';

/** How the label of a number ends; most names and villages end otherwise. */
const LABEL = /^[^0-9]*(?:[号码编戳户卡折证机话数额量计资出入次A-Za-z)）]|一卡通|时间|日期)[:：]?$/;
/** Of what is somebody's, or may be. */
const [OWN, ACCOUNT] = [/[号码户卡折证]$|手机|电话|一卡通/, /[账帐][号户]$/];
const LONGEST = 24;
/** Whose an account is stands no more rows above its number. */
const ROWS_OF_HOLDER = 3;

/**
 * What the cell to the left says of a number where no head of a list does: 订单号 or 身份证号, in a table of 事项 and 内容. It
 * says more than the head of the column.
 */
export function besideLabel(rows: ListBatch, at: number, column: number): Column | undefined {
  const label = leftOf(rows, at, column);
  if (label.length > LONGEST || !LABEL.test(label)) return undefined;
  const words = label.replace(/[:：]$/, '');
  const holder = ACCOUNT.test(words) ? holderAbove(rows, at) : '';
  if (holder) return { meaning: undefined, lead: `户名：${holder}，${words}：`, isForm: true };
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

/** Who is said to hold an account, in its row or above; '' in the form of a person. */
function holderAbove({ batch }: ListBatch, at: number): string {
  let holder = '';
  for (let row = Math.max(0, at - ROWS_OF_HOLDER); row <= at; row++) {
    const cells = batch.row(row).cells.map((cell) => cell.trim().replace(/[:：]$/, ''));
    if (cells.some((cell) => cell.includes('姓名'))) return '';
    const told = cells.findIndex((cell) => HOLDER.test(cell));
    if (told >= 0) holder = cells.slice(told + 1).find((cell) => cell) ?? '';
  }
  return holder;
}
