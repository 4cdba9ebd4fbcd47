import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AuditRequest, type AuditResult, runAudit } from '../../scripts/audit/run.ts';
import { auditInTwo } from '../../scripts/audit/threads.ts';
import type { SignalsFile } from '../../src/audit/types.ts';
import { folderSources } from '../../src/document/folder.ts';
import { put } from '../fixtures/files.ts';
import { AS_OF } from './county.ts';
import { filesOf } from './files.ts';
import { plant } from './plants.ts';
import { cleanWorld, SMALL } from './simulator.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbang-audit-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// What is odd in a row of payments, by the number of the row: each is told, or read in its own way.
const ODD: ((cells: string[]) => void)[] = [
  (cells) => cells.splice(1, 1, ''),
  (cells) => cells.splice(1, 1, `${cells[1]?.slice(0, 15)}000`),
  (cells) => cells.splice(3, 2, '', ''),
  (cells) => cells.splice(4, 1, '名录里没有的很长很长很长的村名'),
  (cells) => cells.splice(5, 1, '低保补发'),
  (cells) => cells.splice(6, 1, '2025年8-9月'),
  (cells) => cells.splice(6, 2, '', ''),
  (cells) => cells.splice(7, 1, '十五号'),
  (cells) => cells.splice(7, 1, '2027-01-05'),
  (cells) => cells.splice(8, 1, '八百'),
  (cells) => cells.splice(9, 1, '失败'),
  (cells) => cells.splice(0, 2, '冉 陌生', ''),
  (cells) => cells.splice(0, 2, '', ''),
];

const PAID =
  'after-as-of amount-unreadable duplicate id-lost month-unreadable nobody same-name unreadable village-unknown'.split(
    ' ',
  );
const PUBLISHED = 'list-unreadable listed-twice village-unknown'.split(' ');

function withOddRows(text: string): string {
  const lines = text.split('\n').map((line, row) => {
    const change = row % 40 === 5 ? ODD[Math.floor(row / 40) % ODD.length] : undefined;
    const cells = line.split(',');
    change?.(cells);
    return row % 97 === 9 ? `${cells.join(',')}\n${line}` : cells.join(',');
  });
  return lines.join('\n');
}

/** Every seventh list has a village that nobody knows, a row twice, a masked name; one is cut off. */
function withOddLists(text: string, index: number): string {
  if (index === 21) return `${text}"`;
  if (index % 7 !== 0) return text;
  return text.replace(/^(.*?)([^,\n]+)(村|社区),(.*)$/m, (line) => `${line}\n${line}\n生人,没有的村,1,660,1`);
}

function write(path: string, content: string | Uint8Array): string {
  put(join(folder, path), content);
  return join(folder, path);
}

let request: AuditRequest;
beforeAll(() => {
  const { world } = plant(cleanWorld(SMALL, 4), 6, 5);
  let lists = 0;
  for (const [path, pieces] of filesOf(world)) {
    const text = [...pieces].join('');
    if (path.startsWith('paid')) write(path, withOddRows(text));
    else write(path, path.endsWith('recipients.csv') ? withOddLists(text, lists++) : text);
  }
  const named = (start: string) =>
    readdirSync(folder)
      .filter((name) => name.startsWith(start))
      .sort()
      .map((name) => join(folder, name));
  request = {
    chosen: {
      approved: named('approved'),
      paid: named('paid'),
      applications: named('applications'),
      relatives: named('relatives'),
      inspections: named('inspections'),
      ledger: [],
      profile: [],
      previous: [],
    },
    content: folderSources(join(folder, 'content')).map(({ path }) => path),
    asOf: AS_OF,
  };
});

const changed = (chosen: Partial<AuditRequest['chosen']>): AuditRequest => ({
  ...request,
  chosen: { ...request.chosen, ...chosen },
});
const refusal = (result: AuditResult) => ('refused' in result ? result.refused : 'not refused');

test('two threads give the bytes that one gives, with whatever is odd in the files', async () => {
  const alone = runAudit(request);
  expect(await auditInTwo(request)).toEqual(alone);
  if ('refused' in alone) throw new Error(alone.refused);
  const { signals, ambiguities } = JSON.parse(`${alone.files.get('signals.json')}`) as SignalsFile;
  expect(new Set(signals.map(({ kind }) => kind)).size).toBeGreaterThan(12);
  const codes = new Set(ambiguities.map(({ input, code }) => `${input} ${code}`));
  for (const code of PAID) expect(codes).toContain(`paid ${code}`);
  for (const code of PUBLISHED) expect(codes).toContain(`published ${code}`);
});

test.each([
  ['引号没有配对', (text: string) => text.replace('\n', '\n"')],
  ['没有金额列', (text: string) => text.replace('金额', '某列')],
  ['空文件', () => ''],
])('a payment file that cannot be used is refused as in one thread: %s', async (_, change) => {
  const good = [...filesOf(cleanWorld({ ...SMALL, recipients: 60, months: 1 }, 4))].find(([path]) =>
    path.startsWith('paid'),
  );
  const bad = write('bad.csv', change([...(good?.[1] ?? [])].join('')));
  const third = changed({ paid: request.chosen.paid.with(2, bad) });
  const alone = refusal(runAudit(third));
  expect(alone).toMatch(/（--paid）第 3 个文件/);
  expect(refusal(await auditInTwo(third))).toBe(alone);
});

test('a roster that cannot be used is refused before the payments', async () => {
  const both = changed({ approved: request.chosen.paid, paid: request.chosen.approved });
  expect(refusal(await auditInTwo(both))).toBe(refusal(runAudit(both)));
});

test('a file that is gone is refused as in one thread, and a thread that dies is an error', async () => {
  const gone = join(folder, 'gone.csv');
  expect(existsSync(gone)).toBe(false);
  for (const chosen of [{ approved: [gone] }, { paid: [...request.chosen.paid, gone] }]) {
    const alone = refusal(runAudit(changed(chosen)));
    expect(alone).toMatch(/个文件读不出来：没有权限/);
    expect(refusal(await auditInTwo(changed(chosen)))).toBe(alone);
  }
  await expect(auditInTwo(changed({ previous: [null as never] }))).rejects.toThrow();
});
