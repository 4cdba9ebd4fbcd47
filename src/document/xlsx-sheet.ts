import { alone } from './cut-text.ts';
import { columnOf, LAST, rangeOf } from './reference.ts';
import { type Row, Unreadable } from './types.ts';
import { BesideCells } from './xlsx-beside.ts';
import type { Looks, Strings } from './xlsx-store.ts';
import { unescaped } from './xlsx-words.ts';
import { attribute, Nesting, xmlPieces } from './xml.ts';

/** A sheet: its rows, which columns Excel hides, and what stands in no cell. */
type Sheet = { rows: Row[]; hiddenColumns: Set<number>; beside: BesideCells };

/** How many empty cells may still be filled in, and columns hidden: few bytes of XML can ask for a thousand million. */
type Room = { cells: number };

/** `formula` is `undefined` where there is none, and empty where it is written at another cell. */
type Cell = {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: string | undefined;
};

/** Reads one sheet, in pieces. Cells are text as shown; a cell merged downwards is repeated in each of its rows. */
export function readSheet(xml: Iterable<string>, strings: Strings['list'], looks: Looks, room: Room): Sheet {
  const beside = new BesideCells();
  const sheet: Sheet = { rows: [], hiddenColumns: new Set(), beside };
  const nesting = new Nesting();
  const merges: string[] = [];
  let row: Row | undefined;
  let cell: Cell | undefined;
  let loose = '';
  for (const piece of xmlPieces(xml, (text) => beside.remark(text))) {
    if (piece.type === 'text') {
      const { inside } = nesting;
      if (cell && inside === 'v') cell.value += piece.text;
      // Reading aids of East Asian text repeat it; they are not shown.
      else if (cell && inside === 't' && !nesting.within('rPh')) cell.inline += piece.text;
      else if (cell && inside === 'f') cell.formula = (cell.formula ?? '') + piece.text;
      else loose += piece.text;
      continue;
    }
    if (loose !== '') {
      beside.text(loose, nesting.inside);
      loose = '';
    }
    nesting.see(piece);
    if (piece.type === 'open') {
      beside.open(piece.name, piece.attributes, piece.selfClosing);
      if (piece.name === 'row') {
        row = startRow(piece.attributes, sheet.rows.at(-1)?.number ?? 0);
        sheet.rows.push(row);
        if (piece.selfClosing) row = undefined;
      } else if (piece.name === 'c' && row) {
        if (cell) throw new Error('cell in cell');
        cell = startCell(piece.attributes, row.cells.length + 1);
        if (piece.selfClosing) cell = endCell(row, cell, strings, looks, room);
      } else if (piece.name === 'f' && cell) cell.formula ??= '';
      else if (piece.name === 'col') hideColumns(piece.attributes, sheet.hiddenColumns, room);
      else if (piece.name === 'mergeCell') merges.push(attribute(piece.attributes, 'ref') ?? '');
    } else {
      beside.close(piece.name);
      if (piece.name === 'c' && row && cell) {
        if (cell.formula) beside.formula(cell.formula, { row: row.number, column: cell.column });
        cell = endCell(row, cell, strings, looks, room);
      }
      if (piece.name === 'row' && row) {
        // Without the room in which it grew.
        row.cells = row.cells.slice();
        row = undefined;
      }
    }
  }
  nesting.end();
  beside.text(loose, '');
  repeatDown(sheet.rows, merges, room);
  return sheet;
}

function startRow(attributes: string, previous: number): Row {
  const number = Number(attribute(attributes, 'r') ?? previous + 1);
  // Of two rows with one number each program shows another, and none shows one below the last of Excel.
  if (!(number > previous && number <= LAST.row)) throw new Error('row');
  const hidden = isTrue(attribute(attributes, 'hidden')) || Number(attribute(attributes, 'ht') ?? 1) === 0;
  return hidden ? { number, cells: [], hidden } : { number, cells: [] };
}

function startCell(attributes: string, next: number): Cell {
  const reference = attribute(attributes, 'r');
  return {
    column: reference ? columnOf(reference) : next,
    type: attribute(attributes, 't') ?? 'n',
    style: Number(attribute(attributes, 's') ?? 0),
    value: '',
    inline: '',
    formula: undefined,
  };
}

