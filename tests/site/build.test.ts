import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

// A county that somebody works on while it is built.
const folder = mkdtempSync(join(tmpdir(), 'mingbang-build-'));
const content = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('content that is changed while it is built is not published', async () => {
  for (const path of ['county.yaml', 'standards.csv', 'guides', 'policies', 'townships/lianhe'])
    cpSync(join('content', path), join(content, path), { recursive: true });
  const out = join(folder, 'dist');
  const build = spawn(process.execPath, ['scripts/build.ts', '--content', content, '--out', out]);
  let said = '';
  build.stderr.on('data', (text) => (said += text));
  // The first gate has spoken.
  await once(build.stdout, 'data');
  appendFileSync(join(content, 'county.yaml'), '# changed\n');
  const [status] = await once(build, 'close');
  expect(status, said).toBe(2);
  expect(said).toContain('公示内容被改动了');
  expect(existsSync(out)).toBe(false);
});

test('two counties can be built at the same moment', async () => {
  const build = async (site: string) => {
    const own = join(folder, site);
    for (const path of ['county.yaml', 'standards.csv', 'guides', 'policies', 'townships/lianhe'])
      cpSync(join('content', path), join(own, 'content', path), { recursive: true });
    appendFileSync(join(own, 'content/guides/dibao.md'), `\n只在${site}\n`);
    const [content, out] = [join(own, 'content'), join(own, 'dist')];
    const args = ['--content', content, '--out', out, '--as-of', '2025-10-15'];
    const child = spawn(process.execPath, ['scripts/build.ts', ...args]);
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    const [status] = await once(child, 'close');
    expect(status, said).toBe(0);
    return readFileSync(join(out, 'guides/dibao/index.html'), 'utf8');
  };
  const [one, other] = await Promise.all([build('甲县'), build('乙县')]);
  expect([one.includes('只在甲县'), one.includes('只在乙县')]).toEqual([true, false]);
  expect([other.includes('只在乙县'), other.includes('只在甲县')]).toEqual([true, false]);
});
