import { openDocument, readDocument } from '../document/read.ts';
import {
  type Document,
  type Field,
  type Place,
  type Source,
  type Table,
  Unreadable,
} from '../document/types.ts';
import type { Meaning } from '../publication/columns.ts';
import type { Day } from '../publication/dates.ts';
import type { Fault } from '../publication/fault.ts';
import type { Layout } from '../publication/layout.ts';
import { type List, type ListRow, LOOKED_AHEAD, readList } from '../publication/list.ts';
import { folderOf, roleOf } from '../publication/role.ts';
import { readSetting, type Setting } from '../publication/setting.ts';
import { detect, mayBeginSecret, mightHoldSecret, SHORTEST_SECRET } from './detect/index.ts';
import type { Context, Span } from './detect/types.ts';
import { type Exception, except, exceptionsIn } from './exceptions.ts';
import { Findings } from './findings.ts';
import type { Guard } from './guard.ts';
import { minorFinder } from './minors.ts';
import { severityUnder } from './policy.ts';
import type { Roster } from './roster.ts';
import { knownHeader, label, type Safe, safePath, safeSheet } from './safe.ts';
import type { Speller } from './spelled.ts';
import type {
  Filed,
  Finding,
  More,
  Note,
  Report,
  Rule,
  Scene,
  Spot,
  Tell,
  TellAt,
  Text,
  Watch,
} from './types.ts';

/** What to lint. `context` sources are read for what they say of the others, and not reported on. */
export type Job = {
  sources: readonly Source[];
  context?: readonly Source[];
  stage: 'content' | 'output';
  asOf: Day;
  roster: Roster;
  /** Reads signs in pinyin, for names that only sound like a minor's or are spelled out. */
  spell?: Speller;
  /** Whether a name of a village is on the county's guard list. */
  guard?: Guard;
};

/** What was found in a share of the sources; shares may be checked in different threads. */
export type Checked = Pick<Report, 'complete' | 'files' | 'records'> & {
  findings: Iterable<Finding>;
  facts: Map<string, Filed[]>;
};

/**
 * Lints sources by rules: one pass over each file, which is dropped before the next is read; then what holds across
 * files. Findings come sorted by path, place and rule. Deterministic: same bytes, same day, same findings.
 */
export function lint(job: Job, rules: readonly Rule[]): Report {
  const known = prepare(job, rules);
  return conclude(known, [checkEach(known, job.sources)]);
}

/** What is known before any document is checked: the same in every thread. */
export type Known = Omit<Scene, 'document' | 'role' | 'notice' | 'township' | 'beside' | 'faults'> & {
  faults: ReadonlyMap<string, readonly Fault[]>;
  besides: ReadonlyMap<string, readonly string[]>;
  exceptions: readonly Exception[];
};

/** Reads the settings and works out what all documents are judged by. */
export function prepare(
  { sources, context = [], stage, asOf, roster, spell, guard }: Job,
  rules: readonly Rule[],
): Known {
  const all = [...context, ...sources];
  const { setting, faults } = readSetting(
    all.filter(({ path }) => /(?:\.yaml|standards\.csv)$/.test(path)).map(readDocument),
  );
  const paths = new Set(sources.map(({ path }) => path));
  const exceptions = all
    .filter(({ path }) => roleOf(path) === 'exceptions')
    .flatMap((source) => exceptionsIn(readDocument(source), rules, asOf))
    // Those of files that are not looked at now are neither used nor unused.
    .filter(({ path }) => paths.has(path));
  const besides = Map.groupBy(
    all.map(({ path }) => path),
    folderOf,
  );
  const minors = minorFinder(roster, setting, spell);
  const faultsOf = Map.groupBy(faults, ({ path }) => path);
  const judged = { stage, asOf, setting, roster, minors, rules, ...(guard && { guard }) };
  return { ...judged, exceptions, besides, faults: faultsOf };
}

/** Checks each source by itself. `seen` is called after each, to show how far it is. */
export function checkEach(
  known: Known,
  sources: readonly Source[],
  seen?: (files: number) => void,
): Checked & { findings: Findings } {
  const checked = { complete: true, files: 0, records: 0, findings: new Findings(), facts: new Map() };
  for (const source of sources) {
    if (!source.slice?.before) checked.files++;
    checked.records += checkDocument(sceneOf(openDocument(source), known), checked);
    seen?.(checked.files);
  }
  return checked;
}

