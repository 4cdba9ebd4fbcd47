import { numberOf } from '../numerals.ts';
import { endsInX, judgeId } from './id-number.ts';
import { isOfSeries } from './not-secret.ts';
import { isLoneNumber } from './numbers.ts';
import { type Detector, matches, near } from './reading.ts';
import { FIGURE_WORDS, FIRST_LISTED } from './serial.ts';
import type { Confidence } from './types.ts';

const YEAR = '(?:19|20)[0-9]{2}';
const DIGITS = '〇零○一二三四五六七八九';
const SPOKEN = '[一二三四五六七八九十]{1,3}';
/** A day, as notices and forms write it, or a number. */
const PART = new RegExp(
  [
    `(?<![0-9])(${YEAR}) ?[年./／－-] ?([0-9]{1,2}|元(?=月)) ?[月./／－-] ?([0-9]{1,2})(?: ?[日号])?`,
    `(?<![${DIGITS}])([一二][${DIGITS}]{3}) ?年 ?(${SPOKEN}|元) ?月 ?(${SPOKEN}) ?[日号]`,
    `年[:： ]?(${YEAR})[，,、; ]{1,2}月[:： ]?([0-9]{1,2})[，,、; ]{1,2}日[:： ]?([0-9]{1,2})`,
    `(?<![0-9])[0-9]{1,14}(?:[Xx](?![0-9A-Za-z]))?(?![0-9])`,
    '(?<![0-9A-Za-z])[Xx](?![0-9A-Za-z])',
  ].join('|'),
  'g',
);
/** More between two parts makes them parts of two numbers. */
const BETWEEN = /^[^0-9]{0,12}$/;
/** Area, day, sequence and check digit. */
const MOST_PARTS = 4;
const [AREA, AREA_AND_DAY, LENGTH] = [6, 14, 18];
/** A disability certificate has its type and grade behind the ID. */
const CERTIFICATE = /^.{18}[1-7][1-4]$/;

