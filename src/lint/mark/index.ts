import { readDocument } from '../../document/read.ts';
import { bytesOf } from '../../document/source.ts';
import type { Source } from '../../document/types.ts';
import type { Finding, Rule } from '../types.ts';
import { markedBook } from './book.ts';
import { markedTable } from './table.ts';

export { summaryBook } from './table.ts';

/**
 * The marked-up workbook of a list, CSV or XLSX.
 * @param findings those of this file
 * @returns `undefined` when the file is no table, or could not be read as one
 */
export function markUp(
  source: Source,
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): Uint8Array | undefined {
  const { format, tables } = readDocument(source);
  const [table] = tables;
  if (!table) return undefined;
  return format === 'xlsx'
    ? markedBook(bytesOf(source), findings, rules)
    : markedTable(table, findings, rules);
}
