import { FAR_LOOKALIKES } from './characters.ts';
import { isMobileAlone, mobilesApart } from './mobile-apart.ts';
import { isFiled, isInnocent } from './not-secret.ts';
import { placeOf, type Run } from './numbers.ts';
import { type Detector, matches, near } from './reading.ts';
import type { Context, Span } from './types.ts';
import { isDigit } from './units.ts';

const CALL = /电话|手机|联系|致电|拨打|微信|tel|phone|mobile|wechat|whatsapp/i;
const WORDS = new RegExp(`${CALL.source}|号码`, 'i');

/** The segment lists of the operators contradict each other, so every 13 to 19 counts. */
const MOBILE = /(?<![0-9])(?:(?:00)?86|0)?(1[3-9][0-9]{9})(?![0-9])/g;
/** One number, with 0, 86 or 0086, or two or three glued together. */
const LENGTHS = new Set([11, 12, 13, 15, 22, 33]);
const GLUED_MOBILES = /^(?:1[3-9][0-9]{9}){2,3}$/;

/** Letters that only a checksum could confirm do not make a telephone number. */
const DOUBTFUL = new RegExp(`[${FAR_LOOKALIKES.join('')}]`);

/** A number that a spreadsheet wrote with commas. An amount of so many yuan is no telephone's. */
const THOUSANDS = /(?<![0-9.,])1[3-9],[0-9]{3},[0-9]{3},[0-9]{3}(?![0-9.,]|[ ]?元)/g;

/** What a spreadsheet shows of one in a narrow column. */
const RUINED = /(?<![0-9.])1\.[3-9][0-9]{2,9}E\+?10(?![0-9])/gi;

/** Mobile numbers. */
export const findMobiles: Detector = ({ text, runs }, context) => {
  const spans = [
    ...thousandsIn(text, context),
    ...ruinedIn(text, context),
    ...apartIn(text, context),
    ...aloneIn(text, context),
  ];
  for (const run of runs) {
    if (!LENGTHS.has(run.digits.length) && !run.digits.includes('X')) continue;
    if (run.digits.length > 40 || !isBelievable(text, run, context)) continue;
    const found = GLUED_MOBILES.test(run.digits) ? [[0, run.digits.length] as const] : mobilesIn(run.digits);
    for (const [from, to] of found) {
      const [start, end] = placeOf(run, from, to);
      if (context.label !== 'phone' && isOther(text, ...placeOf(run, 0, run.digits.length))) continue;
      spans.push({ kind: 'mobile', start, end, confidence: run.trust === 'whole' ? 'certain' : 'likely' });
    }
  }
  return spans;
};

/** Whether a number is said to be another: of a file or a case, unless somebody is to be called there. */
function isOther(text: string, start: number, end: number): boolean {
  return isInnocent(text, start, end) || (isFiled(text, start) && !near(text, start, start, CALL, 8, 0));
}

function apartIn(text: string, { inRow = false }: Context): Span[] {
  return mobilesApart(text, inRow)
    .filter(({ start, end }) => !isOther(text, start, end))
    .map(({ start, end }) => ({ kind: 'mobile', start, end, confidence: 'likely' }));
}

function aloneIn(text: string, { label, inRow }: Context): Span[] {
  if (!inRow || label !== undefined || !isMobileAlone(text)) return [];
  return [{ kind: 'mobile', start: 0, end: text.length, confidence: 'possible' }];
}

function thousandsIn(text: string, context: Context): Span[] {
  return text.includes(',') ? announced(text, THOUSANDS, context) : [];
}

function ruinedIn(text: string, context: Context): Span[] {
  return /E/i.test(text) ? announced(text, RUINED, context) : [];
}

/** What matches a pattern and is called a telephone number. */
function announced(text: string, pattern: RegExp, { label }: Context): Span[] {
  return matches(text, pattern)
    .map(({ 0: whole, index }) => [index, index + whole.length] as const)
    .filter(([start, end]) => label === 'phone' || near(text, start, end, WORDS, 6, 0))
    .map(([start, end]) => ({ kind: 'mobile', start, end, confidence: 'likely' }));
}

function mobilesIn(digits: string): (readonly [number, number])[] {
  return matches(digits, MOBILE).map(({ 0: whole, 1: number = '', index }) => {
    const end = index + whole.length;
    return [end - number.length, end] as const;
  });
}

/**
 * Whether groups written apart are one number. Amounts stand side by side, parted by spaces or commas, so a
 * number parted like them must be announced, unless it is parted as no amounts are.
 */
function isBelievable(text: string, run: Run, { label, inRow }: Context): boolean {
  const { digits, parts, trust } = run;
  if (trust === 'whole') return true;
  if (parts.some((part) => DOUBTFUL.test(text.slice(part.start, part.end)))) return false;
  if (parts.length === 1) return true;
  const [start, end] = placeOf(run, 0, digits.length);
  if (label === 'phone' || near(text, start, end, WORDS, 12, 0)) return digits.length <= 15;
  if (!/^(?:86)?1[3-9]/.test(digits)) return false;
  return trust === 'grouped' && isCustomary(text, parts, inRow);
}

function isCustomary(text: string, parts: Run['parts'], inRow = false): boolean {
  const lengths = parts.map((part) => part.digits.length).join('');
  const gaps = gapsOf(text, parts);
  const gap = gaps[0] ?? '';
  if (gaps.some((other) => other !== gap)) return false;
  if (/^[-‐‒–—―−－_·•・]{1,2}$/.test(gap) || (/^1{11}$/.test(lengths) && gap !== ',')) return true;
  const apart = /^[ \u3000]{1,2}$/.test(gap) && !isInLine(text, parts, gap);
  if (/^2?344$/.test(lengths) && (apart || /^[.．/／]$/.test(gap))) return true;
  // No amount begins with a zero.
  if (!parts.some(({ digits }) => digits.startsWith('0'))) return false;
  if (inRow && lengths === '344' && gap.length === 1 && gap !== ' ') return true;
  return /^(?:344|443|434|335|56|38|47|74)$/.test(lengths) && (apart || /^[./\t\n]$/.test(gap));
}

function gapsOf(text: string, parts: Run['parts']): string[] {
  return parts.slice(1).map((part, i) => text.slice(parts[i]?.end, part.start));
}

/** Whether more numbers stand before or behind, as amounts do in a line of a list. */
function isInLine(text: string, parts: Run['parts'], gap: string): boolean {
  const start = parts[0]?.start ?? 0;
  const end = parts[parts.length - 1]?.end ?? 0;
  const by = gap.length;
  return (
    (text.slice(start - by, start) === gap && isDigit(text.charCodeAt(start - by - 1))) ||
    (text.slice(end, end + by) === gap && isDigit(text.charCodeAt(end + by)))
  );
}
