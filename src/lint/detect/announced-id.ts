import type { Day } from '../../publication/dates.ts';
import { isOldId, isPlausible, judgeId } from './id-number.ts';
import { isLoneNumber } from './numbers.ts';
import { type Detector, matches } from './reading.ts';
import type { Context, Span } from './types.ts';

/** Whose number follows, perhaps with a word about how it is written. */
const ANNOUNCED = /(?:身[份分]证|残疾人?证|居住证|证件号|身份号码|公民身份)[^0-9]{0,12}(?=[0-9])/g;
/**
 * Its digits with anything between: signs, a name, "接上", perhaps with the type and grade of a disability certificate. At a
 * place beside that, it is another number.
 */
const PARTED =
  /[0-9](?:[^0-9]{0,8}[0-9]){16}[^0-9]{0,8}?[0-9Xx](?:[^0-9\s|]{0,3}[1-7][^0-9\s|]{0,3}[1-4])?(?![0-9])/y;
/** The same of an old ID, which has no check digit: signs only, and few of them. */
const PARTED_OLD = /[0-9](?:[^0-9\p{L}]{0,3}[0-9]){14}(?![0-9Xx])/uy;

/** 17 digits, the last perhaps an X, and among them a sign for which a scanner took the other. */
const MISREAD = /^[0-9]{1,16}([\p{L}!$&§])[0-9]{0,15}[0-9Xx]$/u;
const LENGTH = 18;
const DIGIT = /[0-9]/;
const WORD = /[0-9A-Za-z]/;

/**
 * IDs behind a word that announces them, which makes up for the check digit, for what stands between the digits, and for one
 * that was misread.
 */
export const findAnnouncedIds: Detector = ({ text }, { asOf, label }) => {
  if (isLoneNumber(text)) return [];
  const spans: Span[] = [];
  for (const start of placesIn(text, label)) {
    if (isMisread(text, start, asOf)) {
      spans.push({ kind: 'national-id', start, end: start + LENGTH, confidence: 'likely' });
      continue;
    }
    const parted = partedAt(text, start, PARTED);
    const verdict = parted && judgeId(parted.digits.slice(0, LENGTH), asOf);
    const old = verdict ? undefined : partedAt(text, start, PARTED_OLD);
    const end = verdict ? parted?.end : old && isOldId(old.digits) ? old.end : undefined;
    if (end === undefined) continue;
    const kind = verdict && parted.digits.length > LENGTH ? 'disability-certificate' : 'national-id';
    spans.push({ kind, start, end, confidence: verdict === 'valid' ? 'certain' : 'likely' });
  }
  return spans;
};

/** The digits of a number that stands parted at a place. In one piece it is found by itself. */
function partedAt(text: string, start: number, by: RegExp): { digits: string; end: number } | undefined {
  by.lastIndex = start;
  const [parted = ''] = by.exec(text) ?? [];
  const digits = parted.replace(/[^0-9]/g, '') + (/x$/i.test(parted) ? 'X' : '');
  return digits.length < parted.length ? { digits, end: start + parted.length } : undefined;
}

/** Where numbers begin that are announced as IDs, by a word in front or by the column. */
function placesIn(text: string, label: Context['label']): number[] {
  const places = label === 'id' && DIGIT.test(text) ? [text.search(DIGIT)] : [];
  if (!(text.includes('证') || text.includes('身份'))) return places;
  return [...places, ...matches(text, ANNOUNCED).map(({ 0: word, index }) => index + word.length)];
}

/** Whether a number is an ID but for one sign, which some digit could stand for. */
function isMisread(text: string, start: number, asOf: Day | undefined): boolean {
  const written = text.slice(start, start + LENGTH);
  const sign = MISREAD.exec(written)?.[1];
  if (sign === undefined || WORD.test(text[start + LENGTH] ?? '')) return false;
  for (const digit of '0123456789') if (isPlausible(written.replace(sign, digit), asOf)) return true;
  return false;
}
