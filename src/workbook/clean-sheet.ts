import { cellName, LAST, type Range, rangeOf } from '../document/reference.ts';
import { DECLARATION, MAIN } from '../document/xlsx-names.ts';
import { reescaped } from '../document/xlsx-words.ts';
import { attribute, escaped, xmlPieces } from '../document/xml.ts';
import { kept, type RawCell, type RawSheetRow, rawCells } from './raw-cells.ts';
import { Shift } from './shift.ts';
import { numberIn } from './splice.ts';
import { type Element, find, treeOf } from './tree.ts';

/** What becomes of a sheet, by rows and columns as they are before; `cells` by column and then by row. */
export type SheetChange = {
  columns: ReadonlySet<number>;
  rows: ReadonlySet<number>;
  cells: ReadonlyMap<number, ReadonlyMap<number, string>>;
  below?: { row: number; text: string };
};

/**
 * A sheet written anew, in pieces: the cells that stay, as values, with their looks, widths and merges, and how the page is
 * printed. What is not named here does not come along, so nothing can hide in it.
 * @param keepFooters whether the texts in head and foot of the printed page come along
 * @throws Uncomputed when a formula has no result in the file
 */
export function* cleanSheet(
  xml: string,
  strings: { at(index: number): string },
  change: SheetChange,
  keepFooters: boolean,
): Generator<string> {
  const columns = new Shift(change.columns);
  const rows = new Shift(change.rows, change.below?.row);
  const { head, tail } = around(xml);
  const raw = rawCells(xml, strings);
  const merges = (find(tail, 'mergeCells')?.children ?? []).map(({ attributes }) =>
    rangeOf(attribute(attributes, 'ref') ?? ''),
  );
  const byNumber = new Map(raw.map((row) => [row.number, row]));
  put(byNumber, change.cells);
  const ranges = merges.flatMap((merge) => moveMerge(byNumber, merge, rows, columns) ?? []);
  const merged = ranges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  yield [
    `${DECLARATION}<worksheet xmlns="${MAIN}">`,
    /<(?:\w+:)?pageSetUpPr\b[^>]*fitToPage="(?:1|true)"/.test(head)
      ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
      : '',
    formatXml(head),
    colsXml(head, columns),
    '<sheetData>',
  ].join('');
  yield* rowsXml(raw, rows, columns, change.below);
  yield [
    '</sheetData>',
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${nameOf(range)}"/>`).join('')}</mergeCells>`
      : '',
    printXml(tail),
    keepFooters ? footersXml(xml, tail) : '',
    '</worksheet>',
  ].join('');
}

/** What stands before the cells, as text, and behind them, as elements. */
function around(xml: string): { head: string; tail: Element } {
  const open = /<(?:\w+:)?sheetData\b[^>]*>/.exec(xml);
  const close = /<\/(?:\w+:)?sheetData\s*>/.exec(xml);
  if (!open) throw new Error('no cells');
  const end = close ? close.index + close[0].length : open.index + open[0].length;
  // Spaces in place of the cells keep the offsets of what follows.
  const tail = treeOf(' '.repeat(end) + xml.slice(end, xml.lastIndexOf('</')));
  return { head: xml.slice(0, open.index), tail };
}

type ByNumber = ReadonlyMap<number, RawSheetRow>;

/** Puts texts into cells. A number that becomes another number stays one; anything else is a text. */
function put(byNumber: ByNumber, cells: SheetChange['cells']): void {
  for (const [column, texts] of cells)
    for (const [number, value] of texts) {
      const row = byNumber.get(number);
      if (!row) continue;
      const old = row.cells.get(column);
      const isNumber = old?.kind === 'number' && old.value !== '' && /^-?\d{1,15}(?:\.\d+)?$/.test(value);
      row.cells.set(column, { column, style: old?.style ?? 0, kind: isNumber ? 'number' : 'text', value });
    }
}

/** What is left of a merge. Its text moves to its new first cell; what it covers is not shown and goes. */
function moveMerge(byNumber: ByNumber, merge: Range, rows: Shift, columns: Shift): Range | undefined {
  const down = rows.stay(merge.top, merge.bottom);
  const across = columns.stay(merge.left, merge.right);
  if (!down || !across) return undefined;
  const [top, left] = [down[0], across[0]];
  const shown = byNumber.get(merge.top)?.cells.get(merge.left);
  for (let number = merge.top; number <= merge.bottom && number - merge.top < LAST.row; number++) {
    const row = byNumber.get(number);
    if (!row) continue;
    for (const [column, cell] of row.cells)
      if (column >= merge.left && column <= merge.right) row.cells.set(column, { ...cell, value: '' });
    if (number === top && shown) row.cells.set(left, { ...shown, column: left });
  }
  return {
    top: rows.of(top),
    left: columns.of(left),
    bottom: rows.of(down[1]),
    right: columns.of(across[1]),
  };
}

function* rowsXml(
  raw: RawSheetRow[],
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

function nameOf({ top, left, bottom, right }: Range): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

function formatXml(head: string): string {
  const tag = /<(?:\w+:)?sheetFormatPr\b([^>]*)>/.exec(head)?.[1];
  if (tag === undefined) return '';
  const looks = kept(tag, ['baseColWidth', 'defaultColWidth', 'defaultRowHeight', 'customHeight']);
  return looks.includes('defaultRowHeight') ? `<sheetFormatPr${looks}/>` : '';
}

function colsXml(head: string, columns: Shift): string {
  const cols: string[] = [];
  for (const piece of xmlPieces(head.slice(Math.max(0, head.search(/<(?:\w+:)?cols\b/))))) {
    if (piece.type !== 'open' || piece.name !== 'col') continue;
    const [min, max] = [numberIn(piece, 'min', 1), numberIn(piece, 'max', 1)];
    const range = columns.stay(min, Math.min(max, LAST.column));
    if (!range) continue;
    const looks = kept(piece.attributes, ['width', 'style', 'customWidth', 'bestFit']);
    cols.push(`<col min="${columns.of(range[0])}" max="${columns.of(range[1])}"${looks}/>`);
  }
  return cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '';
}

const PRINT: [string, string[]][] = [
  ['printOptions', ['horizontalCentered', 'verticalCentered', 'headings', 'gridLines']],
  ['pageMargins', ['left', 'right', 'top', 'bottom', 'header', 'footer']],
  ['pageSetup', ['paperSize', 'scale', 'fitToWidth', 'fitToHeight', 'orientation', 'pageOrder']],
];

function printXml(tail: Element): string {
  return PRINT.map(([name, attributes]) => {
    const looks = kept(find(tail, name)?.attributes ?? '', attributes);
    return looks ? `<${name}${looks}/>` : '';
  }).join('');
}

function footersXml(xml: string, tail: Element): string {
  const footers = (find(tail, 'headerFooter')?.children ?? []).map(
    ({ name, inner }) => `<${name}>${xml.slice(inner.start, inner.end)}</${name}>`,
  );
  return footers.length > 0 ? `<headerFooter>${footers.join('')}</headerFooter>` : '';
}
