import { FAR } from './alphabet.ts';
import { areOverColumns } from './column-bars.ts';
import { areFigures } from './grouping.ts';
import { birthYear, ID_WORDS, isPlausible, judgeId, judgeIdIn, kindOfId, unitsIn } from './id-number.ts';
import { isInLetteredCode, isIssued, isOfSeries } from './not-secret.ts';
import { placeOf, type Run } from './numbers.ts';
import { followsName } from './person.ts';
import { BIRTH } from './piece.ts';
import { type Detector, matches, near, type Reading } from './reading.ts';
import { FIRST_LISTED, isSerial } from './serial.ts';
import type { Confidence, Context, SecretKind, Span } from './types.ts';
import { isJustAnnounced, judgeUnverified } from './unverified-id.ts';

/** A spreadsheet's way to write a long number, 5E+17 or 5×10^17; many texts have none. */
export const POWER = /[0-9] ?(?:E|[×X*] ?10)/i;
const RUINED =
  /(?<![0-9.])(?:([1-9](?:[.,．][0-9]{1,17})?) ?E ?\+? ?0?|([1-9][.,．][0-9]{4,17}) ?[×X*] ?10 ?\^? ?)(1[47])(?![0-9])/gi;

/** The digits of an area, and what may stand behind those of any ID. */
const [AREA, ANY_BIRTH] = [6, '200001010000'];

/** Resident IDs and residence permits (GB 11643-1999): the same 18 characters with other leading codes. */
export const findIds: Detector = (reading, context) => {
  const spans: Span[] = [];
  for (const run of reading.runs) {
    if (run.digits.length < 15 || isOfFigures(reading, run, context)) continue;
    const before = spans.length;
    addValidIds(reading, run, context, spans);
    if (spans.length === before) addReversedId(reading, run, context, spans);
    if (spans.length === before) addUnverifiedId(reading, run, context, spans);
  }
  return POWER.test(reading.text) ? spans.concat(ruinedIds(reading, context)) : spans;
};

/** Figures that only a check digit makes an ID; behind a word for it, or in equal parts, commas are a disguise. */
function isOfFigures({ text }: Reading, run: Run, { label }: Context): boolean {
  if (run.trust !== 'loose' || label === 'id' || !areFigures(run.parts)) return false;
  return !near(text, ...placeOf(run, 0, run.digits.length), ID_WORDS);
}

/**
 * Every window is tried: a bounded pattern misses an ID with a telephone glued behind it. A serial number may look like an
 * ID as a whole, but hides none.
 */
function addValidIds({ text }: Reading, run: Run, context: Context, spans: Span[]): void {
  const { digits } = run;
  const units = unitsIn(digits);
  for (let at = 0; at + 18 <= digits.length; at++) {
    if (judgeIdIn(units, at, context.asOf) !== 'valid' || !isAligned(run, at)) continue;
    const serial = isSerial(text, run, at, context);
    if (serial && (digits.length > 18 || run.parts.some(isLettered))) continue;
    const place = placeOf(run, at, at + 18);
    if (run.trust === 'loose' && isInLetteredCode(text, ...place) && !isCalledId(text, place, context))
      continue;
    const isOverColumns = areOverColumns(run.parts);
    if (isOfDays(text, run, at)) continue;
    // The number of a document, and in the next column a day or an amount.
    if (isOverColumns && isIssued(text, place[0])) continue;
    const isDoubtful = serial || (isOverColumns && isListed(digits, at));
    spans.push(span(kindOfId(digits, at), place, isDoubtful ? 'possible' : 'certain'));
    at += 17;
  }
}

/** The letters of a series, as 受理号 has them behind its day, which only a check digit takes for digits. */
function isLettered({ disguise }: Run['parts'][number]): boolean {
  return disguise === FAR;
}

/** Of IDs with a B for each 8, one in 31 passes for a credit code. */
function isCalledId(text: string, [start]: [number, number], { label }: Context): boolean {
  return label === 'id' || isJustAnnounced(text, start);
}

/** A day that begins a line. */
const DAY_FIRST = /^[^0-9\n]{0,24}20[0-9]{6}(?![0-9])/;
/** No line of a table of figures is longer. */
const LONGEST_LINE = 200;

