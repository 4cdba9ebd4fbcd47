import { formatOf, readDocument } from '../../document/read.ts';
import { bytesOf } from '../../document/source.ts';
import type { Source } from '../../document/types.ts';
import { Package } from '../../workbook/package.ts';
import { validFile } from '../rules/valid-file.ts';
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
  // A workbook that was read is not read again.
  if (formatOf(source.path) === 'xlsx')
    return findings.some(isUnread) ? undefined : markedBook(Package.open(bytesOf(source)), findings, rules);
  const [table] = readDocument(source).tables;
  return table && markedTable(table, findings, rules);
}

/** Whether a finding says why a file could not be read. */
export function isUnread({ rule, place }: Finding): boolean {
  return rule === validFile.id && place.at === 'file';
}
