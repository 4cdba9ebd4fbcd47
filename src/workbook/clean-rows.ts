import { cellName } from '../document/reference.ts';
import { reescaped } from '../document/xlsx-words.ts';
import { escaped } from '../document/xml.ts';
import type { SheetChange } from './clean-sheet.ts';
import type { RawCell, RawRow } from './raw-rows.ts';
import type { Shift } from './shift.ts';

/** Rows with texts put into their cells. A number that becomes another number stays one; anything else is a text. */
export function* changedRows(rows: Iterable<RawRow>, cells: SheetChange['cells']): Generator<RawRow> {
  for (const row of rows) {
    for (const [column, texts] of cells) {
      const value = texts.get(row.number);
      if (value === undefined) continue;
      const old = row.cells.get(column);
      const isNumber = old?.kind === 'number' && old.value !== '' && /^-?\d{1,15}(?:\.\d+)?$/.test(value);
      row.cells.set(column, { column, style: old?.style ?? 0, kind: isNumber ? 'number' : 'text', value });
    }
    yield row;
  }
}

/** The rows that stay, in their new places, and the note below one of them. */
export function* rowsXml(
  raw: Iterable<RawRow>,
  rows: Shift,
  columns: Shift,
  below: SheetChange['below'],
): Generator<string> {
  let pending = below;
  for (const { number, tag, cells } of raw) {
    if (pending && number > pending.row) {
      yield noteXml(pending, rows);
      pending = undefined;
    }
    if (!rows.keeps(number)) continue;
    const to = rows.of(number);
    const texts = [...cells.values()]
      .filter(({ column }) => columns.keeps(column))
      .sort((a, b) => a.column - b.column)
      .map((cell) => cellXml(to, { ...cell, column: columns.of(cell.column) }));
    yield `<row r="${to}"${tag}>${texts.join('')}</row>`;
  }
  if (pending) yield noteXml(pending, rows);
}

/** The row of what is said below another. */
function noteXml({ row, text }: NonNullable<SheetChange['below']>, rows: Shift): string {
  const number = rows.of(row) + (rows.keeps(row) ? 1 : 0);
  return `<row r="${number}">${cellXml(number, { column: 1, style: 0, kind: 'text', value: text })}</row>`;
}

function cellXml(row: number, { column, style, kind, value }: RawCell): string {
  const start = `<c r="${cellName(row, column)}"${style ? ` s="${style}"` : ''}`;
  if (value === '') return `${start}/>`;
  if (kind === 'text')
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(reescaped(value))}</t></is></c>`;
  return `${start}${kind === 'number' ? '' : ` t="${kind}"`}><v>${escaped(value)}</v></c>`;
}
