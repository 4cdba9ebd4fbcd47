import type { Encoding } from './decode.ts';

/** A text as bytes in an encoding; `undefined` when some letter of it has no bytes there that we know. */
function encoded(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  return encoding === 'gb18030' ? gb18030(text) : utf16(text, encoding === 'utf-16le');
}

// So many letters of short pieces are encoded at a time.
const BLOCK = 1 << 16;

/** The same of a text that comes in pieces, each of whole letters: it is never there as a whole. */
export function encodedPieces(pieces: Iterable<string>, encoding: Encoding): Uint8Array[] | undefined {
  const chunks: Uint8Array[] = [];
  let block = '';
  const encodeBlock = () => {
    const chunk = encoded(block, encoding);
    block = '';
    if (chunk && chunk.length > 0) chunks.push(chunk);
    return chunk !== undefined;
  };
  for (const piece of pieces) {
    block += piece;
    if (block.length >= BLOCK && !encodeBlock()) return undefined;
  }
  return encodeBlock() ? chunks : undefined;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Letters of one and two bytes: all but rare Han. */
function gb18030(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length * 2);
  let at = 0;
  for (const letter of text) {
    const code = letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : pairs().get(letter);
    if (code === undefined) return undefined;
    if (code > 0xff) bytes[at++] = code >> 8;
    bytes[at++] = code & 0xff;
  }
  return bytes.slice(0, at);
}

let known: Map<string, number> | undefined;

/** No browser or Node encodes GB18030, but all decode it, which gives the table. */
function pairs(): Map<string, number> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const letter = decoder.decode(new Uint8Array([lead, trail]));
      // The full-width space has two: A1A1 is everybody's, while Excel shows a strange letter for A3A0.
      if ([...letter].length === 1 && letter !== '\ufffd' && !known.has(letter))
        known.set(letter, (lead << 8) | trail);
    }
  }
  return known;
}
