import { existsSync } from 'node:fs';
import { folderSources } from '../../src/document/folder.ts';
import { readDocument } from '../../src/document/read.ts';
import type { Job } from '../../src/lint/prepare.ts';
import { rosterWords } from '../../src/lint/report/roster.ts';
import { type Roster, readRoster } from '../../src/lint/roster.ts';
import type { Day } from '../../src/publication/dates.ts';
import { dayOf } from '../shared/day.ts';
import { Usage } from '../shared/usage.ts';
import { contextOf, fromRoot, mustRead, onceEach, settingsIn } from './context.ts';
import { guardOf } from './guard-list.ts';
import { speller } from './speller.ts';

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

/** A path that is not there is told by where it stands on the command line, since it may hold a name. */
export function mustExist(paths: readonly string[], whose = ''): void {
  const missing = paths.findIndex((path) => !existsSync(path));
  if (missing >= 0) throw new Usage(`找不到文件或文件夹：${whose}第 ${missing + 1} 个路径`);
}
