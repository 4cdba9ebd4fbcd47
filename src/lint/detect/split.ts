import { rememberingShort } from '../../document/remembering.ts';
import { CLOSE, disguised, OTHER, SEPARATOR } from './alphabet.ts';
import { PLAIN } from './characters.ts';
import { fold } from './fold.ts';
import { endsInX, ID_WORDS, isOldId, judgeId } from './id-number.ts';
import { isUsualMask } from './mask.ts';
import { FIRST_LISTED } from './serial.ts';
import type { Confidence } from './types.ts';
import { isDigit, unitsOf } from './units.ts';

/** What a cell may give to a number that stands in several: its digits, and whether words stand around them. */
type Piece = { digits: string; before: string; behind: boolean };

const LENGTH = 18;
/** The digits of the shortest and of the longest number that is put together from several cells. */
export const [SHORTEST_SPLIT, LONGEST_SPLIT] = [15, 20];
const LENGTHS = [SHORTEST_SPLIT, LENGTH, LONGEST_SPLIT];
/** More cells than this are columns of figures, unless all have the same number of digits, or are cut as an ID is read. */
const MOST_UNEVEN = 4;
/** Where an ID has its birth date, and what stands behind it. */
const [BIRTH, SERIAL] = [6, 14];
const LONGEST = 60;
/**
 * A month or a day of these years, or a batch of that day, in a cell of its own: of a payment, between an area's code and an
 * amount, unless it is a child's birth.
 */
const RECENT = /^20[2-9][0-9](?:0[1-9]|1[0-2])(?:[0-3][0-9](?:[0-9]{2})?)?$/;
/** 202509-202510, 20250901/20250930. After a standard of 630 and an amount of 600 it passes for the rest of an ID. */
const PERIOD = /^20[0-9]{4}(?:[0-9]{2})?[^0-9]{1,2}20[0-9]{4}(?:[0-9]{2})?$/;
/** A day on which most people were born, and nobody of a list of these years is paid, as a spreadsheet shows it. */
const BIRTH_DAY =
  /^(?<year>(?:19[0-9]|20[01])[0-9])[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?(?:[ T]00:00(?::00)?)?$/;
/** With more digits than this, a cell is no part of a number. */
const LONGEST_PIECE = 19;

/** 前半, 后四位: which part of a number stands in a cell. */
const [PART_HEADS, PART] = [
  '前中后上下头尾第',
  /^(?:[前中后上下头尾]|第[一二三1-3])(?:半|面|间|段|部分?|截|[0-9一二三四五六七八九十]{1,2}位)[:： ]?/,
];

/** Behind a disability certificate that was issued again: B1, B2. */
const REISSUED = /(?<=[0-9])[Bb][0-9]$/;

/** Cells of words alone may stand between the parts of an ID: area, name, day of birth, last digits. */
const WORDS = 'words';
/** Between two parts hardly more of them, and a row may have thousands. */
const MOST_WORDS = 20;
/** Such parts are of so many digits, of which what must be folded counts twice. */
export const [SHORTEST_APART, LONGEST_APART] = [4, 2 * (LENGTH - 4)];

/** A number in several cells of a row: those that hold its parts, counted from 0. */
export type Split = { parts: number[]; confidence: Confidence };

/**
 * IDs, permits and disability certificates whose digits stand in neighbouring cells, or with blank ones between, as merged
 * cells leave them, or words. A label in front makes up for a wrong check digit. A cell with a whole ID is no part of any: it
 * is found by itself, and an age beside it makes no certificate of it.
 */
export function splitIds(row: readonly string[]): Split[] {
  const cells = row.map(asPart);
  if (!mightBeSplit(cells) && !mightBeApart(cells)) return [];
  const filled: Cell[] = [];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as string;
    if (cell !== '')
      filled.push({ at, piece: pieceOf(cell) ?? (digitsAtMost(cell) === 0 ? WORDS : undefined) });
  }
  const found: Split[] = [];
  for (let first = 0; first < filled.length; first++) {
    const split = splitFrom(filled, first);
    if (!split) continue;
    const confidence = split.confidence === 'possible' && cells.some(isOfId) ? 'certain' : split.confidence;
    found.push({ ...split, confidence });
  }
  return found;
}

/** A cell that is not blank: what may be a part, words, or neither. */
type Cell = { at: number; piece: Piece | typeof WORDS | undefined };

