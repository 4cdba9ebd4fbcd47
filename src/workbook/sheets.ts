import { sheetsOf } from '../document/xlsx.ts';
import { WORKBOOK } from '../document/xlsx-names.ts';
import type { Package } from './package.ts';

/** A sheet of a workbook, in the order of the reader's tables, and the part that holds it. */
export type SheetPart = { name: string; hidden: boolean; path: string };

export function sheetParts(parts: Package): SheetPart[] {
  const targets = new Map(parts.relations(WORKBOOK).map(({ id, target }) => [id, target]));
  return sheetsOf(parts.text(WORKBOOK) ?? '').map(({ name, hidden, relation }) => {
    const path = targets.get(relation);
    if (path === undefined) throw new Error('no such sheet');
    return { name, hidden, path };
  });
}