/** Whether the day in an ID begins a line, as another one does the line before: of figures by day, which go on in the next line. */
function isOfDays(text: string, { parts }: Run, at: number): boolean {
  let passed = 0;
  const day = parts.find(({ digits }) => {
    passed += digits.length;
    return passed - digits.length === at + BIRTH;
  });
  if (!day?.lined || !/^20[12]/.test(day.digits)) return false;
  const [line = '', own = ''] = text
    .slice(Math.max(0, day.start - LONGEST_LINE), day.end)
    .split('\n')
    .slice(-2);
  return DAY_FIRST.test(line) && DAY_FIRST.test(own);
}

/** Whether a day of the years that lists tell of stands in an ID: in columns, an area, a day and a count look the same. */
function isListed(digits: string, at: number): boolean {
  return (birthYear(digits, at) ?? 0) >= FIRST_LISTED;
}

/** Written from its end, an ID is as easy to read. Parted anyhow, it must be called one. */
function addReversedId({ text }: Reading, run: Run, { asOf }: Context, spans: Span[]): void {
  const { length } = run.digits;
  if (length !== 18 && length !== 20) return;
  // Its year is looked at before all is turned round.
  if (!/91|02/.test(run.digits.slice(length - 8, length - 6))) return;
  const place = placeOf(run, 0, length);
  if (run.trust === 'loose' && !near(text, ...place, ID_WORDS)) return;
  if (isOfSeries(text, place[0])) return;
  const digits = [...run.digits].reverse().join('');
  if (judgeId(digits, asOf) !== 'valid') return;
  spans.push(span(kindOfId(digits, 0), place, 'certain'));
}

/** Numbers side by side make an ID by chance more often when it may begin and end within them. */
function isAligned({ parts, trust }: Run, at: number): boolean {
  if (trust !== 'loose') return true;
  let passed = 0;
  let ends = 0;
  for (const part of parts) {
    if (passed === at) ends++;
    passed += part.digits.length;
    if (passed === at + 18) ends++;
  }
  return ends === 2;
}

/**
 * A mistyped ID leaks nearly as much as a correct one. What no checksum confirms needs its exact length or a
 * word.
 */
function addUnverifiedId(reading: Reading, run: Run, context: Context, spans: Span[]): void {
  const place = placeOf(run, 0, run.digits.length);
  const confidence = judgeUnverified(reading, run, place, context);
  if (!confidence) return;
  spans.push(span(isPlausible(run.digits) ? kindOfId(run.digits, 0) : 'national-id', place, confidence));
}

/**
 * A spreadsheet wrote the ID as a number: 5.00243E+17. Its last digits are lost; its area and birth date may
 * not be.
 */
function ruinedIds({ text }: Reading, context: Context): Span[] {
  const spans: Span[] = [];
  for (const { 0: whole, 1: byLetter, 2: bySign, 3: power, index } of matches(text, RUINED)) {
    const mantissa = byLetter ?? bySign ?? '';
    const end = index + whole.length;
    const telling = mantissa.length > 13 && isPlausible(mantissa.replace(/[.,．]/, '').padEnd(18, '0'));
    if (telling || context.label === 'id' || near(text, index, end, ID_WORDS)) {
      spans.push(span('national-id', [index, end], 'likely'));
      continue;
    }
    if (power !== '17' || !/^[0-9][.．][0-9]{5,}$/.test(mantissa) || isOfSeries(text, index)) continue;
    // Nothing else in a row of persons, or beside one, has 18 digits.
    const personal = (context.inRow && context.label === undefined) || followsName(text, index);
    if (personal) spans.push(span('national-id', [index, end], 'likely'));
    else if (isOfProvince(mantissa)) spans.push(span('national-id', [index, end], 'possible'));
  }
  return spans;
}

/** Whether a number with a point behind its first digit begins as an ID does. */
function isOfProvince(mantissa: string): boolean {
  return isPlausible(mantissa.replace(/[.．]/, '').slice(0, AREA) + ANY_BIRTH);
}

function span(kind: SecretKind, [start, end]: [number, number], confidence: Confidence): Span {
  return { kind, start, end, confidence };
}
