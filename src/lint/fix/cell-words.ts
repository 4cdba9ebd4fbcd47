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

/** More runs of rows than this nobody goes through one by one; the marked table has them all. */
const LISTED = 100;

/** Rows in words, as a person finds them: `第 3、5-9 行`, of very many the first ones and how many there are. */
export function rowWords(
  tables: readonly Table[],
  table: Table,
  rows: readonly number[],
  names: FindNames,
): string {
  const runs = runsOf(rows);
  const listed = runs.slice(0, LISTED).map(([first, last]) => (first === last ? first : `${first}-${last}`));
  const more = runs.length > LISTED ? `等共 ${rows.length} 行` : '';
  return `${sheetWords(tables, table, names)}第 ${listed.join('、')} 行${more}`;
}

/** Rows that follow each other, by the first and the last. */
function runsOf(rows: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

function sheetWords(tables: readonly Table[], { name, index }: Table, names: FindNames): string {
  return tables.length > 1 ? `工作表「${safeSheet(name, index, names)}」的 ` : '';
}
