import { unzipSync } from 'fflate/browser';
import { bytesOf } from './source.ts';
import {
  type Field,
  type Part,
  type Place,
  type Problem,
  type Source,
  type Table,
  Unreadable,
} from './types.ts';
import { readSheet } from './xlsx-sheet.ts';
import { dateStyles, sharedStrings } from './xlsx-store.ts';
import { attribute, attributeValues, xmlPieces } from './xml.ts';

// Unpacked sizes beyond these, in bytes, are an attack or a mistake; the largest real lists unpack to a tenth.
const LARGEST_PART = 512 * 1024 * 1024;
const LARGEST_BOOK = 768 * 1024 * 1024;

/**
 * Reads a workbook: every sheet as a table, shown or hidden, and every other text of the package as a field, so
 * that nothing a reader could dig out is passed over. What is not text (pictures, macros) becomes a problem.
 * @throws Unreadable when the file is no workbook, is damaged, or would unpack to an absurd size
 */
export function readXlsx(source: Source, problems: Problem[]): { tables: Table[]; fields: Field[] } {
  const parts = unpack(bytesOf(source));
  const workbook = parts.text('xl/workbook.xml');
  if (workbook === undefined) throw new Unreadable(parts.has('content.xml') ? 'unknown-type' : 'wrong-type');
  try {
    const targets = relations(parts.text('xl/_rels/workbook.xml.rels') ?? '');
    const strings = sharedStrings(parts.text('xl/sharedStrings.xml') ?? '');
    const dates = dateStyles(parts.text(STYLES) ?? '', workbook);
    const fields: Field[] = [];
    const sheets = sheetsOf(workbook);
    if (sheets.length === 0) throw new Unreadable('damaged');
    const tables = sheets.map((sheet, i): Table => {
      const path = targets.get(sheet.relation);
      const xml = path === undefined ? undefined : parts.text(path);
      if (xml === undefined) throw new Unreadable('damaged');
      const { rows, hiddenColumns, rest } = readSheet(xml, strings.list, dates);
      if (path) parts.read.add(path);
      fields.push(fieldOf('sheet-name', sheet.name), ...rest.map((text) => fieldOf('header-footer', text)));
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
    fields.push(...otherParts(parts, problems));
    return { tables, fields };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
}

type Package = {
  text(path: string): string | undefined;
  has(path: string): boolean;
  paths: string[];
  read: Set<string>;
};

function unpack(bytes: Uint8Array): Package {
  const files = unzipped(bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    has: (path) => path in files,
    text: (path) => (files[path] ? decoder.decode(files[path]) : undefined),
    paths: Object.keys(files).sort(),
    read: new Set(),
  };
}

/**
 * The files of a package by path, in their order.
 * @throws Unreadable when it is damaged or would unpack to an absurd size
 */
export function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ originalSize }) {
        total += originalSize;
        if (originalSize > LARGEST_PART || total > LARGEST_BOOK) throw new Unreadable('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
}

function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const piece of xmlPieces(xml)) {
    if (piece.type !== 'open' || piece.name !== 'Relationship') continue;
    const target = attribute(piece.attributes, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(attribute(piece.attributes, 'Id') ?? '', path);
  }
  return targets;
}

/** The sheets of a workbook in their order, as `xl/workbook.xml` names them. */
export function sheetsOf(workbook: string): { name: string; hidden: boolean; relation: string }[] {
  const sheets = [];
  for (const piece of xmlPieces(workbook)) {
    if (piece.type !== 'open' || piece.name !== 'sheet') continue;
    const state = attribute(piece.attributes, 'state');
    sheets.push({
      name: attribute(piece.attributes, 'name') ?? '',
      hidden: state === 'hidden' || state === 'veryHidden',
      relation: attribute(piece.attributes, 'r:id') ?? attribute(piece.attributes, 'id') ?? '',
    });
  }
  return sheets;
}

const STYLES = 'xl/styles.xml';

/** Parts that hold no words of the user: layout, formula order, device settings. */
const WORDLESS =
  /^(\[Content_Types\]\.xml|xl\/calcChain\.xml|xl\/theme\/.*|xl\/printerSettings\/.*|xl\/sharedStrings\.xml)$/;

function otherParts(parts: Package, problems: Problem[]): Field[] {
  const fields: Field[] = [];
  for (const path of parts.paths) {
    if (parts.read.has(path) || WORDLESS.test(path) || path.endsWith('/')) continue;
    const part = partOf(path);
    if (path.endsWith('.rels')) fields.push(...linksOf(parts.text(path) ?? ''));
    else if (path === STYLES) fields.push(...formatsOf(parts.text(path) ?? ''));
    else if (!/\.(xml|vml)$/.test(path))
      problems.push({ code: 'embedded-file', place: { at: 'part', part } });
    else fields.push(...wordsOf(parts.text(path) ?? '', part));
  }
  return fields;
}

/** The addresses that a part leads to outside the workbook. */
function linksOf(xml: string): Field[] {
  return [...xmlPieces(xml)].flatMap((piece) => {
    if (piece.type !== 'open' || attribute(piece.attributes, 'TargetMode') !== 'External') return [];
    return fieldOf('external-link', attribute(piece.attributes, 'Target') ?? '');
  });
}

/** The words that number formats show, whatever the number: `0"元"`. */
function formatsOf(xml: string): Field[] {
  return [...xmlPieces(xml)].flatMap((piece) => {
    if (piece.type !== 'open' || piece.name !== 'numFmt') return [];
    const code = attribute(piece.attributes, 'formatCode') ?? '';
    const words = [...code.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, single]) => quoted ?? single);
    return fieldOf('other-part', words.join(''));
  });
}

const PART_PATHS: [RegExp, Part][] = [
  [/^xl\/(comments|threadedComments|persons)/, 'comment'],
  [/^docProps\//, 'property'],
  [/^xl\/(drawings|charts|diagrams|media)\//, 'drawing'],
  [/^xl\/workbook\.xml$/, 'defined-name'],
  [/^xl\/pivot/, 'pivot-cache'],
  [/^xl\/externalLinks\//, 'external-link'],
  [/^customXml\//, 'custom-xml'],
];

function partOf(path: string): Part {
  return PART_PATHS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other-part';
}

/** Every text and attribute value of a part. */
function wordsOf(xml: string, part: Part): Field[] {
  const words: string[] = [];
  let text = '';
  for (const piece of xmlPieces(xml)) {
    if (piece.type === 'text') text += piece.text;
    // The names of sheets have a place of their own.
    else if (piece.type === 'open')
      words.push(...(piece.name === 'sheet' ? [] : attributeValues(piece.attributes)));
    else if (!RUNS.has(piece.name)) {
      words.push(text);
      text = '';
    }
  }
  return words.filter((word) => word.trim().length > 1).map((word) => fieldOf(part, word));
}

// A text is cut into runs where its style changes, so a number may go on in the next run.
const RUNS = new Set(['t', 'r', 'rPr', 'b', 'sz', 'rFont']);

function fieldOf(part: Part, text: string): Field {
  const place: Place = { at: 'part', part };
  return { text, place: () => place, hidden: part !== 'sheet-name' };
}
