import type { Table } from '../document/types.ts';
import type { List } from '../publication/list.ts';
import { knownHeader, label, safeSheet } from './safe.ts';
import type { Scene, Spot } from './types.ts';

/** The words that name a place for people: its sheet, and its column where the header is a known word. */
export type SpotWords = Pick<Spot, 'sheet' | 'column'>;
export type TableWords = { sheet: SpotWords; columns: SpotWords[] };

export function wordsOf(table: Table, { layout }: List, scene: Scene): TableWords {
  const sheet = sheetWords(table, scene);
  const columns = (layout?.columns ?? []).map(({ raw, meaning }) => {
    const column = knownHeader(raw) ?? (meaning && label(meaning));
    return { ...sheet, ...(column && { column }) };
  });
  return { sheet, columns };
}

export function cellWords(words: TableWords | undefined, number: number): SpotWords | undefined {
  return words?.columns[number - 1] ?? words?.sheet;
}

export function sheetWords(table: Table | undefined, { secrets }: Scene): SpotWords {
  return table?.name ? { sheet: safeSheet(table.name, table.index, secrets) } : {};
}
