import type { Day } from '../../publication/dates.ts';
import { judgeId, kindOfId } from './id-number.ts';
import type { Span } from './types.ts';

const LENGTH = 18;
const [ZERO, NINE] = [0x30, 0x39];

/** The span of a text that is a valid ID and nothing else, as whole rosters have in each row: all detectors would agree on it. */
export function loneId(text: string, asOf?: Day): Span | undefined {
  if (text.length !== LENGTH || !isNumber(text) || judgeId(text, 0, asOf) !== 'valid') return undefined;
  return { kind: kindOfId(text), start: 0, end: LENGTH, confidence: 'certain' };
}

/** Digits, of which the last may be an X. */
function isNumber(text: string): boolean {
  for (let i = 0; i < LENGTH - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit < ZERO || unit > NINE) return false;
  }
  const last = text.charCodeAt(LENGTH - 1);
  return (last >= ZERO && last <= NINE) || text.endsWith('X');
}
