import { formatOf, readDocument } from '../../document/read.ts';
import { bytesOf } from '../../document/source.ts';
import type { Source } from '../../document/types.ts';
import { checkEach } from '../../lint/check.ts';
import { conclude } from '../../lint/conclude.ts';
import { Findings } from '../../lint/findings.ts';
import { copyNameOf, lintCopies } from '../../lint/fix/copies.ts';
import { type Mended, mend } from '../../lint/fix/index.ts';
import { copyWords, moreOfCopy, undecidedWords } from '../../lint/fix/words.ts';
import { markUp } from '../../lint/mark/index.ts';
import { type Job, type Known, prepare } from '../../lint/prepare.ts';
import { byFile, type Same, sayLines } from '../../lint/report/groups.ts';
import { reports } from '../../lint/report/index.ts';
import { rosterWords } from '../../lint/report/roster.ts';
import { caveatWords, countWords, resultWords, SEVERITIES, verdictWords } from '../../lint/report/words.ts';
import { readRoster } from '../../lint/roster.ts';
import { rules } from '../../lint/rules/index.ts';
import type { Speller } from '../../lint/spelled.ts';
import type { Report, Severity } from '../../lint/types.ts';
import { isFarAhead } from '../../publication/china.ts';
import { isDay } from '../../publication/dates.ts';
import { isFor } from '../../publication/role.ts';
import { settingsBeside } from '../../publication/setting.ts';
import type { Download } from '../downloads.ts';

/** What is chosen on the page. `settings` are those of the site, for files without a county of their own. */
export type Chosen = {
  sources: readonly Source[];
  settings: readonly Source[];
  roster: readonly Source[];
  asOf: string;
  spell: Speller;
};

/** What the page shows and offers. But for the tables and copies, nothing in it repeats what was found. */
export type Outcome = {
  good: boolean;
  verdict: string;
  counts: string;
  caveat: string;
  files: { path: string; found: Found[] }[];
  downloads: Download[];
  /** What a person must look at in the copies. */
  notes: string[];
};
export type Found = {
  severity: Severity;
  level: string;
  rule: string;
  title: string;
  repair: string;
  places: string[];
};

type Made = Pick<Outcome, 'downloads' | 'notes'>;

/** The chosen files cannot be checked as they are; the message says why, in Chinese. */
export class CannotCheck extends Error {}

/**
 * Checks files as the command does, and makes what it would write: marked tables, corrected copies and a report. Says in
 * Chinese what it does next.
 * @throws CannotCheck without files or a day, with two files of one name, or with a roster that leaves anybody's age open
 */
export function* outcomeOf(chosen: Chosen): Generator<string, Outcome> {
  const job = jobOf(chosen);
  const known = prepare(job, rules);
  const report = conclude(known, [checkEach(known, job.sources)]);
  const { good, words } = verdictWords(report);
  const marked = yield* markedOf(job.sources, report, known);
  const copies = yield* copiesOf(job, known);
  return {
    good,
    verdict: words,
    counts: countWords(report),
    caveat: caveatWords(report),
    files: filesOf(report),
    downloads: [...marked.downloads, ...copies.downloads, reportOf(report)],
    notes: [...copies.notes, ...marked.notes],
  };
}

function jobOf({ sources, settings, roster: files, asOf, spell }: Chosen): Job {
  if (sources.length === 0) throw new CannotCheck('请先选要检查的文件。');
  if (!isDay(asOf)) throw new CannotCheck('检查日期要写成 2025-10-15 这样的日期。');
  if (isFarAhead(asOf, Date.now()))
    throw new CannotCheck(
      '检查日期比今天晚了一年多，孩子会被当成成年人。请看是不是写错了年份，或者这台电脑的日期不对。',
    );
  if (new Set(sources.map(({ path }) => path)).size < sources.length)
    throw new CannotCheck('选的文件里有两个同名，分不清是哪一个。请分开检查，或者选文件夹。');
  const roster = readRoster(files.map(readDocument), asOf);
  if (roster.problems.length > 0) throw new CannotCheck(rosterWords(roster.problems, files));
  const hasOwn = sources.some(isFor('county'));
  const context = hasOwn ? [] : settingsBeside(settings, sources);
  return { sources, context, stage: 'content', asOf, roster, ...(files.length > 0 && { spell }) };
}

