import { readDocument, wholeText } from '../../document/read.ts';
import { sourceIn } from '../../document/source.ts';
import type { Document, Source } from '../../document/types.ts';
import { smallestGroup } from '../../publication/county.ts';
import type { NoticeFile } from '../../publication/notice.ts';
import { folderOf, roleOf } from '../../publication/role.ts';
import type { Known } from '../prepare.ts';
import { changedBook } from './book.ts';
import { countsToCheck, mayCount } from './counts.ts';
import { type Copy, changedCsv, copyOf } from './csv.ts';
import { addDone, type Done, nothingDone } from './done.ts';
import { type Inspection, inspect } from './inspect.ts';
import { planFor } from './list.ts';
import { refuseLongCells } from './long-cells.ts';
import { withMinors } from './minors.ts';
import { noticeWithout } from './notice.ts';
import {
  addWithheld,
  emptyPlan,
  emptySheetPlan,
  isIdle,
  type Plan,
  type ToldRows,
  type Withheld,
} from './plan.ts';
import { Refusal } from './refusal.ts';
import { maskedText } from './text.ts';

/** A corrected copy, as a source with the path of the original, so that it is judged in its place. */
export type Mended = {
  source: Source;
  done: Done;
  recoded: boolean;
  /** Cells of the copy whose counts a person must look at. */
  toCheck: string[];
  /** Rows of the original that are not in the copy. */
  withheldRows: string[];
};
type Refused = { path: string; reason: string };
/** Rows of an original that speak of a child and leave open whether their own person is one, or how many of theirs are. */
export type Undecided = { path: string; rows: string[] };
export type Mending = { mended: Mended[]; refused: Refused[]; undecided: Undecided[] };

/** Masking may bring to light what a longer number hid. Each round leaves less. */
const ROUNDS = 4;

/**
 * Corrected copies of files: what may not be published is left out, masked or counted. The originals are not touched.
 * A notice is corrected with its list.
 */
export function mend(sources: readonly Source[], beside: readonly Source[], known: Known): Mending {
  const mended = new Map<string, Mended>();
  const refused: Refused[] = [];
  const undecided: Undecided[] = [];
  const attempt = (path: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      // What another error says may repeat what was being read.
      const reason = error instanceof Refusal ? error.message : '文件的写法少见，不能自动改';
      refused.push({ path, reason });
    }
  };
  const keep = (one: Mended) => mended.set(one.source.path, one);
  // A notice first: its list then changes the corrected one.
  for (const source of sources.toSorted((a, b) => rank(a) - rank(b)))
    attempt(source.path, () => {
      const { changed, undecided: rows } = mendOne(source, known);
      if (rows.length > 0) undecided.push({ path: source.path, rows });
      if (!changed) return;
      keep(changed);
      if (changed.withheld.rows === 0) return;
      const folder = folderOf(source.path);
      const notice = known.setting.notices.get(folder);
      const file = [...sources, ...beside].find(
        ({ path }) => folderOf(path) === folder && roleOf(path) === 'notice',
      );
      if (!notice || !file) return;
      const before = mended.get(file.path) ?? mendOne(file, known).changed;
      keep(mendNotice(before, file, notice, changed.withheld, known));
    });
  return { mended: [...mended.values()], refused, undecided };
}

function rank({ path }: Source): number {
  return roleOf(path) === 'list' ? 1 : 0;
}

type Changed = Mended & { withheld: Withheld };

/** The corrected copy of one file, if there is something in it that a copy can do something about. */
function mendOne(source: Source, known: Known): { changed?: Changed; undecided: string[] } {
  let current = source;
  let document = readDocument(source);
  let withheld: Withheld = { rows: 0, amount: 0 };
  let done = nothingDone();
  let recoded = false;
  const withheldFrom = new Set<number>();
  // By the numbers of the original, which only the first round sees.
  let told: ToldRows | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const step = mendOnce(current, document, known, withheld, (told?.undecided.length ?? 0) > 0);
    told ??= step.told;
    if (!step.copy) break;
    current = sourceIn(source.path, step.copy.chunks);
    document = readDocument(current);
    withheld = addWithheld(withheld, step.withheld);
    done = addDone(done, step.done);
    recoded ||= step.copy.recoded ?? false;
    for (const sheet of step.withheldFrom) withheldFrom.add(sheet);
  }
  const { undecided = [], withheld: withheldRows = [] } = told ?? {};
  if (current === source) return { undecided };
  const toCheck = withheld.rows > 0 ? countsToCheck(document, withheldFrom, known.secrets) : [];
  return { changed: { source: current, done, recoded, toCheck, withheldRows, withheld }, undecided };
}

/** A row that was left stays so: later it has lost the columns of ages and IDs, and would tell another tale. */
function withoutSigns(inspection: Inspection, { rules }: Known): Inspection {
  const signs = new Set(rules.filter(({ fix }) => fix === 'withhold').map(({ id }) => id));
  const findings = {
    *[Symbol.iterator]() {
      for (const finding of inspection.findings)
        if (finding.place.at !== 'cell' || !signs.has(finding.rule)) yield finding;
    },
  };
  return { ...inspection, findings };
}

/** What is done in a round; without a copy nothing was left to do. */
type Step = Pick<Plan, 'done' | 'withheld' | 'withheldFrom' | 'told'> & { copy?: Copy };

function mendOnce(source: Source, document: Document, known: Known, before: Withheld, isLeft: boolean): Step {
  if (document.problems.some(({ place }) => place.at === 'file')) return emptyPlan();
  refuseLongCells(document, known.secrets);
  const all = inspect(document, known);
  const inspection = isLeft ? withoutSigns(all, known) : all;
  const [table] = document.tables;
  if (!table) {
    const { text, masked } = maskedText(document, inspection, known);
    if (masked === 0) return emptyPlan();
    return { ...emptyPlan(), done: { ...nothingDone(), masked }, copy: copyOf(() => [text], source) };
  }
  const k = smallestGroup(known.setting.county);
  const stated = known.setting.notices.get(folderOf(source.path))?.withheldMinors ?? 0;
  const plan = planFor(document, inspection, known, withMinors(stated, before, k), k);
  if (isIdle(plan)) return plan;
  if (document.format === 'csv')
    return { ...plan, copy: changedCsv(source, table, plan.sheets.get(1) ?? emptySheetPlan()) };
  return { ...plan, copy: { chunks: [changedBook(source, plan)] } };
}

function mendNotice(
  before: Mended | undefined,
  file: Source,
  notice: NoticeFile,
  withheld: Withheld,
  known: Known,
): Mended {
  const source = before?.source ?? file;
  const text = wholeText(readDocument(source)) ?? '';
  const changed = noticeWithout(text, notice, withheld, smallestGroup(known.setting.county));
  const { chunks, recoded = false } = copyOf(() => [changed], source);
  return {
    source: sourceIn(file.path, chunks),
    done: before?.done ?? nothingDone(),
    toCheck: mayCount(notice.title) ? ['title 这一行'] : [],
    withheldRows: [],
    recoded: recoded || (before?.recoded ?? false),
  };
}
