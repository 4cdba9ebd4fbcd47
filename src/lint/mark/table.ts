import { LAST } from '../../document/reference.ts';
import type { Table } from '../../document/types.ts';
import { putFirst } from '../../workbook/first-sheet.ts';
import { emptyPackage, textSheet } from '../../workbook/plain.ts';
import { Styles } from '../../workbook/styles.ts';
import { Findings, type Found } from '../findings.ts';
import { word } from '../safe.ts';
import type { Rule } from '../types.ts';
import { markedBook } from './book.ts';
import { counted, FILE_COLUMNS, listSheet } from './list-sheet.ts';

const SHEET = '名单';

/**
 * A workbook of the cells of a CSV file, as texts, marked like one that the clerk made.
 * @returns `undefined` when the list is longer or wider than a sheet can be
 */
export function markedTable(
  table: Table,
  findings: Found,
  rules: ReadonlyMap<string, Rule>,
): Uint8Array | undefined {
  if (!fits(table)) return undefined;
  const parts = emptyPackage();
  putFirst(
    parts,
    SHEET,
    textSheet(() => table.rows()),
  );
  const named = new Findings();
  for (const finding of findings) named.push({ ...finding, sheet: word(SHEET) });
  return markedBook(parts, named, rules);
}

function fits(table: Table): boolean {
  let rows = 0;
  for (const { cells } of table.rows()) if (++rows > LAST.row || cells.length > LAST.column) return false;
  return true;
}

/** A workbook that only lists: what was found in several files, and what could not be marked. */
export function summaryBook(
  findings: Found,
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
