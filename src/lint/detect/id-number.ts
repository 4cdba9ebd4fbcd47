import type { Day } from '../../publication/dates.ts';
import { isBirthDate } from './calendar.ts';
import type { SecretKind } from './types.ts';

/** Words that announce a personal ID number. */
export const ID_NAMES =
  /身份|身分|证件|(?<!凭)证号|[一二]代证|[旧老]证|公民|居民证|户口|学籍|sfz|ID ?(?:card|number|no)/i;
/** The same, or ID alone, as anything may have one. */
export const ID_WORDS = new RegExp(`${ID_NAMES.source}|(?:^|[^A-Za-z])ID(?:$|[^A-Za-z])`, 'i');

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * GB/T 2260 province codes; 81–83 residents of Hong Kong, Macao, Taiwan; 9x foreigners (and 99, used for
 * testing).
 */
const PROVINCES = new Uint8Array(100);
for (const code of [
  [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54],
  [61, 62, 63, 64, 65, 71, 81, 82, 83, 91, 92, 93, 94, 95, 96, 97, 98, 99],
].flat())
  PROVINCES[code] = 1;

/** As numbers like 20251015 count. */
const A_YEAR = 10_000;

/** The last character of an ID, from the 17 before (GB 11643-1999, ISO 7064 MOD 11-2), if these are digits. */
export function checkCharacter(digits: string, at = 0): string | undefined {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const digit = digits.charCodeAt(at + i) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    sum += digit * (WEIGHTS[i] as number);
  }
  return CHECK_CHARACTERS[sum % 11];
}

/**
 * Whether the 18 characters from `at` are an ID: `valid` by checksum, `plausible` by province and birth date only. Nobody is
 * born later than a year after `asOf`, which a county may have pinned some time ago.
 */
export function judgeId(digits: string, at = 0, asOf?: Day): 'valid' | 'plausible' | undefined {
  if (!hasProvince(digits, at)) return undefined;
  const year = birthYear(digits, at);
  if (year === undefined || (asOf !== undefined && isTooLate(digits, at, year, asOf))) return undefined;
  const check = checkCharacter(digits, at);
  if (check === undefined) return undefined;
  return check === digits[at + 17] ? 'valid' : 'plausible';
}

/** Most were born in an earlier year, of which no day need be looked at. */
function isTooLate(digits: string, at: number, year: number, asOf: Day): boolean {
  if (year <= valueAt(asOf, 0, 4)) return false;
  return valueAt(digits, at + 6, 8) > Number(asOf.replaceAll('-', '')) + A_YEAR;
}

/** The year of the day where an ID from `at` has its birth date, if there is such a day. */
export function birthYear(digits: string, at = 0): number | undefined {
  const year = valueAt(digits, at + 6, 4);
  return isBirthDate(year, valueAt(digits, at + 10, 2), valueAt(digits, at + 12, 2)) ? year : undefined;
}

/**
 * The 15-digit number issued until 1999: province, and birth date as YYMMDD. 1.3 % of all 15-digit numbers
 * pass.
 */
export function isOldId(digits: string): boolean {
  if (digits.length !== 15) return false;
  const birth = [1900 + valueAt(digits, 6, 2), valueAt(digits, 8, 2), valueAt(digits, 10, 2)] as const;
  return hasProvince(digits) && isBirthDate(...birth);
}

/** 81–83 and 9x are permits of residents from outside the mainland; 99 is assigned to nobody. */
export function kindOfId(digits: string, at = 0): SecretKind {
  return /^(?:8[123]|9[1-8])/.test(digits.slice(at, at + 2)) ? 'residence-permit' : 'national-id';
}

/** Whether 18 characters are an ID but perhaps for the check digit. */
export function isPlausible(digits: string, asOf?: Day): boolean {
  return digits.length === 18 && judgeId(digits, 0, asOf) !== undefined;
}

/** Whether 14 digits are the front of an ID: its area and birth date. */
export function isFrontOfId(digits: string): boolean {
  return digits.length === 14 && judgeId(`${digits}0000`) !== undefined;
}

/**
 * Whether digits look like an ID with a slip: of its province, year and day of birth two stand in their
 * place, counted from the front, or from the end where a digit is missing or one too many.
 */
export function resemblesId(digits: string): boolean {
  const { length } = digits;
  if (length < 17 || length > 19) return false;
  if (!/^[0-9]+X?$/.test(digits)) return false;
  const province = hasProvince(digits);
  const [year, day] = [isYear(digits, 6), isDay(digits, 10)];
  if (length === 18) return Number(province) + Number(year) + Number(day) > 1;
  return (province && year) || (isYear(digits, length - 12) && isDay(digits, length - 8));
}

/** Nothing but an ID has so many digits and an X behind them. */
export function endsInX(digits: string): boolean {
  return /^[0-9]{16,18}X$/.test(digits);
}

/** Whether the X of an ID stands in words, or as the ten that it means, behind the other 17 digits. */
export function hasSpelledX(digits: string, behind: string): boolean {
  const isSpelled =
    digits.length === 19
      ? digits.endsWith('10')
      : digits.length === 17 && /^(?:十|[爱艾埃]克斯)/.test(behind);
  return isSpelled && judgeId(`${digits.slice(0, 17)}X`) === 'valid';
}

function hasProvince(digits: string, at = 0): boolean {
  return PROVINCES[valueAt(digits, at, 2)] === 1;
}

function isYear(digits: string, at: number): boolean {
  return /^(?:19[2-9]|20[0-2])/.test(digits.slice(at, at + 4));
}

function isDay(digits: string, at: number): boolean {
  return isBirthDate(2000, valueAt(digits, at, 2), valueAt(digits, at + 2, 2));
}

function valueAt(digits: string, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) value = value * 10 + digits.charCodeAt(i) - 48;
  return value;
}
