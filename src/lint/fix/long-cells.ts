import { LONGEST_CELL } from '../../document/reference.ts';
import type { Document } from '../../document/types.ts';
import type { FindNames } from '../safe.ts';
import { cellWords } from './cell-words.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses a list that no office software made: with millions of characters in a cell, the places of all its secrets would
 * take more memory than a computer has, and nobody could look at the copy.
 * @throws Refusal that names the cell
 */
export function refuseLongCells({ tables }: Document, names: FindNames): void {
  for (const table of tables)
    for (const { number, cells } of table.rows()) {
      const at = cells.findIndex((cell) => cell.length > LONGEST_CELL);
      if (at < 0) continue;
      const where = cellWords(tables, table, [[number, at + 1]], names);
      throw new Refusal(
        `${where} 这一格超过 ${LONGEST_CELL} 个字，Excel、WPS 放不下，不能自动改。请先把它改短`,
      );
    }
}