function endCell(row: Row, cell: Cell, strings: Strings['list'], looks: Looks, room: Room): undefined {
  // Excel has 16,384 columns; a larger reference is an attempt to exhaust memory.
  if (cell.column < 1 || cell.column > LAST.column) throw new Error('column');
  widen(row.cells, cell.column - 1, room);
  // Of two cells with one name each program shows another.
  if (row.cells[cell.column - 1]) throw new Error('cell');
  row.cells[cell.column - 1] = shown(cell, strings, looks);
  if (isUncalculated(cell)) {
    row.uncalculated ??= [];
    row.uncalculated.push(cell.column);
  }
  return undefined;
}

/** Whether a formula has no result in the file, as programs write it that do not calculate. */
function isUncalculated({ formula, value, inline, type }: Cell): boolean {
  return formula !== undefined && value === '' && inline === '' && type !== 'str';
}

function shown(cell: Cell, strings: Strings['list'], looks: Looks): string {
  const text = worded(cell, strings, looks);
  const digits = looks.digits.get(cell.style);
  const isNumber = cell.type === 'n' && cell.inline === '';
  if (text === '' || !digits || digits.isForTexts === isNumber) return text;
  return digits.before + text.padStart(digits.least, '0') + digits.after;
}

/** What a cell holds, in words. */
function worded(cell: Cell, strings: Strings['list'], looks: Looks): string {
  if (cell.inline || cell.type === 'inlineStr') return alone(unescaped(cell.inline + cell.value));
  if (cell.value === '') return '';
  if (cell.type === 's') return strings.at(Number(cell.value));
  if (cell.type === 'b') return TRUTH[cell.value] ?? cell.value;
  if (cell.type !== 'n') return unescaped(cell.value);
  const number = Number(cell.value);
  if (!Number.isFinite(number)) return cell.value;
  return looks.dates.has(cell.style) ? dateOf(number, looks.from1904) : plain(number);
}

const TRUTH: Record<string, string> = { '0': 'FALSE', '1': 'TRUE', false: 'FALSE', true: 'TRUE' };

/** A number with all its digits: Excel stores `5.00243195001010E+17`, whose digits are what matters. */
function plain(number: number): string {
  if (Number.isSafeInteger(number)) return String(number);
  if (Number.isInteger(number)) return BigInt(number).toString();
  return String(Number(number.toPrecision(15)));
}

function dateOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  // Excel believes that 1900 was a leap year, so days before March of that year are one off.
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}

function hideColumns(attributes: string, hidden: Set<number>, room: Room): void {
  if (!isTrue(attribute(attributes, 'hidden')) && Number(attribute(attributes, 'width') ?? 1) !== 0) return;
  const first = Number(attribute(attributes, 'min') ?? 1);
  const last = Math.min(Number(attribute(attributes, 'max') ?? first), LAST.column);
  spend(room, Math.max(0, last - first + 1));
  for (let column = first; column <= last; column++) hidden.add(column);
}

/** Lists write the village once and merge it down over its rows; what the reader sees is the village in each of them. */
function repeatDown(rows: Row[], merges: string[], room: Room): void {
  const down = merges.map(rangeOf).filter(({ left, right }) => left === right);
  // Titles are merged across; a million rows are looked up only where something is to be repeated.
  if (down.length === 0) return;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const last = rows.at(-1)?.number ?? 0;
  for (const { top, left: column, bottom } of down) {
    const text = byNumber.get(top)?.cells[column - 1];
    if (!text) continue;
    for (let number = top + 1; number <= bottom && number <= last; number++) {
      // Sound merges do not overlap; others could make each cell wait for a million of them.
      spend(room, 1);
      const cells = byNumber.get(number)?.cells;
      if (!cells) continue;
      widen(cells, column, room);
      cells[column - 1] ||= text;
    }
  }
}

function widen(cells: string[], width: number, room: Room): void {
  spend(room, Math.max(0, width - cells.length));
  while (cells.length < width) cells.push('');
}

function spend(room: Room, cells: number): void {
  room.cells -= cells;
  if (room.cells < 0) throw new Unreadable('too-large');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
