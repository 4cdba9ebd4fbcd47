import { quoted, type RawRow, rawRows, unquoted } from '../../document/csv-fields.ts';
import { decoded, encodingOf } from '../../document/decode.ts';
import { encoded } from '../../document/encode.ts';
import { firstPiece } from '../../document/source.ts';
import type { Source, Table } from '../../document/types.ts';
import type { SheetPlan } from './plan.ts';
import { Refusal } from './refusal.ts';

/** Bytes of a copy; `recoded` when the file's own encoding could not be kept and it is UTF-8 now. */
export type Copy = { bytes: Uint8Array; recoded?: boolean };

/** A CSV file changed by a plan: what the plan does not touch keeps its letters, quotes, line ends and encoding. */
export function changedCsv(source: Source, table: Table, plan: SheetPlan): Copy {
  const encoding = encodingOf(source);
  const text = [...decoded(source, encoding)].join('');
  const { rows, delimiter } = rawLike(text, table);
  const changed = rows.flatMap(({ fields, end }, i) => {
    const number = i + 1;
    // Which tells Excel the delimiter, and would tell none without its own.
    if (i === 0 && fields.length === 2 && fields.join('').toLowerCase() === 'sep=')
      return fields.join(delimiter) + end;
    const cells = plan.cells.get(number);
    const width = Math.max(fields.length, ...(cells?.keys() ?? []));
    const kept = Array.from({ length: width }, (_, at) => {
      const [own, put] = [fields[at] ?? '', cells?.get(at + 1)];
      return put === undefined ? own : quoted(put.replaceAll('\n', lineBreakIn(own)), delimiter);
    }).filter((_, at) => !plan.columns.has(at + 1));
    const lines = plan.rows.has(number) ? [] : [kept.join(delimiter) + end];
    return plan.below?.row === number ? [...lines, noteLine(plan, rows, i, delimiter)] : lines;
  });
  return copyOf(changed.join(''), source);
}

/** A text as bytes in the encoding of a file, with its byte order mark if it has one. */
export function copyOf(text: string, source: Source): Copy {
  const encoding = encodingOf(source);
  const bytes = encoded(hasMark(source) ? `\ufeff${text}` : text, encoding);
  if (bytes) return { bytes };
  // Excel takes a UTF-8 file without a mark for GB18030.
  return { bytes: new TextEncoder().encode(`\ufeff${text}`), recoded: true };
}

function hasMark(source: Source): boolean {
  const [a, b, c] = firstPiece(source) ?? [];
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

/** What was read as a line feed. */
function lineBreakIn(field: string): string {
  return /\r\n?/.exec(field)?.[0] ?? '\n';
}

/** The note goes below its row, also when that one is the last and has no line end. */
function noteLine({ below }: SheetPlan, rows: readonly RawRow[], i: number, delimiter: string): string {
  const line = quoted(below?.text ?? '', delimiter);
  const own = rows[i]?.end ?? '';
  const end = own || (rows.find((row) => row.end !== '')?.end ?? '\n');
  return own === '' ? end + line : line + end;
}

/** The fields as written, cut by the delimiter with which they say what the reader read. */
function rawLike(text: string, table: Table): { rows: RawRow[]; delimiter: string } {
  const read = [...table.rows()];
  for (const delimiter of [',', '\t', ';', '|']) {
    const rows = rawRows(text, delimiter);
    const blank = (from: number) => read.slice(from).every(({ cells }) => cells.join('') === '');
    const same = (i: number, fields: readonly string[]) => {
      const cells = read[i]?.cells;
      return cells?.length === fields.length && fields.every((field, at) => unquoted(field) === cells[at]);
    };
    if (rows.every(({ fields }, i) => same(i, fields)) && blank(rows.length)) return { rows, delimiter };
  }
  throw new Refusal(
    '引号或分隔符写法不对，不能自动改。请用 Excel 或 WPS 打开，确认内容完整，另存为 .xlsx 再改',
  );
}
