import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { oneBuild } from '../scripts/one-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbang-oneBuild-'));
const lock = join(folder, 'dist.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a lock of a process that is no more, whose number this one may have got, is passed over', async () => {
  for (const left of [`${process.pid}`, '2147483646']) {
    writeFileSync(lock, left);
    expect(await oneBuild(lock, async () => 'done')).toBe('done');
    expect(existsSync(lock)).toBe(false);
  }
});

it('of two that find such a lock only one passes over it: the other would take away what the first has made', async () => {
  writeFileSync(lock, '2147483646');
  writeFileSync(`${lock}.lock`, '');
  await expect(oneBuild(lock, async () => 'done')).rejects.toThrow('另一次生成正在进行');
  expect(existsSync(lock)).toBe(true);
  rmSync(`${lock}.lock`);
  expect(await oneBuild(lock, async () => 'done')).toBe('done');
  expect(existsSync(`${lock}.lock`)).toBe(false);
});

it('a lock of another process, or one that is just being written, is not', async () => {
  for (const left of [`${process.ppid}`, '']) {
    writeFileSync(lock, left);
    await expect(oneBuild(lock, async () => 'done')).rejects.toThrow('另一次生成正在进行');
    expect(existsSync(lock)).toBe(true);
  }
});