function filesOf({ findings }: Report): Outcome['files'] {
  return [...byFile(findings, rules)].map(({ path, same }) => ({
    path,
    found: same.map(foundOf),
  }));
}

function foundOf(same: Same): Found {
  const { rule, severity } = same;
  const { id, title, repair } = rule;
  return { severity, level: SEVERITIES[severity], rule: id, title, repair, places: sayLines(same) };
}

/** The tables in which something was found, with it. */
function* markedOf(
  sources: readonly Source[],
  { findings }: Report,
  { shown }: Known,
): Generator<string, Made> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const byPath = Findings.by(findings, ({ path }) => path);
  const made: Made = { downloads: [], notes: [] };
  for (const source of sources) {
    const path = shown(source.path);
    const own = byPath.get(path);
    if (!own || !isTable(source) || isOfFile(own)) continue;
    yield '查完了，正在做标红的表';
    const content = markedUp(source, own, byId);
    const name = `${nameFor(path).replace(/\.(?:csv|tsv|xlsx)$/i, '')}.标红.xlsx`;
    if (content) made.downloads.push({ name, purpose: '看哪一格错了，照着改', content });
    else made.notes.push(`${path}：做不出标红的表，请按下面写的位置改。`);
  }
  return made;
}

/** Whether all that was found is of the file as a whole. */
function isOfFile(findings: Findings): boolean {
  for (const { place } of findings) if (place.at !== 'file') return false;
  return true;
}

function markedUp(...[source, findings, byId]: Parameters<typeof markUp>): Uint8Array | undefined {
  try {
    return markUp(source, findings, byId);
  } catch {
    // Its findings are shown all the same; what an error says may repeat what was being read.
    return undefined;
  }
}

/** Corrected copies, and what is left to a person in them. */
function* copiesOf(job: Job, known: Known): Generator<string, Made> {
  const { shown } = known;
  yield '查完了，正在做改好的表';
  const mending = mend(job.sources, job.context ?? [], known);
  const { mended, refused, undecided } = mending;
  const notes = [
    ...refused.map(({ path, reason }) => `${shown(path)}：${reason}。`),
    ...undecided.map((left) => `${shown(left.path)}：${undecidedWords(left)}`),
    ...mended.flatMap((one) => moreOfCopy(one).map((line) => `${copyName(one, known)}：${line}`)),
  ];
  if (mended.length === 0) return { downloads: [], notes };
  yield '正在把改好的表再检查一遍';
  const again = lintCopies(job, mending);
  return {
    downloads: mended.map((one) => ({
      name: copyName(one, known),
      purpose: copyWords(one),
      content: bytesOf(one.source),
    })),
    notes: [`改好的文件放回原处再检查：${resultWords(again)}`, ...notes],
  };
}

function copyName({ source }: Mended, { shown }: Known): string {
  return copyNameOf(nameFor(shown(source.path)));
}

function reportOf(report: Report): Download {
  return {
    name: '检查结果.html',
    purpose: '查看、打印、转发',
    content: [...reports.html(report, rules)].join(''),
  };
}

/** A name for a download: the same names in two folders stay apart, and what tells masked ones apart stands before the ending. */
function nameFor(path: string): string {
  return path.replaceAll('/', '-').replace(/(\.[^.（]+)(（第 \d+ 个）)$/, '$2$1');
}

function isTable({ path }: Source): boolean {
  const format = formatOf(path);
  return format === 'csv' || format === 'xlsx';
}
