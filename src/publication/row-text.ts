import type { Row } from '../document/types.ts';

/** 1 for each sign that `trim` takes away. */
export const PADDING = new Uint8Array(0x10000);
for (const space of '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff')
  PADDING[space.charCodeAt(0)] = 1;
PADDING.fill(1, 0x2000, 0x200b);

/** The trimmed text of a cell by its index, or '' outside the row. */
export function textAt({ cells }: Row, index: number): string {
  return index < 0 || index >= cells.length ? '' : trimmed(cells[index] as string);
}

/** `text.trim()`, which is slow for what is nearly always trimmed already. */
export function trimmed(text: string): string {
  const padded =
    text !== '' && (PADDING[text.charCodeAt(0)] === 1 || PADDING[text.charCodeAt(text.length - 1)] === 1);
  return padded ? text.trim() : text;
}

/** Whether more than padding stands in a cell. */
export function isFilled(cell: string | undefined): boolean {
  return !!cell && (PADDING[cell.charCodeAt(0)] !== 1 || cell.trim() !== '');
}
