import { judgeId } from './id-number.ts';
import { isLoneNumber } from './numbers.ts';
import { type Detector, matches, near } from './reading.ts';
import { FIGURE_WORDS, FIRST_LISTED } from './serial.ts';
import type { Span } from './types.ts';

/** "前6位500243": which part of a number, and the part. */
const PART =
  /([前中后末尾])间?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})位(?:数字?)?[^0-9,，。;；\n]{0,3}([0-9]{2,14}[Xx]?)(?![0-9])/g;
/** Area, birth and end with words between: "区划500243；出生…；顺序码…", or the names of fields. */
const WORDED =
  /(?<![0-9])([1-9][0-9]{5})[^0-9]{1,12}((?:19|20)[0-9]{6})[^0-9]{0,12}([0-9]{3})[^0-9Xx]{0,8}([0-9Xx])(?![0-9])/g;
/** What says that a day is of a birth. */
const PERSONAL = /身[份分]|证件|证号|公民|户口|学籍|sfz|出生|生日|尾号|birth/i;
const ORDER = '前中后末尾';
/** More characters than this between two parts make them parts of two numbers. */
const APART = 8;

/** IDs told part by part, named ones in whatever order: "后四位…，前14位…". */
export const findToldIds: Detector = ({ text }, { asOf }) => {
  if (isLoneNumber(text)) return [];
  const spans: Span[] = [];
  let parts: RegExpExecArray[] = [];
  for (const match of matches(text, PART)) {
    const last = parts[parts.length - 1];
    if (last && match.index - last.index - last[0].length > APART) parts = [];
    parts.push(match);
    const confidence = judge(parts);
    const [first] = parts;
    if (!confidence || !first) continue;
    spans.push({ kind: 'national-id', start: first.index, end: match.index + match[0].length, confidence });
    parts = [];
  }
  for (const { 0: whole, 1: area, 2: birth = '', 3: sequence, 4: check = '', index } of matches(
    text,
    WORDED,
  )) {
    if (judgeId(`${area}${birth}${sequence}${check.toUpperCase()}`, 0, asOf) !== 'valid') continue;
    const end = index + whole.length;
    const isSure =
      Number(birth.slice(0, 4)) < FIRST_LISTED ||
      /x/i.test(check) ||
      PERSONAL.test(whole) ||
      near(text, index, end, PERSONAL);
    if (!isSure && FIGURE_WORDS.test(whole)) continue;
    spans.push({ kind: 'national-id', start: index, end, confidence: isSure ? 'certain' : 'possible' });
  }
  return spans;
};

function judge(parts: readonly RegExpExecArray[]): Span['confidence'] | undefined {
  if (parts.length < 2 || parts.length > ORDER.length) return undefined;
  const digits = parts
    .toSorted(([, a = ''], [, b = '']) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([, , part = '']) => part.toUpperCase())
    .join('');
  const verdict = digits.length === 18 ? judgeId(digits) : undefined;
  return verdict && (verdict === 'valid' ? 'certain' : 'likely');
}
