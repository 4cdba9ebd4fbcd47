import Papa from 'papaparse';
import { flat } from './batches.ts';
import { Cutter } from './cutter.ts';
import { decoded, type Encoding } from './decode.ts';
import { sourceOf } from './source.ts';
import { type Batch, type Problem, type Row, type Source, Unreadable } from './types.ts';

// A row this long, in characters, is a quote that was never closed; reading on would take quadratic time.
const LONGEST_ROW = 8_000_000;
const QUOTE = '"';

type Parser = { parse(input: string, start: number, ignoreLastRow: boolean): Papa.ParseResult<string[]> };
// The parser under Papa.parse. It says where it stopped, so a file can be parsed chunk by chunk without a stream.
const Parser = (Papa as unknown as { Parser: new (config: object) => Parser }).Parser;

/**
 * The rows of a CSV file, streamed in batches. A cell with a line break is one cell; blank lines count as rows, as in Excel.
 * Faults of the file (a quote that is never closed, text after a closing quote) are added to `problems` as met.
 */
export function* csvBatches(source: Source, encoding: Encoding, problems: Problem[]): Generator<Batch> {
  let readers: { cutter: Cutter; parser: Parser } | undefined;
  let rest = '';
  // So many characters are to be there before a row that did not end is read again, or one of millions would be for ever.
  let enough = 0;
  const { slice } = source;
  let number = slice?.before ?? 0;
  for (const { text, last } of withLast(unixLines(decoded(source, encoding)))) {
    rest += text;
    if (rest.length < enough && !last) continue;
    readers ??= readersOf(slice ? new TextDecoder(encoding).decode(slice.start) : rest);
    const { cutter, parser } = readers;
    const { rows, words, end, isOdd } = cutter.cut(rest, number);
    if (rows.length > 0) yield { rows, words };
    number += rows.length;
    let read = end;
    if (isOdd || last) {
      const { data, errors, meta } = parser.parse(rest.slice(end), 0, !last);
      // An error in the row that the end of the chunk cuts is no error yet.
      const faults = errors.filter(({ row = 0 }) => last || row < data.length);
      for (const error of faults) problems.push(problem(error, number));
      yield { rows: data.map((cells) => ({ number: ++number, cells })) };
      read += meta.cursor;
    }
    enough = read === 0 ? 2 * rest.length : 0;
    rest = rest.slice(read);
    if (rest.length > LONGEST_ROW) throw new Unreadable('unclosed-quote');
  }
}

/** What reads a CSV that begins so: our own cutter, and the parser for the rows that it leaves. */
function readersOf(start: string): { cutter: Cutter; parser: Parser } {
  const delimiter = delimiterOf(start);
  const parser = new Parser({ delimiter, newline: '\n', quoteChar: QUOTE, escapeChar: QUOTE });
  return { cutter: new Cutter(delimiter), parser };
}

/** What parts the cells of a CSV that begins so; of one column, a comma, as in Excel. */
export function delimiterOf(start: string): string {
  return Papa.parse(start.slice(0, 20_000), { preview: 20, delimitersToGuess: [',', '\t', ';', '|'] }).meta
    .delimiter;
}

function problem(error: Papa.ParseError, before: number): Problem {
  const code = error.code === 'MissingQuotes' ? 'unclosed-quote' : 'ragged-row';
  return { code, place: { at: 'cell', sheet: 1, row: before + (error.row ?? 0) + 1, column: 1 } };
}

/** CRLF and CR become LF; a CR at the end of a piece waits for the next one. */
function* unixLines(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    let text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    if (held) text = text.slice(0, -1);
    text = text.replaceAll('\r\n', '\n');
    yield text.includes('\r') ? text.replaceAll('\r', '\n') : text;
  }
  if (held) yield '\n';
}

function* withLast(pieces: Iterable<string>): Generator<{ text: string; last: boolean }> {
  let previous: string | undefined;
  for (const text of pieces) {
    if (previous !== undefined) yield { text: previous, last: false };
    previous = text;
  }
  yield { text: previous ?? '', last: true };
}

/** The rows of a piece of CSV, whatever its faults. */
export function rowsIn(bytes: Uint8Array, encoding: Encoding): Row[] {
  return [...flat(csvBatches(sourceOf('', bytes), encoding, []))];
}
