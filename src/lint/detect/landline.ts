import { isFiled, isInnocent } from './not-secret.ts';
import { placeOf, type Run } from './numbers.ts';
import { type Detector, matches, near } from './reading.ts';
import type { Context, Span } from './types.ts';

/** Area code and local number, eight digits together with a short code, seven or eight with a long one. */
const LANDLINE =
  /(?<![0-9A-Za-z.])[(（]?0(?:(?:10|2[0-9])[)）]?[-—–－ ]{0,2}[2-8][0-9]{3}|[3-9][0-9]{2}[)）]?[-—–－ ]{0,2}[2-8][0-9]{2,3})[- ]?[0-9]{4}(?![0-9])/g;
const LOCAL_NUMBER = /(?<![0-9])[2-8][0-9]{2,3}[- ]?[0-9]{4}(?![0-9])/g;
const WRITTEN_OUT = /^(?:0(?:10|2[0-9])[2-8][0-9]{7}|0[3-9][0-9]{2}[2-8][0-9]{6,7})$/;

/** What a local number must have directly before it. */
const WORDS = /(?:电话|座机|固话|宅电|tel)(?:号码?)?[为是:： ]{0,2}$/i;

/** Landlines. An office's is wanted in the complaint block and unwanted in a row: the rules decide. */
export const findLandlines: Detector = ({ text, runs }, context) => {
  const spans = runs.filter(isWrittenOut).map((run) => spanOf(...placeOf(run, 0, run.digits.length)));
  if (text.length < 7 || !/[0-9]{4}/.test(text)) return spans;
  const found = matches(text, LANDLINE).concat(localNumbers(text, context));
  for (const { 0: whole, index } of found) {
    const end = index + whole.length;
    if (isInnocent(text, index, end) || (context.label !== 'phone' && isFiled(text, index))) continue;
    spans.push(spanOf(index, end));
  }
  return spans;
};

function localNumbers(text: string, { label, inRow }: Context): RegExpExecArray[] {
  if (label === 'phone') return matches(text, LOCAL_NUMBER);
  if (!inRow || !/[话机电l]/i.test(text)) return [];
  return matches(text, LOCAL_NUMBER).filter(({ index }) => near(text, index, index, WORDS, 8, 0));
}

/** A number in numerals: 零二三七八… */
function isWrittenOut({ digits, parts, trust }: Run): boolean {
  return trust === 'grouped' && parts.length === 1 && WRITTEN_OUT.test(digits);
}

function spanOf(start: number, end: number): Span {
  return { kind: 'landline', start, end, confidence: 'likely' };
}