/** Puts shares together, judges what holds across files, and applies the exceptions of the county. */
export function conclude(known: Known, shares: readonly Checked[]): Report {
  const { asOf, setting, rules, minors, exceptions } = known;
  const findings = together(shares);
  const tellFor =
    (rule: Rule, to: Findings): TellAt =>
    (spot, message, more = {}) =>
      to.push(findingOf(rule, spot, message, more, setting));
  for (const rule of rules) {
    if (!rule.conclude) continue;
    const facts = shares.flatMap((share) => share.facts.get(rule.id) ?? []);
    rule.conclude(facts.sort(byPlace), tellFor(rule, findings), known);
  }
  const { kept, settled } = except(findings, exceptions, { rules, names: minors.secrets });
  for (const rule of rules) rule.settle?.(settled, tellFor(rule, kept));
  const sum = (of: (share: Checked) => number) => shares.reduce((total, share) => total + of(share), 0);
  return {
    asOf,
    complete: shares.every(({ complete }) => complete),
    files: sum(({ files }) => files),
    records: sum(({ records }) => records),
    findings: kept.sorted(),
  };
}

/** The findings of all shares; those of one share need no copy. What slices all tell of their file is told once. */
function together(shares: readonly Checked[]): Findings {
  const [first, ...rest] = shares;
  if (first?.findings instanceof Findings && rest.length === 0) return first.findings;
  const findings = new Findings();
  const told = new Map<string, number>();
  for (const share of shares) {
    const here = new Map<string, number>();
    for (const finding of share.findings) {
      if (isOfRows(finding)) {
        findings.push(finding);
        continue;
      }
      const key = JSON.stringify(finding);
      const times = (here.get(key) ?? 0) + 1;
      here.set(key, times);
      if (times <= (told.get(key) ?? 0)) continue;
      told.set(key, times);
      findings.push(finding);
    }
  }
  return findings;
}

/** Whether a finding is of rows that only one slice of a list has. */
function isOfRows({ place }: Finding): boolean {
  return place.at === 'text' || (place.at === 'cell' && place.row > LOOKED_AHEAD);
}

/** Facts in the order of their places, however the sources were shared out. */
function byPlace(a: Filed, b: Filed): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const [x, y] = [a.place, b.place];
  if (x.at !== 'cell' || y.at !== 'cell') return 0;
  return x.sheet - y.sheet || x.row - y.row || x.column - y.column;
}

function sceneOf(document: Document, { besides, faults, exceptions: _, ...known }: Known): Scene {
  const folder = folderOf(document.path);
  const notice = known.setting.notices.get(folder);
  const township = notice && known.setting.townships.get(notice.township);
  return {
    ...known,
    document,
    role: known.stage === 'output' ? 'other' : roleOf(document.path),
    beside: besides.get(folder) ?? [],
    faults: faults.get(document.path) ?? [],
    ...(notice && { notice }),
    ...(township && { township }),
  };
}

function findingOf(rule: Rule, spot: Spot, message: string, more: More, { county }: Setting): Finding {
  const { path, place, sheet, column } = spot;
  const { severity = rule.severity, confidence = 'certain', data = {} } = more;
  return {
    rule: rule.id,
    severity: severityUnder(county?.lint, rule, severity),
    confidence,
    path,
    place,
    ...(sheet && { sheet }),
    ...(column && { column }),
    message,
    data,
  };
}

/** Runs the rules over one document. Returns the number of recipients seen. */
function checkDocument(scene: Scene, checked: Checked & { findings: Findings }): number {
  const path = safePath(scene.document.path, scene.minors.secrets);
  const words = new Map<number, TableWords>();
  const spotAt = (place: Place): Spot => ({
    path,
    place,
    ...(place.at === 'cell' && cellWords(words.get(place.sheet), place.column)),
  });
  const watches = scene.rules.flatMap((rule) => {
    const tell: Tell = (place, message, more = {}) => {
      const finding = findingOf(rule, spotAt(place), message, more, scene.setting);
      checked.findings.push(finding);
      if (rule.group === 'reading' && finding.severity === 'error') checked.complete = false;
    };
    const note: Note<unknown> = (place, fact) => {
      const facts = checked.facts.get(rule.id) ?? [];
      checked.facts.set(rule.id, facts);
      facts.push({ ...spotAt(place), fact });
    };
    const watch = rule.watch(scene, tell, note);
    return watch ? [watch] : [];
  });
  const show = texts(watches);
  for (const field of scene.document.fields) show.field(field);
  let records = 0;
  for (const table of scene.document.tables) {
    try {
      const list = readList(table);
      words.set(table.index, wordsOf(table, list, scene));
      records += checkTable(table, list, watches, show);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      scene.document.problems.push({ code: error.code, place: { at: 'file' } });
    }
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
  for (const watch of watches) watch.layout?.(list.layout, table);
  const rowWatches = watches.flatMap(({ row }) => (row ? [row] : []));
  const columnWatches = columnWatchesOf(list.layout, watches);
  const meanings = list.layout?.columns.map(({ meaning }) => meaning) ?? [];
  const labelled = meanings.map((meaning) => meaning !== undefined && LABELS[meaning] !== undefined);
  let records = 0;
  for (const row of list.rows) {
    for (const watch of rowWatches) watch(row, table);
    if (row.kind === 'data') {
      records++;
      for (const { index, watches } of columnWatches) {
        const text = row.at(index);
        if (text !== '') for (const watch of watches) watch(text, row, table);
      }
    }
    const { cells } = row.row;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as string;
      if (show.wants(cell, labelled[i] === true)) show.cell(cell, row, table, i, meanings[i]);
    }
  }
  for (const watch of watches) watch.tableEnd?.(table);
  return records;
}

