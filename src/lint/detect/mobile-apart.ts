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
