import { unzipSync } from 'fflate/browser';
import { binaryWords, textsIn } from './binary-words.ts';
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
import { formulaWords, unescaped } from './xlsx-words.ts';
import { attribute, xmlPieces } from './xml.ts';
import { wordsOf } from './xml-words.ts';
import { besideParts } from './zip-layout.ts';

// Unpacked sizes beyond these, in bytes, are an attack or a mistake; the largest real lists unpack to a tenth.
const LARGEST_PART = 512 * 1024 * 1024;
const LARGEST_BOOK = 768 * 1024 * 1024;

// Empty cells before others, in all sheets: a list of a million rows that leaves sixteen columns free has as many.
const MOST_BLANKS = 16 * 1024 * 1024;

/**
 * Reads a workbook: every sheet as a table, shown or hidden, and every other text of the package as a field, so
 * that nothing a reader could dig out is passed over. What is not text (pictures, macros) becomes a problem.
 * @throws Unreadable when the file is no workbook, is damaged, or would unpack to an absurd size
 */
export function readXlsx(source: Source, problems: Problem[]): { tables: Table[]; fields: Field[] } {
  const bytes = bytesOf(source);
  const parts = unpack(bytes);
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
    for (const text of besideParts(bytes).flatMap(textsIn)) fields.push(fieldOf('other-part', text));
    return { tables, fields };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
}

type Package = {
  /** A part in UTF-8, as office programs write them; `undefined` when there is none, or it is in another encoding. */
  text(path: string): string | undefined;
  bytes(path: string): Uint8Array;
  has(path: string): boolean;
  paths: string[];
  read: Set<string>;
};

function unpack(bytes: Uint8Array): Package {
  const files = unzipped(bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    bytes: (path) => files[path] ?? new Uint8Array(),
    has: (path) => path in files,
    text(path) {
      try {
        const text = files[path] && decoder.decode(files[path]);
        // UTF-16 without a mark is sound UTF-8 as long as it is of Latin letters, with zeros between them.
        return text?.includes('\0') ? undefined : text;
      } catch {
        return undefined;
      }
    },
    paths: Object.keys(files).sort(),
    read: new Set(),
  };
}

/**
 * The files of a package by path, in their order.
 * @throws Unreadable when it is damaged, has bytes that belong to no part, or would unpack to an absurd size
 */
export function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  besideParts(bytes);
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

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';

/** Settings of printers: no text, in nearly every workbook, and large enough to hold one. */
const PRINTER = /^xl\/printerSettings\/[^/]+\.bin$/;

function otherParts(parts: Package, problems: Problem[]): Field[] {
  return parts.paths.flatMap((path) => {
    const part = partOf(path);
    const name = fieldOf('other-part', path);
    if (parts.read.has(path)) return name;
    if (PRINTER.test(path))
      return [name, ...binaryWords(parts.bytes(path)).map((word) => fieldOf(part, word))];
    if (path.endsWith('/') && parts.bytes(path).length === 0) return name;
    const xml = /\.(xml|vml|rels)$/.test(path) ? parts.text(path) : undefined;
    // Power Query keeps a package of its own in a part in UTF-16.
    if (xml !== undefined) return [name, ...textsOf(xml, path, part)];
    problems.push({ code: 'embedded-file', place: { at: 'part', part } });
    return name;
  });
}

function textsOf(xml: string, path: string, part: Part): Field[] {
  if (path.endsWith('.rels')) return linksOf(xml);
  if (path === STYLES) return formatsOf(xml);
  // The names of sheets have a place of their own.
  const names = (name: string, attributes: string) =>
    path === WORKBOOK && name === 'sheet' ? [attribute(attributes, 'name') ?? ''] : [];
  return wordsOf(xml, names).flatMap((word) =>
    [...new Set([word, ...formulaWords(word), unescaped(word)])].map((text) => fieldOf(part, text)),
  );
}

/** What relations say, and the addresses that lead outside the workbook. */
function linksOf(xml: string): Field[] {
  const external = new Set<string>();
  const others = wordsOf(xml, (_, attributes) => {
    if (attribute(attributes, 'TargetMode') !== 'External') return [];
    const target = attribute(attributes, 'Target') ?? '';
    external.add(target);
    return [target];
  });
  return [
    ...[...external].map((text) => fieldOf('external-link', text)),
    ...others.map((text) => fieldOf('other-part', text)),
  ];
}

/** The words that number formats show, whatever the number: `0"元"`; and the names of styles and fonts. */
function formatsOf(xml: string): Field[] {
  const shown: string[] = [];
  const others = wordsOf(xml, (name, attributes) => {
    if (name !== 'numFmt') return [];
    const code = attribute(attributes, 'formatCode') ?? '';
    const words = [...code.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, single]) => quoted ?? single);
    shown.push(words.join(''));
    return [code];
  });
  return [...shown, ...others].map((text) => fieldOf('other-part', text));
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

function fieldOf(part: Part, text: string): Field {
  const place: Place = { at: 'part', part };
  return { text, place: () => place, hidden: part !== 'sheet-name' };
}
