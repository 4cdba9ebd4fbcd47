import { isChineseCard } from './card.ts';
import { fold } from './fold.ts';
import { ID_NAMES } from './id-number.ts';
import { findIds } from './national-id.ts';
import { numbersIn, placeOf, type Run } from './numbers.ts';
import { type Detector, matches, near } from './reading.ts';
import type { Context, Span } from './types.ts';

const BASE64 = /[A-Za-z0-9+/_-]{20,}/g;
/** The same in lines, as mail and narrow cells break it. */
const BROKEN_BASE64 = /[A-Za-z0-9+/](?:(?:\r?\n)?[A-Za-z0-9+/]){19,}/g;
const BREAK = /[A-Za-z0-9+/]\r?\n[A-Za-z0-9+/]/;
/** A hash, numbers with their X, or a line: the base64 of digits has other letters. */
const IS_PLAIN = /^[0-9a-fx_-]+$/i;
/** Base32 has capitals and six digits; an ID takes 29 of them. */
const BASE32 = /[A-Z2-7]{26,}/g;
const BASE32_SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Characters in hexadecimal: of ASCII, breaks of the line, or as UTF-8 writes all others; a database puts a zero behind each. */
const HEX =
  /(?:(?:[2-7][0-9a-f]|0[9ad])(?:00)?|[cd][0-9a-f][89ab][0-9a-f]|e[0-9a-f](?:[89ab][0-9a-f]){2}|f[0-4](?:[89ab][0-9a-f]){3}){15,}/gi;
/** The same one by one, as programs print them: `35 30`, `35:30`, `0x35, 0x30`, `U+0035`; or in decimal: `53 48`. */
const CODES =
  /(?<![0-9A-Za-z])(?:(?:U\+00|0x)?(?:[0-9A-Fa-f]{2}|120)[ ,;:-]{1,2}){14,}(?:U\+00|0x)?(?:[0-9A-Fa-f]{2}|120)(?![0-9A-Za-z])/g;
/** Quoted-printable: some or all characters as `=35`, lines broken by a `=` at their end. */
const QUOTED = /(?=[0-9Xx ]{0,17}=[0-9A-F\s])(?:=[0-9A-F]{2}|=\s{1,2}|[0-9Xx ]){15,}/gi;
const SOFT_BREAK = /=\s{1,2}/g;

/** Bytes, one a character, that are text in UTF-8: of a picture or a hash few are, and never for long. */
const READABLE =
  /(?:[\t\n\r -~]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){15,}/g;
/** The same of UTF-16, as far as it is ASCII: every other byte is zero. */
const READABLE_WIDE = /(?:[ -~]\0){14,}[ -~]/g;
/** What may be digits in some dress: a few of them, or anything outside ASCII. */
const SOME_DIGITS = /(?:[0-9][^0-9]{0,12}){5}|[^\0-\x7f]/;

/** So many codes around each other are undone. */
const DEEPEST = 3;

/** IDs and cards written in base64, base32, quoted-printable, or as the hexadecimal codes of their characters. */
export const findEncodedIds: Detector = ({ text }, { label }) => encodedIn(text, label === 'id', 1);

function encodedIn(text: string, isLabelled: boolean, depth: number): Span[] {
  if (text.length < 20) return [];
  const spans: Span[] = [];
  const look = (pattern: RegExp, decodings: (token: string) => string[]) => {
    for (const { 0: token, index } of matches(text, pattern)) {
      const isCalled = isLabelled || near(text, index, index, ID_NAMES, 20, 0);
      const number = decodings(token).flatMap((bytes) => numbersOf(bytes, isCalled, depth))[0];
      if (number) spans.push({ ...number, start: index, end: index + token.length });
    }
  };
  look(BASE64, fromAnyShift);
  if (spans.length === 0 && BREAK.test(text))
    look(BROKEN_BASE64, (token) => fromAnyShift(token.replace(/[\r\n]/g, '')));
  look(BASE32, (token) => [fromBase32(token)]);
  look(HEX, (token) => [fromHex(token)]);
  look(CODES, fromCodes);
  if (text.includes('=')) look(QUOTED, (token) => [fromQuoted(token)]);
  return spans;
}

/** What is written in the bytes of a text, where it is called an ID, is one in one piece, or has a check digit. */
function numbersOf(bytes: string, isCalled: boolean, depth: number): Span[] {
  return readableIn(bytes).flatMap((readable) => {
    const { text } = fold(decoded(readable));
    const within = depth < DEEPEST ? encodedIn(text, isCalled, depth + 1) : [];
    if (!SOME_DIGITS.test(readable)) return within;
    const runs = numbersIn(text);
    const called: Context = isCalled ? { label: 'id' } : {};
    const ids = findIds({ text, runs }, called).filter(({ confidence }) => confidence !== 'possible');
    return [...ids, ...within, ...runs.filter(isCard).map(asCard)];
  });
}

function isCard({ digits, trust }: Run): boolean {
  return trust === 'whole' && isChineseCard(digits);
}

function asCard(run: Run): Span {
  const [start, end] = placeOf(run, 0, run.digits.length);
  return { kind: 'bank-account', start, end, confidence: 'likely' };
}

function readableIn(bytes: string): string[] {
  const narrow = matches(bytes, READABLE).map(([readable]) => readable);
  if (!bytes.includes('\0')) return narrow;
  return narrow.concat(matches(bytes, READABLE_WIDE).map(([readable]) => readable.replaceAll('\0', '')));
}

const UTF8 = new TextDecoder();

function decoded(bytes: string): string {
  return UTF8.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

function fromBase32(token: string): string {
  let [bytes, bits, size] = ['', 0, 0];
  for (const sign of token) {
    bits = ((bits << 5) | BASE32_SIGNS.indexOf(sign)) & 0xfff;
    size += 5;
    if (size < 8) continue;
    size -= 8;
    bytes += String.fromCharCode((bits >> size) & 0xff);
  }
  return bytes;
}

function fromHex(codes: string): string {
  return codes.replace(/../g, characterOf);
}

function fromCodes(token: string): string[] {
  const codes = token.replace(/U\+00|0x/g, '').split(/[ ,;:-]+/);
  return [16, 10].map((radix) => String.fromCharCode(...codes.map((code) => Number.parseInt(code, radix))));
}

function fromQuoted(token: string): string {
  return token.replace(SOFT_BREAK, '').replace(/=(..)/g, (_, code: string) => characterOf(code));
}

function characterOf(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

function fromAnyShift(token: string): string[] {
  if (IS_PLAIN.test(token)) return [];
  return [0, 1, 2, 3].map((shift) => fromBase64(token.slice(shift)));
}

/** One byte a character: digits come out right whatever stands between them. An address has `-` and `_` for `+` and `/`. */
function fromBase64(token: string): string {
  const usual = token.replaceAll('-', '+').replaceAll('_', '/');
  return atob(usual.slice(0, usual.length - (usual.length % 4 === 1 ? 1 : 0)));
}
