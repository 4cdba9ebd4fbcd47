import { cellOf, LAST, type Range } from '../../document/reference.ts';
import { obtain } from '../../maps.ts';
import { lastIndexWhere } from '../../order.ts';
import type { Comment } from '../../workbook/comments.ts';
import { isWorse } from '../policy.ts';
import { messageOf, PARTS, SEVERITIES } from '../report/words.ts';
import type { Finding, Rule, Severity } from '../types.ts';

/** What is to be marked at a cell: how bad it is. */
export type Note = { row: number; column: number; severity: Severity };

/** Leads a cell to the one that shows it. */
type ShownAt = (row: number, column: number) => { row: number; column: number };

/**
 * The notes of one sheet by cell, in the order of the cells. What was found under a merged cell is said at the cell
 * that shows it, and what was found in a comment or formula at its cell.
 */
export function notesOf(
  findings: Iterable<Finding>,
  rules: ReadonlyMap<string, Rule>,
  shownAt: ShownAt,
): Note[] {
  const notes = new Map<number, Note>();
  for (const { rule, severity, place } of findings) {
    const cell = cellOf(place);
    if (!cell || !rules.has(rule)) continue;
    const { row, column } = shownAt(cell.row, cell.column);
    const note = obtain(notes, keyOf({ row, column }), () => ({ row, column, severity }));
    if (isWorse(severity, note.severity)) note.severity = severity;
  }
  return [...notes.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What the clerk is told at the cells of some notes. */
export function commentsOf(
  notes: readonly Note[],
  findings: Iterable<Finding>,
  rules: ReadonlyMap<string, Rule>,
  shownAt: ShownAt,
): Comment[] {
  const found = new Map<number, Finding[]>(notes.map((note) => [keyOf(note), []]));
  for (const finding of findings) {
    const cell = cellOf(finding.place);
    if (cell) found.get(keyOf(shownAt(cell.row, cell.column)))?.push(finding);
  }
  return notes.map(({ row, column }) => ({
    row,
    column,
    text: wordsOf(found.get(keyOf({ row, column })) ?? [], rules),
  }));
}

function keyOf({ row, column }: { row: number; column: number }): number {
  return row * (LAST.column + 1) + column;
}

function wordsOf(found: readonly Finding[], rules: ReadonlyMap<string, Rule>): string {
  const lines = found.flatMap(({ severity, place, message, data, rule: id }) => {
    const rule = rules.get(id);
    if (!rule) return [];
    const part = place.at === 'part' ? `${PARTS[place.part]}里，` : '';
    const said = messageOf(rule, message, data);
    return `【${SEVERITIES[severity]}】${part}${rule.title}：${said}。\n怎么改：${rule.repair}`;
  });
  return [...new Set(lines)].join('\n\n');
}

/** Where merges show their cells. By columns, since a village merged down makes hundreds of them. */
export function anchors(merges: readonly Range[]): ShownAt {
  const byColumn = new Map<number, Range[]>();
  for (const merge of merges)
    for (let column = merge.left; column <= merge.right && column - merge.left < LAST.column; column++)
      obtain(byColumn, column, () => []).push(merge);
  for (const ranges of byColumn.values()) ranges.sort((a, b) => a.top - b.top);
  return (row, column) => {
    const ranges = byColumn.get(column) ?? [];
    const merge = ranges[lastIndexWhere(ranges.length, (i) => (ranges[i] as Range).top <= row)];
    return merge && row <= merge.bottom ? { row: merge.top, column: merge.left } : { row, column };
  };
}
