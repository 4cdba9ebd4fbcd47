import { formatOf, readDocument } from '../../document/read.ts';
import { bytesOf } from '../../document/source.ts';
import type { Source } from '../../document/types.ts';
import { Package } from '../../workbook/package.ts';
import type { Found } from '../findings.ts';
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
  findings: Found,
  rules: ReadonlyMap<string, Rule>,
): Uint8Array | undefined {
  // A workbook that was read is not read again.
  if (formatOf(source.path) === 'xlsx')
    return unreadIn(findings) ? undefined : markedBook(Package.open(bytesOf(source)), findings, rules);
  const [table] = readDocument(source).tables;
  return table && markedTable(table, findings, rules);
}

/** The finding that says why a file could not be read. */
export function unreadIn(findings: Iterable<Finding>): Finding | undefined {
  for (const finding of findings)
    if (finding.rule === validFile.id && finding.place.at === 'file') return finding;
  return undefined;
}
