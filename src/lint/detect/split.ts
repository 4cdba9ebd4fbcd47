import { endsInX, ID_WORDS, isId, isOldId, judgeId } from './id-number.ts';
import { isUsualMask } from './mask.ts';
import {
  asPart,
  BIRTH,
  digitsAtMost,
  isFigure,
  meets,
  type Piece,
  partAtMost,
  pieceOf,
  SERIAL,
} from './piece.ts';
import { FIRST_LISTED } from './serial.ts';
import type { Confidence } from './types.ts';

const LENGTH = 18;
/** The digits of the shortest and of the longest number that is put together from several cells. */
export const [SHORTEST_SPLIT, LONGEST_SPLIT] = [15, 20];
const LENGTHS = [SHORTEST_SPLIT, LENGTH, LONGEST_SPLIT];
/** More cells than this are columns of figures, unless all have the same number of digits, or are cut as an ID is read. */
const MOST_UNEVEN = 4;
/**
 * A month or a day of these years, or a batch of that day, in a cell of its own: of a payment, between an area's code and an
 * amount, unless it is a child's birth.
 */
const RECENT = /^20[2-9][0-9](?:0[1-9]|1[0-2])(?:[0-3][0-9](?:[0-9]{2})?)?$/;
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

const SHORTEST_FIGURE = 7;

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

/** Whether cells with as many digits as parts with words between have enough of them together. */
function mightBeApart(cells: readonly string[]): boolean {
  let length = 0;
  for (const cell of cells) {
    const most = partAtMost(cell);
    if (most >= SHORTEST_APART && most <= LONGEST_APART) length += most;
  }
  return length >= LENGTH;
}
