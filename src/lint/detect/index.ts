import { findAddresses } from './address.ts';
import { findAnnouncedIds } from './announced-id.ts';
import { findBankAccounts } from './bank-account.ts';
import { findBirthDates } from './birth-date.ts';
import { isChineseCard } from './card.ts';
import { findDatedIds } from './dated-id.ts';
import { findDisabilityCertificates } from './disability-certificate.ts';
import { findEncodedIds } from './encoded.ts';
import { findFieldIds } from './fields.ts';
import { fold, original, uncounted, untagged } from './fold.ts';
import { unformatted } from './formatting.ts';
import { findHealth } from './health.ts';
import { findHouseholdNumbers } from './household-register.ts';
import { findLandlines } from './landline.ts';
import { loneNumber } from './lone-number.ts';
import { findWeakMasks, isUsualMask } from './mask.ts';
import { findIds, POWER } from './national-id.ts';
import { digitsIn } from './numbers.ts';
import { findIdsOverPages } from './over-pages.ts';
import { findPartialIds } from './partial-id.ts';
import { findMobiles } from './phone.ts';
import { NUMERIC, SHORTEST_SECRET } from './prefilter.ts';
import { type Detector, read } from './reading.ts';
import { findToldIds } from './told-id.ts';
import { findTravelDocuments } from './travel-document.ts';
import type { Confidence, Context, SecretKind, Span } from './types.ts';

export { numbersApart } from './apart.ts';
export { judgeId, judgeIdIn } from './id-number.ts';
export { wholeId } from './lone-number.ts';
export { isMaskedIdIn, isUsualMaskIn, maskedId, maskStrength } from './mask.ts';
export { HIDDEN, WEAK_BELOW } from './mask-strength.ts';
export { isOfThing, leadOf } from './not-secret.ts';
export { partAtMost } from './piece.ts';
export {
  MARK,
  mightHoldNumber,
  mightHoldSecret,
  SHORTEST_SECRET,
  TELLING,
  tellingUnits,
} from './prefilter.ts';
export {
  LONGEST_APART,
  LONGEST_SPLIT,
  SHORTEST_APART,
  SHORTEST_SPLIT,
  splitIds,
} from './split.ts';
export { splitBelow, splitBelowTwice } from './stacked.ts';
export { isX, ZERO } from './units.ts';

/**
 * By kind, the most specific first: 20 digits that hold an ID are a disability certificate, not also a bank account. A text
 * with fewer `digits` than that, in whatever disguise, holds none of the kind.
 */
export const DETECTORS: readonly { find: Detector; digits: number }[] = [
  { find: findDisabilityCertificates, digits: 20 },
  { find: findIds, digits: 15 },
  { find: findFieldIds, digits: 15 },
  { find: findEncodedIds, digits: 0 },
  { find: findAnnouncedIds, digits: 15 },
  { find: findIdsOverPages, digits: 18 },
  { find: findToldIds, digits: 18 },
  // A day of one digit, or of numerals with a 十, has fewer.
  { find: findDatedIds, digits: 14 },
  { find: findWeakMasks, digits: 6 },
  { find: findPartialIds, digits: 8 },
  { find: findTravelDocuments, digits: 6 },
  { find: findBankAccounts, digits: 8 },
  { find: findMobiles, digits: 11 },
  { find: findLandlines, digits: 7 },
  { find: findHouseholdNumbers, digits: 6 },
  { find: findBirthDates, digits: 0 },
  { find: findAddresses, digits: 0 },
  { find: findHealth, digits: 0 },
];

const BY_SPECIFICITY: readonly SecretKind[] = [
  'disability-certificate',
  'residence-permit',
  'national-id',
  'weak-mask',
  'travel-document',
  'bank-account',
  'mobile',
  'landline',
  'household-register',
  'birth-date',
  'address',
  'health',
];
const BY_CONFIDENCE: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** An amount, a month, a date: half the cells of a list. */
const SHORT_NUMBER = new RegExp(`^[${NUMERIC}]{1,${SHORTEST_SECRET - 1}}$`);

/**
 * Patterns run out of memory in texts of millions of characters, so that those are looked through in pieces. They
 * overlap by more than a secret takes, however it is written.
 */
const [PIECE, OVERLAP] = [1 << 16, 1 << 12];

/** Finds the personal secrets of a text, sorted, one for each place. Offsets are of the text as given. */
export function detect(text: string, context: Context = {}): Span[] {
  if (text.length <= PIECE + OVERLAP) return detectIn(text, context);
  const found: Span[] = [];
  for (let from = 0; from < text.length; from += PIECE)
    for (const { start, end, ...span } of detectIn(text.slice(from, from + PIECE + OVERLAP), context))
      found.push({ ...span, start: from + start, end: from + end });
  return surest(found);
}

function detectIn(text: string, context: Context): Span[] {
  if (context.label === undefined && text.length < SHORTEST_SECRET && SHORT_NUMBER.test(text)) return [];
  if (context.label !== 'birth-date' && isUsualMask(text)) return [];
  const lone = loneNumber(text, context);
  if (lone) return [lone];
  const found = detectAsRead(text, context);
  const joined = uncounted(text);
  if (joined !== text) found.push(...cardsIn(joined, context));
  for (const other of [untagged(text), unformatted(text)])
    if (other !== text) found.push(...detectAsRead(other, context));
  return surest(found);
}

/** What issuer and check digit say to be a card: items of a list, read as one number, may seem to be an account. */
function cardsIn(text: string, context: Context): Span[] {
  return detectAsRead(text, context).filter(({ start, end }) =>
    isChineseCard(fold(text.slice(start, end)).text),
  );
}

function detectAsRead(text: string, context: Context): Span[] {
  const reading = read(text);
  const found: Span[] = [];
  const most = POWER.test(reading.text) ? Number.POSITIVE_INFINITY : digitsIn(reading.text);
  for (const { find, digits } of DETECTORS) {
    if (digits > most) continue;
    for (const span of find(reading, context)) found.push(span);
    // What the others find is less specific, and would give way to it.
    if (isAllOf(reading.text, found)) break;
  }
  return surest(found).map(({ kind, confidence, start, end }) => {
    const [from, to] = original(reading, start, end);
    return { kind, start: from, end: to, confidence };
  });
}

function isAllOf(text: string, found: readonly Span[]): boolean {
  const [first] = found;
  if (!first || found.length > 1) return false;
  return first.confidence === 'certain' && first.start === 0 && first.end === text.length;
}

/**
 * Of spans that overlap, the surest, then the most specific. One sweep: a full roster holds a hundred
 * thousand.
 */
export function surest(spans: Span[]): Span[] {
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept[kept.length - 1];
    if (!last || span.start >= last.end) kept.push(span);
    else if (rank(span) < rank(last)) kept[kept.length - 1] = span;
  }
  return kept;
}

function rank({ kind, confidence }: Span): number {
  return BY_CONFIDENCE.indexOf(confidence) * BY_SPECIFICITY.length + BY_SPECIFICITY.indexOf(kind);
}