/** The columns whose cells are looked at by their meaning, each with those who look. */
function columnWatchesOf(layout: Layout | undefined, watches: readonly Watch[]): ColumnWatches[] {
  const pairs = watches.flatMap(({ cell = {} }) => Object.entries(cell) as [Meaning, CellWatch][]);
  const byMeaning = Map.groupBy(pairs, ([meaning]) => meaning);
  return [...byMeaning].flatMap(([meaning, pairs]) => {
    const index = layout?.indexOf(meaning) ?? -1;
    return index < 0 ? [] : [{ index, watches: pairs.map(([, watch]) => watch) }];
  });
}

type ColumnWatches = { index: number; watches: CellWatch[] };
type CellWatch = (text: string, row: ListRow, table: Table) => void;

const LABELS: Partial<Record<Meaning, Context['label']>> = {
  id: 'id',
  account: 'account',
  phone: 'phone',
  birth: 'birth-date',
  address: 'address',
  'household-number': 'household-register',
};

/** Shows texts to the watches that want them. A cell costs a look at its letters, and only where one tells, a pattern. */
function texts(watches: readonly Watch[]) {
  const wanting = watches.filter(({ text }) => text);
  const triggers = wanting.flatMap(({ trigger }) => trigger ?? []);
  const patterns = [mightHoldSecret, ...triggers.map(({ pattern }) => pattern)];
  const any = new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'u');
  const telling = tellingUnits(triggers.map(({ letters }) => letters).join(''));
  // Groups and remarks come again and again.
  const innocent = new Set<string>();
  const matches = (text: string): boolean => {
    if (innocent.has(text)) return false;
    const found = any.test(text);
    if (!found && text.length < REMEMBERED && innocent.size < REMEMBERED_TEXTS) innocent.add(text);
    return found;
  };
  const give = (text: string, rest: Omit<Text, 'text' | 'spans'>, context?: Context) => {
    const spans: Span[] = mightHoldSecret.test(text) ? detect(text, context) : [];
    for (const watch of wanting) {
      if (watch.trigger ? watch.trigger.pattern.test(text) : spans.length > 0)
        watch.text?.({ text, spans, ...rest });
    }
  };
  return {
    wants(text: string, labelled: boolean): boolean {
      let digits = 0;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit >= 0x30 && unit <= 0x39) digits++;
        else if (telling[unit] === 1) return matches(text);
      }
      if (digits < 2 || (digits === text.length && digits < SHORTEST_SECRET && !labelled)) return false;
      return matches(text);
    },
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

const REMEMBERED = 12;
const REMEMBERED_TEXTS = 10_000;

/** For each UTF-16 unit, 1 when a secret or a trigger may begin with it. */
function tellingUnits(letters: string): Uint8Array {
  SECRET_UNITS ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => (mayBeginSecret(unit) ? 1 : 0));
  const units = SECRET_UNITS.slice();
  for (let i = 0; i < letters.length; i++) units[letters.charCodeAt(i)] = 1;
  return units;
}

let SECRET_UNITS: Uint8Array | undefined;

/** The words that name the cells of a table for people: its sheet, and its columns where their header is a known word. */
type TableWords = { sheet?: Safe; columns: (Safe | undefined)[] };

function wordsOf(table: Table, { layout }: List, { minors }: Scene): TableWords {
  const columns = (layout?.columns ?? []).map(
    ({ raw, meaning }) => knownHeader(raw) ?? (meaning && label(meaning)),
  );
  return table.name ? { sheet: safeSheet(table.name, table.index, minors.secrets), columns } : { columns };
}

function cellWords(words: TableWords | undefined, number: number): Pick<Finding, 'sheet' | 'column'> {
  const column = words?.columns[number - 1];
  return { ...(words?.sheet && { sheet: words.sheet }), ...(column && { column }) };
}
