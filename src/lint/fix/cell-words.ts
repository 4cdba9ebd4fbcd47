import { cellName } from '../../document/reference.ts';
import type { Table } from '../../document/types.ts';
import { type FindNames, safeSheet } from '../safe.ts';

/** A cell in words, with its sheet where the file has several. */
export function cellWords(
  tables: readonly Table[],
  { name, index }: Table,
  [row, column]: readonly [row: number, column: number],
  names: FindNames,
): string {
  const sheet = tables.length > 1 ? `工作表「${safeSheet(name, index, names)}」的 ` : '';
  return sheet + cellName(row, column);
}
