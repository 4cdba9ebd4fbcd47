import { readDocument } from '../document/read.ts';
import type { Document, Field, Source, Table } from '../document/types.ts';
import type { Meaning } from '../publication/columns.ts';
import type { Day } from '../publication/dates.ts';
import { type List, type ListRow, readList } from '../publication/list.ts';
import { folderOf, roleOf } from '../publication/role.ts';
import { readSetting } from '../publication/setting.ts';
import { detect, mightHoldSecret } from './detect/index.ts';
import type { Context, Span } from './detect/types.ts';
import { minorFinder } from './minors.ts';
import type { Roster } from './roster.ts';
import { knownHeader, label, type Safe, safePath, safeSheet } from './safe.ts';
import type { Finding, Report, Rule, Scene, Tell, Text, Watch } from './types.ts';

/** What to lint. `context` sources are read for what they say of the others, and not reported on. */
export type Job = {
  sources: readonly Source[];
  context?: readonly Source[];
  stage: 'content' | 'output';
  asOf: Day;
  roster: Roster;
};

/**
 * Lints sources by rules: one pass over each file, which is dropped before the next is read. Findings come sorted by
 * path, place and rule. Deterministic: same bytes, same day, same findings.
 */
export function lint(job: Job, rules: readonly Rule[]): Report {
  const sceneOf = sceneMaker(job);
  const report: Report = { asOf: job.asOf, complete: true, files: 0, records: 0, findings: [] };
  for (const source of job.sources) {
    report.files++;
    report.records += checkDocument(sceneOf(readDocument(source)), rules, report);
  }
  report.findings.sort(inOrder);
  return report;
}

/** What is known of all documents is worked out once; the scene of each is taken from it. */
function sceneMaker({ sources, context = [], stage, asOf, roster }: Job): (document: Document) => Scene {
  const all = [...context, ...sources];
  const { setting, faults } = readSetting(
    all.filter(({ path }) => /(?:\.yaml|standards\.csv)$/.test(path)).map(readDocument),
  );
  const faultsOf = Map.groupBy(faults, ({ path }) => path);
  const besides = Map.groupBy(
    all.map(({ path }) => path),
    folderOf,
  );
  const minors = minorFinder(roster, setting);
  return (document) => {
    const folder = folderOf(document.path);
    const notice = setting.notices.get(folder);
    const township = notice && setting.townships.get(notice.township);
    return {
      document,
      role: stage === 'output' ? 'other' : roleOf(document.path),
      stage,
      asOf,
      setting,
      roster,
      minors,
      beside: besides.get(folder) ?? [],
      faults: faultsOf.get(document.path) ?? [],
      ...(notice && { notice }),
      ...(township && { township }),
    };
  };
}

/** Runs the rules over one document. Returns the number of recipients seen. */
function checkDocument(scene: Scene, rules: readonly Rule[], report: Report): number {
  const path = safePath(scene.document.path, scene.minors.find);
  const words = new Map<number, TableWords>();
  const tellFor =
    (rule: Rule): Tell =>
    (place, message, more = {}) => {
      const { severity = rule.severity, confidence = 'certain', data = {} } = more;
      const cell = place.at === 'cell' && cellWords(words.get(place.sheet), place.column);
      report.findings.push({ rule: rule.id, severity, confidence, path, place, ...cell, message, data });
      if (rule.group === 'reading' && severity === 'error') report.complete = false;
    };
  const watches = rules.flatMap((rule) => {
    const watch = rule.watch(scene, tellFor(rule));
    return watch ? [watch] : [];
  });
  const show = texts(watches);
  for (const field of scene.document.fields) show.field(field);
  let records = 0;
  for (const table of scene.document.tables) {
    const list = readList(table);
    words.set(table.index, wordsOf(table, list, scene));
    records += checkTable(table, list, watches, show);
  }
  for (const watch of watches) watch.end?.();
  return records;
}