function splitFrom(cells: readonly Cell[], first: number): Split | undefined {
  const parts: number[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let words = 0;
  for (let i = first; i < cells.length && length < LONGEST_SPLIT && words <= MOST_WORDS; i++) {
    const { at, piece } = cells[i] as Cell;
    if (i > first && isOfWords(piece)) {
      words++;
      continue;
    }
    if (!piece || piece === WORDS || isId(piece.digits) || (i > first && piece.before)) return undefined;
    parts.push(at);
    pieces.push(piece);
    length += piece.digits.length;
    const confidence = LENGTHS.includes(length) ? (words > 0 ? judgeApart : judge)(pieces) : undefined;
    if (confidence) return { parts, confidence };
    if (piece.behind) return undefined;
  }
  return undefined;
}

/** Words, perhaps with a numeral at their end: 冉甲一. */
function isOfWords(piece: Cell['piece']): boolean {
  return piece === WORDS || (!!piece?.before && piece.digits.length < SHORTEST_APART);
}

/** Of parts with words between. An area, a name, a day of these years and an amount stand in many rows. */
function judgeApart(pieces: readonly Piece[]): Confidence | undefined {
  const areLong = pieces.every(({ digits }) => digits.length >= SHORTEST_APART);
  const number = pieces.map(({ digits }) => digits).join('');
  return areLong && isId(number) && (endsInX(number) || !pieces.some(isRecent)) ? 'likely' : undefined;
}

function judge(pieces: readonly Piece[]): Confidence | undefined {
  if (pieces.length < 2) return undefined;
  if (pieces.length > MOST_UNEVEN && !areEven(pieces) && !areCutAsRead(pieces)) return undefined;
  let digits = '';
  for (const piece of pieces) digits += piece.digits;
  if (digits.length === LONGEST_SPLIT && !/[1-7][1-4]$/.test(digits)) return undefined;
  const verdict = digits.length >= LENGTH ? judgeId(digits) : undefined;
  const before = pieces[0]?.before ?? '';
  const isNamed = before !== '' && ID_WORDS.test(before);
  if (verdict === 'valid')
    return isNamed || endsInX(digits) || !(pieces.some(isRecent) || isOfAmounts(pieces))
      ? 'certain'
      : 'possible';
  if (isNamed && (verdict || isOldId(digits))) return 'likely';
  // Mistyped, but an area, a day before any that lists tell of, and four digits stand in cells of their own.
  const isOld = Number(digits.slice(BIRTH, BIRTH + 4)) < FIRST_LISTED;
  return verdict && isOld && areCutAsRead(pieces) ? 'possible' : undefined;
}

function isRecent({ digits }: Piece): boolean {
  return RECENT.test(digits);
}

/** A standard and an amount pass for an area, and a day, or a number that begins with one, for what stands behind it. */
function isOfAmounts(pieces: readonly Piece[]): boolean {
  const isCut = (pieces[0] as Piece).digits.length < BIRTH;
  return isCut && pieces.some(({ digits }) => digits.length >= SERIAL - BIRTH && digits.startsWith('20'));
}

function isOfId(cell: string): boolean {
  return ID_WORDS.test(cell);
}

/** The cells, counted from 0, that are a valid ID together with those below them. */
export function splitBelow(above: readonly string[], below: readonly string[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < above.length && i < below.length; i++) {
    const [head, tail] = [above[i] as string, below[i] as string];
    // What must be folded may be two digits.
    if (2 * (head.length + tail.length) < LENGTH) continue;
    if (partAtMost(head) + partAtMost(tail) >= LENGTH && isWhole(head.trim(), tail.trim())) found.push(i);
  }
  return found;
}

/** A day on which most people of a list were born, as an ID has it. */
const BORN = /^(?:19[2-9]|20[01])[0-9]{5}$/;

/**
 * The cells, counted from 0, that are a valid ID together with those of the two rows below: its area, its day of birth, the
 * rest.
 */
export function splitBelowTwice(rows: readonly [Cells, Cells, Cells]): number[] {
  const found: number[] = [];
  for (let i = 0; i < rows[1].length; i++) {
    const [area = '', born = '', rest = ''] = rows.map((cells) => asPart((cells[i] ?? '').trim()));
    if (area.length === BIRTH && BORN.test(born) && isId(area + born + rest.toUpperCase())) found.push(i);
  }
  return found;
}

type Cells = readonly string[];

function isWhole(above: string, below: string): boolean {
  const [head, tail] = [pieceOf(above), pieceOf(below)];
  return !!head && !!tail && !head.behind && !tail.before && isId(head.digits + tail.digits);
}

function isId(digits: string): boolean {
  return digits.length === LENGTH && judgeId(digits) === 'valid';
}

/** Whether all have as many digits as the first, but perhaps the last fewer. */
function areEven(pieces: readonly Piece[]): boolean {
  const lengths = pieces.map(({ digits }) => digits.length);
  const [length = 0] = lengths;
  return lengths.every((own, i) => own === length || (i === lengths.length - 1 && own < length));
}

/** Whether parts end where the area does and where the birth date does. */
function areCutAsRead(pieces: readonly Piece[]): boolean {
  const ends = new Set<number>();
  let end = 0;
  for (const { digits } of pieces) {
    end += digits.length;
    ends.add(end);
  }
  return ends.has(BIRTH) && ends.has(SERIAL);
}

/** A day of birth as the digits that an ID has for it; any other cell as it stands. */
function asPart(cell: string): string {
  const { year, month, day } = BIRTH_DAY.exec(cell)?.groups ?? {};
  return year && month && day ? year + month.padStart(2, '0') + day.padStart(2, '0') : cell;
}

function pieceOf(cell: string): Piece | undefined {
  if (cell.length > LONGEST || (!meets(cell, 0) && !meets(cell, cell.length - 1))) return undefined;
  if (isAsItIs(cell)) return { digits: cell.replace('x', 'X'), before: '', behind: false };
  return dressedPiece(cell);
}

/** Groups and the like come again in every row. */
const dressedPiece = rememberingShort((cell: string): Piece | undefined => {
  if (isFigure(cell) || isUsualMask(cell) || PERIOD.test(cell)) return undefined;
  const text = fold(cell.replace(/\.0$/, '').replace(PART, '')).text.replace(REISSUED, '');
  let read = '';
  for (const unit of text) {
    const code = unit.charCodeAt(0);
    const kind = disguised.kind[code] as number;
    if (kind === OTHER || kind > CLOSE) read += '?';
    else if (kind !== SEPARATOR) read += String.fromCharCode(disguised.digit[code] as number);
  }
  const [, before, last] = /^(.*\?)?([0-9]+(?:X[0-9]{0,2})?|X[0-9]{0,2})$/.exec(read) ?? [];
  if (last) return { digits: last, before: before ? text : '', behind: false };
  const [, first] = /^([0-9]+X?)\?/.exec(read) ?? [];
  return first ? { digits: first, before: '', behind: true } : undefined;
});

/** Digits and nothing else, perhaps with an X behind, as most parts are. */
function isAsItIs(cell: string): boolean {
  let digits = 0;
  while (digits < cell.length && isDigit(cell.charCodeAt(digits))) digits++;
  const rest = cell.length - digits;
  return digits > 0 && digits <= LONGEST_PIECE && (rest === 0 || (rest === 1 && /[Xx]/.test(cell)));
}

/** Whether neighbouring cells that meet like parts of a number are long enough together; few rows have any. */
function mightBeSplit(cells: readonly string[]): boolean {
  let length = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as string;
    const size = cell.length;
    if (size === 0) continue;
    const goesOn = meets(cell, size - 1);
    if (!goesOn && length + size < LENGTH) {
      length = 0;
      continue;
    }
    const isFirst = length === 0 || !meets(cell, 0);
    length =
      size >= SHORTEST_FIGURE && (isFigure(cell) || isUsualMask(cell)) ? 0 : isFirst ? size : length + size;
    if (!isFirst && length >= LENGTH) return true;
    if (!goesOn) length = 0;
  }
  return false;
}

