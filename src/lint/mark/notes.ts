import { cellOf, LAST, type Range, rangeOf } from '../../document/reference.ts';
import { attribute, xmlPieces } from '../../document/xml.ts';
import { messageOf, PARTS, SEVERITIES } from '../report/words.ts';
import type { Finding, Rule, Severity } from '../types.ts';

/** What is to be marked at a cell: how bad it is, and what was found there. */
export type Note = { row: number; column: number; severity: Severity; found: Finding[] };

/** How bad a severity is; the worst first. */
export const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/**
 * The notes of one sheet by cell, in the order of the cells. What was found under a merged cell is said at the cell
 * that shows it, and what was found in a comment or formula at its cell.
 */
export function notesOf(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
  merges: readonly Range[],
): Note[] {
  const shownAt = anchors(merges);
  const notes = new Map<number, Note>();
  for (const finding of findings) {
    const { severity, place } = finding;
    const cell = cellOf(place);
    if (!cell || !rules.has(finding.rule)) continue;
    const { row, column } = shownAt(cell.row, cell.column);
    const key = row * (LAST.column + 1) + column;
    const note = notes.get(key);
    if (!note) notes.set(key, { row, column, severity, found: [finding] });
    else {
      if (RANK[severity] < RANK[note.severity]) note.severity = severity;
      note.found.push(finding);
    }
  }
  return [...notes.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What the clerk is told at a cell. */
export function wordsOf({ found }: Note, rules: ReadonlyMap<string, Rule>): string {
  const lines = found.flatMap(({ severity, place, message, data, rule: id }) => {
    const rule = rules.get(id);
    if (!rule) return [];
    const part = place.at === 'part' ? `${PARTS[place.part]}里，` : '';
    const said = messageOf(rule, message, data);
    return `【${SEVERITIES[severity]}】${part}${rule.title}：${said}。\n怎么改：${rule.repair}`;
  });
  return [...new Set(lines)].join('\n\n');
}

/** The merged ranges of a sheet. */
export function mergesOf(xml: string): Range[] {
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

/** Leads a cell under a merge to the one that shows it. By columns, since a village merged down makes hundreds of them. */
function anchors(merges: readonly Range[]): (row: number, column: number) => { row: number; column: number } {
  const byColumn = new Map<number, Range[]>();
  for (const merge of merges)
    for (let column = merge.left; column <= merge.right && column - merge.left < LAST.column; column++) {
      const ranges = byColumn.get(column);
      if (ranges) ranges.push(merge);
      else byColumn.set(column, [merge]);
    }
  for (const ranges of byColumn.values()) ranges.sort((a, b) => a.top - b.top);
  return (row, column) => {
    const ranges = byColumn.get(column) ?? [];
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.top ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const merge = ranges[low - 1];
    return merge && row <= merge.bottom ? { row: merge.top, column: merge.left } : { row, column };
  };
}
