import { LOUD_MASKS, NUMERALS, QUIET_MASKS } from './characters.ts';
import { fold } from './fold.ts';
import { asId, HIDDEN, LONGEST, type MaskStrength, measure, WEAK_BELOW } from './mask-strength.ts';
import { isInCreditCode } from './not-secret.ts';
import { type Detector, matches } from './reading.ts';
import type { Span } from './types.ts';
import { isDigit, isX, ZERO } from './units.ts';

const LOUD = new RegExp(`[${LOUD_MASKS}]`, 'g');
const QUIET = new RegExp(`([${QUIET_MASKS}])\\1+`, 'g');
/** Quiet signs that hide a digit also alone, where 18 signs make an ID: parted by them it would have more. */
const LONE_MASKS = '?？#＃_＿';
const LONE = new RegExp(`[${LONE_MASKS}]`, 'g');
const HALF_HIDDEN = new RegExp(
  `(?<![0-9A-Za-z${LONE_MASKS}])(?:[1-6][0-9]|71|8[123]|9[1-9])[0-9${LONE_MASKS}]{15}[0-9Xx${LONE_MASKS}](?![0-9A-Za-z${LONE_MASKS}])`,
  'g',
);
const LENGTH = 18;
/** All usual masks have a star behind the region, and are no longer than that. */
const [REGION, STAR, LONGEST_USUAL] = [6, 0x2a, 19];
const [ONE, SEVEN] = [0x31, 0x37];
const SMALL_X = 0x78;
/** What hides a digit, by its UTF-16 unit. */
const [IS_LOUD, IS_QUIET, IS_LONE] = [1, 2, 3];
const MASKS = new Uint8Array(0x10000);
for (const quiet of QUIET_MASKS.replace('\\', '')) MASKS[quiet.charCodeAt(0)] = IS_QUIET;
for (const lone of LONE_MASKS) MASKS[lone.charCodeAt(0)] = IS_LONE;
for (const loud of LOUD_MASKS) MASKS[loud.charCodeAt(0)] = IS_LOUD;
/** In a script, a long fraction times something. */
const DECIMAL = /(?:^|[^.])\.[0-9]/;
/** Numerals that hide nothing themselves, as digits. */
const DIGITS = new Map(
  NUMERALS.flatMap((alike, digit) => [...alike.replace(/[○◯]/, '')].map((c) => [c, `${digit}`])),
);
const NUMERAL = new RegExp(`[${[...DIGITS.keys()].join('')}]`, 'g');
const NUMERAL_RUN = new RegExp(`${NUMERAL.source}{4}`);
/** Masks as lists of persons have them in every row, and nothing else: an ID, a mobile, a card. They hide enough. */
const USUAL = /^(?:[0-9]{6}\*{8}[0-9]{3}[0-9Xx]|1[3-9][0-9]\*{4}[0-9]{4}|[3-6][0-9]{3}\*{8,11}[0-9]{4})$/;
/** An age, a birthday, or a day on which the living were born. */
const TELLS_BIRTH =
  /[0-9]{1,3} ?周?[岁歲](?!以)|年龄[:：]? ?[0-9]{1,3}(?![0-9]| ?周?[岁歲])|[0-9][年日]生|(?:19[2-9][0-9]|200[0-9])[年./-][0-9]{1,2}[月./-][0-9]{1,2}/;
/** One of so many years is left where an age or a birth date stands beside a mask. */
const YEARS = 100;
const NEAR = 20;

/**
 * Measures a masked ID, card or telephone number. What is none of these, or is not masked, counts as strong.
 */
export function maskStrength(text: string): MaskStrength {
  return measure(normalise(text.length > 200 ? '' : withStars(fold(text).text)));
}

/** Whether a text is a mask that most know how to make, and hides enough. */
export function isUsualMask(text: string): boolean {
  return text.charCodeAt(REGION) === STAR && USUAL.test(text);
}

/** The same of UTF-16 units. */
export function isUsualMaskIn(units: Readonly<Uint16Array>, start: number, end: number): boolean {
  const length = end - start;
  if (length <= REGION || length > LONGEST_USUAL || units[start + REGION] !== STAR) return false;
  return isIdMaskIn(units, start, end) || USUAL.test(String.fromCharCode(...units.subarray(start, end)));
}

