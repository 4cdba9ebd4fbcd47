import { type Detector, matches, near } from './reading.ts';
import type { Span } from './types.ts';

const WORDS =
  /护照|通行证|回乡证|台胞证|港澳|台湾|永久居留|居留证|旅行证|香港身份证|passport|travel (?:document|permit)/i;

/**
 * Passports and permits of several issuers, the old permanent-residence card, Hong Kong and Taiwan identity
 * cards.
 */
const LETTERED =
  /(?<![0-9A-Za-z])(?:[A-Z]{3}[0-9]{12}|[EGDSPHMKJTL][A-Z]?[0-9]{7,10}|[A-Z][12][0-9]{8}|[A-Z]{1,2}[0-9]{6}[(（]?[0-9A][)）]?)(?![0-9A-Za-z])/gi;

/** The permit of Taiwan residents has digits alone. */
const NUMERIC = /(?<![0-9A-Za-z.-])[0-9]{8}(?:[0-9]{2})?(?![0-9A-Za-z.-])/g;

/**
 * Travel documents. They have no checksum and look like any serial number: a word or a label must announce
 * them.
 */
export const findTravelDocuments: Detector = ({ text }, { label }) => {
  const announced = WORDS.test(text);
  if (!announced && (label !== 'id' || !/[A-Za-z]/.test(text))) return [];
  const found = matches(text, LETTERED).concat(announced ? matches(text, NUMERIC) : []);
  return found.flatMap(({ 0: whole, index }): Span[] => {
    const end = index + whole.length;
    if (label !== 'id' && !near(text, index, end, WORDS)) return [];
    return [{ kind: 'travel-document', start: index, end, confidence: 'likely' }];
  });
};
