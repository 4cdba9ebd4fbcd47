import {
  CLOSE_LOOKALIKES,
  FAR_LOOKALIKES,
  LOUD_MASKS,
  NUMERALS,
  PLAIN,
  QUIET_MASKS,
  SEPARATORS,
  X_LOOKALIKES,
} from './characters.ts';
import { HEALTH_SIGNS, HEALTH_WORDS } from './health-words.ts';
import { unitsOf } from './units.ts';

const numerals = NUMERALS.join('');
const digits = `0-9${numerals}${CLOSE_LOOKALIKES.join('')}${FAR_LOOKALIKES.join('')}`;
const between = (X_LOOKALIKES + SEPARATORS + LOUD_MASKS + QUIET_MASKS.replace(/\\/g, '')).replace(
  /[\]\\^[|-]/g,
  '\\$&',
);

/** Signs of an encoding, perhaps over several lines. */
const encoded = '(?:[0-9A-Za-z+/_-]\\r?\\n?){19}';
/** A single class is far cheaper to try at every place of a name than one alternative after another. */
const signs = classOf(new RegExp(`[^${PLAIN}]|[&%\\\\<号牌栋幢座室房]|${HEALTH_SIGNS}`, 'u'));
const number = [
  `[0-9${numerals}]{3} ?[-./年．／－0-9]|[0-9] ?[年./－-] ?[0-9${numerals}十]{1,3} ?[月./－-]|[0-9]{2}[-/ ][0-9]{2}|年生`, // numbers, dates
  `[${digits}${between}]{10}`, // spaced, masked or disguised numbers
  ` ?[Ee] ?\\+? ?0?[12]|\\r?\\n?${encoded}|[0-9A-Fa-f]?(?:[=: -][0-9A-Fa-f]{2}){3}`, // ruined and encoded numbers
  `#|楼[0-9]{3}|[-—][0-9${numerals}十百]|[组社][-—–－][0-9]`, // addresses
];
const others = [
  `[${numerals}][0-9${numerals}]{3} ?[-./年．／－0-9]`,
  `[${digits}${LOUD_MASKS}][${digits}${between}]{10}`,
  `[A-Za-z+/]\\r?\\n?${encoded}`,
  `单元|[${numerals}十百](?:[-—#][0-9${numerals}十百]|[组社][-—–－][0-9])`,
  HEALTH_WORDS,
];
const heads = `A-Za-z+/${digits.replace('0-9', '')}${LOUD_MASKS}单十百视听智言肢多不耳造减`;

/** Texts in which no other sign tells than ASCII digits hold no secret without a match of this, the cheaper half. */
export const mightHoldNumber = new RegExp(`[0-9](?:${number.join('|')})`, 'u');

/**
 * Texts without a match hold no secret of any kind, whatever their label. Names, villages and amounts fail
 * fast; a month or a date matches, since under a label it may be a birth date. Flag `u` and no other: the
 * linter joins it with more.
 */
export const mightHoldSecret = new RegExp(
  `${mightHoldNumber.source}|(?=[${signs}${heads}])(?:[${signs}]|${others.join('|')})`,
  'u',
);

/** The signs of amounts, months and dates, of which fewer than so many are no secret unless a label says so. */
export const NUMERIC = '0-9.,/年月日-';
export const SHORTEST_SECRET = 11;

/**
 * What signs tell, in bits of their own, so that the sum of a text counts each: a digit, another sign of numbers, and one
 * with which a match can begin otherwise.
 */
export const [DIGIT, MARK, TELLING] = [1, 1 << 12, 1 << 24];

/** What each UTF-16 unit tells; 0 for nothing. */
export function tellingUnits(): Int32Array {
  const telling = unitsOf(new RegExp(`[${signs}${heads}]`, 'u')).fill(1, 0xd800, 0xe000);
  const units = new Int32Array(telling.length);
  for (let unit = 0; unit < units.length; unit++) units[unit] = telling[unit] ? TELLING : 0;
  for (const mark of NUMERIC) units[mark.charCodeAt(0)] = MARK;
  return units.fill(DIGIT, 0x30, 0x3a);
}

/**
 * The characters that a pattern matches by themselves, as the inside of a class. Beyond the BMP only rare Han are plain.
 */
function classOf(pattern: RegExp): string {
  const units = unitsOf(pattern);
  let ranges = '';
  let start = -1;
  for (let unit = 0; unit <= 0x10000; unit++) {
    const inside = units[unit] === 1;
    if (inside && start < 0) start = unit;
    if (inside || start < 0) continue;
    ranges += `\\u{${start.toString(16)}}-\\u{${(unit - 1).toString(16)}}`;
    start = -1;
  }
  return `${ranges}\\u{10000}-\\u{1ffff}\\u{2f800}-\\u{2ffff}\\u{40000}-\\u{10ffff}`;
}
