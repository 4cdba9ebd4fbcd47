/** `F7`, as Excel names a cell. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `F`, as Excel names a column. */
export function columnName(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column, from 1, of a reference such as `$F$7`. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Z]+)/.exec(reference)?.[1] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The row of a reference. */
export function rowOf(reference: string): number {
  return Number(/(\d+)$/.exec(reference)?.[1] ?? 0);
}

/** A range of cells, both ends in it. */
export type Range = { top: number; left: number; bottom: number; right: number };

/** The range that a reference such as `A1:C3` or `A1` names. */
export function rangeOf(reference: string): Range {
  const [from = '', to = from] = reference.split(':');
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
}
