import { followsName } from './person.ts';
import { matches } from './reading.ts';

/** Digits of one number that stand apart, by their groups and by what parts them. */
export type Apart = { start: number; end: number; groups: readonly string[]; gaps: readonly string[] };

/** What people part a number by; commas part several. */
const GAP = '[ \\t\\r\\n\\u3000()（）\\-‐‑‒–—―−－_·•・.．/／]{1,3}';
/** Its first digit is looked for before what stands in front of it, since most signs are none. */
const APART = new RegExp(
  `[0-9](?<!(?:[0-9A-Za-z.]|[0-9](?:,|${GAP}))[0-9])[0-9]{0,16}(?:${GAP}[0-9]{1,17}){1,18}(?![0-9A-Za-z]|(?:[.,]|${GAP})[0-9])`,
  'g',
);
const [FEWEST, MOST] = [11, 19];
/** Most texts have not so many digits side by side or in parts. */
const ENOUGH = new RegExp(`[0-9](?:(?:${GAP})?[0-9]){${FEWEST - 1}}`);

/** A month or a day of this or the last century. */
const DATE =
  /(?<![0-9])(?:19[2-9]|20[0-4])[0-9](?:[^0-9]{1,3}(?:0?[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])?)(?![0-9])/;
const AMOUNT = /^[1-9](?:0|[0-9]{2,4})$/;
const POINT = /^[.．]$/;

/**
 * The numbers of a text whose digits somebody parted anyhow, with no others beside them: 138 12 345678. Dates are none,
 * nor are decimals and addresses in a network; over a break of the line only a cell in a row has one, or somebody by name.
 */
export function numbersApart(text: string, inRow: boolean): Apart[] {
  if (!ENOUGH.test(text)) return [];
  return matches(text, APART)
    .filter(([whole]) => !DATE.test(whole))
    .map(({ 0: whole, index }) => ({
      start: index,
      end: index + whole.length,
      groups: whole.match(/[0-9]+/g) ?? [],
      gaps: whole.match(/[^0-9]+/g) ?? [],
    }))
    .filter((apart) => isOneNumber(apart, (start) => inRow || followsName(text, start)));
}

/** Whether groups may be amounts side by side: of three to five digits, or so many tens. */
export function areAmounts(groups: readonly string[]): boolean {
  return groups.every((group) => AMOUNT.test(group));
}

function isOneNumber({ start, groups, gaps }: Apart, isOfSomebody: (start: number) => boolean): boolean {
  const { length } = groups.join('');
  if (length < FEWEST || length > MOST) return false;
  if (gaps.some((gap) => gap.includes('\n')) && !isOfSomebody(start)) return false;
  return (
    !gaps.some((gap) => POINT.test(gap)) || (groups.length === 3 && gaps.every((gap) => POINT.test(gap)))
  );
}