/** The most usual one, of which lists are full: region, eight stars, the last four signs. */
function isIdMaskIn(units: Readonly<Uint16Array>, start: number, end: number): boolean {
  if (end - start !== LENGTH) return false;
  for (let i = 0; i < 17; i++) {
    const unit = units[start + i] as number;
    if (i >= 6 && i < 14 ? unit !== STAR : !isDigit(unit)) return false;
  }
  const check = units[end - 1] as number;
  return isDigit(check) || isX(check);
}

/** Few end in a small x, and asking for capitals is slow. */
function withLargeX(mask: string): string {
  return mask.charCodeAt(LENGTH - 1) === SMALL_X ? mask.toUpperCase() : mask;
}

/** Whether a number begins as those of a province do, or of a permit. */
function isRegion(first: number, second: number): boolean {
  return first === SEVEN ? second === ONE : first !== ZERO;
}

/** Whether a usual mask, in UTF-16 units, is of an ID, whose 18 characters it then has. */
export function isMaskedIdIn(units: Readonly<Uint16Array>, start: number, end: number): boolean {
  if (end - start !== LENGTH || units[start + REGION - 1] === STAR) return false;
  return isRegion(units[start] as number, units[start + 1] as number);
}

/** The masked ID that a usual mask is, laid out as below. */
function usualMaskedId(mask: string): string | undefined {
  const isOfId = mask.length === LENGTH && mask.charCodeAt(REGION - 1) !== STAR;
  if (!isOfId) return asId(mask);
  return isRegion(mask.charCodeAt(0), mask.charCodeAt(1)) ? withLargeX(mask) : undefined;
}

/** A masked ID laid out as its 18 characters, `*` where it is hidden; `undefined` for what is none. */
export function maskedId(text: string): string | undefined {
  if (isUsualMask(text)) return usualMaskedId(text);
  if (text.length > 200 || !mayHide(text)) return undefined;
  const plain = withStars(withDigits(fold(text).text));
  const shapes = masks(plain).map(([start, end]) => normalise(plain.slice(start, end)));
  for (const shape of [...shapes, normalise(plain)]) {
    const id = shape.includes(HIDDEN) ? asId(shape) : undefined;
    if (id) return id;
  }
  return undefined;
}

/**
 * Masked numbers that still show a birth date, or leave so few candidates that the check digit gives them
 * away.
 */
export const findWeakMasks: Detector = ({ text }) => {
  if (!mayHide(text)) return [];
  const plain = withStars(withDigits(withoutComments(text)));
  const spans: Span[] = [];
  for (const [start, end] of masks(plain)) {
    const shape = normalise(plain.slice(start, end));
    const { showsBirthDate, candidates } = measure(shape);
    const least = asId(shape) && isBirthBeside(plain, start, end) ? WEAK_BELOW * YEARS : WEAK_BELOW;
    if ((!showsBirthDate && candidates >= least) || isInCreditCode(text, start, end)) continue;
    if (!asId(shape) && PUNCTUATED.test(plain.slice(start, end))) continue;
    if (isMeasure(plain, start, end)) continue;
    spans.push({ kind: 'weak-mask', start, end, confidence: showsBirthDate ? 'certain' : 'likely' });
  }
  return spans;
};

/** Whether a text has a sign that hides a digit: a loud one, the same quiet one twice, or one behind a digit that may do so alone. */
function mayHide(text: string): boolean {
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const mask = MASKS[unit];
    if (mask === IS_LOUD || (mask !== 0 && unit === last)) return true;
    if (mask === IS_LONE && isDigit(last)) return true;
    last = unit;
  }
  return false;
}

/** Whether the same line tells of a birth. */
function isBirthBeside(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split('\n')
      .pop() ?? '';
  const [behind = ''] = text.slice(end, end + NEAR).split('\n');
  return TELLS_BIRTH.test(before) || TELLS_BIRTH.test(behind);
}

