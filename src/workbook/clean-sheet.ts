import { LAST } from '../document/reference.ts';
import { DECLARATION, MAIN } from '../document/xlsx-names.ts';
import { xmlPieces } from '../document/xml.ts';
import { changedRows, rowsXml } from './clean-rows.ts';
import { frozenXml } from './kept-view.ts';
import { mergesIn, mergesXml, uncovered } from './merges.ts';
import { kept, rawRows } from './raw-rows.ts';
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
 * A sheet written anew, in pieces: the cells that stay, as values, with their looks, widths and merges, what is frozen, and
 * how the page is printed. What is not named here does not come along, so nothing can hide in it.
 * @param keepFooters whether the texts in head and foot of the printed page come along
 * @throws Uncomputed when a formula has no result in the file
 */
export function* cleanSheet(
  xml: string,
  strings: { at(index: number): string },
  change: SheetChange,
  keepFooters: boolean,
): Generator<string> {
  const { rows, columns } = shiftsOf(change);
  const { head, behind } = around(xml);
  const tail = treeOf(behind);
  const merges = mergesIn(behind, rows, columns);
  yield [
    `${DECLARATION}<worksheet xmlns="${MAIN}">`,
    /<(?:\w+:)?pageSetUpPr\b[^>]*fitToPage="(?:1|true)"/.test(head)
      ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
      : '',
    frozenXml(head, rows, columns),
    formatXml(head),
    colsXml(head, columns),
    '<sheetData>',
  ].join('');
  const written = changedRows(rawRows(xml, strings), change.cells);
  yield* rowsXml(uncovered(written, merges), rows, columns, change.below);
  yield [
    '</sheetData>',
    mergesXml(merges),
    printXml(tail),
    keepFooters ? footersXml(behind, tail) : '',
    '</worksheet>',
  ].join('');
}

/** Where rows and columns go. */
export function shiftsOf({ rows, columns, below }: SheetChange): { rows: Shift; columns: Shift } {
  return { rows: new Shift(rows, below?.row), columns: new Shift(columns) };
}

/** What stands before the cells, and what behind them. */
function around(xml: string): { head: string; behind: string } {
  const open = /<(?:\w+:)?sheetData\b[^>]*>/.exec(xml);
  const close = /<\/(?:\w+:)?sheetData\s*>/.exec(xml);
  if (!open) throw new Error('no cells');
  const end = close ? close.index + close[0].length : open.index + open[0].length;
  return { head: xml.slice(0, open.index), behind: xml.slice(end, xml.lastIndexOf('</')) };
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

function footersXml(behind: string, tail: Element): string {
  const footers = (find(tail, 'headerFooter')?.children ?? []).map(
    ({ name, inner }) => `<${name}>${behind.slice(inner.start, inner.end)}</${name}>`,
  );
  return footers.length > 0 ? `<headerFooter>${footers.join('')}</headerFooter>` : '';
}
