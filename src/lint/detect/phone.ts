import { FAR_LOOKALIKES } from './characters.ts';
import { isFiled, isInnocent } from './not-secret.ts';
import { placeOf, type Run } from './numbers.ts';
import { type Detector, matches, near } from './reading.ts';
import type { Context, Span } from './types.ts';

const WORDS = /电话|手机|联系|号码|致电|拨打|微信|tel|phone|mobile|wechat|whatsapp/i;

/** The segment lists of the operators contradict each other, so every 13 to 19 counts. */
const MOBILE = /(?<![0-9])(?:(?:00)?86)?(1[3-9][0-9]{9})(?![0-9])/g;
/** One number, with 86 or 0086, or two or three glued together. */
const LENGTHS = new Set([11, 13, 15, 22, 33]);
const GLUED_MOBILES = /^(?:1[3-9][0-9]{9}){2,3}$/;

/** Letters that only a checksum could confirm do not make a telephone number. */
const DOUBTFUL = new RegExp(`[${FAR_LOOKALIKES.join('')}]`);

/** Area code and local number, eight digits together with a short code, seven or eight with a long one. */
const LANDLINE =
  /(?<![0-9A-Za-z.])[(（]?0(?:(?:10|2[0-9])[)）]?[-—–－ ]{0,2}[2-8][0-9]{3}|[3-9][0-9]{2}[)）]?[-—–－ ]{0,2}[2-8][0-9]{2,3})[- ]?[0-9]{4}(?![0-9])/g;
const LOCAL_NUMBER = /(?<![0-9])[2-8][0-9]{2,3}[- ]?[0-9]{4}(?![0-9])/g;

/** Mobile numbers. */
export const findMobiles: Detector = ({ text, runs }, context) => {
  const spans: Span[] = [];
  for (const run of runs) {
    if (!LENGTHS.has(run.digits.length) && !run.digits.includes('X')) continue;
    if (run.digits.length > 40 || !isBelievable(text, run, context)) continue;
    const found = GLUED_MOBILES.test(run.digits) ? [[0, run.digits.length] as const] : mobilesIn(run.digits);
    for (const [from, to] of found) {
      const [start, end] = placeOf(run, from, to);
      if (context.label !== 'phone' && isInnocent(text, ...placeOf(run, 0, run.digits.length))) continue;
      spans.push({ kind: 'mobile', start, end, confidence: run.trust === 'whole' ? 'certain' : 'likely' });
    }
  }
  return spans;
};

/** Landlines. An office's is wanted in the complaint block and unwanted in a row: the rules decide. */
export const findLandlines: Detector = ({ text }, { label }) => {
  if (text.length < 7 || !/[0-9]{4}/.test(text)) return [];
  const found = matches(text, LANDLINE).concat(label === 'phone' ? matches(text, LOCAL_NUMBER) : []);
  return found.flatMap(({ 0: whole, index }): Span[] => {
    const end = index + whole.length;
    if (isInnocent(text, index, end) || (label !== 'phone' && isFiled(text, index))) return [];
    return [{ kind: 'landline', start: index, end, confidence: 'likely' }];
  });
};

function mobilesIn(digits: string): (readonly [number, number])[] {
  return matches(digits, MOBILE).map(({ 0: whole, 1: number = '', index }) => {
    const end = index + whole.length;
    return [end - number.length, end] as const;
  });
}

/**
 * Whether groups written apart are one number. Amounts stand side by side, parted by spaces or commas, so a
 * number parted like them must be announced, unless it has the customary 3-4-4 or stands digit by digit.
 */
function isBelievable(text: string, run: Run, { label }: Context): boolean {
  const { digits, parts, trust } = run;
  if (trust === 'whole') return true;
  if (parts.some((part) => DOUBTFUL.test(text.slice(part.start, part.end)))) return false;
  if (parts.length === 1) return true;
  const [start, end] = placeOf(run, 0, digits.length);
  if (label === 'phone' || near(text, start, end, WORDS, 12, 0)) return digits.length <= 15;
  return trust === 'grouped' && /^(?:86)?1[3-9]/.test(digits) && isCustomary(text, parts);
}

function isCustomary(text: string, parts: Run['parts']): boolean {
  const lengths = parts.map((part) => part.digits.length).join('');
  const gaps = parts.slice(1).map((part, i) => text.slice(parts[i]?.end, part.start));
  const gap = gaps[0] ?? '';
  if (gaps.some((other) => other !== gap)) return false;
  if (/^[-–—－_·]$/.test(gap) || (/^1{11}$/.test(lengths) && gap !== ',')) return true;
  return /^2?344$/.test(lengths) && (gap === '.' || (/^[ \u3000]{1,2}$/.test(gap) && !isInLine(text, parts)));
}

/** Whether more numbers stand before or behind, as amounts do in a line of a list. */
function isInLine(text: string, parts: Run['parts']): boolean {
  const start = parts[0]?.start ?? 0;
  const end = parts[parts.length - 1]?.end ?? 0;
  return (
    /[0-9][ \u3000]$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[ \u3000][0-9]/.test(text.slice(end, end + 2))
  );
}
