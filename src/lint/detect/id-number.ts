import type { Day } from '../../publication/dates.ts';
import { isBirthDate } from './calendar.ts';
import type { SecretKind } from './types.ts';
import { isDigit, ZERO } from './units.ts';

/** Words that announce a personal ID number; the licence of a lawyer or an inspector has one of its own. */
export const ID_NAMES =
  /身份|身分|证件|(?<!凭|执业|执法|从业|资格|准考|毕业|结业|登记|许可|产权|林权)证号|[一二]代证|[旧老]证|公民|居民证|户口|学籍|sfz|ID ?(?:card|number|no)/i;
/** The key of a value that says itself in words what it is, or is a number too short for an ID: it announces no other. */
export const KEY_OF_OTHER = '["\'] ?: ?(?:["\'][\u3400-\u9fff]|["\']?[0-9]{1,9}["\']? ?[,}])';
/** The same, or ID alone, as anything may have one. */
export const ID_WORDS = new RegExp(
  `${ID_NAMES.source}|(?:^|[^A-Za-z])ID(?!${KEY_OF_OTHER})(?:$|[^A-Za-z])`,
  'i',
);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * GB/T 2260 province codes; 81–83 residents of Hong Kong, Macao, Taiwan; 9x foreigners (and 99, used for
 * testing).
 */
const PROVINCES = new Uint8Array(100);
for (const code of [
  [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54],
  [61, 62, 63, 64, 65, 71, 99],
].flat())
  PROVINCES[code] = 1;
const PERMIT = 2;
for (const code of [81, 82, 83, 91, 92, 93, 94, 95, 96, 97, 98]) PROVINCES[code] = PERMIT;

type Verdict = 'valid' | 'plausible' | undefined;

/** As numbers like 20251015 count. */
const A_YEAR = 10_000;

const LENGTH = 18;
const SIGNS = new Uint16Array(LENGTH);

/** The UTF-16 units of a text, which are read faster than its characters. */
export function unitsIn(text: string): Uint16Array {
  return laidOut(text, 0, new Uint16Array(text.length));
}

/** Those of the text from `at`, in a place that has room for as many; by default until the next are laid out. */
function laidOut(text: string, at: number, units = SIGNS): Uint16Array {
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(at + i);
  return units;
}

/** The last character of an ID, from the 17 before (GB 11643-1999, ISO 7064 MOD 11-2), if these are digits. */
export function checkCharacter(digits: string): string | undefined {
  return CHECK_CHARACTERS[checkOf(laidOut(digits, 0), 0)];
}

/** The place of the check character among all, -1 behind something else than digits. */
function checkOf(units: Readonly<Uint16Array>, at: number): number {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const unit = units[at + i] as number;
    if (!isDigit(unit)) return -1;
    sum += (unit - ZERO) * (WEIGHTS[i] as number);
  }
  return sum % 11;
}

/** Whether 18 characters are an ID, as told below. */
export function judgeId(digits: string, asOf?: Day): Verdict {
  return judgeIdIn(laidOut(digits, 0), 0, asOf);
}

/**
 * Whether the 18 UTF-16 units from `at` are an ID: `valid` by checksum, `plausible` by province and birth date only. Nobody is
 * born later than a year after `asOf`, which a county may have pinned some time ago.
 */
export function judgeIdIn(units: Readonly<Uint16Array>, at: number, asOf?: Day): Verdict {
  if (!hasProvince(units, at) || birthYearIn(units, at) === undefined) return undefined;
  const check = checkOf(units, at);
  if (check < 0) return undefined;
  if (asOf !== undefined && valueIn(units, at + 6, 8) > latestBirth(asOf)) return undefined;
  return units[at + 17] === CHECK_CHARACTERS.charCodeAt(check) ? 'valid' : 'plausible';
}

let latest = { asOf: '', birth: 0 };

/** A number like 20251015 that is a year after the day of judgement, which is nearly always the same one. */
function latestBirth(asOf: Day): number {
  if (latest.asOf !== asOf) latest = { asOf, birth: Number(asOf.replaceAll('-', '')) + A_YEAR };
  return latest.birth;
}

/** The year of the day where an ID from `at` has its birth date, if there is such a day. */
export function birthYear(digits: string, at = 0): number | undefined {
  return birthYearIn(laidOut(digits, at), 0);
}

function birthYearIn(units: Readonly<Uint16Array>, at: number): number | undefined {
  const year = valueIn(units, at + 6, 4);
  return isBirthDate(year, valueIn(units, at + 10, 2), valueIn(units, at + 12, 2)) ? year : undefined;
}

/**
 * The 15-digit number issued until 1999: province, and birth date as YYMMDD. 1.3 % of all 15-digit numbers
 * pass.
 */
export function isOldId(digits: string): boolean {
  if (digits.length !== 15) return false;
  const units = laidOut(digits, 0);
  const birth = [1900 + valueIn(units, 6, 2), valueIn(units, 8, 2), valueIn(units, 10, 2)] as const;
  return hasProvince(units, 0) && isBirthDate(...birth);
}

/** 81–83 and 9x are permits of residents from outside the mainland; 99 is assigned to nobody. */
export function kindOfId(digits: string, at = 0): SecretKind {
  return PROVINCES[Number(digits.slice(at, at + 2))] === PERMIT ? 'residence-permit' : 'national-id';
}

/** Whether characters are a whole ID, its check digit included. */
export function isId(digits: string): boolean {
  return digits.length === 18 && judgeId(digits) === 'valid';
}

/** Whether 18 characters are an ID but perhaps for the check digit. */
export function isPlausible(digits: string, asOf?: Day): boolean {
  return digits.length === 18 && judgeId(digits, asOf) !== undefined;
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
  const units = laidOut(digits, 0);
  const province = hasProvince(units, 0);
  const [year, day] = [isYear(digits, 6), isDay(units, 10)];
  if (length === 18) return Number(province) + Number(year) + Number(day) > 1;
  return (province && year) || (isYear(digits, length - 12) && isDay(units, length - 8));
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

function hasProvince(units: Readonly<Uint16Array>, at: number): boolean {
  return (PROVINCES[valueIn(units, at, 2)] ?? 0) > 0;
}

function isYear(digits: string, at: number): boolean {
  return /^(?:19[2-9]|20[0-2])/.test(digits.slice(at, at + 4));
}

function isDay(units: Readonly<Uint16Array>, at: number): boolean {
  return isBirthDate(2000, valueIn(units, at, 2), valueIn(units, at + 2, 2));
}

/** The number that digits make, -1 where one of them is none. */
function valueIn(units: Readonly<Uint16Array>, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) {
    const unit = units[i] as number;
    if (!isDigit(unit)) return -1;
    value = value * 10 + unit - ZERO;
  }
  return value;
}
