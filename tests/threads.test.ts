import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { jobFor, type Request } from '../scripts/check.ts';
import { PAYS_FROM, threadsFor } from '../scripts/hired.ts';
import { checkInThread, sharesOf, sourcesIn } from '../scripts/threads.ts';
import { rules } from '../src/lint/rules/index.ts';
import { checkEach, conclude, lint, prepare } from '../src/lint/run.ts';
import { contentOf } from './fixtures/county.ts';
import { secretsFor } from './fixtures/secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbang-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secrets = secretsFor(7);
const list = (mask: string) => `姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{${mask}}}\n`;

test('files checked in two threads give what one thread gives, across files too', async () => {
  const other = 'townships/lianhe/notices/2025-08-dibao-payment';
  const files = contentOf(
    { list: list('mask-middle'), more: { [`${other}/recipients.csv`]: list('mask-ends') } },
    secrets,
  );
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const request: Request = { paths: [folder], asOf: '2025-10-15', roster: [], stage: 'content' };
  const job = jobFor(request);
  const known = prepare(job, rules);
  const pieces = job.sources.map(({ path }) => ({ path, size: 1 }));
  const [here, there] = [sourcesIn(pieces.slice(0, 3)), pieces.slice(3)];
  const report = conclude(known, [checkEach(known, here), await checkInThread(request, there)]);
  const alone = lint(job, rules);
  expect([...report.findings]).toEqual([...alone.findings]);
  expect([...alone.findings].filter(({ rule }) => rule === 'no-complementary-masks')).toHaveLength(2);
});

test('a thread that cannot check fails', async () => {
  const request: Request = {
    paths: [join(folder, 'no such folder')],
    asOf: '2025-10-15',
    roster: [],
    stage: 'content',
  };
  await expect(checkInThread(request, [{ path: 'x', size: 0 }])).rejects.toThrow();
});

test.each([
  [PAYS_FROM, 8, 1],
  [2 * PAYS_FROM, 8, 2],
  [2 * PAYS_FROM, 1, 1],
  [100 * PAYS_FROM, 8, 8],
])('%i bytes on %i cores are checked by %i threads', (bytes, cores, threads) => {
  expect(threadsFor(bytes, cores)).toBe(threads);
});

test('little is not shared out', () => {
  const sources = jobFor({ paths: [folder], asOf: undefined, roster: [], stage: 'content' }).sources;
  expect(sharesOf(sources).map((share) => share.length)).toEqual([sources.length]);
});
