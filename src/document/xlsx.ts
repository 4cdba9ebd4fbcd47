import { inBatches } from './batch.ts';
import { textsIn } from './binary-words.ts';
import { bytesOf } from './source.ts';
import { type Field, type Problem, type Source, type Table, Unreadable } from './types.ts';
import { STYLES, WORKBOOK } from './xlsx-names.ts';
import { unpack } from './xlsx-package.ts';
import { fieldOf, type Known, otherParts } from './xlsx-parts.ts';
import { relationsIn, relationsPath } from './xlsx-relations.ts';
import { readSheet } from './xlsx-sheet.ts';
import { looksOf, sharedStrings } from './xlsx-store.ts';
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
  if (workbook === undefined) throw new Unreadable('wrong-type');
  try {
    // Programs open what the package names, whatever else lies in the usual place.
    const opened = relationsIn(parts.text(relationsPath('')) ?? '', '');
    if (opened.some(({ type, target }) => type === 'officeDocument' && target !== WORKBOOK))
      throw new Unreadable('damaged');
    const related = relationsIn(parts.text(relationsPath(WORKBOOK)) ?? '', WORKBOOK);
    const targets = new Map(related.map(({ id, target }) => [id, target]));
    // Some programs write xl/SharedStrings.xml.
    const pathOf = (part: string, usual: string) =>
      related.find(({ type }) => type === part)?.target ?? usual;
    const stringsPath = pathOf('sharedStrings', STRINGS);
    const stylesPath = pathOf('styles', STYLES);
    const stored = parts.text(stringsPath);
    if (stored !== undefined) parts.read.add(stringsPath);
    const strings = sharedStrings(stored ?? '');
    const looks = looksOf(parts.text(stylesPath) ?? '', workbook);
    const fields: Field[] = [];
    const room = { cells: MOST_BLANKS };
    const sheets = sheetsOf(workbook);
    if (sheets.length === 0) throw new Unreadable('damaged');
    const known: Known = { styles: stylesPath, sheets: new Map(), links: new Map() };
    const tables = sheets.map((sheet, i): Table => {
      const index = i + 1;
      const path = targets.get(sheet.relation);
      const xml = path === undefined ? undefined : parts.pieces(path);
      if (!xml) throw new Unreadable('damaged');
      const { rows, hiddenColumns, beside } = readSheet(xml, strings.list, looks, room);
      if (path) {
        parts.read.add(path);
        known.sheets.set(path, index);
        known.links.set(path, beside.links);
      }
      fields.push(fieldOf('sheet-name', sheet.name, { sheet: index }));
      for (const { part, cell, words } of beside.all)
        for (const text of words) fields.push(fieldOf(part, text, { sheet: index, ...cell }));
      return {
        index,
        name: sheet.name,
        hidden: sheet.hidden,
        hiddenColumns,
        rows: () => rows,
        batches: () => inBatches(rows),
      };
    });
    for (const field of joinedNames(sheets)) fields.push(field);
    // A string that no cell shows any more stays in the store, where a text editor finds it.
    for (const text of strings.unused()) fields.push(fieldOf('text-store', text));
    for (const field of otherParts(parts, known, problems)) fields.push(field);
    for (const text of parts.beside.flatMap(textsIn)) fields.push(fieldOf('other-part', text));
    return { tables, fields };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
}

/** A name of digits alone, too few for a number of a person. */
const PART_OF_NUMBER = /^[\p{Nd}X]{1,17}$/iu;

/** Names of sheets that may be one number together: `500299`, `19500101`, `0010`. */
function joinedNames(sheets: readonly { name: string }[]): Field[] {
  const names = sheets.map(({ name }) => name.trim()).filter((name) => PART_OF_NUMBER.test(name));
  const sheet = sheets.findIndex(({ name }) => name.trim() === names[0]) + 1;
  return names.length > 1 ? [fieldOf('sheet-name', names.join(' '), { sheet })] : [];
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
