import { judgeId, kindOfId } from './id-number.ts';
import type { Context, Span } from './types.ts';

const [ID_LENGTH, MOBILE_LENGTH] = [18, 11];
const [ZERO, ONE, THREE, NINE, X] = [0x30, 0x31, 0x33, 0x39, 0x58];

/**
 * The span of a text that is a valid ID or a mobile number and nothing else, as whole rosters have in each row: what all
 * detectors together would come to.
 */
export function loneNumber(text: string, { label, asOf }: Context): Span | undefined {
  const { length } = text;
  if (length === ID_LENGTH && isNumber(text) && judgeId(text, 0, asOf) === 'valid')
    return { kind: kindOfId(text), start: 0, end: length, confidence: 'certain' };
  // Under another label it may be a short account, or somebody's number of something else.
  if (length === MOBILE_LENGTH && (label === undefined || label === 'phone') && isMobile(text))
    return { kind: 'mobile', start: 0, end: length, confidence: 'certain' };
  return undefined;
}

function isMobile(text: string): boolean {
  return text.charCodeAt(0) === ONE && text.charCodeAt(1) >= THREE && isNumber(text) && !text.endsWith('X');
}

/** Digits, of which the last may be an X. */
function isNumber(text: string): boolean {
  const last = text.length - 1;
  for (let i = 0; i < last; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return isDigit(text.charCodeAt(last)) || text.charCodeAt(last) === X;
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}
