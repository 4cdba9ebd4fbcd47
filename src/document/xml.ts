import { markup } from '../markup.ts';
import { PADDING } from './padding.ts';
import { remembering } from './remembering.ts';
import { withLast } from './with-last.ts';

/**
 * One piece of an XML text: a start tag (`selfClosing` or not), an end tag, or the text between tags; and where it
 * stands, as half-open offsets.
 */
type XmlPiece = { start: number; end: number } & (
  | { type: 'open'; name: string; attributes: string; selfClosing: boolean }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string }
);

/**
 * The pieces of an XML text, whole or itself in pieces, in order, in one pass. Namespace prefixes are dropped. What stands in
 * comments and instructions, which no program shows and every text editor does, is only told to who asks for each `remark`.
 * Made for the machine-written XML of office files; broken XML throws.
 */
export function* xmlPieces(
  xml: string | Iterable<string>,
  remark?: (text: string) => void,
): Generator<XmlPiece> {
  let rest = '';
  let before = 0;
  // So many characters are to be there before a piece that did not end is looked at again, or a long one would be for ever.
  let enough = 0;
  for (const { text, last } of withLast(typeof xml === 'string' ? [xml] : xml)) {
    rest += text;
    if (rest.length < enough && !last) continue;
    let at = 0;
    while (at < rest.length) {
      const mark = markAt(rest, at);
      const end = endOf(rest, at, mark, last);
      if (end < 0) break;
      const [start, stop] = [before + at, before + end];
      if (mark) {
        const inner = rest.slice(at + mark.open.length, end - mark.close.length);
        if (mark === CDATA) yield { type: 'text', text: inner, start, end: stop };
        else if (!DECLARATION.test(inner)) remark?.(inner);
      } else if (rest.charCodeAt(at) === OPEN) yield tag(rest.slice(at + 1, end - 1), start, stop);
      else yield { type: 'text', text: decodeEntities(rest.slice(at, end)), start, end: stop };
      at = end;
    }
    enough = at === 0 ? 2 * rest.length : 0;
    before += at;
    rest = rest.slice(at);
  }
}

/** The value of an attribute, without its prefix; `undefined` when absent. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = patternOf(name).exec(attributes);
  return match ? decodeEntities(match[1] ?? match[2] ?? '') : undefined;
}

// Made once for each name: a million cells are asked for the same three.
const patternOf = remembering((name) => new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`));

/** All attribute values of a start tag. */
export function attributeValues(attributes: string): string[] {
  return [...attributes.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map((m) =>
    decodeEntities(m[1] ?? m[2] ?? ''),
  );
}

/** Office files are some twenty elements deep. */
const DEEPEST = 256;

/** Watches that each end tag closes the last start tag: what stands in broken XML, each reader sees in another way. */
export class Nesting {
  readonly #open: string[] = [];

  see(piece: XmlPiece): void {
    if (piece.type === 'open' && !piece.selfClosing) {
      if (this.#open.push(piece.name) > DEEPEST) throw new Error('too deep');
    } else if (piece.type === 'close' && this.#open.pop() !== piece.name) throw new Error('unbalanced');
  }

  /** The element whose text comes next. */
  get inside(): string {
    return this.#open.at(-1) ?? '';
  }

  within(name: string): boolean {
    return this.#open.includes(name);
  }

  end(): void {
    if (this.#open.length > 0) throw new Error('unbalanced');
  }
}

/** How markup that is no tag begins and ends. */
type Mark = { open: string; close: string };
const CDATA: Mark = { open: '<![CDATA[', close: ']]>' };
const MARKS: readonly Mark[] = [{ open: '<!--', close: '-->' }, { open: '<?', close: '?>' }, CDATA];

/** With which XML begins. */
const DECLARATION = /^xml version="1\.\d" encoding="[\w-]{1,12}"(?: standalone="(?:yes|no)")?\s*$/;

function markAt(xml: string, at: number): Mark | undefined {
  const next = xml.charCodeAt(at + 1);
  if (next !== EXCLAMATION && next !== QUESTION) return undefined;
  return MARKS.find(({ open }) => xml.startsWith(open, at));
}

/** Where the piece that begins at a place ends; -1 where it does not end yet. */
function endOf(xml: string, at: number, mark: Mark | undefined, last: boolean): number {
  if (xml.charCodeAt(at) !== OPEN) {
    const end = xml.indexOf('<', at);
    return end < 0 && last ? xml.length : end;
  }
  const end = mark ? behind(xml, mark.close, at) : tagEnd(xml, at, last);
  if (end < 0 && last) throw new Error('unclosed');
  return end;
}

function behind(xml: string, close: string, from: number): number {
  const at = xml.indexOf(close, from);
  return at < 0 ? at : at + close.length;
}

const [EXCLAMATION, QUOTE, APOSTROPHE, STROKE, OPEN, END, QUESTION] = [
  0x21, 0x22, 0x27, 0x2f, 0x3c, 0x3e, 0x3f,
];

// A quoted attribute value may hold '>'.
function tagEnd(xml: string, open: number, last: boolean): number {
  if (xml.charCodeAt(open + 1) === EXCLAMATION) {
    // The rest of a mark may come yet.
    if (!last && xml.length - open < CDATA.open.length) return -1;
    // No office file needs a document type, and one can define entities that explode.
    throw new Error('document type');
  }
  let quote = 0;
  for (let i = open + 1; i < xml.length; i++) {
    const unit = xml.charCodeAt(i);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === QUOTE || unit === APOSTROPHE) quote = unit;
    else if (unit === END) return i + 1;
  }
  return -1;
}

function tag(inner: string, start: number, end: number): XmlPiece {
  if (inner.startsWith('/')) return { type: 'close', name: local(inner.slice(1).trim()), start, end };
  const selfClosing = inner.endsWith('/');
  const nameEnd = nameEndIn(inner);
  const [name, attributes] = [inner.slice(0, nameEnd), inner.slice(nameEnd)];
  return { type: 'open', name: local(name), attributes, selfClosing, start, end };
}

/** Where the name ends with which a start tag begins: at a space or a stroke. */
function nameEndIn(inner: string): number {
  for (let at = 0; at < inner.length; at++) {
    const unit = inner.charCodeAt(at);
    if (unit === STROKE || PADDING[unit] === 1) return at;
  }
  return inner.length;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** A text as XML may hold it. Control characters, which it may not hold at all, go. */
export function escaped(text: string): string {
  return markup(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
