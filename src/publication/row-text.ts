import { isPadded, PADDING } from '../document/padding.ts';
import type { Row } from '../document/types.ts';

/** The trimmed text of a cell by its index, or '' outside the row. */
export function textAt({ cells, isTidy }: Row, index: number): string {
  if (index < 0 || index >= cells.length) return '';
  const text = cells[index] as string;
  return isTidy ? text : trimmed(text);
}

/** `text.trim()`, which is slow for what is nearly always trimmed already. */
export function trimmed(text: string): string {
  return isPadded(text, 0, text.length) ? text.trim() : text;
}

/** Whether more than padding stands in a cell. */
export function isFilled(cell: string | undefined): boolean {
  return !!cell && (PADDING[cell.charCodeAt(0)] !== 1 || cell.trim() !== '');
}
