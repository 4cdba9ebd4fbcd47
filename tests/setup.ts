import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../scripts/chromium.ts';

/** Builds the demo county under a base path, as a county portal would hang it, and finds a browser to look at it. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mingbang-site-'));
  const dist = join(folder, 'dist');
  const base = '/gongshi/';
  const { status } = spawnSync(process.execPath, ['scripts/build.ts', '--out', dist, '--base', base], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the demo county was not built');
  Object.assign(process.env, {
    MINGBANG_TEST_DIST: dist,
    MINGBANG_BASE: base,
    MINGBANG_CHROMIUM: findChromium(),
  });
  return () => rmSync(folder, { recursive: true, force: true });
}
