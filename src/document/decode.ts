import { firstPiece, joined } from './source.ts';
import { type Source, Unreadable } from './types.ts';

/** Texts are UTF-8, UTF-16 or GB18030 (what Chinese Excel saves). Others are refused, since a guess would hide text from the rules. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The encoding of a text: by its mark, else by the zeros of UTF-16, else the first of UTF-8 and GB18030 that
 * decodes all of it without an error.
 * @throws Unreadable `encoding` when none does, or the file is binary
 */
export function encodingOf(source: Source): Encoding {
  const first = firstPiece(source);
  if (!first) return 'utf-8';
  const marked = byMark(first);
  if (marked) return decodes(source, marked) ? marked : refuse();
  const wide = byZeros(first.subarray(0, 4096));
  // What is sound UTF-8, too, is that with zeros in it, unless all letters are Latin.
  const isWider = () => isLatin(first) || !decodes(source, 'utf-8');
  if (wide) return isWider() && decodes(source, wide) ? wide : refuse();
  if (decodes(source, 'utf-8')) return 'utf-8';
  if (decodes(source, 'gb18030')) return 'gb18030';
  return refuse();
}

/**
 * The encoding of a text that is long to read: that of the whole lines of its first piece, where they are not ASCII alone;
 * whoever reads on finds out whether the rest is too. Else as above.
 * @throws Unreadable `encoding` as above
 */
export function likelyEncodingOf(source: Source): Encoding {
  const first = firstPiece(source) ?? new Uint8Array(0);
  const lines = first.subarray(0, first.lastIndexOf(LINE_FEED) + 1);
  const isBytewise = !lines.includes(0) && (byMark(lines) ?? 'utf-8') === 'utf-8';
  const tells = isBytewise && lines.some((byte) => byte >= 0x80);
  return encodingOf(tells ? { path: '', chunks: () => [lines] } : source);
}

/**
 * The text of a source, piece by piece, without a byte order mark.
 * @throws Unreadable `encoding` where it is another one
 */
export function* decoded(source: Source, encoding: Encoding): Generator<string> {
  if (encoding === 'utf-8') return yield* decodedUtf8(source);
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const chunk of source.chunks()) yield decode(decoder, chunk, { stream: true });
  yield decode(decoder);
}

const [LINE_FEED, COMMA, ZERO, NINE] = [0x0a, 0x2c, 0x30, 0x39] as const;

function decode(decoder: TextDecoder, bytes?: Uint8Array, options?: TextDecodeOptions): string {
  try {
    return decoder.decode(bytes, options);
  } catch {
    return refuse();
  }
}

// Whole characters at a time, since decoders are several times slower when they have to remember half of one; and whole
// lines where there are any, since a text that is not put together from two is looked through fastest.
function* decodedUtf8(source: Source): Generator<string> {
  let decoder = new TextDecoder('utf-8', { fatal: true });
  let held = new Uint8Array(0);
  for (const chunk of source.chunks()) {
    const bytes = held.length > 0 ? joined([held, chunk]) : chunk;
    const end = bytes.lastIndexOf(LINE_FEED) + 1 || lastCharacterEnd(bytes);
    held = bytes.slice(end);
    if (end === 0) continue;
    yield decode(decoder, bytes.subarray(0, end));
    // Only the first piece has a mark to drop.
    if (!decoder.ignoreBOM) decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  }
  yield decode(decoder, held);
}

/** Where the last character that is whole ends. What is no UTF-8 at all is left to the decoder. */
function lastCharacterEnd(bytes: Uint8Array): number {
  for (let start = bytes.length - 1; start >= 0 && start >= bytes.length - 4; start--) {
    const byte = bytes[start] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return start + length <= bytes.length ? bytes.length : start;
  }
  return bytes.length;
}

/** The whole text of a source. */
export function textOf(source: Source): string {
  return [...decoded(source, encodingOf(source))].join('');
}

/** The encoding that a byte order mark tells. */
export function byMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

// Digits and commas, of which lists are full, have one zero byte in UTF-16: high byte first, or last.
function byZeros(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  // 一 is U+4E00 and the like put a few zeros on the other side.
  if (odd > 4 * even && isWide(bytes, 0)) return 'utf-16le';
  if (even > 4 * odd && isWide(bytes, 1)) return 'utf-16be';
  return refuse();
}

/** Whether every second byte is zero, as where all letters of UTF-16 are Latin. */
function isLatin(bytes: Uint8Array): boolean {
  return [0, 1].some((high) => bytes.every((byte, at) => at % 2 !== high || byte === 0));
}

/**
 * Whether digits, commas and line ends have their zero beside them. A text that only has a zero somewhere, read as UTF-16, is
 * other letters throughout, in which nobody would find anything.
 * @param low where in its two bytes a letter has the lower one
 */
function isWide(bytes: Uint8Array, low: 0 | 1): boolean {
  let [beside, alone] = [0, 0];
  for (let at = low; at < bytes.length; at += 2) {
    const byte = bytes[at] as number;
    if (byte !== LINE_FEED && byte !== COMMA && !(byte >= ZERO && byte <= NINE)) continue;
    if (bytes[low === 0 ? at + 1 : at - 1] === 0) beside++;
    // 临 is U+4E34 and the like are alone, too.
    else alone++;
  }
  return 2 * beside > alone;
}

function decodes(source: Source, encoding: Encoding): boolean {
  try {
    for (const _ of decoded(source, encoding));
    return true;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return false;
  }
}

function refuse(): never {
  throw new Unreadable('encoding');
}
