import type { Document, Part, Table } from '../../document/types.ts';
import { obtain } from '../../maps.ts';
import { type ListRow, rowsIn } from '../../publication/list.ts';
import { Findings } from '../findings.ts';
import type { Known } from '../prepare.ts';
import type { Finding, Rule } from '../types.ts';
import { rowWords } from './cell-words.ts';
import { addDone } from './done.ts';
import type { Inspection } from './inspect.ts';
import { NOTE_START, noteFor, type WithheldMinors, withMinors } from './minors.ts';
import { addWithheld, emptyPlan, type Plan, setCell } from './plan.ts';
import { isNoCount, planSheet } from './sheet.ts';
import { isSecretName, newSheetNames } from './sheet-names.ts';

/**
 * Works out, from what was found, what becomes of a list.
 * @param stated the minors that its notice already counts
 * @param k the smallest group that may be told apart
 */
export function planFor(
  { tables, problems }: Document,
  inspection: Inspection,
  known: Known,
  stated: WithheldMinors,
  k: number,
): Plan {
  const plan = emptyPlan();
  const { parts, bySheet } = neededOf(inspection.findings, known);
  // A copy is named after its file, whose name is for people to change.
  const hasParts = [...parts].some((part) => part !== 'file-name' && part !== 'sheet-name');
  if (hasParts) plan.done.parts = 1;
  plan.done.embedded = problems.filter(({ code }) => code === 'embedded-file').length;
  plan.parts = hasParts || plan.done.embedded > 0;
  const secretNames = parts.has('sheet-name') ? tables.filter((table) => isSecretName(table, known)) : [];
  plan.keepFooters = !hasFooters(inspection.findings);
  plan.renamed = newSheetNames(tables, secretNames);
  plan.done.renamed = plan.renamed.size;
  // Hidden sheets do not come along.
  const shown = tables.filter(({ hidden }) => !hidden);
  let last: { table: Table; rows: Iterable<ListRow> } | undefined;
  for (const table of tables) {
    const findings = bySheet.get(table.index);
    if (!findings && !(table.hidden && secretNames.includes(table))) continue;
    if (table.hidden) {
      plan.dropped.add(table.index);
      plan.done.hiddenSheets++;
      continue;
    }
    const rows = rowsIn(table);
    const made = planSheet(table, rows, findings ?? [], inspection, known);
    plan.sheets.set(table.index, made.plan);
    plan.done = addDone(plan.done, made.done);
    const inWords = (rows: ReadonlySet<number>) =>
      rows.size > 0 ? [rowWords(tables, table, [...rows], known.secrets)] : [];
    plan.told.withheld.push(...inWords(made.minors));
    plan.told.undecided.push(...inWords(made.undecided));
    if (made.withheld.rows > 0) {
      last = { table, rows };
      plan.withheldFrom.add(shown.indexOf(table) + 1);
    }
    plan.withheld = addWithheld(plan.withheld, made.withheld);
  }
  const note = noteFor(withMinors(stated, plan.withheld, k));
  if (last && note !== undefined) putNote(plan, last.table, last.rows, note);
  return plan;
}

/** Findings that a copy can do something about. Who only may be a minor is for people to judge. */
export function* fixableOf(findings: Iterable<Finding>, { rules }: Known): Generator<Finding> {
  const fixes = new Map(rules.map(({ id, fix }) => [id, fix]));
  for (const finding of findings) {
    const fix = fixes.get(finding.rule);
    if (fix === 'withhold' ? finding.confidence !== 'possible' : fix !== undefined) yield finding;
  }
}

/**
 * Those without the secrets in columns that go anyway, of which a roster published whole has millions: the parts that they
 * are in, and those in cells by sheet.
 */
function neededOf(
  findings: Iterable<Finding>,
  known: Known,
): { parts: Set<Part>; bySheet: Map<number, Findings> } {
  const rulesThat = (wanted: Rule['fix']) =>
    new Set(known.rules.filter(({ fix }) => fix === wanted).map(({ id }) => id));
  const [masks, removers] = [rulesThat('mask'), rulesThat('remove-column')];
  const nameOf = ({ place }: Finding) => (place.at === 'cell' ? `${place.sheet}:${place.column}` : '');
  const columns = new Set<string>();
  for (const finding of findings)
    if (removers.has(finding.rule) && isNoCount(finding)) columns.add(nameOf(finding));
  const parts = new Set<Part>();
  const bySheet = new Map<number, Findings>();
  for (const finding of fixableOf(findings, known)) {
    const { place } = finding;
    if (place.at === 'part') parts.add(place.part);
    if (place.at !== 'cell' || (masks.has(finding.rule) && columns.has(nameOf(finding)))) continue;
    obtain(bySheet, place.sheet, () => new Findings()).push(finding);
  }
  return { parts, bySheet };
}

function hasFooters(findings: Iterable<Finding>): boolean {
  for (const { place } of findings) {
    if (place.at === 'part' && place.part === 'header-footer') return true;
    // Those in cells come last, and are many.
    if (place.at === 'cell') return false;
  }
  return false;
}

/** The note stands below the list; a former one is written anew. */
function putNote({ sheets }: Plan, { index }: Table, rows: Iterable<ListRow>, text: string): void {
  const plan = sheets.get(index);
  if (!plan) return;
  let end: ListRow | undefined;
  for (const listRow of rows) {
    const { kind } = listRow;
    if (kind === 'data' || kind === 'total') end = listRow;
    if (kind !== 'note') continue;
    const { row } = listRow;
    const column = row.cells.findIndex((cell) => cell.trim().startsWith(NOTE_START)) + 1;
    if (column > 0) {
      setCell(plan, row.number, column, text);
      return;
    }
  }
  if (end) plan.below = { row: end.number, text };
}
