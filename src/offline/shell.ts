import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../publication/dates.ts';

/** Pages that must open without a network even if they were never visited: hotline and what to do. */
const PAGES = ['offline/', 'channels/'];

/**
 * The service worker of a built site: the worker's code with the shell of this build, versioned by the shell's content,
 * so that a new list alone makes no phone fetch the shell again.
 * @param pinned the day of a demo or an archive, whose clock stands still
 */
export function workerOf(dist: string, base: string, code: string, pinned: Day | undefined): string {
  const shell = [...PAGES, ...assetsOf(dist)];
  const hash = createHash('sha256').update(code);
  for (const path of shell) hash.update(`${path}\n`).update(contentOf(dist, path));
  const version = hash.digest('hex').slice(0, 12);
  const settings = { version, base, shell: shell.map((path) => base + path), pinned };
  return `self.MINGBANG = ${JSON.stringify(settings)};\n${code}`;
}

/** The assets that the pages name, and those that these name in turn. */
function assetsOf(dist: string): string[] {
  const all = readdirSync(join(dist, 'assets')).map((name) => ({ name, path: `assets/${name}` }));
  const used = new Set(PAGES);
  for (const path of used) {
    const text = contentOf(dist, path);
    for (const asset of all) if (text.includes(asset.name)) used.add(asset.path);
  }
  return [...used].filter((path) => !PAGES.includes(path)).sort();
}

function contentOf(dist: string, path: string): string {
  return readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}