/** What says that a day is of a birth; where it does not stand in its place, only words of the day itself do. */
const BORN = /出生(?!人口|率)|生[于日]|[0-9日号][（(]?生(?![活产效育态])|星号|birth/i;
const PERSONAL = new RegExp(`身[份分]|证件|证号|公民|户口|学籍|sfz|尾号|后[四4]位|${BORN.source}`, 'i');
/** What counts money or people has its unit behind it, or its fen. */
const FIGURE =
  /^ ?(?:[元￥%人个名份件条次批期页岁月组亩天年届]|户(?![籍口主])|平方?米|万元|\.[0-9]{1,2}(?![0-9.]))/;
/** What parts one number, with no word between; commas and spaces part figures as well, but hardly in brackets behind a name. */
const TIGHT = /^[^0-9A-Za-z㐀-鿿,，、\s]?$/;
const LISTED = /^[^0-9A-Za-z㐀-鿿]?$/;
const IN_BRACKETS = /[㐀-鿿][（(]$/;

type Part = { digits: string; isWritten: boolean; start: number; end: number };

/**
 * IDs of which area, day of birth and end stand apart: "500243，2014年9月25日出生，尾号…", the day wherever it is told, or
 * in the fields of a record. Area, day and count of a notice may fit as well, so that a day since lists are published needs words.
 */
export const findDatedIds: Detector = ({ text }, { asOf }) => {
  if (isLoneNumber(text)) return [];
  const parts = matches(text, PART).map(partOf);
  return parts.flatMap((_, first) => {
    const told = partsFrom(text, parts, first);
    if (!told) return [];
    const digits = inOrder(text, told);
    if (!digits || judgeId(digits, asOf) !== 'valid') return [];
    const confidence = judge(text, told, digits);
    const [start, end] = rangeOf(told);
    const kind = CERTIFICATE.test(digits) ? 'disability-certificate' : 'national-id';
    // With two digits more, a day of these years is rather that of a picture.
    if (!confidence || (kind !== 'national-id' && confidence === 'possible')) return [];
    return [{ kind, start, end, confidence }];
  });
};

function partOf(match: RegExpExecArray): Part {
  const [whole] = match;
  const [year, ...rest] = match
    .slice(1)
    .filter(Boolean)
    .map((written) => numberOf(written.replace('元', '一')));
  const digits = year ? [year, ...rest].map((n) => `${n}`.padStart(2, '0')).join('') : whole.toUpperCase();
  return { digits, isWritten: year !== undefined, start: match.index, end: match.index + whole.length };
}

/** The parts from one on that are close together and have as many digits as an ID. */
function partsFrom(text: string, parts: readonly Part[], first: number): Part[] | undefined {
  const told: Part[] = [];
  let length = 0;
  for (const part of parts.slice(first, first + MOST_PARTS)) {
    const last = told.at(-1);
    if (last && !BETWEEN.test(text.slice(last.end, part.start))) return undefined;
    told.push(part);
    length += part.digits.length;
    if (length >= LENGTH) return length === LENGTH || isCertificate(told) ? told : undefined;
  }
  return undefined;
}

function isCertificate(told: readonly Part[]): boolean {
  return CERTIFICATE.test(told.map(({ digits }) => digits).join(''));
}

/** Their digits as an ID has them: the day behind the area, wherever it is told, unless they are one part. */
function inOrder(text: string, told: readonly Part[]): string | undefined {
  const day = told.find(isDay);
  const [area, ...end] = told.filter((part) => part !== day).map(({ digits }) => digits);
  const isArea = area?.length === AREA || area?.length === AREA_AND_DAY || (!day && areHalves(text, told));
  return isArea && end.length > 0 ? [area, day?.digits, ...end].join('') : undefined;
}

/** Whether words stand between two parts, of which the first has the century of a birth behind the area. */
function areHalves(text: string, [first, second, third]: readonly Part[]): boolean {
  if (!first || !second || third || !/^.{6}(?:19|20)/.test(first.digits)) return false;
  return /[㐀-鿿]/.test(text.slice(first.end, second.start));
}

function isDay({ digits, isWritten }: Part): boolean {
  return isWritten || /^(?:19|20)[0-9]{6}$/.test(digits);
}

function judge(text: string, told: readonly Part[], digits: string): Confidence | undefined {
  const [start, end] = rangeOf(told);
  const whole = text.slice(start, end);
  const at = told.findIndex(isDay);
  const isInPlace = at < 0 || at === 1;
  const words = isInPlace ? PERSONAL : BORN;
  const numbers = told.filter((_, i) => i !== at);
  if (isFigure(text, told, numbers[0])) return undefined;
  if (words.test(whole)) return 'certain';
  if (isFigure(text, told, numbers.at(-1))) return undefined;
  const isOld = Number(digits.slice(AREA, AREA + 4)) < FIRST_LISTED;
  if (isOld || endsInX(digits) || near(text, start, end, words)) return 'certain';
  if (FIGURE_WORDS.test(whole) || isOfSeries(text, start)) return undefined;
  const signs = IN_BRACKETS.test(text.slice(Math.max(0, start - 2), start)) ? LISTED : TIGHT;
  const isTight = told.every(({ start }, i) => signs.test(text.slice(told[i - 1]?.end ?? start, start)));
  return isTight || (isInPlace && !told[at]?.isWritten) ? 'possible' : undefined;
}

function isFigure(text: string, told: readonly Part[], part: Part | undefined): boolean {
  if (!part) return false;
  const next = told[told.indexOf(part) + 1]?.start ?? part.end + 4;
  return FIGURE.test(text.slice(part.end, next));
}

function rangeOf(told: readonly Part[]): [start: number, end: number] {
  return [told[0]?.start ?? 0, told.at(-1)?.end ?? 0];
}
