import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderSources } from '../../src/document/folder.ts';
import { readDocument } from '../../src/document/read.ts';
import { type Source, Unreadable } from '../../src/document/types.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { jobOf } from '../fixtures/county.ts';
import { secretsFor } from '../fixtures/secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbang-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is no file that can be read is not passed over, and stops no other', () => {
  mkdirSync(join(folder, 'sub/.git'), { recursive: true });
  for (const path of ['a.md', 'sub/z.md', 'sub/.git/hidden.md', '.hidden.md'])
    writeFileSync(join(folder, path), '说明\n');
  symlinkSync('a.md', join(folder, 'link.md'));
  symlinkSync('nowhere.md', join(folder, 'dangling.md'));
  symlinkSync('loop.md', join(folder, 'loop.md'));
  symlinkSync('sub', join(folder, 'linked'));
  spawnSync('mkfifo', [join(folder, 'pipe.md')]);
  const read = folderSources(folder).map((source) => [
    relative(relative('.', folder), source.path),
    ...readDocument(source).problems.map(({ code }) => code),
  ]);
  expect(read).toEqual([
    ['a.md'],
    ['dangling.md', 'unreadable'],
    ['link.md'],
    ['linked', 'unreadable'],
    ['loop.md', 'unreadable'],
    ['pipe.md', 'unreadable'],
    ['sub/z.md'],
  ]);
});

test('a file that the system gives nobody is an error at its path, and the others are linted', () => {
  const job = jobOf({ page: '护照号码：{{passport}}\n' }, secretsFor(1));
  const refused: Source = {
    path: 'content/a.csv',
    chunks() {
      throw new Unreadable('unreadable');
    },
  };
  const { complete, findings } = lint({ ...job, sources: [refused, ...job.sources] }, rules);
  expect(complete).toBe(false);
  expect([...findings].map(({ path, rule, message }) => [path, rule, message])).toEqual([
    ['content/a.csv', 'valid-file', 'unreadable'],
    ['content/policies/page.md', 'valid-settings', 'headless'],
    ['content/policies/page.md', 'no-travel-document', expect.any(String)],
  ]);
});

test('a backslash in a name is a letter of it, and leads out of no folder', () => {
  const inner = join(folder, 'inner');
  mkdirSync(inner);
  writeFileSync(join(inner, 'x\\..\\..\\a.csv'), '姓名\n');
  const [source] = folderSources(inner);
  expect(source?.path).toBe(`${relative('.', inner)}/x\\..\\..\\a.csv`);
});
