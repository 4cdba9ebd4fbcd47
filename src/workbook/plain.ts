import { cellName, LONGEST_CELL } from '../document/reference.ts';
import type { Row } from '../document/types.ts';
import {
  CONTENT_TYPES,
  DECLARATION,
  KIND,
  MAIN,
  OFFICE,
  PACKAGE,
  STYLES,
  WORKBOOK,
} from '../document/xlsx-names.ts';
import { escaped } from '../document/xml.ts';
import { Package } from './package.ts';

const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${WORKBOOK}" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/${STYLES}" ContentType="${KIND}.styles+xml"/></Types>`;
// Number format 49 is text: a long number in such a cell keeps its digits, and nothing in it is a formula.
const LOOKS = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A workbook without a sheet, to which sheets are added. It is whole only with one. */
export function emptyPackage(): Package {
  const parts = new Package();
  const put = (path: string, xml: string) => parts.put(path, DECLARATION + xml);
  put(CONTENT_TYPES, TYPES);
  put(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${WORKBOOK}"/></Relationships>`,
  );
  put(WORKBOOK, `<workbook xmlns="${MAIN}"><bookViews><workbookView/></bookViews><sheets/></workbook>`);
  put(STYLES, LOOKS);
  parts.relate(WORKBOOK, 'styles', STYLES);
  return parts;
}

/** A sheet whose cells are all text, as a CSV file has them, in pieces. */
export function* textSheet(rows: () => Iterable<Row>): Generator<string> {
  const columns = widthsOf(rows()).map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="1" customWidth="1"/>`,
  );
  const cols = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">${cols}<sheetData>`;
  for (const { number, cells } of rows()) {
    const made = cells.map((text, i) => {
      if (text === '') return '';
      const shown = escaped(text.slice(0, LONGEST_CELL));
      return `<c r="${cellName(number, i + 1)}" s="1" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
    });
    yield `<row r="${number}">${made.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function widthsOf(rows: Iterable<Row>): number[] {
  const widths: number[] = [];
  for (const { cells } of rows)
    for (const [i, text] of cells.entries())
      if (text !== '') widths[i] = Math.min(40, Math.max(widths[i] ?? 8, widthOf(text) + 2));
  return Array.from(widths, (width = 8) => width);
}

/** The width of a text in digits; Chinese letters are two wide. */
export function widthOf(text: string): number {
  return text.length + text.replace(/[\u0020-\u007f]/g, '').length;
}
