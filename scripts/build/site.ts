import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileSize, folderSources } from '../../src/document/folder.ts';
import { check, exitCode, forPeople } from '../lint/check.ts';
import type { Request } from '../lint/job.ts';
import { mustBeContent } from '../shared/content-root.ts';
import { dayOf } from '../shared/day.ts';
import { Usage } from '../shared/usage.ts';
import { writing } from '../shared/whole.ts';
import { isWithin } from '../shared/within.ts';
import { oneBuild } from './one-build.ts';
import { takeWall } from './wall.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** What to build, from where, to where, and for which base path. `out` and the folder `wall` beside it are replaced. */
export type Build = {
  content: string;
  out: string;
  base: string;
  asOf: string | undefined;
  roster: string[];
};

/**
 * Lints the content, builds beside the present site, lints every file of the result, and only then swaps. Stopped at
 * either gate, or by any error, it leaves the present site as it was.
 * @returns the exit status: 0 built, 1 refused, 2 could not check
 */
export async function buildSite(build: Build): Promise<number> {
  const { content } = build;
  const out = resolve(build.out);
  mustBeContent(content);
  mustTakeOnlyASite(out, content);
  // The lock stands there before any page does.
  writing(() => mkdirSync(dirname(out), { recursive: true }));
  return await oneBuild(`${out}.lock`, () => gatedBuild({ ...build, out }));
}

async function gatedBuild({ content, out, base, asOf, roster }: Build): Promise<number> {
  const beside = (end: string) => `${out}.${end}`;
  const [next, wall, cache, old] = [beside('next'), beside('wall'), beside('cache'), beside('old')];
  // A swap that was cut short has left the site beside its place.
  if (!existsSync(out) && existsSync(old)) renameSync(old, out);
  const day = dayOf(asOf, folderSources(content));
  const gate = async (
    title: string,
    request: Pick<Request, 'paths' | 'stage' | 'content'>,
  ): Promise<number> => {
    const report = await check({ ...request, asOf: day, roster });
    process.stdout.write(`${title}\n${[...forPeople(report)].join('')}`);
    return exitCode(report);
  };
  const checked = stateOf(content);
  const before = await gate('公布前检查', { paths: [content], stage: 'content' });
  if (before !== 0) return before;
  const clear = () => {
    for (const path of [next, wall, cache]) rmSync(path, { recursive: true, force: true });
  };
  clear();
  try {
    await astro({ content, out: next, cache, base, day });
    takeWall(next, wall);
    const built = existsSync(wall) ? [next, wall] : [next];
    const after = await gate('网页检查', { paths: built, stage: 'output', content });
    if (after !== 0) return after;
    // The pages were made of what was read after the first gate.
    if (stateOf(content) !== checked)
      throw new Usage('生成网站的时候，公示内容被改动了，改动的地方没有检查过。请等改完，再生成一次。');
    swap(next, out, old);
    rmSync(`${out}-wall`, { recursive: true, force: true });
    if (existsSync(wall)) renameSync(wall, `${out}-wall`);
    return 0;
  } finally {
    clear();
  }
}

/** The folder of the site is replaced whole: what is no site, or has to do with the content, must not be lost. */
function mustTakeOnlyASite(out: string, content: string): void {
  if (isWithin(out, content) || isWithin(content, out))
    throw new Usage('--out 不能是公示内容的文件夹，不能在它里面，也不能在它外面一层，请换一个地方');
  const there = statSync(out, { throwIfNoEntry: false });
  if (!there) return;
  if (!there.isDirectory() || (readdirSync(out).length > 0 && !existsSync(join(out, 'index.html'))))
    throw new Usage('--out 那里已经有东西，却不是以前生成的网站，没有动它。请换一个地方，或者先移走');
}

/** What all files of a folder are, in short. */
function stateOf(folder: string): string {
  const hash = createHash('sha256');
  for (const { path, chunks } of folderSources(folder)) {
    hash.update(`${path}\n`);
    // What can't be read is refused by the gate.
    if (fileSize(path) > 0) for (const chunk of chunks()) hash.update(chunk);
  }
  return hash.digest('hex');
}

type Pages = { content: string; out: string; cache: string; base: string; day: string };

async function astro({ content, out, cache, base, day }: Pages): Promise<void> {
  Object.assign(process.env, {
    ASTRO_TELEMETRY_DISABLED: '1',
    MINGBANG_CONTENT: resolve(content),
    MINGBANG_AS_OF: day,
    MINGBANG_BASE: base,
    // Astro prefers a variable of this name, which other tools set, to its own base: every link would go astray.
    BASE_URL: base,
    MINGBANG_OUT: out,
    // Kept in one place, the pages of one county could get into the site of another that is built at the same time.
    MINGBANG_CACHE: cache,
  });
  // Loaded late: a refusal should not wait for it.
  const { build } = await import('astro');
  await runIn(workshopFor(out), () => build({ root: PROJECT, logLevel: 'error' }));
}

/**
 * Where Astro puts what makes the pages: below the folder that it runs in, if that does not hold the site, and below ours,
 * where its packages are. Of two sites that are built at the same time each has its own.
 */
function workshopFor(out: string): string {
  return join(PROJECT, 'node_modules/.mingbang', createHash('sha256').update(out).digest('hex').slice(0, 16));
}

/** Runs in a folder that is there only for it. */
async function runIn(folder: string, run: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.chdir(folder);
  try {
    await run();
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

function swap(next: string, present: string, old: string): void {
  rmSync(old, { recursive: true, force: true });
  if (existsSync(present)) renameSync(present, old);
  try {
    renameSync(next, present);
  } catch (error) {
    if (existsSync(old)) renameSync(old, present);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
