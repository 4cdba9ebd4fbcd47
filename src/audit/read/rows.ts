import { trimmed } from '../../document/padding.ts';
import { openDocument } from '../../document/read.ts';
import { type Document, type Row, type Source, type Table, Unreadable } from '../../document/types.ts';
import { CannotAudit } from '../problems.ts';
import { findHeader, type Header, knownColumns, type Profile } from './header.ts';
import { FILES, type FileKind, LABELS, type Meaning, REQUIRED, TELLING } from './vocabulary.ts';

/** A row of a private file. `get` is the trimmed text under a meaning, or ''. */
export type PrivateRow = { file: number; sheet: number; number: number; get(meaning: Meaning): string };

/** A table of a private file: its columns, and what stands above its header and on its sheet's name. */
type PrivateTable = { header: Header; title: string; rows: Iterable<PrivateRow> };

const LOOKED_AHEAD = 31;

/**
 * The tables of private files, streaming.
 * @throws CannotAudit when a file cannot be read, is another kind of file, or has no column that it must have
 */
export function* tablesOf(
  sources: readonly Source[],
  kind: FileKind,
  profile: Profile,
): Generator<PrivateTable> {
  for (const [index, source] of sources.entries()) {
    const file = index + 1;
    const document = openDocument(source);
    refuseUnreadable(document, kind, file);
    let found = 0;
    for (const table of document.tables) {
      const rows = readable(table.rows(), kind, file)[Symbol.iterator]();
      const head = [...take(rows, LOOKED_AHEAD)];
      const header = findHeader(head, kind, profile);
      if (!table.hidden) refuseOther(head, header, kind, file);
      // A workbook may carry a sheet of notes beside its table.
      if (!header) continue;
      const missing = missingIn(new Set(header.columns.keys()), kind);
      if (table.hidden) {
        refuseHidden(missing, kind, file, table);
        continue;
      }
      if (missing.length > 0) throw new CannotAudit(missingColumns(kind, file, table, missing));
      refuseSwapped(head, header, kind, file);
      found++;
      const above = head.filter(({ number }) => number < header.row).flatMap(({ cells }) => cells);
      const title = [...above, table.name].join(' ');
      yield { header, title, rows: dataRows(head, rows, header, file, table.index) };
    }
    if (found === 0) throw new CannotAudit(missingColumns(kind, file, undefined, REQUIRED[kind]));
    const [problem] = document.problems;
    if (problem)
      throw new CannotAudit(`${nameOf(kind, file)}没有读完：${READING[problem.code] ?? '内容有损坏'}。`);
  }
}

/** `「一卡通发放记录」第 1 个文件`: a file's own name may hold a secret. */
export function nameOf(kind: FileKind, file: number): string {
  return `「${FILES[kind]}」第 ${file} 个文件`;
}

const READING: Record<string, string> = {
  unreadable: '没有权限，或者不是文件',
  empty: '文件是空的（0 字节）',
  encoding: '文字编码认不出来，请用 Excel 或 WPS 另存为 .xlsx',
  'wrong-type': '内容与扩展名不符，请用 Excel 或 WPS 另存为 .xlsx 或 .csv',
  'unknown-type': '只能读 .xlsx 和 .csv',
  'legacy-office': '是旧版或加密的 Office 文件，请另存为不加密的 .xlsx',
  damaged: '文件已损坏，请重新导出',
  'too-large': '工作簿太大，请导出为 .csv，或按乡镇分成几个文件',
  'unclosed-quote': '有引号没有配对，可能没有导出完整',
  'ragged-row': '有一行的引号写错',
};

function refuseUnreadable({ problems, tables }: Document, kind: FileKind, file: number): void {
  const problem = problems.find(({ code }) => code !== 'embedded-file');
  if (problem)
    throw new CannotAudit(`${nameOf(kind, file)}读不出来：${READING[problem.code] ?? '内容有损坏'}。`);
  if (tables.length === 0) throw new CannotAudit(`${nameOf(kind, file)}不是表格，只能读 .xlsx 和 .csv。`);
}

/** A file that has all that another kind must have, and more of the columns that tell it, was given in the wrong place. */
function refuseOther(head: readonly Row[], header: Header | undefined, kind: FileKind, file: number): void {
  const own = telling(new Set(header?.columns.keys()), kind);
  for (const other of Object.keys(FILES) as FileKind[]) {
    const columns = knownColumns(head, other);
    if (other === kind || missingIn(columns, other).length > 0 || telling(columns, other) <= own) continue;
    throw new CannotAudit(
      `${nameOf(kind, file)}像是「${FILES[other]}」，放错了位置。请换到「${FILES[other]}」。`,
    );
  }
}

