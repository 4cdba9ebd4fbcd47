import { markup } from '../markup.ts';
import { remembering } from './remembering.ts';

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
 * The pieces of an XML text in order, in one pass. Namespace prefixes are dropped, comments and declarations
 * skipped. Made for the machine-written XML of office files; broken XML throws.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const end = open < 0 ? xml.length : open;
    if (end > at) yield { type: 'text', text: decodeEntities(xml.slice(at, end)), start: at, end };
    if (open < 0) return;
    const special = skipped(xml, open);
    if (special) {
      if (special.text) yield { type: 'text', text: special.text, start: open, end: special.end };
      at = special.end;
      continue;
    }
    const close = tagEnd(xml, open);
    yield tag(xml.slice(open + 1, close), open, close + 1);
    at = close + 1;
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

function skipped(xml: string, open: number): { end: number; text?: string } | undefined {
  if (xml.startsWith('<!--', open)) return { end: after(xml, '-->', open) };
  if (xml.startsWith('<?', open)) return { end: after(xml, '?>', open) };
  if (xml.startsWith('<![CDATA[', open)) {
    const end = after(xml, ']]>', open);
    return { end, text: xml.slice(open + 9, end - 3) };
  }
  // No office file needs a document type, and one can define entities that explode.
  if (xml.startsWith('<!', open)) throw new Error('document type');
  return undefined;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Error('unclosed');
  return at + mark.length;
}

const [QUOTE, APOSTROPHE, END] = [0x22, 0x27, 0x3e];

// A quoted attribute value may hold '>'.
function tagEnd(xml: string, open: number): number {
  let quote = 0;
  for (let i = open + 1; i < xml.length; i++) {
    const unit = xml.charCodeAt(i);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === QUOTE || unit === APOSTROPHE) quote = unit;
    else if (unit === END) return i;
  }
  throw new Error('unclosed');
}

function tag(inner: string, start: number, end: number): XmlPiece {
  if (inner.startsWith('/')) return { type: 'close', name: local(inner.slice(1).trim()), start, end };
  const selfClosing = inner.endsWith('/');
  const space = inner.search(/[\s/]/);
  const name = space < 0 ? inner : inner.slice(0, space);
  const attributes = space < 0 ? '' : inner.slice(space);
  return { type: 'open', name: local(name), attributes, selfClosing, start, end };
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
