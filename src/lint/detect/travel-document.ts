import { beginsWithDay } from './not-secret.ts';
import { GAP, partedDigits, TO_DIGITS } from './parted.ts';
import { type Detector, matches, near } from './reading.ts';
import type { Span } from './types.ts';

const WORDS =
  /护照|通行证|回乡证|台胞证|港澳|台湾|永久居留|永居证|居留证|旅行证|香港(?:永久性?)?(?:居民)?身份证|军官证|士兵证|军人证|passport|travel (?:document|permit)/i;

/**
 * Passports and permits of several issuers, the old permanent-residence card, Hong Kong and Taiwan identity
 * cards, papers of soldiers (南字第…号).
 */
const LETTERED =
  /(?<![0-9A-Za-z])(?:[A-Z]{3}[0-9]{12}|[A-Z]{1,2}[ -]?[0-9]{4} ?[0-9]{3,6}|[A-Z]{1,2}[0-9]{6}[(（]?[0-9A][)）]?|字第[0-9]{6,9}号)(?![0-9A-Za-z])/gi;

/** The permit of Taiwan residents has digits alone, and many a passport. */
const NUMERIC = /(?<![0-9A-Za-z.-])[0-9]{8,10}(?![0-9A-Za-z.-])/g;
const LETTERS = `(?:[A-Z]${GAP}){1,3}`;
const PARTS = partedDigits(7, 12);
const NAMED = '(?:护照|通行证|回乡证|台胞证|居留证|永居证)(?:编?[号號]码?)?';
/** Such are figures, or a telephone's, where the document is not named right before them, or its number. */
const PARTED = new RegExp(
  `(?<=${NAMED}${TO_DIGITS})(?:${LETTERS}|(?<=(?:[号號码]|台胞证|大陆通行证)${TO_DIGITS}))${PARTS}`,
  'gi',
);
/** In equal parts it is one without a word for a number, unless it begins with a year or counts something. */
const EVEN = new RegExp(
  `(?<=${NAMED}${TO_DIGITS})(?!(?:19|20)[0-9]{2}[ -])(?:[0-9]{4}[ -][0-9]{4}|[0-9]{3}([ -])[0-9]{3}\\1[0-9]{3})(?![ .-]?[0-9A-Za-z]| ?[\u3400-\u9fff])`,
  'g',
);
const PARTED_CELL = new RegExp(`^(?:${LETTERS})?${PARTS}$`, 'gi');

/**
 * Travel documents. They have no checksum and look like any serial number: a word or a label must announce
 * them.
 */
export const findTravelDocuments: Detector = ({ text }, { label }) => {
  const labelled = label === 'travel-document';
  const announced = labelled || WORDS.test(text);
  if (!announced && (label !== 'id' || !/[A-Za-z]/.test(text))) return [];
  const numeric = announced ? [NUMERIC, ...(labelled ? [PARTED_CELL] : [PARTED, EVEN])] : [];
  const found = matches(text, LETTERED).concat(
    numeric.flatMap((pattern) => matches(text, pattern)).filter(([digits]) => !isTime(digits)),
  );
  return found.flatMap(({ 0: whole, index }): Span[] => {
    const end = index + whole.length;
    if (label !== 'id' && !labelled && !near(text, index, end, WORDS)) return [];
    return [{ kind: 'travel-document', start: index, end, confidence: 'likely' }];
  });
};

/** A day, perhaps with an hour. Nine digits are neither. */
function isTime(number: string): boolean {
  const digits = number.replace(/[^0-9A-Za-z]/g, '');
  return digits.length !== 9 && beginsWithDay(digits);
}
