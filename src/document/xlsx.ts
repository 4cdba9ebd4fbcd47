import { textsIn } from './binary-words.ts';
import { bytesOf } from './source.ts';
import { type Field, type Problem, type Source, type Table, Unreadable } from './types.ts';
import { unpack } from './xlsx-package.ts';
import { fieldOf, otherParts, STYLES, WORKBOOK } from './xlsx-parts.ts';
import { readSheet } from './xlsx-sheet.ts';
import { dateStyles, sharedStrings } from './xlsx-store.ts';
import { attribute, xmlPieces } from './xml.ts';

const STRINGS = 'xl/sharedStrings.xml';

// Empty cells before others, in all sheets: a list of a million rows that leaves sixteen columns free has as many.
const MOST_BLANKS = 16 * 1024 * 1024;

/**
 * Reads a workbook: every sheet as a table, shown or hidden, and every other text of the package as a field, so
 * that nothing a reader could dig out is passed over. What is not text (pictures, macros) becomes a problem.
 * @throws Unreadable when the file is no workbook, is damaged, or would unpack to an absurd size
 */
export function readXlsx(source: Source, problems: Problem[]): { tables: Table[]; fields: Field[] } {
  const parts = unpack(bytesOf(source));
  const workbook = parts.text(WORKBOOK);
  if (workbook === undefined) throw new Unreadable(parts.has('content.xml') ? 'unknown-type' : 'wrong-type');
  try {
    const related = relations(parts.text('xl/_rels/workbook.xml.rels') ?? '');
    const targets = new Map(related.map(({ id, path }) => [id, path]));
    // Some programs write xl/SharedStrings.xml.
    const stringsPath = related.find(({ type }) => type.endsWith('/sharedStrings'))?.path ?? STRINGS;
    const stored = parts.text(stringsPath);
    if (stored !== undefined) parts.read.add(stringsPath);
    const strings = sharedStrings(stored ?? '');
    const dates = dateStyles(parts.text(STYLES) ?? '', workbook);
    const fields: Field[] = [];
    const room = { cells: MOST_BLANKS };
    const sheets = sheetsOf(workbook);
    if (sheets.length === 0) throw new Unreadable('damaged');
    const tables = sheets.map((sheet, i): Table => {
      const path = targets.get(sheet.relation);
      const xml = path === undefined ? undefined : parts.text(path);
      if (xml === undefined) throw new Unreadable('damaged');
      const { rows, hiddenColumns, rest, beside } = readSheet(xml, strings.list, dates, room);
      if (path) parts.read.add(path);
      fields.push(fieldOf('sheet-name', sheet.name));
      for (const text of rest) fields.push(fieldOf('header-footer', text));
      for (const text of beside) if (!rest.has(text)) fields.push(fieldOf('other-part', text));
      return {
        index: i + 1,
        name: sheet.name,
        hidden: sheet.hidden,
        hiddenColumns,
        rows: () => rows,
        batches: () => [{ rows }],
      };
    });
    // A string that no cell shows any more stays in the store, where a text editor finds it.
    for (const text of strings.unused()) fields.push(fieldOf('text-store', text));
    for (const field of otherParts(parts, problems)) fields.push(field);
    for (const text of parts.beside.flatMap(textsIn)) fields.push(fieldOf('other-part', text));
    return { tables, fields };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
}

function relations(xml: string): { id: string; type: string; path: string }[] {
  return [...xmlPieces(xml)].flatMap((piece) => {
    if (piece.type !== 'open' || piece.name !== 'Relationship') return [];
    const target = attribute(piece.attributes, 'Target') ?? '';
    return {
      id: attribute(piece.attributes, 'Id') ?? '',
      type: attribute(piece.attributes, 'Type') ?? '',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

/** The sheets of a workbook in their order, as `xl/workbook.xml` names them. */
export function sheetsOf(workbook: string): { name: string; hidden: boolean; relation: string }[] {
  const sheets = [];
  for (const piece of xmlPieces(workbook)) {
    if (piece.type !== 'open' || piece.name !== 'sheet') continue;
    const state = attribute(piece.attributes, 'state');
    sheets.push({
      name: attribute(piece.attributes, 'name') ?? '',
      hidden: state !== undefined && state !== 'visible',
      relation: attribute(piece.attributes, 'r:id') ?? attribute(piece.attributes, 'id') ?? '',
    });
  }
  return sheets;
}
