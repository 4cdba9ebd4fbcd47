import { findIds } from './national-id.ts';
import { numbersIn } from './numbers.ts';
import { type Detector, matches } from './reading.ts';
import type { Span } from './types.ts';

const BASE64 = /[A-Za-z0-9+/]{20,}/g;
/** The codes of ASCII digits, 30 to 39, and perhaps of an X. */
const HEX_DIGITS = /(?:3[0-9]){15,}(?:[57]8)?/g;
const LONG_NUMBER = /[0-9]{15}/;

/**
 * IDs written in base64, or as the hexadecimal codes of their characters. Only a checksum makes such a find
 * credible.
 */
export const findEncodedIds: Detector = ({ text }) => {
  if (text.length < 20) return [];
  const spans: Span[] = [];
  for (const { 0: token, index } of matches(text, BASE64)) {
    const id = [0, 1, 2, 3].flatMap((shift) => idIn(fromBase64(token.slice(shift))))[0];
    if (id) spans.push({ ...id, start: index, end: index + token.length });
  }
  for (const { 0: token, index } of matches(text, HEX_DIGITS)) {
    const id = idIn(fromHex(token))[0];
    if (id) spans.push({ ...id, start: index, end: index + token.length });
  }
  return spans;
};

function idIn(text: string): Span[] {
  if (!LONG_NUMBER.test(text)) return [];
  return findIds({ text, runs: numbersIn(text) }, {}).filter(({ confidence }) => confidence === 'certain');
}

function fromHex(codes: string): string {
  return codes.replace(/../g, (code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** One byte a character: digits come out right whatever stands between them. */
function fromBase64(token: string): string {
  return atob(token.slice(0, token.length - (token.length % 4 === 1 ? 1 : 0)));
}
