import { findIds } from './national-id.ts';
import { isLoneNumber } from './numbers.ts';
import { type Detector, near, read } from './reading.ts';
import { FIGURE_WORDS, FIRST_LISTED } from './serial.ts';
import type { Context, Span } from './types.ts';

/** Digits, perhaps in groups of their own. */
const VALUE = /[0-9]+(?:[-./ ][0-9]{1,8})*[Xx]?/y;
/** Those that say how large a field of a form is are none of its value. */
const DIGIT = /(?<!\b(?:maxlength|size|tabindex)["' =]{1,4}[0-9]{0,3})[0-9]/gi;

const KEY = '[A-Za-z_\u3400-\u9fff][\\w \u3400-\u9fff.-]{0,30}';
/** What leads from a value to the next: a field of a form; or an attribute, a key of JSON, of YAML or of a script. */
const TO_FIELD = toNext('["\']?[^<>\\n]{0,80}>[^<>0-9]{0,40}<[A-Za-z][^<>]{0,80}?\\bvalue ?= ?["\']?');
const TO_KEY = [
  '["\'][ \\t\\r\\n]{1,20}[A-Za-z_][\\w-]{0,30}=["\']',
  `["']?[ \\t]{0,4}(?:[,;&，；、] {0,4}|[,;，；]?\\r?\\n[ \\t]{0,40}(?:- )?)["']?${KEY}["']? {0,2}[:：=] {0,20}["']?`,
].map(toNext);
/** Within so many signs the tag of a field ends. */
const TAG_WITHIN = 82;

function toNext(pattern: string): RegExp {
  return new RegExp(`${pattern}(?=[0-9])`, 'y');
}

/** What is announced stands behind its label, or behind the key of its first part. */
const ANNOUNCED_WITHIN = 40;
/** Anything may have an `id`. */
const ID_KEY = /身份|身分|证件|公民|sfz|id(?:entity)?[ _-]?(?:card|number|no)(?![a-z])/i;
const ANNOUNCED = '身份证 ';
/** A value of so many digits is no part of a number. */
const WHOLE = 18;
/** Values of neighbouring fields as one text, and where each begins there and where it stands. */
type Fields = { text: string; values: { at: number; start: number }[]; end: number };

/** IDs whose parts are the values of neighbouring fields: keys, tags and quotation marks between are passed over. */
export const findFieldIds: Detector = ({ text }, context) => {
  if (isLoneNumber(text) || !/[:：=]/.test(text)) return [];
  return fieldsIn(text).flatMap((fields) => idsAmong(fields, text, context));
};

function idsAmong({ text, values, end }: Fields, written: string, { asOf }: Context): Span[] {
  const start = values[0]?.start ?? 0;
  const isAnnounced =
    near(written, start, start, ID_KEY, ANNOUNCED_WITHIN, 0) || ID_KEY.test(written.slice(start, end));
  const label = isAnnounced ? ANNOUNCED : '';
  const reading = read(label + text);
  const total = text.replace(/[^0-9Xx]/g, '').length;
  // Figures of any lengths make an ID by chance more often among others.
  const runs = reading.runs.filter(
    ({ parts, trust, digits }) => parts.length > 1 && (trust !== 'loose' || digits.length === total),
  );
  const placeOf = (at: number): number => {
    const value = values.findLast((value) => value.at + label.length <= at);
    return value ? value.start + at - value.at - label.length : start;
  };
  return findIds({ ...reading, runs }, asOf ? { asOf } : {}).flatMap((found) => {
    const digits = reading.text.slice(found.start, found.end).replace(/[^0-9]/g, '');
    const span = { ...found, start: placeOf(found.start), end: placeOf(found.end - 1) + 1 };
    const isRecent = Number(digits.slice(6, 10)) >= FIRST_LISTED;
    const isOfFigures = FIGURE_WORDS.test(written.slice(span.start, span.end));
    if (isAnnounced || !(isRecent || isOfFigures)) return [span];
    return isRecent && isOfFigures ? [] : [{ ...span, confidence: 'possible' }];
  });
}

function fieldsIn(text: string): Fields[] {
  const found: Fields[] = [];
  let fields: Fields = { text: '', values: [], end: 0 };
  for (let at = nextDigit(text, 0); at >= 0; ) {
    const value = matchAt(VALUE, text, at);
    const end = at + value.length;
    const isPart = value.length < WHOLE;
    if (isPart) {
      fields.values.push({ at: fields.text.length, start: at });
      fields.text += `${value} `;
      fields.end = end;
    }
    const between = isPart && gapAt(text, end);
    if (between) {
      at = end + between.length;
      continue;
    }
    if (fields.values.length > 1) found.push(fields);
    fields = { text: '', values: [], end: 0 };
    at = nextDigit(text, end);
  }
  return found;
}

/** What leads from a value that ends there to the next one, or ''. */
function gapAt(text: string, end: number): string {
  const isInTag = text.slice(end, end + TAG_WITHIN).includes('>');
  for (const pattern of isInTag ? [TO_FIELD, ...TO_KEY] : TO_KEY) {
    const gap = matchAt(pattern, text, end);
    if (gap) return gap;
  }
  return '';
}

function nextDigit(text: string, from: number): number {
  DIGIT.lastIndex = from;
  return DIGIT.exec(text)?.index ?? -1;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
