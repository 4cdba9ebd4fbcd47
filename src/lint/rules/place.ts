import { wholeText } from '../../document/read.ts';
import type { Place, Table } from '../../document/types.ts';
import type { Meaning } from '../../publication/columns.ts';
import type { ListRow } from '../../publication/list.ts';
import type { Hashed } from '../repeats.ts';
import type { Scene } from '../types.ts';

/** Where a key of a YAML file stands, or its first line when the key is absent. */
export function placeOfKey(scene: Scene, key: string): Place {
  const lines = linesOf(scene);
  const at = lines.findIndex((line) => line.startsWith(`${key}:`));
  return { at: 'text', line: Math.max(0, at) + 1, column: 1 };
}

/** Where a key stands each time below another, where each has a line of its own. */
export function placesWithin(scene: Scene, key: string, inner: string): Place[] {
  const lines = linesOf(scene);
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  const end = lines.findIndex((line, i) => i > start && /^[^\s#-]/.test(line));
  return lines.flatMap((line, i): Place[] => {
    const indent = line.search(/[^\s-]/);
    const isWithin = start >= 0 && i > start && (end < 0 || i < end);
    const isOne = isWithin && indent > 0 && line.startsWith(`${inner}:`, indent);
    return isOne ? [{ at: 'text', line: i + 1, column: indent + 1 }] : [];
  });
}

function linesOf({ document }: Scene): string[] {
  return (wholeText(document) ?? '').split('\n');
}

/** Where a row has what a meaning says, or its first cell when the list has no such column. */
export function placeOfCell(row: ListRow, table: Table, meaning: Meaning): CellPlace {
  return { at: 'cell', sheet: table.index, row: row.number, column: row.column(meaning) || 1 };
}

/** The same column in another row. */
export function inRow<At extends { place: Place }>(spot: At, row: number): At {
  return { ...spot, place: { ...(spot.place as CellPlace), row } };
}

/** Finds what was collected of the rows of lists by its index among all of it: its part, its index there, and its row. */
export function finderIn<Part extends { fact: Hashed }>(
  parts: readonly Part[],
): (index: number) => Collected<Part> {
  const starts = [0];
  for (const { fact } of parts) starts.push((starts.at(-1) ?? 0) + fact.rows.length);
  return (index) => {
    const at = starts.findLastIndex((start) => start <= index);
    const part = parts[at] as Part;
    const within = index - (starts[at] as number);
    return { part, within, row: part.fact.rows[within] as number };
  };
}

type Collected<Part> = { part: Part; within: number; row: number };
export type CellPlace = Extract<Place, { at: 'cell' }>;
