import { readDocument } from '../../document/read.ts';
import { sourceOf } from '../../document/source.ts';
import type { Source } from '../../document/types.ts';
import type { NoticeFile } from '../../publication/notice.ts';
import { folderOf, roleOf } from '../../publication/role.ts';
import type { Known } from '../run.ts';
import { changedBook } from './book.ts';
import { countsToCheck } from './counts.ts';
import { type Copy, changedCsv, copyOf } from './csv.ts';
import { addDone, type Done, nothingDone } from './done.ts';
import { inspect } from './inspect.ts';
import { planFor } from './list.ts';
import { refuseLongCells } from './long-cells.ts';
import { withMinors } from './minors.ts';
import { noticeWithout } from './notice.ts';
import { addWithheld, emptySheetPlan, isIdle, type Withheld } from './plan.ts';
import { Refusal } from './refusal.ts';
import { maskedText } from './text.ts';

/** A corrected copy, as a source with the path of the original, so that it is judged in its place. */
export type Mended = {
  source: Source;
  done: Done;
  recoded: boolean;
  /** Cells of the copy whose counts a person must look at. */
  toCheck: string[];
};
export type Refused = { path: string; reason: string };

/** Masking may bring to light what a longer number hid. Each round leaves less. */
const ROUNDS = 4;

/**
 * Corrected copies of files: what may not be published is left out, masked or counted. The originals are not touched.
 * A notice is corrected with its list.
 */
export function mend(
  sources: readonly Source[],
  beside: readonly Source[],
  known: Known,
): { mended: Mended[]; refused: Refused[] } {
  const mended = new Map<string, Mended>();
  const refused: Refused[] = [];
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
      const changed = mendOne(source, known);
      if (!changed) return;
      keep(changed);
      if (changed.withheld.rows === 0) return;
      const folder = folderOf(source.path);
      const notice = known.setting.notices.get(folder);
      const file = [...sources, ...beside].find(
        ({ path }) => folderOf(path) === folder && roleOf(path) === 'notice',
      );
      if (!notice || !file) return;
      const before = mended.get(file.path) ?? mendOne(file, known);
      keep(mendNotice(before, file, notice, changed.withheld, known));
    });
  return { mended: [...mended.values()], refused };
}

function rank({ path }: Source): number {
  return roleOf(path) === 'list' ? 1 : 0;
}

type Changed = Mended & { withheld: Withheld };

/** The corrected copy of one file; `undefined` when there is nothing in it that a copy can do something about. */
function mendOne(source: Source, known: Known): Changed | undefined {
  let current = source;
  let withheld: Withheld = { rows: 0, persons: 0, amount: 0 };
  let done = nothingDone();
  let recoded = false;
  const withheldFrom = new Set<number>();
  for (let round = 0; round < ROUNDS; round++) {
    const step = mendOnce(current, known, withheld);
    if (!step) break;
    current = sourceOf(source.path, step.bytes);
    withheld = addWithheld(withheld, step.withheld);
    done = addDone(done, step.done);
    recoded ||= step.recoded ?? false;
    for (const sheet of step.withheldFrom) withheldFrom.add(sheet);
  }
  if (current === source) return undefined;
  const toCheck = withheld.rows > 0 ? countsToCheck(readDocument(current), withheldFrom, known.secrets) : [];
  return { source: current, done, recoded, toCheck, withheld };
}

type Step = Copy & { done: Done; withheld: Withheld; withheldFrom: ReadonlySet<number> };

function mendOnce(source: Source, known: Known, before: Withheld): Step | undefined {
  const document = readDocument(source);
  if (document.problems.some(({ place }) => place.at === 'file')) return undefined;
  refuseLongCells(document, known.secrets);
  const inspection = inspect(source, known);
  const [table] = document.tables;
  if (!table) {
    const { text, masked } = maskedText(document, inspection, known);
    if (masked === 0) return undefined;
    const done = { ...nothingDone(), masked };
    return { ...copyOf(text, source), done, withheld: NOBODY, withheldFrom: new Set() };
  }
  const k = known.setting.county?.k ?? 3;
  const stated = known.setting.notices.get(folderOf(source.path))?.withheldMinors ?? 0;
  const plan = planFor(document, inspection, known, withMinors(stated, before, k), k);
  if (isIdle(plan)) return undefined;
  const { done, withheld, withheldFrom } = plan;
  const told = { done, withheld, withheldFrom };
  if (document.format === 'csv')
    return { ...changedCsv(source, table, plan.sheets.get(1) ?? emptySheetPlan()), ...told };
  const keepFooters = !inspection.findings.some(
    ({ place }) => place.at === 'part' && place.part === 'header-footer',
  );
  return { bytes: changedBook(source, plan, keepFooters), ...told };
}

const NOBODY: Withheld = { rows: 0, persons: 0, amount: 0 };

function mendNotice(
  before: Mended | undefined,
  file: Source,
  notice: NoticeFile,
  withheld: Withheld,
  known: Known,
): Mended {
  const source = before?.source ?? file;
  const text = readDocument(source).fields[1]?.text ?? '';
  const changed = noticeWithout(text, notice, withheld, known.setting.county?.k ?? 3);
  const { bytes, recoded = false } = copyOf(changed, source);
  return {
    source: sourceOf(file.path, bytes),
    done: before?.done ?? nothingDone(),
    toCheck: [],
    recoded: recoded || (before?.recoded ?? false),
  };
}