/** How many digits a cell may give to a number in several, at most: an amount or a date gives none, unless somebody was born on it. */
export function partAtMost(cell: string): number {
  if (!isFigure(cell)) return digitsAtMost(cell);
  return BIRTH_DAY.test(cell) ? SERIAL - BIRTH : 0;
}

function digitsAtMost(cell: string): number {
  let most = 0;
  for (let i = 0; i < cell.length; i++) most += DIGITS[cell.charCodeAt(i)] as number;
  return most;
}

/** Whether cells with as many digits as parts with words between have enough of them together. */
function mightBeApart(cells: readonly string[]): boolean {
  let length = 0;
  for (const cell of cells) {
    const most = partAtMost(cell);
    if (most >= SHORTEST_APART && most <= LONGEST_APART) length += most;
  }
  return length >= LENGTH;
}

const SHORTEST_FIGURE = 7;
const [POINT, HYPHEN, YEAR] = [0x2e, 0x2d, 0x5e74];

/** An amount with its fen, a month or a date: two digits at most stand behind a year. */
function isFigure(cell: string): boolean {
  if (cell.charCodeAt(cell.length - 3) === POINT) return true;
  const mark = cell.charCodeAt(4);
  if (mark !== HYPHEN && mark !== YEAR && mark !== POINT) return false;
  const isYear = cell.startsWith('19') || cell.startsWith('20');
  return (
    isYear && !(isDigit(cell.charCodeAt(5)) && isDigit(cell.charCodeAt(6)) && isDigit(cell.charCodeAt(7)))
  );
}

function meets(cell: string, at: number): boolean {
  return MEETS[cell.charCodeAt(at)] === 1;
}

/** What must be folded before it is read. */
const FOLDED = unitsOf(new RegExp(`[^${PLAIN}]`, 'u'));

/** With what a part of a number may meet the next: digits of all kinds, quotation marks, a dash, what must be folded, a word for it. */
const MEETS = FOLDED.map((folded, unit) => (folded || isDigitOfAnyKind(unit) ? 1 : 0));
for (const sign of `-' 　’—＇－${PART_HEADS}`) MEETS[sign.charCodeAt(0)] = 1;

/** How many digits a unit may be: what is folded, as ㊿, may be two. */
const DIGITS = FOLDED.map((folded, unit) => (folded ? 2 : isDigitOfAnyKind(unit) ? 1 : 0));

function isDigitOfAnyKind(unit: number): boolean {
  const kind = disguised.kind[unit] as number;
  return kind !== OTHER && kind !== SEPARATOR && kind <= CLOSE;
}
