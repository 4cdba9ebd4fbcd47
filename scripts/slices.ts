import { delimiterOf, rowsIn } from '../src/document/csv.ts';
import { type Encoding, encodingOf } from '../src/document/decode.ts';
import { fileSize, fileSource, type Range } from '../src/document/folder.ts';
import { formatOf } from '../src/document/read.ts';
import { bytesOf, sourceOf } from '../src/document/source.ts';
import { type Row, type Slice, type Source, Unreadable } from '../src/document/types.ts';
import { splitBelow } from '../src/lint/detect/index.ts';
import { cutAmong } from '../src/publication/list.ts';
import { rowsEndingIn } from './row-count.ts';

const LOOKED_AT = 64 * 1024;
const [LINE_FEED, RETURN] = [0x0a, 0x0d];
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** Bytes of a file, and the number of rows before them. */
export type Cut = Range & { before: number };

/**
 * Cuts a CSV file at rows from which on it can be read without what stands above, so that threads can read it together.
 * @param parts in how many slices of about the same size
 * @returns the slices, in order; one when the file is of a kind that cannot be cut safely
 */
export function slicesOf(path: string, parts: number): Cut[] {
  const whole = { from: 0, to: fileSize(path), before: 0 };
  const { start, encoding } = startOf(path) ?? {};
  if (!start || !encoding) return [whole];
  const head = rowsOf(start, encoding);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(start));
  // In GB18030 a letter may end in this byte.
  if (encoding === 'gb18030' && delimiter === '|') return [whole];
  const cuts: number[] = [];
  for (let part = 1; part < parts; part++) {
    const cut = cutNear(path, Math.round((whole.to * part) / parts), head, encoding);
    if (cut !== undefined && cut < whole.to && cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
  }
  const mark = start.subarray(0, BYTE_ORDER_MARK.length);
  const firstRow = BYTE_ORDER_MARK.equals(mark) ? mark.length : 0;
  const slices: Cut[] = [];
  let from = 0;
  let before = 0;
  for (const to of cuts) {
    const part = fileSource(path, { from: Math.max(from, firstRow), to }, LOOKED_AT);
    const rows = rowsEndingIn(part.chunks(), delimiter);
    if (rows === undefined) return [whole];
    slices.push({ from, to, before });
    from = to;
    before += rows;
  }
  return [...slices, { from, to: whole.to, before }];
}

/** A slice of a file as a source, with what the reader must know of the file before it. */
export function sliceSource(path: string, { before, ...range }: Cut): Source {
  const start = startOf(path);
  return { ...fileSource(path, range), ...(start && { slice: { ...start, before } }) };
}

type Start = Omit<Slice, 'before'>;

/** The whole rows at the beginning of a CSV file, where line feeds and quotes are bytes that nothing else has. */
function startOf(path: string): Start | undefined {
  if (formatOf(path) !== 'csv') return undefined;
  const start = wholeLines(bytesOf(fileSource(path, { from: 0, to: LOOKED_AT })));
  const encoding = start.length > 0 ? readable(() => encodingOf(sourceOf('', start))) : undefined;
  return encoding === 'utf-8' || encoding === 'gb18030' ? { start, encoding } : undefined;
}

/** What a reading gives, if the bytes can be read: else who reads the file as a whole says what is wrong with it. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return undefined;
  }
}

function cutNear(path: string, target: number, head: readonly Row[], encoding: Encoding): number | undefined {
  const piece = bytesOf(fileSource(path, { from: target, to: target + LOOKED_AT }));
  const first = piece.indexOf(LINE_FEED) + 1;
  const lines = wholeLines(piece.subarray(first));
  const rows = readable(() => rowsOf(lines, encoding));
  // Some lines end in another way.
  if (rows?.length !== count(lines, LINE_FEED)) return undefined;
  const row = cutAmong(rows.slice(1), head) + 1;
  const [above, below] = [rows[row - 1], rows[row]];
  // A number over the two rows would be in neither slice.
  if (!above || !below || splitBelow(above.cells, below.cells).length > 0) return undefined;
  let at = 0;
  for (let i = 0; i < row; i++) at = lines.indexOf(LINE_FEED, at) + 1;
  return target + first + at;
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.lastIndexOf(LINE_FEED) + 1);
}

/** The rows of whole lines: not the blank one behind the last line end. */
function rowsOf(lines: Uint8Array, encoding: Encoding): Row[] {
  const end = lines.length - (lines.at(-2) === RETURN ? 2 : 1);
  return rowsIn(lines.subarray(0, end), encoding);
}

function count(bytes: Uint8Array, byte: number): number {
  let times = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) times++;
  return times;
}
