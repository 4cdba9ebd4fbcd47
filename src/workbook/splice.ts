import { attribute } from '../document/xml.ts';
import type { Element } from './tree.ts';

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export type Edit = { start: number; end: number; text: string };

/** Applies changes that do not overlap; those at one place in the order given. All else stays as it is. */
export function splice(text: string, edits: readonly Edit[]): string {
  return [...spliced(text, inOrder(edits))].join('');
}

/** The same of changes that come in the order of their places, as pieces of a text that may be too long to be there twice. */
export function* spliced(text: string, edits: Iterable<Edit>): Generator<string> {
  let at = 0;
  for (const { start, end, text: put } of edits) {
    yield text.slice(at, start);
    yield put;
    at = end;
  }
  yield text.slice(at);
}

/** Changes in the order of their places. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.start - b.start);
}

/** A start tag, or an element that begins with one, with an attribute set. */
export function withAttribute(tag: string, name: string, value: string | number): string {
  const put = `${name}="${escaped(String(value))}"`;
  const end = /\/?>/.exec(tag.replace(/"[^"]*"|'[^']*'/g, (quoted) => '_'.repeat(quoted.length)))?.index ?? 0;
  const head = tag.slice(0, end);
  const pattern = patternOf(name);
  const changed = pattern.test(head) ? head.replace(pattern, `$1${put}`) : `${head.trimEnd()} ${put}`;
  return changed + tag.slice(end);
}

// Made once for each name: a million cells get another style.
const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  patterns.set(name, pattern);
  return pattern;
}

/** Puts XML before the end tag of an element; a self-closing one is opened for it. */
export function appended(xml: string, element: Element, put: string): Edit {
  if (!element.selfClosing) return { start: element.inner.end, end: element.inner.end, text: put };
  const tag = xml.slice(element.start, element.end);
  const text = `${tag.replace(/\s*\/>$/, '>')}${put}</${qualified(xml, element)}>`;
  return { start: element.start, end: element.end, text };
}

/** The start tag of an element, with changed attributes. */
export function retagged(xml: string, element: Element, attributes: Record<string, string | number>): Edit {
  const end = element.selfClosing ? element.end : element.inner.start;
  const tag = Object.entries(attributes).reduce(
    (changed, [name, value]) => withAttribute(changed, name, value),
    xml.slice(element.start, end),
  );
  return { start: element.start, end, text: tag };
}

/** The name of an element as written, with its prefix. */
export function qualified(xml: string, { start }: { start: number }): string {
  return /^<([^\s/>]+)/.exec(xml.slice(start, start + 200))?.[1] ?? '';
}

/** The prefix that elements of the same kind need: `x:` or nothing. */
export function prefixOf(xml: string, element: { start: number }): string {
  const name = qualified(xml, element);
  return name.slice(0, name.indexOf(':') + 1);
}

/** A number that an element's attribute holds. */
export function numberIn({ attributes }: Element, name: string, otherwise = 0): number {
  const value = Number(attribute(attributes, name) ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
}

/** A text as XML may hold it. Control characters, which it may not hold at all, go. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
