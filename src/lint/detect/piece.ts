import { rememberingShort } from '../../document/remembering.ts';
import { CLOSE, disguised, OTHER, SEPARATOR } from './alphabet.ts';
import { PLAIN } from './characters.ts';
import { fold } from './fold.ts';
import { isUsualMask } from './mask.ts';
import { isDigit, unitsOf } from './units.ts';

/** What a cell may give to a number that stands in several: its digits, and whether words stand around them. */
export type Piece = { digits: string; before: string; behind: boolean };

/** Where an ID has its birth date, and what stands behind it. */
export const [BIRTH, SERIAL] = [6, 14];
const LONGEST = 60;
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

/** A day of birth as the digits that an ID has for it; any other cell as it stands. */
export function asPart(cell: string): string {
  const { year, month, day } = BIRTH_DAY.exec(cell)?.groups ?? {};
  return year && month && day ? year + month.padStart(2, '0') + day.padStart(2, '0') : cell;
}

/** The part of a number in a cell, if there may be one. */
export function pieceOf(cell: string): Piece | undefined {
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

/** How many digits a cell may give to a number in several, at most: an amount or a date gives none, unless somebody was born on it. */
export function partAtMost(cell: string): number {
  if (!isFigure(cell)) return digitsAtMost(cell);
  return BIRTH_DAY.test(cell) ? SERIAL - BIRTH : 0;
}

/** The same, whatever the cell is. */
export function digitsAtMost(cell: string): number {
  let most = 0;
  for (let i = 0; i < cell.length; i++) most += DIGITS[cell.charCodeAt(i)] as number;
  return most;
}

const [POINT, HYPHEN, YEAR] = [0x2e, 0x2d, 0x5e74];

/** An amount with its fen, a month or a date: two digits at most stand behind a year. */
export function isFigure(cell: string): boolean {
  if (cell.charCodeAt(cell.length - 3) === POINT) return true;
  const mark = cell.charCodeAt(4);
  if (mark !== HYPHEN && mark !== YEAR && mark !== POINT) return false;
  const isYear = cell.startsWith('19') || cell.startsWith('20');
  return (
    isYear && !(isDigit(cell.charCodeAt(5)) && isDigit(cell.charCodeAt(6)) && isDigit(cell.charCodeAt(7)))
  );
}

/** Whether a part of a number may end or begin at a place of a cell. */
export function meets(cell: string, at: number): boolean {
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
