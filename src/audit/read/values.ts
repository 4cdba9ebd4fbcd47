import { remembering } from '../../document/remembering.ts';
import { addMonths, type Day, isDay, type Month, parseDay, parseMonth } from '../../publication/dates.ts';
import { type Fen, parseMoney } from '../../publication/money.ts';
import { plainInteger } from '../../publication/numbers.ts';
import { plainText } from '../../publication/plain-text.ts';

/** A day in an export: also with a time behind it, or an Excel serial with a fraction of a day. */
export const dayIn = remembering((text: string): Day | undefined => {
  if (isDay(text) as boolean) return text;
  const plain = text.normalize('NFKC').trim();
  const day = parseDay(plain.replace(/^([2-5]\d{4})\.\d+$/, '$1')) ?? parseDay(plain.split(/[\sT]/)[0] ?? '');
  return day ?? parseDay(plain.replace(/^(\d{8})\d{6}$/, '$1'));
});

/** A month in an export; a day in it, or a serial day, counts. */
export const monthIn = remembering(
  (text: string): Month | undefined => parseMonth(text) ?? dayIn(text)?.slice(0, 7),
);

const MONTHS = [...'一二三四五六七八九十', '十一', '十二'];

/** `9月`, `九月`, `元月`, or `9` beside a column for the year: its number. */
export const bareMonthIn = remembering((text: string): number | undefined => {
  const plain = plainText(text);
  const match = /^(1[0-2]|0?[1-9])(?:月份?)?$/.exec(plain);
  if (match) return Number(match[1]);
  const word = /^(.{1,2})月份?$/.exec(plain)?.[1];
  return word === undefined ? undefined : MONTHS.indexOf(word === '元' ? '一' : word) + 1 || undefined;
});

/**
 * Several months in one text: `2025年8-9月`, `2025-08至2025-09`, `202508-202509`, `2025年8、9月`, `2025年第三季度`; without a
 * year (`8-9月`) that of `year`. `undefined` for anything else, and for more than a year.
 */
export function monthsIn(text: string, year: number | undefined): Month[] | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/补发|发放|份/g, '');
  const quarter = /^(?:(\d{4})年?)?第?([一二三四1-4])季度?$/.exec(plain);
  if (quarter) {
    const number = '一二三四'.indexOf(quarter[2] ?? '') + 1 || Number(quarter[2]);
    return span(Number(quarter[1] ?? year), number * 3 - 2, Number(quarter[1] ?? year), number * 3);
  }
  const whole =
    /^(\d{4})[-./年]?(\d{1,2})月?[-~—–至到、,](\d{4})[-./年]?(\d{1,2})月?$/.exec(plain) ??
    /^(?:(\d{4})年)?(\d{1,2})月?[-~—–至到、,和及]()(\d{1,2})月$/.exec(plain);
  if (!whole) return undefined;
  const from = Number(whole[1] ?? year);
  return span(from, Number(whole[2]), Number(whole[3] || from), Number(whole[4]));
}

function span(year: number, month: number, lastYear: number, last: number): Month[] | undefined {
  const count = (lastYear - year) * 12 + last - month + 1;
  if (!(count > 1 && count <= 12 && month >= 1 && month <= 12 && last >= 1 && last <= 12)) return undefined;
  const first = `${year}-${`${month}`.padStart(2, '0')}-01`;
  return Array.from({ length: count }, (_, i) => addMonths(first, i).slice(0, 7));
}

/** An amount in yuan. Blank and dashes are no amount. */
export function yuanIn(text: string): Fen | undefined {
  const yuan = plainInteger(text, 9);
  return yuan === undefined ? brokenYuanIn(text) : yuan * 100;
}

const brokenYuanIn = remembering((text: string): Fen | undefined => parseMoney(text));

/** An amount of a column that counts in 万元, unless the cell says otherwise. */
export const wanIn = remembering((text: string): Fen | undefined =>
  parseMoney(/[元万]/.test(text) ? text : `${text.trim()}万元`),
);

/** A whole number of people. */
export function countIn(text: string): number | undefined {
  return plainInteger(text, 4) ?? wordyCountIn(text);
}

const wordyCountIn = remembering((text: string): number | undefined => {
  const match = /^(\d{1,4})(?:\.0+)?[人口]?$/.exec(plainText(text));
  return match ? Number(match[1]) : undefined;
});

/** A mark such as 是/否: `false` for no and for blank, `true` for yes, a date or a number of a file. */
export const markIn = remembering((text: string): boolean => {
  const plain = plainText(text);
  return plain !== '' && !/^(?:否|未|无|没有|不|待|0$|[-—–/]+$|N$|NO$|FALSE$|×|x$)/i.test(plain);
});

/** True for an empty cell, or one with a dash in it. */
export function isBlank(text: string): boolean {
  return /^[\s\-—–/]*$/.test(text);
}
