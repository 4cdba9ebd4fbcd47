import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../publication/dates.ts';

/** Pages that must open without a network even if they were never visited: hotline and what to do. */
const PAGES = ['offline/', 'channels/'];
/** Pages on which staff work with files of their own, and the data they ask for: once visited, they work without a network. */
const DESKS: Record<string, string[]> = { 'check/': ['check/settings.json'], 'audit/': [] };

/**
 * The service worker of a built site: the worker's code with the shell of this build, versioned by the shell's content,
 * so that a new list alone makes no phone fetch the shell again.
 * @param pinned the day of a demo or an archive, whose clock stands still
 */
export function workerOf(dist: string, base: string, code: string, pinned: Day | undefined): string {
  const shell = [...PAGES, ...assetsOf(dist, PAGES)];
  const hash = createHash('sha256').update(code);
  for (const path of shell) hash.update(`${path}\n`).update(contentOf(dist, path));
  const version = hash.digest('hex').slice(0, 12);
  const under = (paths: readonly string[]) => paths.map((path) => base + path);
  const desks = Object.entries(DESKS).map(([page, data]) => [
    base + page,
    under([...assetsOf(dist, [page]), ...data]),
  ]);
  const settings = { version, base, shell: under(shell), desks: Object.fromEntries(desks), pinned };
  return `self.MINGBANG = ${JSON.stringify(settings)};\n${code}`;
}

/** The assets that pages name, and those that these name in turn. */
function assetsOf(dist: string, pages: readonly string[]): string[] {
  const all = readdirSync(join(dist, 'assets')).map((name) => ({ name, path: `assets/${name}` }));
  const used = new Set(pages);
  for (const path of used) {
    const text = contentOf(dist, path);
    for (const asset of all) if (text.includes(asset.name)) used.add(asset.path);
  }
  return [...used].filter((path) => !pages.includes(path)).sort();
}

function contentOf(dist: string, path: string): string {
  return readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}
