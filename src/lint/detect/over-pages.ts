import { ID_WORDS, judgeId } from './id-number.ts';
import { type Detector, matches, near } from './reading.ts';
import type { Span } from './types.ts';

const BLANK = '[ \\t]{0,40}';
const BREAK = `(?:${BLANK}\\r?\\n){1,3}${BLANK}`;
const DASHES = '[-–—－~·]{1,3}';
/** What tells a number of a page from a figure in a line of its own. */
const PAGE = `${DASHES} ?[0-9]{1,4} ?${DASHES}|第 ?[0-9]{1,4} ?页(?:[ ，,/]{0,3}共 ?[0-9]{1,4} ?页)?|[0-9]{1,4} ?[/／] ?[0-9]{1,4}`;
/** A part of a number, the end of a page with its number, and the rest, which may itself be followed by a page. */
const OVER_PAGES = new RegExp(
  `(?<![0-9])([0-9]{1,17})(?=(${BREAK}(?:(${PAGE})|[0-9]{1,3})${BREAK})([0-9]{0,16}[0-9Xx])(?![0-9A-Za-z]))`,
  'g',
);
const LENGTH = 18;

/** IDs that a PDF broke off at the end of a page. A bare number of a page may be a figure among figures. */
export const findIdsOverPages: Detector = ({ text }, { asOf }) => {
  if (!text.includes('\n')) return [];
  const spans: Span[] = [];
  for (const { 1: first = '', 2: between = '', 3: page, 4: rest = '', index } of matches(text, OVER_PAGES)) {
    const digits = first + rest.toUpperCase();
    const verdict = digits.length === LENGTH ? judgeId(digits, asOf) : undefined;
    const end = index + LENGTH + between.length;
    if (!verdict || !(near(text, index, end, ID_WORDS) || (page && verdict === 'valid'))) continue;
    const confidence = verdict === 'valid' ? 'certain' : 'likely';
    spans.push({ kind: 'national-id', start: index, end, confidence });
  }
  return spans;
};