const BRACKETED = `[(（[【](?=[${LOUD_MASKS}])|(?<=[${LOUD_MASKS}])[)）\\]】]`;
const TOKEN = new RegExp(`(?:[0-9${LOUD_MASKS}${QUIET_MASKS} ]|${BRACKETED}){11,}`, 'g');

/** Where the masked numbers of a text stand. */
function masks(text: string): [number, number][] {
  return matches(text, TOKEN).flatMap(({ 0: token, index }) =>
    pieces(token).map(([start, end]): [number, number] => [index + start, index + end]),
  );
}

/** Numerals as digits, where enough of them stand together. */
function withDigits(text: string): string {
  return NUMERAL_RUN.test(text) ? text.replace(NUMERAL, (numeral) => DIGITS.get(numeral) ?? numeral) : text;
}

/** Spaces for what begins and ends a comment of HTML: its hyphens hide no digit of a number beside them. */
function withoutComments(text: string): string {
  return text.includes('--') ? text.replace(/<!--+|(?<!-)--+>/g, (sign) => ' '.repeat(sign.length)) : text;
}

/** Stars for signs that stand alone in the 18 of an ID. */
function withStars(text: string): string {
  return text.replace(HALF_HIDDEN, (id) => id.replace(LONE, HIDDEN));
}

/**
 * The words of a token, and the whole of it, where words may be the parts of one number: "991234 1950****
 * 0011".
 */
function pieces(token: string): [number, number][] {
  const words: [number, number][] = matches(token, /[^ ]+/g).map(({ 0: word, index }) => [
    index,
    index + word.length,
  ]);
  const found = words.filter(([start, end]) => isMasked(token.slice(start, end)));
  const first = words[0];
  const last = words[words.length - 1];
  if (found.length > 0 || words.length < 2 || words.length > 6 || !first || !last) return found;
  return isMasked(token.slice(first[0], last[1])) ? [[first[0], last[1]]] : [];
}

/**
 * A whole number and a dash or dots behind it or in front, which go on to other words: they stand for no digits of a card.
 * Nine digits of a mobile and two hyphens are one.
 */
const PUNCTUATED =
  /^(?!1[3-9][0-9]{7}--$)(?:[0-9]+ ?(?:-{2,}|—{1,2}|…{1,2})|(?:-{2,}|—{1,2}|…{1,2}) ?[0-9]+)$/;

/** Length, width and height, said to be those of a thing, or multiplied as nobody hides digits: 规格165*325*568mm, DN150*6*6000. */
const [PRODUCT, MULTIPLIED, MEASURED, UNIT] = [
  /^[0-9]{1,5}(?:[*×✕✖][0-9]{1,5}){1,2}$/,
  /^[0-9]{1,5}(?:[×✕✖][0-9]{1,5}){2}$/,
  /(?:规格|尺寸|大小|型号|长宽高?)[^0-9]{0,4}$|[A-ZΦφØ]$/,
  /^ ?(?:[cmdk]?m|毫米|厘米|公分|米|公里|[=＝])(?![A-Za-z])/i,
];

function isMeasure(text: string, start: number, end: number): boolean {
  const product = text.slice(start, end);
  if (!PRODUCT.test(product)) return false;
  if (MULTIPLIED.test(product)) return true;
  return MEASURED.test(text.slice(Math.max(0, start - 8), start)) || UNIT.test(text.slice(end, end + 4));
}

/** Of an ID, only the birth date without its century is in sight. */
const SHORT_BIRTH = /^\*{8}[0-9]{6}\*{4}$/;

function isMasked(word: string): boolean {
  if (word.length > LONGEST + 6 || DECIMAL.test(word)) return false;
  const shape = normalise(word);
  return shape.includes(HIDDEN) && (shape.replace(/[^0-9]/g, '').length >= 8 || SHORT_BIRTH.test(shape));
}

/** Digits and `*` only. A quiet sign hides only where it is repeated; alone it parts groups and goes. */
function normalise(text: string): string {
  const shape = text
    .replace(LOUD, HIDDEN)
    .replace(QUIET, (run) => HIDDEN.repeat(run.length))
    .replace(/(?<=\*)[xX]|[xX](?=\*)/g, HIDDEN);
  return shape.replace(/[^0-9*xX]/g, '').toUpperCase();
}
