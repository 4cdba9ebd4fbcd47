import { existsSync } from 'node:fs';
import { styleText } from 'node:util';
import { cellLines } from '../src/document/cell-lines.ts';
import { folderSources } from '../src/document/folder.ts';
import { formatOf, readDocument } from '../src/document/read.ts';
import type { Source } from '../src/document/types.ts';
import { checkEach } from '../src/lint/check.ts';
import { conclude } from '../src/lint/conclude.ts';
import { type Job, type Known, prepare } from '../src/lint/prepare.ts';
import { humanReport, type Paint } from '../src/lint/report/human.ts';
import { rosterWords } from '../src/lint/report/roster.ts';
import { type Roster, readRoster } from '../src/lint/roster.ts';
import { rules } from '../src/lint/rules/index.ts';
import type { Safe } from '../src/lint/safe.ts';
import type { Report } from '../src/lint/types.ts';
import type { Day } from '../src/publication/dates.ts';
import { contextOf, fromRoot, mustRead, onceEach, settingsIn } from './context.ts';
import { dayOf } from './day.ts';
import { guardOf, speller } from './names.ts';
import { progress } from './progress.ts';
import { checkInThread, sharedOut } from './threads.ts';
import { Usage } from './usage.ts';

/** What a command line asks to be checked. */
export type Request = {
  paths: string[];
  asOf: string | undefined;
  roster: string[];
  /** A guard list of the county, for a place where the roster may not be. */
  guard?: string | undefined;
  stage: Job['stage'];
  /** The content that an output was made of, for the names of its places. */
  content?: string;
};

/** Lints files and folders. The county.yaml above a path, else that of `content/`, says how to judge it. */
export async function check(request: Request): Promise<Report> {
  const job = jobFor(request);
  const { own, others } = sharedOut(job.sources);
  const elsewhere = Promise.all(others.map((share) => checkInThread(request, share)));
  // Awaited below, or nothing matters any more.
  elsewhere.catch(() => {});
  const known = prepare(job, rules);
  const { seen, end } = progress(own.length);
  try {
    const report = conclude(known, [checkEach(known, own, seen), ...(await elsewhere)]);
    const paths = job.sources.map(({ path }) => known.shown(path));
    return { ...report, paths, linesOf: linesIn(job.sources, known) };
  } finally {
    end();
  }
}

/** On which lines of their files cells stand. A file is looked at when it is first asked for, and only the last one is kept. */
function linesIn(sources: readonly Source[], { shown }: Known): NonNullable<Report['linesOf']> {
  const files = new Map(sources.map((source) => [shown(source.path), source]));
  let last: { path: Safe; lines: ReturnType<typeof cellLines> } | undefined;
  return (path, { row, column }) => {
    const source = files.get(path);
    if (!source || formatOf(source.path) !== 'csv') return { first: row, last: row };
    if (last?.path !== path) last = { path, lines: cellLines(source) };
    return last.lines(row, column);
  };
}

/** What a command line asks to be checked, with the settings that say how. */
export function jobFor({ paths, asOf, roster, guard, stage, content }: Request): Job {
  mustExist(paths);
  mustExist(roster, '--roster 的');
  // Of a site everything goes out, dot files too.
  const sources = onceEach(fromRoot(paths.flatMap((path) => folderSources(path, stage === 'output'))));
  if (sources.length === 0) throw new Usage('没有可以检查的文件');
  const context = content === undefined ? contextOf(paths, sources) : settingsIn(content);
  mustRead(context, sources);
  const day = dayOf(asOf, [...context, ...sources]);
  const guarded = guardOf(guard);
  const names = { ...(roster.length > 0 && { spell: speller() }), ...(guarded && { guard: guarded }) };
  return { sources, context, stage, asOf: day, roster: rosterOf(roster, day), ...names };
}

/** A roster that leaves anybody's age open cannot protect the minors in it, so it blocks. */
export function rosterOf(paths: readonly string[], day: Day): Roster {
  const found = paths.map((path) => folderSources(path));
  const empty = found.findIndex(({ length }) => length === 0);
  if (empty >= 0) throw new Usage(`--roster 的第 ${empty + 1} 个文件夹里没有文件。没能检查，不能公布。`);
  const sources = found.flat();
  const roster = readRoster(sources.map(readDocument), day);
  if (roster.problems.length === 0) return roster;
  throw new Usage(rosterWords(roster.problems, sources));
}

/** 0 nothing blocks, 1 at least one error, 2 something could not be checked. */
export function exitCode({ complete, findings, open }: Report): 0 | 1 | 2 {
  if (!complete) return 2;
  return findings.count('error') > 0 || open ? 1 : 0;
}

/** The report for people, in colour on a terminal. */
export function forPeople(report: Report): Iterable<string> {
  const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout });
  return humanReport(report, rules, paint);
}

/** A path that is not there is told by where it stands on the command line, since it may hold a name. */
export function mustExist(paths: readonly string[], whose = ''): void {
  const missing = paths.findIndex((path) => !existsSync(path));
  if (missing >= 0) throw new Usage(`找不到文件或文件夹：${whose}第 ${missing + 1} 个路径`);
}