/** Names are no numbers: under swapped headers nobody would be known, and everybody paid would be a lead. */
function refuseSwapped(head: readonly Row[], { row, columns }: Header, kind: FileKind, file: number): void {
  const column = columns.get('name') ?? -1;
  const names = head.flatMap(({ number, cells }) => (number > row ? trimmed(cells[column] ?? '') || [] : []));
  const numbers = names.filter((name) => /\d{6}/.test(name.normalize('NFKC')));
  if (numbers.length * 2 <= names.length) return;
  throw new CannotAudit(
    `${nameOf(kind, file)}的「${LABELS.name}」一列写的是号码，像是和「${LABELS.id}」填反了。请核对表头。`,
  );
}

/** Whether its rows count only somebody can say: left out unseen, nobody would be missed. */
function refuseHidden(missing: Meaning[][], kind: FileKind, file: number, { index }: Table): void {
  if (missing.length > 0) return;
  throw new CannotAudit(
    `${nameOf(kind, file)}第 ${index} 张表隐藏着，也是「${FILES[kind]}」。要比对的请取消隐藏，不要的请删去。`,
  );
}

function missingIn(columns: ReadonlySet<Meaning>, kind: FileKind): Meaning[][] {
  return REQUIRED[kind].filter((group) => !group.some((meaning) => columns.has(meaning)));
}

function telling(columns: ReadonlySet<Meaning>, kind: FileKind): number {
  return TELLING[kind].filter((meaning) => columns.has(meaning)).length;
}

function missingColumns(
  kind: FileKind,
  file: number,
  table: Table | undefined,
  missing: Meaning[][],
): string {
  const sheet = table?.name ? `第 ${table.index} 张表` : '';
  const names = missing
    .map((group) => group.map((meaning) => `「${LABELS[meaning]}」`).join('或'))
    .join('、');
  return `${nameOf(kind, file)}${sheet}找不到${names}列。请补上这一列（表里没有内容的，重新导出）；表头用了别的叫法的，在表头对照文件里写明对应关系。`;
}

function* dataRows(
  head: readonly Row[],
  rest: Iterator<Row>,
  { row, columns }: Header,
  file: number,
  sheet: number,
): Generator<PrivateRow> {
  let cells: string[] = [];
  const get = (meaning: Meaning) => {
    const column = columns.get(meaning);
    return column === undefined ? '' : trimmed(cells[column] ?? '');
  };
  // One object for all rows: a reader looks at a row and lets it go.
  const current = { file, sheet, number: 0, get };
  const rowOf = ({ cells: own, number }: Row) => {
    cells = own;
    current.number = number;
    return current;
  };
  const name = columns.get('name') ?? columns.get('inspected') ?? 0;
  // Printed again on every page.
  const headings = new Set(
    head.flatMap(({ number, cells }) => (number <= row ? trimmed(cells[name] ?? '') : [])),
  );
  headings.delete('');
  for (const next of head) if (next.number > row && isData(next.cells, name, headings)) yield rowOf(next);
  for (let next = rest.next(); !next.done; next = rest.next())
    if (isData(next.value.cells, name, headings)) yield rowOf(next.value);
}

const NOT_DATA =
  /^(?:合|小|总|共)\s*计|^(?:注|说明|备注|制表|填表|审核|复核|负责|经办|填报|联系)[^\d]{0,12}[:：]/;

/** Totals, notes, blank lines and headings are no rows of people. */
function isData(cells: readonly string[], name: number, headings: ReadonlySet<string>): boolean {
  let filled = 0;
  for (const cell of cells) {
    const text = trimmed(cell);
    if (text === '') continue;
    filled++;
    if (filled === 1 && NOT_DATA.test(text)) return false;
  }
  const named = trimmed(cells[name] ?? '');
  return filled > 1 && !NOT_DATA.test(named) && !headings.has(named);
}

/** The rows of a table whose text may turn out unreadable far below. */
function* readable(rows: Iterable<Row>, kind: FileKind, file: number): Generator<Row> {
  try {
    // Not `yield*`, which is slow.
    for (const row of rows) yield row;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new CannotAudit(`${nameOf(kind, file)}没有读完：${READING[error.code] ?? '内容有损坏'}。`);
  }
}

function* take(rows: Iterator<Row>, count: number): Generator<Row> {
  for (let i = 0; i < count; i++) {
    const next = rows.next();
    if (next.done) return;
    yield next.value;
  }
}
