import { trimmed } from '../document/padding.ts';
import type { Row } from '../document/types.ts';
import type { Meaning } from './columns.ts';
import { meaningOf, sameHeader } from './header.ts';
import { plainText } from './plain-text.ts';

/** One column of a list: what it means, and where its header stands. `raw` is empty where there is no header. */
export type Column = { meaning?: Meaning; raw: string; row: number; index: number };

/**
 * How a list is laid out: which rows are its header and what its columns mean. `headers` are the words by which the header is
 * known again: those of its row, or of each of several and of all together.
 */
export type Layout = {
  first: number;
  last: number;
  columns: Column[];
  headers: string[][];
  indexOf(meaning: Meaning): number;
};

// Titles, units and dates above the header take a few rows on real lists, never this many.
const SEARCHED_ROWS = 30;
/** Groups within groups. */
const DEEPEST = 3;

/**
 * Finds the header of a list by its words: the first row with two columns whose meaning is known, one of which
 * says who or how much. Further rows under merged group headings are read together with it.
 * @param rows the first rows of the table; more than 30 are not looked at
 */
export function findLayout(rows: readonly Row[]): Layout | undefined {
  const at = rows
    .slice(0, SEARCHED_ROWS)
    .findIndex(({ cells }, i) => isHeader(cells) || isUpper(cells, rows[i + 1]?.cells ?? []));
  const header = rows[at];
  if (!header) return undefined;
  const levels = levelsFrom(rows, at);
  const under = rows[at + levels.length];
  const caption = under && isCaption(under.cells) ? under : undefined;
  const lowest = levels.at(-1) ?? header;
  const headings = levels.length > 1 ? groupHeadings(stacked(levels.slice(0, -1)), lowest.cells) : [];
  const width = Math.max(...levels.map(({ cells }) => cells.length));
  const columns = withReliefType(
    withSum(Array.from({ length: width }, (_, index) => column(levels, index, headings[index]))),
  );
  const words = levels.map(({ cells }) => cells);
  const indices: Partial<Record<Meaning, number>> = {};
  for (const { meaning, index } of columns) if (meaning) indices[meaning] ??= index;
  return {
    first: header.number,
    last: (caption ?? lowest).number,
    columns,
    headers: (levels.length > 1 ? [...words, columns.map(({ raw }) => raw)] : words).map((row) =>
      row.map(trimmed),
    ),
    indexOf: (meaning) => indices[meaning] ?? -1,
  };
}

/**
 * The rows of the header that begins in a row: each further one names columns below the words of those above it. What is
 * merged over several rows stands in each of them, and one may have nothing else.
 */
function levelsFrom(rows: readonly Row[], at: number): Row[] {
  let depth = 1;
  for (let next = at + 1; next < at + DEEPEST; next++) {
    const above = stacked(rows.slice(at, next));
    const below = rows[next]?.cells ?? [];
    if (continues(above, below)) depth = next - at + 1;
    else if (!repeats(above.map(trimmed), below)) break;
  }
  return rows.slice(at, at + depth);
}

/** The lowest word of rows in each column. */
function stacked(levels: readonly Row[]): string[] {
  const width = Math.max(...levels.map(({ cells }) => cells.length));
  return Array.from(
    { length: width },
    (_, i) => levels.findLast(({ cells }) => cells[i]?.trim())?.cells[i] ?? '',
  );
}

/**
 * True when a row below the header repeats it, or one of its rows, as printed pages do: nothing stands in it but the
 * words of the header, each in its column.
 */
export function repeatsHeader({ headers }: Layout, cells: readonly string[]): boolean {
  return headers.some((words) => repeats(words, cells));
}

function repeats(words: readonly string[], cells: readonly string[]): boolean {
  let same = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = trimmed(cells[i] as string);
    if (cell === '') continue;
    const word = words[i] ?? '';
    // Most rows are told apart by one letter.
    if (cell.charCodeAt(0) !== word.charCodeAt(0) || !sameHeader(cell, word)) return false;
    same++;
  }
  return same >= 2;
}

const TELLING: Meaning[] = ['name', 'village', 'amount'];

function isHeader(cells: readonly string[]): boolean {
  const meanings = new Set(cells.map(meaningOf).filter((meaning) => meaning !== undefined));
  return meanings.size >= 2 && TELLING.some((meaning) => meanings.has(meaning));
}

/**
 * Whether a row is the upper one of a header that only both rows make one: it names a column, as 姓名, where the lower row
 * has a gap, and all else in it are headings of groups. Read without it, that column would be one without a header.
 */
function isUpper(upper: readonly string[], lower: readonly string[]): boolean {
  const headings = groupHeadings(upper, lower);
  // Merged down it is in both.
  const isGap = (i: number) => !lower[i]?.trim() || lower[i] === upper[i];
  const names = (cell: string, i: number) => isGap(i) && meaningOf(cell) !== undefined;
  // Of a group that lost its other columns one is left below its heading.
  const isHeading = (i: number) => headings[i] !== undefined || meaningOf(lower[i] ?? '') !== undefined;
  if (!upper.some(names)) return false;
  // An unknown column may stand beside it, but no year, sum or telephone of a line above the header.
  if (!upper.every((cell, i) => !cell.trim() || isHeading(i) || (isGap(i) && !/\d/.test(cell)))) return false;
  const both = Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) =>
    lower[i]?.trim() ? lower[i] : (upper[i] ?? ''),
  );
  return isHeader(both) && continues(upper, lower);
}

