import type { Day, Month } from '../publication/dates.ts';
import { type Fen, formatMoney } from '../publication/money.ts';

/** `2025年9月20日` */
export function dayText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2025年9月15日至9月21日`; the year is said twice only where it changes. */
export function daysText(first: Day, last: Day): string {
  const end = dayText(last);
  return `${dayText(first)}至${first.slice(0, 4) === last.slice(0, 4) ? end.slice(5) : end}`;
}

/** `2025年9月` */
export function monthText(month: Month): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** `1,260 元` */
export function money(fen: Fen): string {
  return `${formatMoney(fen)} 元`;
}
