import { cellName } from '../../document/reference.ts';
import type { Table } from '../../document/types.ts';
import { type FindNames, safeSheet } from '../safe.ts';

/** A cell in words, with its sheet where the file has several. */
export function cellWords(
  tables: readonly Table[],
  table: Table,
  [row, column]: readonly [row: number, column: number],
  names: FindNames,
): string {
  return sheetWords(tables, table, names) + cellName(row, column);
}

/** Rows in words, as a person finds them. */
export function rowWords(
  tables: readonly Table[],
  table: Table,
  rows: readonly number[],
  names: FindNames,
): string {
  return `${sheetWords(tables, table, names)}第 ${rows.join('、')} 行`;
}

function sheetWords(tables: readonly Table[], { name, index }: Table, names: FindNames): string {
  return tables.length > 1 ? `工作表「${safeSheet(name, index, names)}」的 ` : '';
}
