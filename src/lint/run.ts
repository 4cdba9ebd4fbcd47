import { openDocument, readDocument } from '../document/read.ts';
import { type Document, type Place, type Source, type Table, Unreadable } from '../document/types.ts';
import type { Day } from '../publication/dates.ts';
import type { Fault } from '../publication/fault.ts';
import { type List, readList } from '../publication/list.ts';
import { folderOf, roleOf } from '../publication/role.ts';
import { readSetting, type Setting } from '../publication/setting.ts';
import { type Exception, except, exceptionsIn } from './exceptions.ts';
import { Findings } from './findings.ts';
import type { Guard } from './guard.ts';
import { minorFinder } from './minors.ts';
import { severityUnder } from './policy.ts';
import type { Roster } from './roster.ts';
import { knownHeader, label, pathsShown, type Safe, safeSheet } from './safe.ts';
import { secretNames } from './secret-names.ts';
import type { Speller } from './spelled.ts';
import { checkTable } from './table.ts';
import { textsFor } from './texts.ts';
import type { Filed, Finding, More, Note, Report, Rule, Scene, Spot, Tell, TellAt } from './types.ts';

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
  /** How the path of a source is said in a report. */
  shown: (path: string) => Safe;
  exceptions: readonly Exception[];
};

/** Reads the settings and works out what all documents are judged by. */
export function prepare(
  { sources, context = [], stage, asOf, roster, spell, guard }: Job,
  rules: readonly Rule[],
): Known {
  const all = [...context, ...sources];
  // What is made of a county settles nothing, though open data has a standards.csv too.
  const { setting, faults } = readSetting(
    (stage === 'output' ? context : all)
      .filter(({ path }) => /(?:\.yaml|standards\.csv)$/.test(path))
      .map(readDocument),
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
  const secrets = secretNames(minors, asOf);
  const judged = { stage, asOf, setting, roster, minors, secrets, ...(guard && { guard }) };
  // So that what they find in a place comes in the order of a report.
  const inOrder = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const shown = pathsShown(
    sources.map(({ path }) => path),
    secrets,
  );
  return { ...judged, rules: inOrder, exceptions, besides, shown, faults: faultsOf };
}

/** Checks each source by itself. `seen` is called after each, to show how far it is. */
export function checkEach(
  known: Known,
  sources: readonly Source[],
  seen?: (files: number) => void,
): Checked & { findings: Findings } {
  const checked = { complete: true, files: 0, records: 0, findings: new Findings(), facts: new Map() };
  for (const source of sources) {
    checked.files++;
    const scene = sceneOf(openDocument(source), known);
    checked.records += checkDocument(scene, known.shown(source.path), checked);
    seen?.(checked.files);
  }
  return checked;
}

/** Puts shares together, judges what holds across files, and applies the exceptions of the county. */
export function conclude(known: Known, shares: readonly Checked[]): Report {
  const { asOf, setting, rules, shown, exceptions } = known;
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
  const { kept, settled } = except(findings, exceptions, { rules, shown });
  for (const rule of rules) rule.settle?.(settled, tellFor(rule, kept));
  const sum = (of: (share: Checked) => number) => shares.reduce((total, share) => total + of(share), 0);
  return {
    asOf,
    complete: shares.every(({ complete }) => complete),
    files: sum(({ files }) => files),
    records: sum(({ records }) => records),
    findings: kept.sort(),
  };
}

/** The findings of all shares; those of one share need no copy. */
function together(shares: readonly Checked[]): Findings {
  const [first, ...rest] = shares;
  if (first?.findings instanceof Findings && rest.length === 0) return first.findings;
  const findings = new Findings();
  for (const share of shares) for (const finding of share.findings) findings.push(finding);
  return findings;
}

/** Facts in the order of their places, however the sources were shared out. */
function byPlace(a: Filed, b: Filed): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const [x, y] = [a.place, b.place];
  if (x.at !== 'cell' || y.at !== 'cell') return 0;
  return x.sheet - y.sheet || x.row - y.row || x.column - y.column;
}

