import { judgeId, kindOfId } from './id-number.ts';
import { MOBILE } from './mobile-apart.ts';
import type { Context, Span } from './types.ts';

const [ID_LENGTH, MOBILE_LENGTH] = [18, 11];

/**
 * The span of a text that is a valid ID or a mobile number and nothing else, as whole rosters have in each row: what all
 * detectors together would come to.
 */
export function loneNumber(text: string, { label, asOf }: Context): Span | undefined {
  const { length } = text;
  if (length === ID_LENGTH && judgeId(text, asOf) === 'valid') return wholeId(text);
  // Under another label it may be a short account, or somebody's number of something else.
  if (length === MOBILE_LENGTH && (label === undefined || label === 'phone') && MOBILE.test(text))
    return { kind: 'mobile', start: 0, end: length, confidence: 'certain' };
  return undefined;
}

/** The span of a text that is a valid ID and nothing else. */
export function wholeId(text: string): Span {
  return { kind: kindOfId(text), start: 0, end: text.length, confidence: 'certain' };
}
