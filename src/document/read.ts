import { lastIndexWhere } from '../order.ts';
import { rowsOf } from './batch.ts';
import { batchesOf, csvPieces } from './csv.ts';
import { type Encoding, encodingOf, likelyEncodingOf, textOf } from './decode.ts';
import { firstPiece } from './source.ts';
import { type Document, type Field, type Format, type Source, type Table, Unreadable } from './types.ts';
import { readXlsx } from './xlsx.ts';

const FORMATS: Record<string, Format> = {
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
  yaml: 'yaml',
  yml: 'yaml',
  md: 'markdown',
  ...Object.fromEntries(
    ['txt', 'html', 'htm', 'js', 'mjs', 'css', 'json', 'xml', 'svg', 'webmanifest', 'map'].map((e) => [
      e,
      'text',
    ]),
  ),
};

/** First bytes that tell what a file really is, whatever its name says. */
const SIGNATURES: [string, 'zip' | 'ole' | 'binary'][] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0', 'ole'],
  ['25504446', 'binary'],
  ['89504e47', 'binary'],
  ['ffd8ff', 'binary'],
  ['47494638', 'binary'],
  ['52494646', 'binary'],
  // {\rt: a text document, in which every Chinese letter is written as two numbers.
  ['7b5c7274', 'binary'],
];

/** The format that a file's name promises; `undefined` for one that nothing here reads. */
export function formatOf(path: string): Format | undefined {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? undefined : FORMATS[path.slice(dot + 1).toLowerCase()];
}

/** Reads a file into a Document. Never throws: what can't be read is a problem of the document. */
export function readDocument(file: Source): Document {
  return read(file, encodingOf);
}

/** The same without looking at all of a long list beforehand: its rows throw Unreadable where they are no text. */
export function openDocument(file: Source): Document {
  return read(file, likelyEncodingOf);
}

function read(file: Source, encoding: (source: Source) => Encoding): Document {
  const { path } = file;
  const format = formatOf(path);
  const document: Document = {
    path,
    format: format ?? 'unknown',
    fields: [fileName(path)],
    tables: [],
    problems: [],
  };
  try {
    const source = held(file);
    check(source, format);
    if (format === 'csv') document.tables.push(csvTable(source, document, encoding(source)));
    else if (format === 'xlsx') {
      const { tables, fields } = readXlsx(source, document.problems);
      document.tables.push(...tables);
      // One by one: a hundred thousand hints or formulas are more than a function takes at once.
      for (const field of fields) document.fields.push(field);
    } else document.fields.push(textField(textOf(source)));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    document.problems.push({ code: error.code, place: { at: 'file' } });
  }
  return document;
}

/** The text of a document that is one, as YAML and Markdown are: it stands behind the name of the file. */
export function wholeText({ fields }: Document): string | undefined {
  return fields[1]?.text;
}

/** A file of one piece is read from the disk once, whatever looks at it. */
function held(source: Source): Source {
  const pieces = source.chunks()[Symbol.iterator]();
  const first = pieces.next();
  if (!first.done && !pieces.next().done) {
    pieces.return?.();
    return source;
  }
  return { ...source, chunks: () => (first.done ? [] : [first.value]) };
}

/** A whole text as a field, whose places are found by where its lines start. */
function textField(text: string): Field {
  let starts: number[] | undefined;
  return {
    text,
    place(offset) {
      starts ??= lineStarts(text);
      const known = starts;
      const line = lastIndexWhere(known.length, (i) => (known[i] as number) <= offset);
      return { at: 'text', line: line + 1, column: offset - (known[line] ?? 0) + 1 };
    },
  };
}

function check(source: Source, format: Format | undefined): void {
  const head = firstPiece(source);
  if (!head?.length) throw new Unreadable('empty');
  const hex = Array.from(head.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const real = SIGNATURES.find(([signature]) => hex.startsWith(signature))?.[1];
  if (real === 'ole') throw new Unreadable('legacy-office');
  if (!format) throw new Unreadable('unknown-type');
  if ((format === 'xlsx') !== (real === 'zip') || real === 'binary') throw new Unreadable('wrong-type');
}

function csvTable(source: Source, document: Document, encoding: Encoding): Table {
  let { ahead } = source;
  // A second reading must not report the faults of the first again.
  const batches = () => {
    document.problems.length = 0;
    const pieces = ahead?.(document.problems) ?? csvPieces(source, encoding, document.problems);
    ahead = undefined;
    return batchesOf(pieces);
  };
  return {
    index: 1,
    name: '',
    hidden: false,
    hiddenColumns: new Set(),
    rows: () => rowsOf(batches()),
    batches,
  };
}

// Folder names are published too; those outside the tree being read are the machine's own.
function fileName(path: string): Field {
  const outside = path.startsWith('/') || path.startsWith('..');
  const text = outside ? path.split('/').slice(-2).join('/') : path;
  return { text, place: () => ({ at: 'part', part: 'file-name' }) };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
