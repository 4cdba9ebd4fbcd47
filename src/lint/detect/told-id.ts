import { judgeId } from './id-number.ts';
import { isLoneNumber } from './numbers.ts';
import { type Detector, matches } from './reading.ts';
import type { Span } from './types.ts';

/** "前6位500243", "上半段500243201", "中间19500101", "尾号1234": which part of a number, and the part; or the first one, untold. */
const PART =
  /([前上头中后下末尾])(?:间?(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})位(?:数字?)?|一?半[段截部]?分?)|[间面号])[^0-9,，。;；\n]{0,3}([0-9]{2,14}(?:[Xx](?:[0-9]{2})?)?)(?![0-9])|(?<![0-9])([0-9]{6,14})(?![0-9])/g;
/** "…校验码9": all but the last, and what that is called. */
const CHECKED =
  /(?<![0-9])([0-9]{17})[^0-9]{0,4}(?:校验[码位]?|[末尾]位|最后[1一]位)[^0-9,，。;；\n]{0,3}([0-9Xx])(?![0-9])/g;
/** A disability certificate has its type and grade behind the ID. */
const CERTIFICATE = /^.{18}[1-7][1-4]$/;
const ID = 18;
const ORDER = '前上头中后下末尾';
/** More characters than this between two parts make them parts of two numbers. */
const APART = 8;

/** IDs told part by part, named ones in whatever order: "后四位…，前14位…", "500243，后12位…". */
export const findToldIds: Detector = ({ text }, { asOf }) => {
  if (isLoneNumber(text)) return [];
  const spans: Span[] = [];
  let parts: RegExpExecArray[] = [];
  for (const match of matches(text, PART)) {
    const last = parts[parts.length - 1];
    const isUntold = match[1] === undefined;
    if (isUntold || (last && match.index - last.index - last[0].length > APART)) parts = [];
    parts.push(match);
    const told = judge(parts);
    const [first] = parts;
    if (!told || !first) continue;
    spans.push({ ...told, start: first.index, end: match.index + match[0].length });
    parts = [];
  }
  for (const { 0: whole, 1: digits = '', 2: check = '', index } of matches(text, CHECKED)) {
    if (judgeId(digits + check.toUpperCase(), asOf) !== 'valid') continue;
    spans.push({ kind: 'national-id', start: index, end: index + whole.length, confidence: 'certain' });
  }
  return spans;
};

function judge(parts: readonly RegExpExecArray[]): Pick<Span, 'kind' | 'confidence'> | undefined {
  if (parts.length < 2 || parts.length > ORDER.length) return undefined;
  const digits = parts
    .toSorted(([, a = ''], [, b = '']) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([, , part, untold]) => part?.toUpperCase() ?? untold)
    .join('');
  const isCertificate = CERTIFICATE.test(digits);
  if (digits.length !== ID && !isCertificate) return undefined;
  const verdict = judgeId(digits.slice(0, ID));
  return (
    verdict && {
      kind: isCertificate ? 'disability-certificate' : 'national-id',
      confidence: verdict === 'valid' ? 'certain' : 'likely',
    }
  );
}
