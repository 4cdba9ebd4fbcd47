import { type Day, isDay, type Month, parseDay, parseMonth } from '../../publication/dates.ts';
import { type Fen, parseMoney } from '../../publication/money.ts';

// Millions of rows say the same few thousand things.
const REMEMBERED = 200_000;

/** Parses each text once. */
export function remembering<T>(parse: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= REMEMBERED) known = new Map();
    const value = parse(text);
    known.set(text, value);
    return value;
  };
}

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

/** `9月` without a year: its number. */
export const bareMonthIn = remembering((text: string): number | undefined => {
  const match = /^(1[0-2]|0?[1-9])月份?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  return match ? Number(match[1]) : undefined;
});

/** An amount in yuan. Blank and dashes are no amount. */
export const yuanIn = remembering((text: string): Fen | undefined => parseMoney(text));

/** An amount of a column that counts in 万元, unless the cell says otherwise. */
export const wanIn = remembering((text: string): Fen | undefined =>
  parseMoney(/[元万]/.test(text) ? text : `${text.trim()}万元`),
);

/** A whole number of people. */
export const countIn = remembering((text: string): number | undefined => {
  const match = /^(\d{1,4})(?:\.0+)?[人口]?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  return match ? Number(match[1]) : undefined;
});

/** A mark such as 是/否: `false` for no and for blank, `true` for yes, a date or a number of a file. */
export const markIn = remembering((text: string): boolean => {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return plain !== '' && !/^(?:否|未|无|没有|不|待|0$|[-—–/]+$|N$|NO$|FALSE$|×|x$)/i.test(plain);
});

/** True for an empty cell, or one with a dash in it. */
export function isBlank(text: string): boolean {
  return /^[\s\-—–/]*$/.test(text);
}
