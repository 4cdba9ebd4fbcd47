import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mingbang-compiled-'));
afterAll(() => rmSync(folder, { recursive: true }));

function loaded(script: string) {
  return spawnSync(process.execPath, ['--import', pathToFileURL(script).href, '--eval', ''], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder, TEMP: folder },
  });
}

test('compiled code is not kept where others of the computer may put theirs', () => {
  expect(loaded('scripts/compiled.mjs').status).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

test('where nothing is installed, it says what to do', () => {
  const copy = join(folder, 'scripts', 'compiled.mjs');
  cpSync('scripts/compiled.mjs', copy);
  const { status, stderr } = loaded(copy);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^没能检查，不能公布：.*npm ci.*\n$/)]);
});
