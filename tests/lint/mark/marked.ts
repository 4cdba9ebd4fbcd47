import { unzipSync } from 'fflate';
import { readDocument } from '../../../src/document/read.ts';
import { cellName, columnOf } from '../../../src/document/reference.ts';
import { sourceOf } from '../../../src/document/source.ts';
import { attribute, xmlPieces } from '../../../src/document/xml.ts';

/** The parts of a workbook as texts. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, decoder.decode(part)]),
  );
}

/** The texts of a workbook's cells, by sheet and row, without the empty ones at the end of a row. */
export function textsOf(bytes: Uint8Array): { name: string; rows: string[][] }[] {
  return readDocument(sourceOf('a.xlsx', bytes)).tables.map((table) => ({
    name: table.name,
    rows: [...table.rows()].map(({ number, cells }) => [
      String(number),
      ...cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1),
    ]),
  }));
}

/** The cells of a sheet that have one of our two backgrounds, as `C5`. */
export function filledCells(parts: Record<string, string>, path: string): Map<string, string> {
  const fills = listIn(parts['xl/styles.xml'] ?? '', 'fills', 'fill', 'fgColor', 'rgb');
  const xfs = listIn(parts['xl/styles.xml'] ?? '', 'cellXfs', 'xf', 'xf', 'fillId');
  const cells = new Map<string, string>();
  let [row, column] = [0, 0];
  for (const piece of xmlPieces(parts[path] ?? '')) {
    if (piece.type !== 'open') continue;
    if (piece.name === 'row') [row, column] = [Number(attribute(piece.attributes, 'r') ?? row + 1), 0];
    if (piece.name !== 'c') continue;
    const reference = attribute(piece.attributes, 'r');
    column = reference ? columnOf(reference) : column + 1;
    const fill = fills[Number(xfs[Number(attribute(piece.attributes, 's') ?? 0)])] ?? '';
    if (/FFC7CE|FFEB9C|DDEBF7/.test(fill)) cells.set(cellName(row, column), fill);
  }
  return cells;
}

function listIn(xml: string, parent: string, item: string, holder: string, name: string): string[] {
  const values: string[] = [];
  let inside = false;
  for (const piece of xmlPieces(xml)) {
    if (piece.type === 'text') continue;
    if (piece.name === parent) inside = piece.type === 'open';
    if (!inside || piece.type !== 'open') continue;
    if (piece.name === item) values.push('');
    if (piece.name === holder) values[values.length - 1] = attribute(piece.attributes, name) ?? '';
  }
  return values;
}

/** The comments of a part by cell. */
export function commentsIn(xml: string): Map<string, string> {
  const comments = new Map<string, string>();
  let at = '';
  for (const piece of xmlPieces(xml)) {
    if (piece.type === 'open' && piece.name === 'comment') at = attribute(piece.attributes, 'ref') ?? '';
    if (piece.type === 'text' && at) comments.set(at, (comments.get(at) ?? '') + piece.text);
    if (piece.type === 'close' && piece.name === 'comment') at = '';
  }
  return comments;
}

/** The cells, as `C5`, at which a drawing has a box for a comment. */
export function boxesIn(vml: string): string[] {
  return [...vml.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>/g)].map(([, row, column]) =>
    cellName(Number(row) + 1, Number(column) + 1),
  );
}
