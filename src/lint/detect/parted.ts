import { CLOSE_LOOKALIKES, NUMERALS, SEPARATORS } from './characters.ts';

const escaped = (signs: string) => signs.replace(/[\]\\^-]/g, '\\$&');
/** What stands between the parts of a number; commas and words rather begin another one. */
export const GAP = `[${escaped(SEPARATORS.replace(/[,，、;；加和年月日]/g, ''))}]{0,3}`;
/** What leads from its name to a number: a word, a colon, a bracket, the signs of Markdown. */
export const TO_DIGITS = '[:：为是 *_`"“\\[【（(]{0,4}';
const DIGIT = `[0-9${NUMERALS.join('')}${CLOSE_LOOKALIKES.join('')}]`;

/**
 * The pattern of so many digits, parted anyhow, in numerals or with letters for 0 and 1. What has no check digit must be
 * named right before them, or they are figures.
 */
export function partedDigits(least: number, most: number): string {
  return `${DIGIT}(?:${GAP}${DIGIT}){${least - 1},${most - 1}}(?![0-9A-Za-z]|[.-][0-9])`;
}
