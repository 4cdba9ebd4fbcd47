import { cellName, columnName, columnOf, LAST } from '../document/reference.ts';
import { attribute, escaped, xmlPieces } from '../document/xml.ts';
import type { Shift } from './shift.ts';
import { numberIn } from './splice.ts';

/** The rows and columns that stay on the screen while a sheet is scrolled, by what stands before its cells. */
export function frozenXml(head: string, rows: Shift, columns: Shift): string {
  for (const piece of xmlPieces(head)) {
    if (piece.type !== 'open') continue;
    // What is frozen is counted from the first cell that is seen.
    if (piece.name === 'sheetView' && (attribute(piece.attributes, 'topLeftCell') ?? 'A1') !== 'A1')
      return '';
    if (piece.name !== 'pane') continue;
    if (!attribute(piece.attributes, 'state')?.startsWith('frozen')) return '';
    const down = rows.of(numberIn(piece, 'ySplit') + 1) - 1;
    const across = columns.of(numberIn(piece, 'xSplit') + 1) - 1;
    if (down + across === 0 || down >= LAST.row || across >= LAST.column) return '';
    const splits = [across > 0 ? ` xSplit="${across}"` : '', down > 0 ? ` ySplit="${down}"` : ''].join('');
    const active = down === 0 ? 'topRight' : across === 0 ? 'bottomLeft' : 'bottomRight';
    const pane = `<pane${splits} topLeftCell="${cellName(down + 1, across + 1)}" activePane="${active}" state="frozen"/>`;
    return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  }
  return '';
}

/** What the sheets of a workbook repeat on each printed page, as `公示表!$3:$3`, by their place. */
export function printTitles(workbook: string): Map<number, string> {
  const titles = new Map<number, string>();
  let sheet: number | undefined;
  for (const piece of xmlPieces(workbook)) {
    if (piece.type === 'text') {
      if (sheet !== undefined) titles.set(sheet, piece.text);
    } else
      sheet =
        piece.type === 'open' && attribute(piece.attributes, 'name') === '_xlnm.Print_Titles'
          ? numberIn(piece, 'localSheetId', -1)
          : undefined;
  }
  return titles;
}

/** The same for a sheet of a copy with its name and place there; only the numbers of rows and columns come along. */
export function titlesXml(
  titles: string,
  { name, at }: { name: string; at: number },
  { rows, columns }: { rows: Shift; columns: Shift },
): string {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const [, left, right] = /!\$([A-Z]{1,3}):\$([A-Z]{1,3})(?:,|$)/.exec(titles) ?? [];
  const [, top, bottom] = /!\$(\d{1,7}):\$(\d{1,7})(?:,|$)/.exec(titles) ?? [];
  const across = left && right ? columns.stay(columnOf(left), columnOf(right)) : undefined;
  const down = top && bottom ? rows.stay(Number(top), Number(bottom)) : undefined;
  const ranges = [
    across?.map((column) => `$${columnName(columns.of(column))}`),
    down?.map((row) => `$${rows.of(row)}`),
  ].flatMap((range) => (range ? `${quoted}!${range.join(':')}` : []));
  if (ranges.length === 0) return '';
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(ranges.join(','))}</definedName>`;
}
