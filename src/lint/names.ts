import { DOTS } from '../publication/dots.ts';
import { isPlainHan } from '../publication/han.ts';
import { readEscape } from './detect/escapes.ts';
import { plainSign } from './signs.ts';

/** Letters of a text in plain signs, without what pads or hides a name, with a map back to the offsets of the original. */
type FoldedText = { text: string; offsets: number[] };

// Spaces, invisible characters, and the dots of minority names, which are written in many ways.
const PADDING = new RegExp(`[\\s\\p{Cf}\\p{Default_Ignorable_Code_Point}${DOTS}]`, 'u');

/** A name as it is compared: in simplified signs, without spaces, dots and invisible characters. */
export function foldName(text: string): string {
  return isFolded(text) ? text : fold(text).text;
}

/** True for a text of common signs that are simplified already: nearly every name. */
function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSimplified(text.charCodeAt(i))) return false;
  return true;
}

/** The same of UTF-16 units. */
export function isFoldedIn(units: Readonly<Uint16Array>, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSimplified(units[at] as number)) return false;
  return true;
}

// 1 for a common sign that is simplified, 2 for any other, 0 for one that was not met yet.
const simplified = new Uint8Array(0x10000);

function isSimplified(unit: number): boolean {
  if (simplified[unit] === 0) {
    const sign = String.fromCharCode(unit);
    simplified[unit] = isPlainHan(sign) && plainSign(sign) === sign ? 1 : 2;
  }
  return simplified[unit] === 1;
}

/** Folds a text letter by letter, so that every folded letter knows where it stood. */
export function fold(text: string): FoldedText {
  const letters: string[] = [];
  const offsets: number[] = [];
  const marks = marksIn(text);
  let offset = 0;
  const add = (letter: string) => {
    if (PADDING.test(letter)) return;
    const unified = plainSign(letter);
    letters.push(unified);
    for (let i = 0; i < unified.length; i++) offsets.push(offset);
  };
  for (const { 0: mark, index } of [...marks, { 0: '', index: text.length }]) {
    for (const letter of text.slice(offset, index)) {
      add(letter);
      offset += letter.length;
    }
    for (const letter of decoded(mark)) {
      add(letter);
      offset += encodedLength(letter, mark);
    }
    offset = index + mark.length;
  }
  return { text: letters.join(''), offsets };
}

/** Letters as addresses, pages and JSON write them, an inline tag, what sets off a few signs in Markdown, or what parts them in a file name. */
const MARK =
  /(?:%[0-9A-Fa-f]{2})+|\\u(?:d[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|[0-9a-f]{4})|&(?:#(?:x[0-9a-f]{1,6}|[0-9]{1,7})|[a-z]{2,15}[0-9]{0,2});|<\/?(?:b|i|u|s|em|strong|mark|font|del|ins|span|small|big|a|br|wbr)(?:\s[^<>&%\\\p{Script=Han}]{0,99})?\/?>|([*_~`])\1{0,2}(?=\p{Script=Han}{1,3}\1)|(?<=([*_~`])\p{Script=Han}{1,3})\2{1,3}|(?<=\p{Script=Han})[-_.+](?=\p{Script=Han})/giu;

function marksIn(text: string): RegExpExecArray[] {
  return /[%&\\<*_~`.+-]/.test(text) ? [...text.matchAll(MARK)] : [];
}

/** The letters that a mark stands for. */
function decoded(mark: string): string {
  if (/^[&\\]/.test(mark)) return readEscape(mark, 0)?.[0] ?? '';
  if (!mark.startsWith('%')) return '';
  try {
    return decodeURIComponent(mark);
  } catch {
    return '';
  }
}

function encodedLength(letter: string, mark: string): number {
  if (!mark.startsWith('%')) return mark.length;
  const code = letter.codePointAt(0) ?? 0;
  return 3 * (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
}

/** A name found in a text, folded, with half-open offsets into the text as given. */
export type Found = { start: number; end: number; name: string };

/** A finder of the given names in texts: linear in the text, whatever the number of names. */
export function nameFinder(names: Iterable<string>): (text: string) => Found[] {
  const known = new Set([...names].map(foldName).filter((name) => name.length > 1));
  if (known.size === 0) return () => [];
  const starts = new Set([...known].map((name) => name[0]));
  const lengths = [...new Set([...known].map((name) => name.length))].sort((a, b) => b - a);
  return (original) => {
    const { text, offsets } = fold(original);
    const found: Found[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!starts.has(text[at])) continue;
      const length = lengths.find((size) => known.has(text.slice(at, at + size)));
      if (length === undefined) continue;
      const start = offsets[at] ?? 0;
      let end = offsets[at + length] ?? original.length;
      // What pads the next letter is not the name's.
      while (PADDING.test(original.charAt(end - 1))) end--;
      found.push({ start, end, name: text.slice(at, at + length) });
    }
    return found;
  };
}
