/** A cell as it is laid out; `across` and `down` merge it over its neighbours, which are `null`. */
export type Cell = string | number | null | { text: string | number; across?: number; down?: number };

/** A row and what it is for, so that a workbook can show it. */
export type GridRow = { kind: 'title' | 'line' | 'head' | 'body'; cells: Cell[] };

export type Grid = { rows: GridRow[]; width: number };

/** A row of one text over the whole width. */
export function lineOf(kind: GridRow['kind'], text: string, width: number): GridRow {
  return { kind, cells: [{ text, across: width }, ...Array<Cell>(width - 1).fill(null)] };
}

export function textOf(cell: Cell): string | number {
  return typeof cell === 'object' ? (cell?.text ?? '') : cell;
}