function checkTable(
  table: Table,
  list: List,
  watches: readonly Watch[],
  show: ReturnType<typeof texts>,
): number {
  const rowWatches = watches.flatMap(({ row }) => (row ? [row] : []));
  for (const watch of watches) watch.layout?.(list.layout, table);
  const meanings = list.layout?.columns.map(({ meaning }) => meaning) ?? [];
  let records = 0;
  for (const row of list.rows) {
    if (row.kind === 'data') records++;
    for (const watch of rowWatches) watch(row, table);
    row.row.cells.forEach((cell, i) => {
      if (show.wants(cell)) show.cell(cell, row, table, i, meanings[i]);
    });
  }
  for (const watch of watches) watch.tableEnd?.(table);
  return records;
}

const LABELS: Partial<Record<Meaning, Context['label']>> = {
  id: 'id',
  account: 'account',
  phone: 'phone',
  birth: 'birth-date',
  address: 'address',
  'household-number': 'household-register',
};

/** Shows texts to the watches that want them. A cell that no pattern wants costs one test of one pattern. */
function texts(watches: readonly Watch[]) {
  const wanting = watches.filter(({ text }) => text);
  const patterns = [mightHoldSecret, ...wanting.flatMap(({ trigger }) => trigger ?? [])];
  const any = new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'u');
  const give = (text: string, rest: Omit<Text, 'text' | 'spans'>, context?: Context) => {
    const spans: Span[] = mightHoldSecret.test(text) ? detect(text, context) : [];
    for (const watch of wanting) {
      if (watch.trigger ? watch.trigger.test(text) : spans.length > 0) watch.text?.({ text, spans, ...rest });
    }
  };
  return {
    wants: (text: string) => text !== '' && any.test(text),
    field: ({ text, place, hidden = false }: Field) => give(text, { place, hidden }),
    cell(text: string, row: ListRow, table: Table, i: number, meaning: Meaning | undefined) {
      const label = row.kind === 'data' && meaning ? LABELS[meaning] : undefined;
      const place = { at: 'cell', sheet: table.index, row: row.row.number, column: i + 1 } as const;
      const hidden = table.hidden || row.row.hidden === true || table.hiddenColumns.has(i + 1);
      // Without a header every row is above it, and may be a person's.
      const inRow = row.kind === 'data' || row.kind === 'above';
      give(
        text,
        { place: () => place, hidden, row, ...(meaning && { meaning }) },
        { inRow, ...(label && { label }) },
      );
    },
  };
}

/** The words that name the cells of a table for people: its sheet, and its columns where their header is a known word. */
type TableWords = { sheet?: Safe; columns: (Safe | undefined)[] };

function wordsOf(table: Table, { layout }: List, { minors }: Scene): TableWords {
  const columns = (layout?.columns ?? []).map(
    ({ raw, meaning }) => knownHeader(raw) ?? (meaning && label(meaning)),
  );
  return table.name ? { sheet: safeSheet(table.name, table.index, minors.find), columns } : { columns };
}

function cellWords(words: TableWords | undefined, number: number): Pick<Finding, 'sheet' | 'column'> {
  const column = words?.columns[number - 1];
  return { ...(words?.sheet && { sheet: words.sheet }), ...(column && { column }) };
}

function inOrder(a: Finding, b: Finding): number {
  return (
    compare(a.path, b.path) || comparePlaces(a, b) || compare(a.rule, b.rule) || compare(a.message, b.message)
  );
}

function comparePlaces({ place: a }: Finding, { place: b }: Finding): number {
  const [x, y] = [a, b].map(numbers) as [number[], number[]];
  for (let i = 0; i < 4; i++) if (x[i] !== y[i]) return (x[i] ?? 0) - (y[i] ?? 0);
  return 0;
}

function numbers(place: Finding['place']): number[] {
  if (place.at === 'cell') return [1, place.sheet, place.row, place.column];
  return place.at === 'text' ? [1, place.line, place.column, 0] : [0, 0, 0, 0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
