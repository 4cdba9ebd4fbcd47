import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

/** Builds the demo county and a hostile one, each under a base path of its own, and finds a browser to look at them. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mingbang-site-'));
  const dist = join(folder, 'dist');
  const base = '/gongshi/';
  const hostile = join(folder, 'hostile');
  mkdirSync(hostile);
  run('scripts/build.ts', '--out', dist, '--base', base);
  run('tests/site/hostile.ts', 'content', hostile, '/a/b/');
  Object.assign(process.env, {
    MINGBANG_TEST_DIST: dist,
    MINGBANG_TEST_HOSTILE: join(hostile, 'dist'),
    MINGBANG_BASE: base,
    MINGBANG_CHROMIUM: findChromium(),
  });
  return () => rmSync(folder, { recursive: true, force: true });
}

function run(...args: string[]): void {
  // As a county builds: the worker that keeps pages is left out of a build for tests.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  if (status !== 0) throw new Error(`${args[0]} did not build`);
}
