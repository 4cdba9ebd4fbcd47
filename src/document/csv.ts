import Papa from 'papaparse';
import { cutBatches, inBatches } from './batch.ts';
import type { Cells } from './cells.ts';
import { Cutter } from './cutter.ts';
import { decoded, type Encoding } from './decode.ts';
import { type Batch, type Problem, type Source, Unreadable } from './types.ts';
import { withLast } from './with-last.ts';

// A row this long, in characters, is a quote that was never closed; reading on would take quadratic time.
const LONGEST_ROW = 8_000_000;
const QUOTE = '"';

type Parser = { parse(input: string, start: number, ignoreLastRow: boolean): Papa.ParseResult<string[]> };
// The parser under Papa.parse. It says where it stopped, so a file can be parsed chunk by chunk without a stream.
const Parser = (Papa as unknown as { Parser: new (config: object) => Parser }).Parser;

/** Rows of a CSV file: as cells that were cut, or as the parser read them. */
export type Piece = { cells: Cells } | { parsed: string[][] };

/**
 * The rows of a CSV file, streamed in pieces, of which another thread may make rows. Blank lines count as rows, as in Excel.
 * Faults of the file (a quote that is never closed, text after a closing quote) are added to `problems` as met.
 */
export function* csvPieces(source: Source, encoding: Encoding, problems: Problem[]): Generator<Piece> {
  let readers: { cutter: Cutter; parser: Parser } | undefined;
  let rest = '';
  // So many characters are to be there before a row that did not end is read again, or one of millions would be for ever.
  let enough = 0;
  let number = 0;
  for (const { text, last } of withLast(decoded(source, encoding))) {
    rest += text;
    if (rest.length < enough && !last) continue;
    readers ??= readersOf(rest);
    const { cutter, parser } = readers;
    const { cells, rows, end, isOdd } = cutter.cut(rest);
    if (rows > 0) yield { cells };
    number += rows;
    enough = end === 0 ? 2 * rest.length : 0;
    rest = rest.slice(end);
    if (isOdd || last) {
      // The other half of a line end may come with the next piece.
      const held = !last && rest.endsWith('\r') ? '\r' : '';
      const lines = withUnixLines(held ? rest.slice(0, -1) : rest);
      const { data, errors, meta } = parser.parse(lines, 0, !last);
      // An error in the row that the end of the chunk cuts is no error yet.
      const faults = errors.filter(({ row = 0 }) => last || row < data.length);
      for (const error of faults) problems.push(problem(error, number));
      yield { parsed: data };
      number += data.length;
      if (meta.cursor > 0) enough = 0;
      rest = lines.slice(meta.cursor) + held;
    }
    if (rest.length > LONGEST_ROW) throw new Unreadable('unclosed-quote');
  }
}

/** The batches of the pieces of a file, in order; a cell with a line break is one cell. */
export function* batchesOf(pieces: Iterable<Piece>): Generator<Batch> {
  const known: string[][] = [];
  let number = 0;
  for (const piece of pieces) {
    const batches =
      'parsed' in piece
        ? inBatches(piece.parsed.map((cells, i) => ({ number: number + i + 1, cells })))
        : cutBatches(piece.cells, known, number);
    for (const batch of batches) {
      yield batch;
      number += batch.size;
    }
  }
}

/** What reads a CSV that begins so: our own cutter, and the parser for the rows that it leaves. */
function readersOf(start: string): { cutter: Cutter; parser: Parser } {
  const delimiter = delimiterOf(start);
  const parser = new Parser({ delimiter, newline: '\n', quoteChar: QUOTE, escapeChar: QUOTE });
  return { cutter: new Cutter(delimiter), parser };
}

/** `&#53;`, whose semicolon parts no cells. */
const ENTITY = /&#?[0-9A-Za-z]{1,10};/g;

/** What parts the cells of a CSV that begins so; of one column, a comma, as in Excel. */
export function delimiterOf(start: string): string {
  const lines = withUnixLines(start.slice(0, 20_000)).replace(ENTITY, '').split('\n', 40);
  return Papa.parse(lines.join('\n'), {
    preview: 20,
    delimitersToGuess: [',', '\t', ';', '|'],
  }).meta.delimiter;
}

function problem(error: Papa.ParseError, before: number): Problem {
  const code = error.code === 'MissingQuotes' ? 'unclosed-quote' : 'ragged-row';
  return { code, place: { at: 'cell', sheet: 1, row: before + (error.row ?? 0) + 1, column: 1 } };
}

/** CRLF and CR become LF. */
function withUnixLines(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}
