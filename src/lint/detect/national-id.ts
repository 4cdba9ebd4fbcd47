import { isBirthDate } from './calendar.ts';
import { isInnocent } from './not-secret.ts';
import { placeOf, type Run } from './numbers.ts';
import { type Detector, matches, near, type Reading } from './reading.ts';
import type { Confidence, Context, SecretKind, Span } from './types.ts';

/** Words that announce a personal ID number. */
export const ID_WORDS =
  /身份|身分|证件|证号|公民|居民证|户口|学籍|sfz|(?:^|[^A-Za-z])ID(?:$|[^A-Za-z])|ID ?(?:card|number|no)/i;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RUINED = /(?<![0-9.])([1-9](?:\.[0-9]{1,17})?)E\+?1[47](?![0-9])/gi;
const CHECK_CHARACTERS = '10X98765432';

/**
 * GB/T 2260 province codes; 81–83 residents of Hong Kong, Macao, Taiwan; 9x foreigners (and 99, used for
 * testing).
 */
const PROVINCES = new Set(
  [
    [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54],
    [61, 62, 63, 64, 65, 71, 81, 82, 83, 91, 92, 93, 94, 95, 96, 97, 98, 99],
  ].flat(),
);

/** The last character of an ID, from the 17 before (GB 11643-1999, ISO 7064 MOD 11-2). */
export function checkCharacter(digits: string, at = 0): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (digits.charCodeAt(at + i) - 48) * (WEIGHTS[i] as number);
  return CHECK_CHARACTERS[sum % 11] as string;
}

/**
 * Whether the 18 characters from `at` are an ID: `valid` by checksum, `plausible` by province and birth date
 * only. The characters are digits and X, as in a `Run`.
 */
export function judgeId(digits: string, at = 0): 'valid' | 'plausible' | undefined {
  if (!PROVINCES.has(valueAt(digits, at, 2))) return undefined;
  if (!isBirthDate(valueAt(digits, at + 6, 4), valueAt(digits, at + 10, 2), valueAt(digits, at + 12, 2)))
    return undefined;
  if (digits.slice(at, at + 17).includes('X')) return undefined;
  return checkCharacter(digits, at) === digits[at + 17] ? 'valid' : 'plausible';
}

/** Resident IDs and residence permits (GB 11643-1999): the same 18 characters with other leading codes. */
export const findIds: Detector = (reading, context) => {
  const spans: Span[] = [];
  for (const run of reading.runs) {
    if (run.digits.length < 15) continue;
    const before = spans.length;
    addValidIds(run, spans);
    if (spans.length === before) addUnverifiedId(reading, run, context, spans);
  }
  return /[0-9][Ee]/.test(reading.text) ? spans.concat(ruinedIds(reading, context)) : spans;
};

/** Every window is tried: a bounded pattern misses an ID with a telephone glued behind it. */
function addValidIds(run: Run, spans: Span[]): void {
  const { digits } = run;
  for (let at = 0; at + 18 <= digits.length; at++) {
    if (judgeId(digits, at) !== 'valid' || !isAligned(run, at)) continue;
    spans.push(span(kindOf(digits, at), placeOf(run, at, at + 18), 'certain'));
    at += 17;
  }
}

/** Numbers side by side make an ID by chance more often when it may begin and end within them. */
function isAligned({ parts, trust }: Run, at: number): boolean {
  if (trust !== 'loose') return true;
  let passed = 0;
  let ends = 0;
  for (const part of parts) {
    if (passed === at) ends++;
    passed += part.digits.length;
    if (passed === at + 18) ends++;
  }
  return ends === 2;
}

/**
 * A mistyped ID leaks nearly as much as a correct one. What no checksum confirms needs its exact length or a
 * word.
 */
function addUnverifiedId({ text }: Reading, run: Run, context: Context, spans: Span[]): void {
  const { digits, trust } = run;
  if (trust === 'loose' && context.label !== 'id') return;
  const place = placeOf(run, 0, digits.length);
  const [start, end] = place;
  if (context.label !== 'id') {
    if (digits.length > 20 || isInnocent(text, start, end)) return;
    const announced = near(text, start, end, ID_WORDS);
    const apart = trust !== 'whole' && !announced && !context.inRow;
    const believable = digits.length === 18 ? isPlausible(digits) && !apart : announced && isOldId(digits);
    if (!believable && !(trust === 'whole' && isJustAnnounced(text, start))) return;
  } else if (trust === 'loose' && !isPlausible(digits)) return;
  spans.push(span(isPlausible(digits) ? kindOf(digits, 0) : 'national-id', place, 'likely'));
}

function isPlausible(digits: string): boolean {
  return digits.length === 18 && judgeId(digits) !== undefined;
}

/** "身份证号：" and then a number of another length: mistyped, cut short, or a placeholder. */
function isJustAnnounced(text: string, start: number): boolean {
  return /(?:身份证|身分证|身份号码|证件号|公民身份)[^0-9，,。;；\n]{0,8}$/.test(
    text.slice(Math.max(0, start - 16), start),
  );
}

/**
 * The 15-digit number issued until 1999: province, and birth date as YYMMDD. 1.3 % of all 15-digit numbers
 * pass.
 */
function isOldId(digits: string): boolean {
  if (digits.length !== 15) return false;
  const birth = [1900 + valueAt(digits, 6, 2), valueAt(digits, 8, 2), valueAt(digits, 10, 2)] as const;
  return PROVINCES.has(valueAt(digits, 0, 2)) && isBirthDate(...birth);
}

/**
 * A spreadsheet wrote the ID as a number: 5.00243E+17. Its last digits are lost; its area and birth date may
 * not be.
 */
function ruinedIds({ text }: Reading, context: Context): Span[] {
  const spans: Span[] = [];
  for (const { 0: whole, 1: mantissa = '', index } of matches(text, RUINED)) {
    const end = index + whole.length;
    const telling = mantissa.length > 13 && isPlausible(mantissa.replace('.', '').padEnd(18, '0'));
    if (!telling && context.label !== 'id' && !near(text, index, end, ID_WORDS)) continue;
    spans.push(span('national-id', [index, end], 'likely'));
  }
  return spans;
}

/** 81–83 and 9x are permits of residents from outside the mainland; 99 is assigned to nobody. */
function kindOf(digits: string, at: number): SecretKind {
  return /^(?:8[123]|9[1-8])/.test(digits.slice(at, at + 2)) ? 'residence-permit' : 'national-id';
}

function valueAt(digits: string, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) value = value * 10 + digits.charCodeAt(i) - 48;
  return value;
}

function span(kind: SecretKind, [start, end]: [number, number], confidence: Confidence): Span {
  return { kind, start, end, confidence };
}
