import { LAST } from '../../document/reference.ts';
import type { Table } from '../../document/types.ts';
import { putFirst } from '../../workbook/first-sheet.ts';
import { emptyPackage, textSheet } from '../../workbook/plain.ts';
import { Styles } from '../../workbook/styles.ts';
import { word } from '../safe.ts';
import type { Finding, Rule } from '../types.ts';
import { markedBook } from './book.ts';
import { counted, FILE_COLUMNS, listSheet } from './list-sheet.ts';

const SHEET = '名单';

/**
 * A workbook of the cells of a CSV file, as texts, marked like one that the clerk made.
 * @returns `undefined` when the list is longer or wider than a sheet can be
 */
export function markedTable(
  table: Table,
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): Uint8Array | undefined {
  const rows = [...table.rows()];
  const fits = ({ cells }: { cells: string[] }) => cells.length <= LAST.column;
  if (rows.length > LAST.row || !rows.every(fits)) return undefined;
  const parts = emptyPackage();
  putFirst(parts, SHEET, textSheet(rows));
  const named = findings.map((finding) => ({ ...finding, sheet: word(SHEET) }));
  return markedBook(parts, named, rules);
}

/** A workbook that only lists: what was found in several files, and what could not be marked. */
export function summaryBook(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
  lines: readonly string[],
): Uint8Array {
  const parts = emptyPackage();
  const styles = new Styles(parts);
  const all = [{ text: `明榜检查结果：${counted(findings)}` }, ...lines.map((text) => ({ text }))];
  putFirst(parts, '检查结果', listSheet({ lines: all, columns: FILE_COLUMNS, findings, rules }, styles));
  styles.save(parts);
  return parts.zipped();
}
