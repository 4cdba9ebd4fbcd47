import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mingbang-install-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const install = () =>
  spawnSync(process.execPath, [resolve('scripts/install.mjs')], { cwd: folder, encoding: 'utf8' });

it('linked packages belong to another checkout: they are never emptied, and it says what to do', () => {
  const other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(join(other, '.package-lock.json'), '{}');
  symlinkSync(other, join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  utimesSync(join(other, '.package-lock.json'), 0, 0);
  const { status, stdout, stderr } = install();
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toContain('node_modules 是一个链接');
  expect(readdirSync(other)).toEqual(['.package-lock.json']);
  rmSync(join(other, '.package-lock.json'));
  expect(install().status).toBe(1);
});
