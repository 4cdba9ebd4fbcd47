import { openDocument } from '../document/read.ts';
import { type Document, type Place, type Source, Unreadable } from '../document/types.ts';
import { obtain } from '../maps.ts';
import { readList } from '../publication/list.ts';
import { folderOf, roleOf } from '../publication/role.ts';
import { findingOf } from './finding.ts';
import { Findings } from './findings.ts';
import type { Known } from './prepare.ts';
import type { Safe } from './safe.ts';
import { cellWords, type SpotWords, sheetWords, type TableWords, wordsOf } from './spot-words.ts';
import { checkTable } from './table.ts';
import { textsFor } from './texts.ts';
import type { Filed, Finding, Note, Report, Scene, Spot, Tell } from './types.ts';

/** What was found in a share of the sources; shares may be checked in different threads. */
export type Checked = Pick<Report, 'complete' | 'files' | 'records'> & {
  alone: number;
  findings: Iterable<Finding>;
  facts: Map<string, Filed[]>;
};

/** Checks each source by itself. `seen` is called after each, to show how far it is. */
export function checkEach(
  known: Known,
  sources: readonly Source[],
  seen?: (files: number) => void,
): Checked & { findings: Findings } {
  const checked = nothingChecked();
  for (const source of sources) {
    checkOne(known, openDocument(source), checked);
    seen?.(checked.files);
  }
  return checked;
}

/** Checks a document that was read already. */
export function checkRead(known: Known, document: Document): Checked {
  const checked = nothingChecked();
  checkOne(known, document, checked);
  return checked;
}

function nothingChecked() {
  return { complete: true, files: 0, records: 0, alone: 0, findings: new Findings(), facts: new Map() };
}

function checkOne(known: Known, document: Document, checked: ReturnType<typeof nothingChecked>): void {
  checked.files++;
  const scene = sceneOf(document, known);
  if (scene.role === 'list' && !scene.notice) checked.alone++;
  checked.records += checkDocument(scene, known.shown(document.path), checked);
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
      obtain(checked.facts, rule.id, () => []).push({ ...spotAt(place), fact });
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

/** Whether the same was told of a part of a sheet: a formula and what it puts together are two texts, and one place to mend. */
function isAgain(finding: Finding, told: Set<string>): boolean {
  if (finding.place.at !== 'part' || !finding.place.sheet) return false;
  const key = JSON.stringify(finding);
  if (told.has(key)) return true;
  told.add(key);
  return false;
}