function sceneOf(document: Document, { besides, faults, exceptions: _, shown: __, ...known }: Known): Scene {
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
  // One by one: a spot may come with more than a finding is to have.
  const { path, place, sheet, column } = spot;
  const { severity = rule.severity, confidence = 'certain', data = {} } = more;
  const finding: Finding = {
    rule: rule.id,
    severity: severityUnder(county?.lint, rule, severity),
    confidence,
    path,
    place,
    message,
    data,
  };
  if (sheet) finding.sheet = sheet;
  if (column) finding.column = column;
  return finding;
}

/** Runs the rules over one document. Returns the number of recipients seen. */
function checkDocument(scene: Scene, path: Safe, checked: Checked & { findings: Findings }): number {
  const words = new Map<number, TableWords>();
  const wordsAt = (place: Place): SpotWords | undefined => {
    if (place.at === 'cell') return cellWords(words.get(place.sheet), place.column);
    return place.at === 'part' && place.sheet
      ? sheetWords(scene.document.tables[place.sheet - 1], scene)
      : undefined;
  };
  const spotAt = (place: Place): Spot => {
    const spot: Spot = { path, place };
    const { sheet, column } = wordsAt(place) ?? {};
    if (sheet) spot.sheet = sheet;
    if (column) spot.column = column;
    return spot;
  };
  const told = new Set<string>();
  const watches = scene.rules.flatMap((rule) => {
    const tell: Tell = (place, message, more = {}) => {
      const finding = findingOf(rule, spotAt(place), message, more, scene.setting);
      if (isAgain(finding, told)) return;
      checked.findings.push(finding);
      if (rule.group === 'reading' && finding.severity === 'error') checked.complete = false;
    };
    const note: Note<unknown> = (place, fact) => {
      const facts = checked.facts.get(rule.id) ?? [];
      checked.facts.set(rule.id, facts);
      facts.push({ ...spotAt(place), fact });
    };
    return rule.watch(scene, tell, note) ?? [];
  });
  const show = textsFor(watches, scene.asOf);
  for (const field of scene.document.fields) show.field(field);
  let records = 0;
  for (const table of scene.document.tables) {
    try {
      const list = readList(table);
      words.set(table.index, wordsOf(table, list, scene));
      records += checkTable(table, list, watches, show, () => checked.findings.length);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      scene.document.problems.push({ code: error.code, place: { at: 'file' } });
    }
  }
  for (const watch of watches) watch.end?.();
  return records;
}

/** The words that name a place for people: its sheet, and its column where the header is a known word. */
type SpotWords = Pick<Spot, 'sheet' | 'column'>;
type TableWords = { sheet: SpotWords; columns: SpotWords[] };

function wordsOf(table: Table, { layout }: List, scene: Scene): TableWords {
  const sheet = sheetWords(table, scene);
  const columns = (layout?.columns ?? []).map(({ raw, meaning }) => {
    const column = knownHeader(raw) ?? (meaning && label(meaning));
    return { ...sheet, ...(column && { column }) };
  });
  return { sheet, columns };
}

function cellWords(words: TableWords | undefined, number: number): SpotWords | undefined {
  return words?.columns[number - 1] ?? words?.sheet;
}

function sheetWords(table: Table | undefined, { secrets }: Scene): SpotWords {
  return table?.name ? { sheet: safeSheet(table.name, table.index, secrets) } : {};
}

/** Whether the same was told of a part of a sheet: a formula and what it puts together are two texts, and one place to mend. */
function isAgain(finding: Finding, told: Set<string>): boolean {
  if (finding.place.at !== 'part' || !finding.place.sheet) return false;
  const key = JSON.stringify(finding);
  if (told.has(key)) return true;
  told.add(key);
  return false;
}
