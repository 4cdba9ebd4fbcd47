import { cellName } from '../../document/reference.ts';
import type { Table } from '../../document/types.ts';
import { type FindNames, safeSheet } from '../safe.ts';

/** Cells of a sheet in words, with it where the file has several. */
export function cellWords(
  tables: readonly Table[],
  table: Table,
  cells: readonly (readonly [row: number, column: number])[],
  names: FindNames,
): string {
  return sheetWords(tables, table, names) + cells.map((cell) => cellName(...cell)).join('、');
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
