import { remembering } from '../document/remembering.ts';
import { attribute, escaped } from '../document/xml.ts';
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
const patternOf = remembering((name) => new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`));

/** Puts XML before the end tag of an element; a self-closing one is opened for it. */
export function appended(xml: string, element: Element, put: string): Edit {
  const { selfClosing, start, end, inner } = element;
  if (selfClosing) return { start, end, text: opened(xml.slice(start, end), put) };
  return { start: inner.end, end: inner.end, text: put };
}

/** A self-closing tag opened for what is put into its element. */
export function opened(tag: string, put: string): string {
  return `${tag.replace(/\s*\/>$/, '>')}${put}</${qualified(tag)}>`;
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

/** The name in a start tag as written, with its prefix. */
function qualified(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
}

/** The prefix that elements of the same kind need: `x:` or nothing. */
export function prefixOf(xml: string, { start }: { start: number }): string {
  const name = qualified(xml.slice(start, start + 200));
  return name.slice(0, name.indexOf(':') + 1);
}

/** A number that an element's attribute holds. */
export function numberIn({ attributes }: { attributes: string }, name: string, otherwise = 0): number {
  const value = Number(attribute(attributes, name) ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
}
