import type { Category } from '../../publication/county.ts';
import type { PrivateRow } from './rows.ts';

export type CategoryReader = (text: string) => Category | undefined;

/** The category of a row, or without a column for it that of the table, by its title or the name of its sheet. */
export function categoryOf(
  row: PrivateRow,
  categoryIn: CategoryReader,
  ofTable: Category | undefined,
): string | undefined {
  const text = row.get('category');
  return (text === '' ? ofTable : categoryIn(text))?.id;
}
