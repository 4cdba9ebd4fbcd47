import { type Cell, cellName, type Range, rangeOf } from '../document/reference.ts';
import { attribute, xmlPieces } from '../document/xml.ts';
import type { RawCell, RawRow } from './raw-rows.ts';
import type { Shift } from './shift.ts';

/** A merge of which something stays: where it is, its first cell that stays, and its range in the copy. */
type Merge = { was: Range; first: Cell; range: Range; shown?: RawCell };

/** The merged ranges of a sheet, or of what stands behind its cells. */
export function mergedRanges(xml: string): Range[] {
  const merges: Range[] = [];
  // They stand behind the cells, of which there may be a million.
  const from = xml.search(/<(?:\w+:)?mergeCells\b/);
  if (from < 0) return merges;
  for (const piece of xmlPieces(xml.slice(from))) {
    if (piece.type === 'close' && piece.name === 'mergeCells') break;
    if (piece.type === 'open' && piece.name === 'mergeCell')
      merges.push(rangeOf(attribute(piece.attributes, 'ref') ?? ''));
  }
  return merges;
}

/** The merges of which something stays, by what stands behind the cells of a sheet. */
export function mergesIn(behind: string, rows: Shift, columns: Shift): Merge[] {
  return mergedRanges(behind).flatMap((range) => mergeOf(range, rows, columns) ?? []);
}

function mergeOf(was: Range, rows: Shift, columns: Shift): Merge | undefined {
  const down = rows.stay(was.top, was.bottom);
  const across = columns.stay(was.left, was.right);
  if (!down || !across) return undefined;
  const range = {
    top: rows.of(down[0]),
    left: columns.of(across[0]),
    bottom: rows.of(down[1]),
    right: columns.of(across[1]),
  };
  return { was, first: { row: down[0], column: across[0] }, range };
}

/** Rows, in their order, without what merges cover and nobody sees; what each shows moves to its first cell that stays. */
export function* uncovered(rows: Iterable<RawRow>, merges: readonly Merge[]): Generator<RawRow> {
  const all = merges.toSorted((a, b) => a.was.top - b.was.top);
  let next = 0;
  let open: Merge[] = [];
  for (const row of rows) {
    while (next < all.length && (all[next] as Merge).was.top <= row.number) open.push(all[next++] as Merge);
    open = open.filter(({ was }) => was.bottom >= row.number);
    for (const merge of open) uncover(row, merge);
    yield row;
  }
}

function uncover({ number, cells }: RawRow, merge: Merge): void {
  const { was, first } = merge;
  const shown = number === was.top ? cells.get(was.left) : merge.shown;
  if (shown) merge.shown = shown;
  for (const [column, cell] of cells)
    if (column >= was.left && column <= was.right) cells.set(column, { ...cell, value: '' });
  if (number === first.row && shown) cells.set(first.column, { ...shown, column: first.column });
}

/** Those of several cells still. */
export function mergesXml(merges: readonly Merge[]): string {
  const several = merges.flatMap(({ range: { top, left, bottom, right } }) =>
    top < bottom || left < right
      ? `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`
      : [],
  );
  return several.length > 0 ? `<mergeCells count="${several.length}">${several.join('')}</mergeCells>` : '';
}
