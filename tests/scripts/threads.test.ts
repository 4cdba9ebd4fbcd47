import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { jobFor, type Request } from '../../scripts/lint/job.ts';
import { AHEAD_FROM, PAYS_FROM, planFor } from '../../scripts/lint/shares.ts';
import { checkInThread, sharedOut } from '../../scripts/lint/threads.ts';
import { checkEach } from '../../src/lint/check.ts';
import { conclude } from '../../src/lint/conclude.ts';
import { prepare } from '../../src/lint/prepare.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { contentOf } from '../fixtures/county.ts';
import { put } from '../fixtures/files.ts';
import { secretsFor } from '../fixtures/secrets.ts';

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
  for (const [path, content] of files) put(join(folder, path), content);
  const request: Request = { paths: [folder], asOf: '2025-10-15', roster: [], stage: 'content' };
  const job = jobFor(request);
  const known = prepare(job, rules);
  const [here, there] = [job.sources.slice(0, 3), job.sources.slice(3).map(({ path }) => path)];
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
  await expect(checkInThread(request, ['x'])).rejects.toThrow();
});

const file = (size: number, path = 'list.csv') => ({ path, size });
const [SMALL, LARGE] = [PAYS_FROM / 4, PAYS_FROM];

test.each([
  ['little', [SMALL, SMALL], 8, [2]],
  ['one large file', [5 * LARGE], 8, [1]],
  ['a large file and little more', [5 * LARGE, SMALL, SMALL], 2, [3]],
  ['two large files', [LARGE, LARGE], 8, [1, 1]],
  ['two files that would pay more threads', [5 * LARGE, 5 * LARGE], 8, [1, 1]],
  ['two such files and little more', [5 * LARGE, 5 * LARGE, 1, 0], 8, [2, 2]],
  ['empty files', [0, 0], 8, [2]],
  ['two large files, one core', [LARGE, LARGE], 1, [2]],
  ['many files', [LARGE, LARGE, LARGE, LARGE, SMALL, SMALL], 2, [3, 3]],
])('%s in shares', (_, sizes, cores, shares) => {
  const files = sizes.map((size) => file(size));
  const { own, others } = planFor(files, cores);
  expect([own, ...others].map((share) => share.length)).toEqual(shares);
});

test('a large list is read ahead where there is a core for it', () => {
  expect(planFor([file(100), file(AHEAD_FROM, 'large.csv')], 2).ahead).toBe('large.csv');
  expect(planFor([file(AHEAD_FROM, 'large.csv')], 1).ahead).toBe(undefined);
  expect(planFor([file(AHEAD_FROM - 1)], 2).ahead).toBe(undefined);
  expect(planFor([file(AHEAD_FROM, 'large.xlsx')], 2).ahead).toBe(undefined);
  expect(planFor([], 2).ahead).toBe(undefined);
});

test('little is not shared out', () => {
  const { sources } = jobFor({ paths: [folder], asOf: undefined, roster: [], stage: 'content' });
  expect(sharedOut(sources)).toEqual({ own: sources, others: [] });
});
