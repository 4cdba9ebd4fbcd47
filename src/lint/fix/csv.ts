import { quoted, type RawRow, rawRows, unquoted } from '../../document/csv-fields.ts';
import { byMark, decoded, encodingOf } from '../../document/decode.ts';
import { encodedPieces } from '../../document/encode.ts';
import { firstPiece } from '../../document/source.ts';
import type { Source, Table } from '../../document/types.ts';
import { cellsOf, type SheetPlan } from './plan.ts';
import { Refusal } from './refusal.ts';

/** Bytes of a copy, in pieces; `recoded` when the file's own encoding could not be kept and it is UTF-8 now. */
export type Copy = { chunks: Uint8Array[]; recoded?: boolean };

/** A CSV file changed by a plan: what the plan does not touch keeps its letters, quotes, line ends and encoding. */
export function changedCsv(source: Source, table: Table, plan: SheetPlan): Copy {
  const encoding = encodingOf(source);
  const rows = (delimiter: string) => rawRows(decoded(source, encoding), delimiter);
  const delimiter = delimiterLike(rows, table);
  return copyOf(() => changedLines(rows(delimiter), plan, delimiter), source);
}

function* changedLines(rows: Iterable<RawRow>, plan: SheetPlan, delimiter: string): Generator<string> {
  let number = 0;
  let usualEnd = '';
  for (const { fields, end } of rows) {
    number++;
    usualEnd ||= end;
    // Which tells Excel the delimiter, and would tell none without its own.
    const isHint = number === 1 && fields.length === 2 && fields.join('').toLowerCase() === 'sep=';
    if (isHint) yield fields.join(delimiter) + end;
    else if (!plan.rows.has(number)) yield changedRow(fields, number, plan, delimiter) + end;
    if (plan.below?.row === number && !isHint) yield noteLine(plan, end, usualEnd, delimiter);
  }
}

function changedRow(fields: string[], number: number, plan: SheetPlan, delimiter: string): string {
  for (const [column, put] of cellsOf(plan, number)) {
    while (fields.length < column) fields.push('');
    const own = fields[column - 1] as string;
    fields[column - 1] = quoted(put.replaceAll('\n', lineBreakIn(own)), delimiter);
  }
  return fields.filter((_, at) => !plan.columns.has(at + 1)).join(delimiter);
}

/**
 * A text as bytes in the encoding of a file, with its byte order mark if it has one.
 * @param pieces gives the text from its beginning, each time that it is asked
 */
export function copyOf(pieces: () => Iterable<string>, source: Source): Copy {
  const hasMark = byMark(firstPiece(source) ?? new Uint8Array()) !== undefined;
  const chunks = encodedPieces(hasMark ? marked(pieces()) : pieces(), encodingOf(source));
  if (chunks) return { chunks };
  // Excel takes a UTF-8 file without a mark for GB18030.
  return { chunks: encodedPieces(marked(pieces()), 'utf-8') ?? [], recoded: true };
}

function* marked(pieces: Iterable<string>): Generator<string> {
  yield '\ufeff';
  yield* pieces;
}

/** What was read as a line feed. */
function lineBreakIn(field: string): string {
  return /\r\n?/.exec(field)?.[0] ?? '\n';
}

/** The note goes below its row, also when that one is the last and has no line end. */
function noteLine({ below }: SheetPlan, own: string, usualEnd: string, delimiter: string): string {
  const line = quoted(below?.text ?? '', delimiter);
  return own === '' ? (usualEnd || '\n') + line : line + own;
}

/** The delimiter with which the fields as written say what the reader read. */
function delimiterLike(rows: (delimiter: string) => Generator<RawRow>, table: Table): string {
  const delimiter = [',', '\t', ';', '|'].find((one) => isRead(rows(one), table));
  if (delimiter !== undefined) return delimiter;
  throw new Refusal(
    '引号或分隔符写法不对，不能自动改。请用 Excel 或 WPS 打开，确认内容完整，另存为 .xlsx 再改',
  );
}

/** Whether rows as written say what the reader read; it may have read blank ones behind them. */
function isRead(rows: Generator<RawRow>, table: Table): boolean {
  try {
    for (const { cells } of table.rows()) {
      const next = rows.next();
      if (next.done ? cells.join('') !== '' : !says(next.value, cells)) return false;
    }
    return rows.next().done === true;
  } finally {
    // The file behind it is closed.
    rows.return(undefined);
  }
}

function says({ fields }: RawRow, cells: readonly string[]): boolean {
  return cells.length === fields.length && fields.every((field, at) => unquoted(field) === cells[at]);
}
