import type { Day } from '../../publication/dates.ts';
import { FAR } from './alphabet.ts';
import {
  birthYear,
  endsInX,
  hasSpelledX,
  ID_NAMES,
  ID_WORDS,
  isOldId,
  isPlausible,
  resemblesId,
} from './id-number.ts';
import { isCreditCode, isInnocent } from './not-secret.ts';
import type { Run } from './numbers.ts';
import { followsName } from './person.ts';
import { near, type Reading } from './reading.ts';
import { FIRST_LISTED, isRecent, isSerial } from './serial.ts';
import type { Confidence, Context } from './types.ts';

/** Where an ID has its birth date. */
const [START_OF_DAY, END_OF_DAY] = [6, 14];

/** How sure a number is to be an ID that no checksum confirms: it was mistyped, cut short or is an old one. */
export function judgeUnverified(
  reading: Reading,
  run: Run,
  place: [number, number],
  context: Context,
): Confidence | undefined {
  return context.label === 'id' ? judgeLabelled(run) : judgeUnlabelled(reading, run, place, context);
}

function judgeLabelled({ digits, trust }: Run): Confidence | undefined {
  return trust !== 'loose' || isPlausible(digits) ? 'likely' : undefined;
}

function judgeUnlabelled(
  { text }: Reading,
  run: Run,
  [start, end]: [number, number],
  context: Context,
): Confidence | undefined {
  const { digits, trust, parts } = run;
  const { inRow, label, asOf } = context;
  if (digits.length > 20) return undefined;
  if (trust === 'loose' && (isDoubtful(parts) || !isPlausible(digits, asOf))) return undefined;
  const isSpelled = hasSpelledX(digits, text.slice(end, end + 3));
  // Most numbers in parts are none, and what stands around those need not be asked.
  if (parts.length > 1 && !isSpelled && !isPlausible(digits, asOf) && !isOldId(digits)) return undefined;
  const isWhole = trust === 'whole' && isJustAnnounced(text, start);
  // Of mistyped IDs one in 31 passes for a credit code.
  if (isInnocent(text, start, end) && !(isWhole && isCreditCode(digits))) return undefined;
  if (isWhole) return 'likely';
  if (isSpelled) return 'likely';
  if (isSerial(text, run, 0, context)) return undefined;
  const announced = near(text, start, end, ID_WORDS);
  const personal = announced || inRow || followsName(text, start);
  if (isPlausible(digits, asOf)) {
    if (announced || isOneNumber(parts) || (trust !== 'loose' && personal)) return 'likely';
    if (isOfList(run, asOf)) return undefined;
    return followsName(text, start) ? 'likely' : 'possible';
  }
  if (announced && isOldId(digits)) return 'likely';
  if (parts.length > 1 || !personal) return undefined;
  if (resemblesId(digits) && (endsInX(digits) || near(text, start, end, ID_NAMES))) return 'likely';
  // In a list of persons, or beside one, it is an ID before it is an account.
  const isLike = resemblesId(digits) || endsInX(digits) || isOldId(digits);
  return label === undefined && isLike ? 'possible' : undefined;
}

/** Whether digits stand in one piece, be it in numerals, or one by one: an area, a day and an amount do not. */
function isOneNumber(parts: Run['parts']): boolean {
  return parts.length === 1 || parts.every((part) => part.digits.length === 1);
}

/** Letters that only a checksum could confirm. */
function isDoubtful(parts: Run['parts']): boolean {
  return parts.some(({ disguise }) => disguise === FAR);
}

/** Whether groups are rather figures side by side, or a day of these years between a code and an amount or a count. */
function isOfList({ digits, parts }: Run, asOf: Day | undefined): boolean {
  const groups = parts.map((part) => part.digits);
  if (groups.every(isFigure)) return true;
  const year = birthYear(digits);
  if (year === undefined || year < FIRST_LISTED || !hasDayApart(groups)) return false;
  return isRecent(year, asOf) || isFigure(digits.slice(END_OF_DAY));
}

/** A count or an amount. */
function isFigure(digits: string): boolean {
  return /^[1-9][0-9]{0,4}$/.test(digits);
}

/** Whether the birth date of an ID stands in groups of its own. */
function hasDayApart(groups: readonly string[]): boolean {
  let passed = 0;
  const ends = groups.map(({ length }) => {
    passed += length;
    return passed;
  });
  return ends.includes(START_OF_DAY) && ends.includes(END_OF_DAY);
}

/** "身份证号：" and then a number of another length: mistyped, cut short, or a placeholder. */
export function isJustAnnounced(text: string, start: number): boolean {
  return /(?:身份证|身分证|身份号码|证件号|公民身份)[^0-9，,。;；\n]{0,8}$/.test(
    text.slice(Math.max(0, start - 16), start),
  );
}
