import { type Apart, areAmounts, numbersApart } from './apart.ts';

/** The digits of a mobile number, and no more. */
export const MOBILE = /^1[3-9][0-9]{9}$/;
const COUNTRY = /^(?:00)?86$/;
const YEAR = /^20[0-4][0-9]$/;

/** What parts a number, but no amounts: hyphens, and brackets around its head. */
const HYPHEN = /^[-‐‒–—―−－_·•・]{1,2}$/;
const HYPHEN_OR_BRACKET = /[-‐‒–—―−－_·•・()（）]/;
const BEHIND_BRACKET = /^[)）]/;
/** No amount or count begins so. */
const ZERO = /^0[0-9]/;
/** No amount has so many digits, beside a person none has seven, and behind three others six are hardly one. */
const [LONG, LONG_IN_ROW, LONG_BEHIND_HEAD] = [8, 7, 6];
/** As it is said: 138 123 45 678. */
const AS_SAID = '3323';

/** The mobile numbers whose digits somebody parted anyhow: 138 12 345678, (138)12345678, 1-381-2345678. */
export function mobilesApart(text: string, inRow: boolean): Apart[] {
  return numbersApart(text, inRow)
    .map(withoutCountry)
    .filter((apart) => isMobile(apart, inRow));
}

/** All that a cell says, in groups that one sign parts. */
const ALONE = /^([0-9]{3,5})([ \u3000，、,;；\n]|\r\n)([0-9]{3,8})(?:\2([0-9]{3,4}))?$/;
const SAID_ALONE = new Set(['344', '443', '434', '38', '47', '56']);
/** Amounts and counts mostly are. */
const ROUND = /[05]$/;
const MONTH_OR_DAY = /^20[0-4][0-9](?:0[1-9]|1[0-2])(?:[0-3][0-9])?$/;

/**
 * Whether a cell is the digits of a mobile number parted as amounts may be as well, of which none is round, or of three the
 * last: 1389 6547 213, 138 9654 7210.
 */
export function isMobileAlone(cell: string): boolean {
  const [, head = '', , middle = '', tail = ''] = ALONE.exec(cell) ?? [];
  const groups = tail ? [head, middle, tail] : [head, middle];
  if (!MOBILE.test(groups.join('')) || !SAID_ALONE.has(groups.map(({ length }) => length).join('')))
    return false;
  if (groups.some((group) => YEAR.test(group) || MONTH_OR_DAY.test(group))) return false;
  return middle.length === LONG || (!ROUND.test(head) && !ROUND.test(middle));
}

function withoutCountry(apart: Apart): Apart {
  const [[country = '', ...groups], [gap = '', ...gaps]] = [apart.groups, apart.gaps];
  if (!COUNTRY.test(country)) return apart;
  return { ...apart, start: apart.start + country.length + gap.length, groups, gaps };
}

/** Whether groups are parted as no row of counts and amounts is. */
function isMobile({ groups, gaps }: Apart, inRow: boolean): boolean {
  if (groups.length < 2 || !MOBILE.test(groups.join(''))) return false;
  if (groups.some((group) => YEAR.test(group))) return false;
  const shape = groups.map((group) => group.length).join('');
  if (areAmounts(groups)) return shape === '344' && gaps.some((gap) => HYPHEN_OR_BRACKET.test(gap));
  if (groups.length > 2 && gaps.every((gap) => HYPHEN.test(gap))) return true;
  if (BEHIND_BRACKET.test(gaps[0] ?? '') || groups.some((group) => ZERO.test(group))) return true;
  const longest = Math.max(...groups.map((group) => group.length));
  if (shape.startsWith('3') && (longest >= LONG_BEHIND_HEAD || shape === AS_SAID)) return true;
  return longest >= (inRow ? LONG_IN_ROW : LONG);
}