const SUM = /^[合总小]\s*计/;

/** What no header says: a mask, which is of a person, and the sum of a place or a month, 中心村小计, 本月合计. */
const NO_HEADER = /\*{3}|(?:[村乡镇组]|社区|委会|委员会|^本[月页])\s*[合总小]\s*计$/;

/** A further header row names columns where the first has a gap or a group heading. */
function continues(upper: readonly string[], lower: readonly string[]): boolean {
  if (lower.some((cell) => NO_HEADER.test(cell))) return false;
  const headings = groupHeadings(upper, lower);
  // What stands under a heading has one sum; a total may say 合计 in several cells.
  const summed = headings.filter((_, i) => SUM.test(lower[i]?.trim() ?? ''));
  if (new Set(summed).size < summed.length) return false;
  if (headings.length > 0 && lower.every((cell, i) => headings[i] || !cell.trim() || cell === upper[i]))
    return !lower.some((cell) => /\d/.test(cell));
  const known = lower.map(meaningOf);
  if (!known.some((meaning) => meaning !== undefined)) return false;
  // Words that no header has, under a gap or under a known header, are data.
  const isData = (cell: string, i: number) =>
    cell.trim() !== '' && known[i] === undefined && (!upper[i]?.trim() || meaningOf(upper[i]) !== undefined);
  if (lower.some(isData)) return false;
  return known.some((meaning, i) => meaning !== undefined && meaningOf(upper[i] ?? '') !== meaning);
}

/** A row below the header of units alone, or of the columns' numbers: （元）, ①, 6=4×5. A row of a person has a name. */
function isCaption(cells: readonly string[]): boolean {
  const written = cells.map((cell) => plainText(cell)).filter((cell) => cell !== '');
  return written.length > 1 && (written.every((cell) => UNIT.test(cell)) || isNumbering(written));
}

const UNIT = /^\(?[元人户月年口/·.、]+\)?$/;

function isNumbering(cells: readonly string[]): boolean {
  const numbers = cells
    .filter((cell) => cell !== '栏次')
    .map((cell) => /^(\d{1,2})(?:=[\d+×*x-]{1,9})?$/.exec(cell)?.[1]);
  return numbers.length > 2 && numbers.every((number, i) => Number(number) === i + 1);
}

/** By column, the heading merged over it and its neighbours: it stands in the first of them, above two cells or more. */
function groupHeadings(upper: readonly string[], lower: readonly string[]): string[] {
  const headings: string[] = [];
  const continued = (i: number) => !upper[i]?.trim() && !!lower[i]?.trim();
  for (let i = 0; i < lower.length; i++) {
    const heading = upper[i]?.trim();
    if (!heading || !lower[i]?.trim() || !continued(i + 1)) continue;
    do headings[i++] = heading;
    while (continued(i));
    i--;
  }
  return headings;
}

/** Beside what an amount is made of (基本生活费, 护理费), 合计 is the amount. */
function withSum(columns: Column[]): Column[] {
  const meanings = columns.map(({ meaning }) => meaning);
  if (meanings.includes('amount') || !meanings.includes('amount-part')) return columns;
  return columns.map((one) =>
    one.meaning === undefined && /^[合总]\s*计$/.test(one.raw) ? { ...one, meaning: 'amount' } : one,
  );
}

function column(levels: readonly Row[], index: number, heading?: string): Column {
  const words = levels.map(({ cells }) => cells[index]?.trim() ?? '');
  const lower = levels.length > 1 ? (words.at(-1) ?? '') : '';
  const upper = (levels.length > 1 ? words.slice(0, -1) : words).findLast(Boolean) ?? '';
  // Of what stands under one heading, only the sum is what the heading says.
  const named = heading === undefined ? upper : SUM.test(lower) ? heading : '';
  const meaning = meaningOf(lower) ?? meaningOf(named);
  const fromLower = lower !== '' && (meaningOf(lower) !== undefined || upper === '' || heading !== undefined);
  const level = levels[fromLower ? levels.length - 1 : words.indexOf(upper)];
  const place = { raw: fromLower ? lower : upper, row: level?.number ?? 0, index };
  return meaning ? { meaning, ...place } : place;
}

/**
 * 救助类别 means the class of a household in lists of standards, and 急难型 or 支出型 in those of 临时救助, which have no
 * standard and say why relief is given.
 */
function withReliefType(columns: Column[]): Column[] {
  const of = (meaning: Meaning) => columns.find((column) => column.meaning === meaning);
  const reason = of('reason');
  if (!reason || ENDED.test(reason.raw) || of('standard') || of('relief-type')) return columns;
  const named = columns.find(({ meaning, raw }) => meaning === 'class' && NAMES_RELIEF.test(raw));
  return columns.map((one) => (one === named ? { ...one, meaning: 'relief-type' } : one));
}

const ENDED = /停|退|终止|注销|取消/;
const NAMES_RELIEF = /^(?:救助|保障)\s*类\s*别/;
