import type { Document } from '../../document/types.ts';
import type { Meaning } from '../../publication/columns.ts';
import { type ListRow, readList } from '../../publication/list.ts';
import type { FindNames } from '../safe.ts';
import { cellWords } from './cell-words.ts';
import { NOTE_START } from './minors.ts';

const COUNTED = /[0-9〇零一二三四五六七八九十百千万两](?:\.[0-9]+)? ?(?:户|人|元)/;
/** In total rows these are compared with the rows above them when the copy is checked. */
const SUMMED: Meaning[] = ['persons', 'household-size', 'households', 'amount'];

/**
 * The cells of a corrected copy, as a person finds them in it, that tell of households, persons or money outside the rows of
 * persons: what they say may be of those who went.
 * @param withheldFrom the sheets from which somebody went. Those that list others count these; one without persons, as a
 * cover, may count all.
 */
export function countsToCheck(
  { tables }: Document,
  withheldFrom: ReadonlySet<number>,
  names: FindNames,
): string[] {
  return tables.flatMap((table) => {
    const rows = [...readList(table).rows];
    if (!withheldFrom.has(table.index) && rows.some(({ kind }) => kind === 'data')) return [];
    return rows.flatMap((row) =>
      countsIn(row).map((column) => cellWords(tables, table, [row.row.number, column], names)),
    );
  });
}

/** The columns of the cells that do. */
function countsIn(row: ListRow): number[] {
  const { kind } = row;
  if (kind === 'data' || kind === 'blank' || /header/.test(kind)) return [];
  const compared = kind === 'total' ? SUMMED.map((meaning) => row.column(meaning)) : [];
  return row.row.cells.flatMap((cell, i) => {
    const isNote = cell.trim().startsWith(NOTE_START);
    const isCount = !isNote && !compared.includes(i + 1) && COUNTED.test(cell.normalize('NFKC'));
    return isCount ? i + 1 : [];
  });
}
