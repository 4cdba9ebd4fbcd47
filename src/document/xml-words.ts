import { attributeValues, xmlPieces } from './xml.ts';

/**
 * Every text of a part that somebody could read: texts, values of attributes, comments, and names that are no names of the
 * format. The values of `skip` are left to the caller.
 */
export function wordsOf(xml: string, skip?: (name: string, attributes: string) => string[]): string[] {
  const words = new Set<string>();
  // How long the text was where each open element began.
  const begins: number[] = [];
  let text = '';
  const flush = () => {
    words.add(text.trim());
    text = '';
  };
  for (const piece of xmlPieces(xml, (remark) => words.add(remark))) {
    if (piece.type === 'text') text += piece.text;
    else if (piece.type === 'open') {
      const skipped = skip?.(piece.name, piece.attributes) ?? [];
      for (const word of tagWords(piece.name, piece.attributes)) if (!skipped.includes(word)) words.add(word);
      if (!piece.selfClosing) begins.push(text.length);
    } else {
      const isEmpty = text.length === (begins.pop() ?? 0);
      if (piece.name === 'p') text += '\n';
      else if (!isEmpty && !RUNS.has(piece.name)) flush();
    }
  }
  flush();
  return [...words].filter((word) => word.length > 1);
}

// A text is cut into runs where its looks change, and into paragraphs, so a number may go on in the next one. What says
// how a run looks holds no text.
const RUNS = new Set(['t', 'r', 'font', 'span']);

/** What a start tag says in words: its values, and its names where they are no names of the format. */
export function tagWords(name: string, attributes: string): string[] {
  if ((attributes === '' || USUAL.test(attributes)) && !TELLING.test(name)) return [];
  const values = attributeValues(attributes).filter((value) => !WORDLESS.test(value));
  const names = `${name} ${attributes.replace(/"[^"]*"|'[^']*'/g, '')}`;
  return TELLING.test(names) ? [...values, names] : values;
}

// Of a million cells each has only attributes such as r="F7" s="3" t="s", in which nothing can be said: the shortest of
// what must not be published has eight signs.
const USUAL = /^(?:\s+(?:\w{1,6}:)?[A-Za-z]{1,16}="(?:inlineStr|preserve|[\w.:]{0,7})")*\s*\/?$/;

// Cells and ranges, measures such as 0.70866141732283472 (but 023.78000010 is a telephone), identifiers drawn by lot.
const WORDLESS =
  /^(?:(?:[A-Z]{1,3}\d{1,6}[: ]?)*|\d{0,7}(?::\d{1,7})?|-?\d{1,4}\.(?:\d{1,5}|\d{9,})(?:E-?\d+)?|true|false|\{[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\})$/;

// Names of the format are English and hold no long number.
const TELLING = /[^\0-\x7f]|\d{6}/;
