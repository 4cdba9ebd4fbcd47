import { tablesIn, type WrittenCell, type WrittenTable, wordsOf } from '../document/written-table.ts';
import type { Meaning } from '../publication/columns.ts';
import type { Day } from '../publication/dates.ts';
import { meaningOf } from '../publication/header.ts';
import { type Column, detectBehind, holderIn, isFigures, LABELS, UNTOLD } from './column-heads.ts';
import { detect, leadOf, surest } from './detect/index.ts';
import type { Context, Span } from './detect/types.ts';

/** A cell of a table in a text or a page, with what the head of its column says. */
export type HeadedCell = WrittenCell & Column;

/** The rows below the heads of all tables of a text. */
export function rowsUnderHeads(text: string): HeadedCell[][] {
  return tablesIn(text).flatMap(rowsOf);
}

/** The secrets of a text or a page, where a number in a table is judged as in a list: by the head of its column. */
export function detectInPage(text: string, asOf: Day): Span[] {
  const cells = rowsUnderHeads(text)
    .flat()
    .sort((a, b) => a.start - b.start);
  const spans = detect(text, { asOf });
  if (cells.length === 0) return spans;
  const elsewhere = outside(
    cells.filter(({ lead }) => lead),
    spans,
  );
  const told = cells.filter(({ meaning, lead }) => labelOf(meaning) || lead);
  return surest([...offFigures(cells, elsewhere), ...told.flatMap((cell) => spansOf(cell, asOf))]);
}

/** The spans but those that begin in a cell of figures and go on in the next, where only a check digit makes them a number. */
function offFigures(cells: readonly HeadedCell[], spans: readonly Span[]): Span[] {
  const figures = cells.filter(({ meaning }) => isFigures(meaning));
  let at = 0;
  return spans.filter(({ start, end, confidence }) => {
    while (at < figures.length && endOf(figures[at]) <= start) at++;
    const cell = figures[at];
    return confidence !== 'possible' || !cell || start < cell.start || end <= endOf(cell);
  });
}

/**
 * The spans in none of the cells; both stand in the order of the text. What a head calls a number of a series is judged
 * behind it alone.
 */
function outside(cells: readonly WrittenCell[], spans: readonly Span[]): Span[] {
  let at = 0;
  return spans.filter(({ start, end }) => {
    while (at < cells.length && endOf(cells[at]) < end) at++;
    const cell = cells[at];
    return !cell || start < cell.start;
  });
}

function endOf(cell: WrittenCell | undefined): number {
  return cell ? cell.start + cell.text.length : 0;
}

function spansOf({ text, start: at, meaning, lead }: HeadedCell, asOf: Day): Span[] {
  const label = labelOf(meaning);
  return detectBehind(lead, text, label ? { asOf, label } : { asOf }).map(({ start, end, ...span }) => ({
    ...span,
    start: at + start,
    end: at + end,
  }));
}

/**
 * What a head says of a number. On a page the address is mostly an office's and the birth an official's, whom other rules
 * tell from others.
 */
function labelOf(meaning: Meaning | undefined): Context['label'] {
  return meaning === 'birth' || meaning === 'address' ? undefined : meaning && LABELS[meaning];
}

/** No head is longer. */
const LONGEST = 80;

function rowsOf(table: WrittenTable): HeadedCell[][] {
  const head = table.findIndex((row) => row.some((cell) => columnOf(cell) !== UNTOLD));
  const heads = table[head]?.map(columnOf);
  if (!heads) return [];
  const holder = heads.some(({ meaning }) => meaning === 'name')
    ? -1
    : holderIn((table[head] ?? []).map(wordsOf));
  return table.slice(head + 1).map((row) => {
    // A village merged down is missing in the rows below.
    const missing = Math.max(0, heads.length - row.length);
    const whose = row[holder - missing];
    return row.map((cell, i) => ({ ...cell, ...heldBy(whose, heads[i + missing] ?? UNTOLD) }));
  });
}

/** The column of a cell, with its account's holder in front: an office's is none of a person. */
function heldBy(holder: WrittenCell | undefined, column: Column): Column {
  return holder && column.meaning === 'account'
    ? { ...column, lead: `户名：${wordsOf(holder)}，账号：` }
    : column;
}

function columnOf(cell: WrittenCell): Column {
  if (cell.text.length > LONGEST) return UNTOLD;
  const words = wordsOf(cell);
  const meaning = meaningOf(words);
  const lead = labelOf(meaning) ? '' : leadOf(words);
  return meaning || lead ? { meaning, lead } : UNTOLD;
}
