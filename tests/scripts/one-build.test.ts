import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { BUILDING, oneBuild } from '../../scripts/build/one-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbang-oneBuild-'));
const lock = join(folder, 'dist.lock');
/** No process has this number. */
const GONE = 2_147_483_646;
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});
/** The process from which all others come. */
const FIRST = 1;
const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600_000)']);
afterAll(() => {
  other.kill();
  rmSync(folder, { recursive: true, force: true });
});

it('locks of processes that are no more, and of the one whose number this one has got, are cleared away', async () => {
  for (const number of [process.pid, GONE]) writeFileSync(`${lock}.${number}`, '');
  expect(await oneBuild(lock, async () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});

it('what a crash left behind at any moment is in nobody’s way', async () => {
  for (const name of ['', '.lock', `.${GONE}`]) writeFileSync(lock + name, `${GONE}`);
  expect(await oneBuild(lock, async () => 'done')).toBe('done');
});

it('the lock of another process that builds holds, and nothing is built', async () => {
  const name = `dist.lock.${other.pid}`;
  writeFileSync(join(folder, name), BUILDING);
  let isBuilt = false;
  const build = oneBuild(lock, async () => {
    isBuilt = true;
  });
  await expect(build).rejects.toThrow('另一次生成正在进行');
  expect(isBuilt).toBe(false);
  expect(readdirSync(folder)).toEqual([name]);
});

describe('of two that ask at once', () => {
  it('the one with the smaller number builds', async () => {
    writeFileSync(`${lock}.${other.pid}`, '');
    const build = oneBuild(lock, async () => 'done');
    // Numbers begin again when they are used up.
    if (process.pid < (other.pid ?? 0)) expect(await build).toBe('done');
    else await expect(build).rejects.toThrow('另一次生成正在进行');
  });

  it('the other gives way', async () => {
    writeFileSync(`${lock}.${FIRST}`, '');
    await expect(oneBuild(lock, async () => 'done')).rejects.toThrow('另一次生成正在进行');
  });
});

it('a lock is there while it is built, and goes also where that fails', async () => {
  const build = oneBuild(lock, async () => {
    expect(readdirSync(folder)).toEqual([`dist.lock.${process.pid}`]);
    throw new Error('failed');
  });
  await expect(build).rejects.toThrow('failed');
  expect(readdirSync(folder)).toEqual([]);
});
