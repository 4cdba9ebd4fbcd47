import { type Apart, areAmounts, numbersApart } from './apart.ts';

const MOBILE = /^1[3-9][0-9]{9}$/;
const COUNTRY = /^(?:00)?86$/;
const YEAR = /^(?:19[2-9]|20[0-4])[0-9]$/;

/** What parts a number, but no amounts. */
const HYPHEN = /^ ?[-‐‒–—―−－_·•・]{1,2} ?$/;
const HYPHEN_OR_BRACKET = /[-‐‒–—―−－_·•・()（）]/;
/** No amount has so many digits; beside a person none has seven. */
const [LONG, LONG_IN_ROW] = [8, 7];

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

/** Counts and amounts side by side have no head of three digits before a short or a long group, and no hyphens between. */
function isMobile({ groups, gaps }: Apart, inRow: boolean): boolean {
  if (!MOBILE.test(groups.join('')) || groups.some((group) => YEAR.test(group))) return false;
  const lengths = groups.map((group) => group.length);
  if (areAmounts(groups))
    return lengths.join('') === '344' && gaps.some((gap) => HYPHEN_OR_BRACKET.test(gap));
  if (groups.length > 2 && gaps.every((gap) => HYPHEN.test(gap))) return true;
  return groups.length > 1 && (lengths[0] === 3 || Math.max(...lengths) >= (inRow ? LONG_IN_ROW : LONG));
}
