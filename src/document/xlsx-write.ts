import { strToU8, zipSync } from 'fflate/browser';
import { sum } from '../order.ts';
import { cellName, columnName, LAST } from './reference.ts';
import { CONTENT_TYPES, DECLARATION, KIND, MAIN, OFFICE, PACKAGE, STYLES, WORKBOOK } from './xlsx-names.ts';
import { relationsPath } from './xlsx-relations.ts';
import { escaped } from './xml.ts';

/** How a cell looks: a row of `LOOKS` below. */
export type Style = 'plain' | 'title' | 'line' | 'head' | 'text' | 'middle' | 'faint';
export type Cell = { text: string | number; style: Style };

/** A sheet to write. Rows and columns count from 1; `head` is the row with the column names. */
export type Sheet = {
  name: string;
  rows: Cell[][];
  /** In characters of the default font. */
  widths: number[];
  /** Rows that are one cell across the whole width. */
  across?: number[];
  /** In points, by row; the others are as high as their text needs. */
  heights?: Record<number, number>;
  /** Frozen, repeated on every printed page, and filtered by. */
  head?: number;
  /** Words that a column offers to choose from; others may be written. */
  choices?: { column: number; words: readonly string[] }[];
  landscape?: boolean;
};

// A zip holds local times; these are the same bytes in every time zone, a clock would not be.
const PACKED = new Date(2025, 0, 1);

/** A workbook that Excel, WPS and LibreOffice open, filter and print: the same bytes for the same sheets. */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const files: Record<string, string> = {
    [CONTENT_TYPES]: contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', WORKBOOK]]),
    [WORKBOOK]: workbookXml(sheets),
    [relationsPath(WORKBOOK)]: relations([
      ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    [STYLES]: STYLES_XML,
  };
  sheets.forEach((sheet, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, i === 0);
  });
  const packed = Object.entries(files).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: PACKED });
}

function contentTypes(count: number): string {
  const parts = [
    [`/${WORKBOOK}`, 'sheet.main'],
    [`/${STYLES}`, 'styles'],
    ...Array.from({ length: count }, (_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet']),
  ];
  const overrides = parts.map(
    ([path, kind]) => `<Override PartName="${path}" ContentType="${KIND}.${kind}+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: [kind: string, target: string][]): string {
  const list = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, i) => {
    if (!sheet.head) return [];
    const quoted = `'${escaped(sheet.name.replaceAll("'", "''"))}'`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted}!${area(sheet, sheet.head, '$')}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}!$${sheet.head}:$${sheet.head}</definedName>`,
    ];
  });
  const defined = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${defined}</workbook>`;
}

function sheetXml(sheet: Sheet, selected: boolean): string {
  const { rows, widths, across = [], heights = {}, head, choices = [], landscape = false } = sheet;
  const frozen = head
    ? `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${head + 1}" sqref="A${head + 1}"/>`
    : '';
  const view = `<sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${frozen}</sheetView>`;
  const total = sum(widths);
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const body = rows.map((cells, i) => {
    const own = heights[i + 1];
    // Without customHeight Excel and WPS fit the row anew when somebody writes in it.
    const fixed =
      own === undefined
        ? ` ht="${fitting(cells, across.includes(i + 1) ? [total] : widths)}"`
        : ` ht="${own}" customHeight="1"`;
    return `<row r="${i + 1}"${fixed}>${cells.map((cell, j) => cellXml(cell, cellName(i + 1, j + 1))).join('')}</row>`;
  });
  const merges = across.map((row) => `<mergeCell ref="A${row}:${columnName(widths.length)}${row}"/>`);
  const lists = choices.map(({ column, words }) => {
    const cells = `${columnName(column)}${(head ?? 0) + 1}:${columnName(column)}${LAST.row}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>"${escaped(words.join(','))}"</formula1></dataValidation>`;
  });
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="16"/>`,
    `<cols>${columns.join('')}</cols><sheetData>${body.join('')}</sheetData>`,
    head ? `<autoFilter ref="${area(sheet, head)}"/>` : '',
    counted('mergeCells', merges),
    counted('dataValidations', lists),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>',
  ].join('');
}

/** The height in points that wrapped text takes. A Chinese character is as wide as two digits. */
function fitting(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map(({ text, style }, i) => {
    if (style === 'plain' || style === 'faint') return 1;
    const room = Math.max(1, (widths[i] ?? 0) - 1.5);
    const taken = String(text)
      .split('\n')
      .map((line) => Math.max(1, Math.ceil(line.replace(/[^ -\u00ff]/g, '**').length / room)));
    return sum(taken);
  });
  // Excel has no higher row.
  return Math.min(409, Math.max(1, ...lines) * 15 + 5);
}

function counted(name: string, parts: readonly string[]): string {
  return parts.length > 0 ? `<${name} count="${parts.length}">${parts.join('')}</${name}>` : '';
}

function cellXml({ text, style }: Cell, reference: string): string {
  const start = `<c r="${reference}" s="${LOOKS.indexOf(style)}"`;
  if (text === '') return `${start}/>`;
  if (typeof text === 'number') return `${start}><v>${text}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** The rows from the header on, as `A3:L20`; with `$` for a defined name. */
function area({ rows, widths }: Sheet, head: number, fix = ''): string {
  const last = Math.max(head + 1, rows.length);
  return `${fix}A${fix}${head}:${fix}${columnName(widths.length)}${fix}${last}`;
}

const LOOKS: Style[] = ['plain', 'title', 'line', 'head', 'text', 'middle', 'faint'];

const border = (side: string) => `<${side} style="thin"><color rgb="FF9A9A9A"/></${side}>`;
const font = (size: number, more = '') => `<font>${more}<sz val="${size}"/><name val="宋体"/></font>`;
const look = (fontId: number, fill: number, edge: number, align: string, fit = 'wrapText') =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="${fill}" borderId="${edge}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align} ${fit}="1"/></xf>`;

const STYLES_XML = `<styleSheet xmlns="${MAIN}"><fonts count="4">${font(11)}${font(18, '<b/>')}${font(11, '<b/>')}<font><sz val="8"/><color rgb="FF8A8A8A"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECEA"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(border).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${LOOKS.length}">${[
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  look(1, 0, 0, 'horizontal="center" vertical="center"'),
  look(0, 0, 0, 'horizontal="left" vertical="center"'),
  look(2, 2, 1, 'horizontal="center" vertical="center"'),
  look(0, 0, 1, 'horizontal="left" vertical="center"'),
  look(0, 0, 1, 'horizontal="center" vertical="center"'),
  look(3, 0, 1, 'horizontal="center" vertical="center"', 'shrinkToFit'),
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
