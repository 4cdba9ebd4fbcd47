import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderSources } from '../src/document/folder.ts';
import { check, dayOf, exitCode, forPeople, type Request } from './check.ts';
import { takeWall } from './wall.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

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
export async function buildSite({ content, out, base, asOf, roster }: Build): Promise<number> {
  const day = dayOf(asOf, existsSync(content) ? folderSources(content) : []);
  const gate = async (
    title: string,
    request: Pick<Request, 'paths' | 'stage' | 'content'>,
  ): Promise<number> => {
    const report = await check({ ...request, asOf: day, roster });
    process.stdout.write(`${title}\n${[...forPeople(report)].join('')}`);
    return exitCode(report);
  };
  const before = await gate('公布前检查', { paths: [content], stage: 'content' });
  if (before !== 0) return before;
  const next = `${out}.next`;
  const wall = `${out}.wall`;
  for (const path of [next, wall]) rmSync(path, { recursive: true, force: true });
  try {
    await astro(content, next, base, day);
    takeWall(next, wall);
    const built = existsSync(wall) ? [next, wall] : [next];
    const after = await gate('网页检查', { paths: built, stage: 'output', content });
    if (after !== 0) return after;
    swap(next, out);
    rmSync(`${out}-wall`, { recursive: true, force: true });
    if (existsSync(wall)) renameSync(wall, `${out}-wall`);
    return 0;
  } finally {
    for (const path of [next, wall]) rmSync(path, { recursive: true, force: true });
  }
}

async function astro(content: string, out: string, base: string, day: string): Promise<void> {
  Object.assign(process.env, {
    ASTRO_TELEMETRY_DISABLED: '1',
    MINGBANG_CONTENT: resolve(content),
    MINGBANG_AS_OF: day,
    MINGBANG_BASE: base,
    // Astro prefers a variable of this name, which other tools set, to its own base: every link would go astray.
    BASE_URL: base,
    MINGBANG_OUT: resolve(out),
  });
  // Loaded late: a refusal should not wait for it.
  const { build } = await import('astro');
  await build({ root: PROJECT, logLevel: 'error' });
}

function swap(next: string, present: string): void {
  const old = `${present}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(present)) renameSync(present, old);
  renameSync(next, present);
  rmSync(old, { recursive: true, force: true });
}
