import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderSources } from '../../src/document/folder.ts';
import { readDocument } from '../../src/document/read.ts';
import type { Ledger } from '../../src/ledger/chain.ts';
import { compareLedgers, isSound } from '../../src/ledger/compare.ts';
import { publicationOf } from '../../src/publication/publication.ts';
import { townshipCoverage } from '../../src/views/coverage.ts';
import { ledgerOf } from '../../src/views/ledger.ts';
import { noticeView } from '../../src/views/notice.ts';
import { siteOn } from '../../src/views/publication.ts';

// One township of the demo county, in a folder that a county may write to.
const content = mkdtempSync(join(tmpdir(), 'mingbang-seal-'));
const notices = join(content, 'townships/baiyan/notices');
const over = join(notices, '2025-06-dibao-review');
const open = join(notices, '2025-10-dibao-review');

beforeAll(() => {
  for (const name of ['county.yaml', 'standards.csv', 'townships/baiyan'])
    cpSync(join('content', name), join(content, name), { recursive: true });
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

it('a list that is over can be deleted: page, ledger and chain stay as they are', () => {
  const [before, page] = [ledger(), view()];
  const { status, stdout } = run('ledger.ts', 'seal', over, '--content', content);
  expect([status, stdout]).toEqual([0, expect.stringContaining('已封存')]);
  expect(readdirSync(over)).toEqual(['notice.yaml']);
  expect(ledger()).toEqual(before);
  expect(view()).toEqual(page);
  expect(lint()).toBe(0);
}, 60_000);

it('coverage still tells which villages a sealed list had', () => {
  const list = join(notices, '2025-06-linshi-payment');
  const before = coverage();
  const states = before.flatMap(({ villages }) => villages.flatMap(({ cells }) => cells.at(-1)?.state));
  expect(states).toEqual(expect.arrayContaining(['withdrawn', 'absent']));
  // As a shell completes it, and twice.
  expect(run('ledger.ts', 'seal', list, `${list}/`, '--content', content).status).toBe(0);
  expect(readdirSync(list)).toEqual(['notice.yaml']);
  expect(coverage()).toEqual(before);
});

it('a list that is deleted without a seal, or sealed with other figures, is seen', () => {
  const before = ledger();
  const other = join(notices, '2025-07-dibao-review');
  const [list = ''] = readdirSync(other).filter((name) => name.startsWith('recipients'));
  const kept = readFileSync(join(other, list));
  rmSync(join(other, list));
  const found = compareLedgers(before, ledger());
  expect(isSound(found)).toBe(false);
  expect(found.changed.map(({ before: { id }, fields }) => [id, fields])).toEqual([
    ['baiyan-2025-07-dibao-review', expect.arrayContaining(['persons', 'hash'])],
  ]);
  expect(lint()).toBe(1);
  cpSync(join('content/townships/baiyan/notices/2025-07-dibao-review', list), join(other, list));
  expect(readFileSync(join(other, list))).toEqual(kept);
}, 60_000);

it.each([
  ['names that are still up', open, /还不能封存/],
  ['what was sealed already', over, /已经封存过/],
  ['what is no notice', content, /第 1 个文件夹不是公示内容里的一份公示/],
])('%s cannot be sealed', (_, folder, why) => {
  const { status, stderr } = run('ledger.ts', 'seal', folder, '--content', content);
  expect(stderr).toMatch(why);
  expect(status).toBe(2);
  expect(existsSync(join(open, 'notice.yaml'))).toBe(true);
});

it('nothing is sealed on a day to come, without a county, or of a list that was read wrong', () => {
  const list = join(notices, '2025-06-tekun-payment');
  const file = join(list, 'recipients.csv');
  const refused = (why: RegExp, ...more: string[]) => {
    const { status, stdout, stderr } = run('ledger.ts', 'seal', list, ...more);
    expect(stderr).toMatch(why);
    expect(status).toBe(2);
    expect(existsSync(file)).toBe(true);
    return stdout;
  };
  refused(/--as-of 还没有到/, '--content', content, '--as-of', tomorrow());
  refused(/里面有 county\.yaml/, '--content', notices);
  const kept = readFileSync(file);
  writeFileSync(file, '甲,乙\n');
  const said = refused(/没有封存/, '--content', content, '--as-of', '2026-10-15');
  // As the lint says where.
  expect(said).toMatch(/2025-06-tekun-payment\/recipients\.csv\n {2}错误/);
  writeFileSync(file, kept);
  writeFileSync(join(list, 'photo.jpg'), 'jpg');
  expect(refused(/没有封存/, '--content', content)).toMatch(/photo\.jpg\n {2}错误/);
  rmSync(join(list, 'photo.jpg'));
}, 60_000);

function tomorrow(): string {
  return new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
}

function site() {
  return siteOn(publicationOf(folderSources(content).map(readDocument)), '2025-10-15');
}

function ledger(): Ledger {
  return ledgerOf(site());
}

/** The states of every category, as a whole and by village, the oldest month last. */
function coverage() {
  const all = site();
  const [township = raise()] = all.townships;
  return townshipCoverage(all, township).categories.map(({ whole, villages }) => ({
    whole: whole.map(({ state }) => state),
    villages: villages.map(({ village, cells }) => ({
      village,
      cells: cells.map(({ state, notice }) => ({ state, notice: notice?.id })),
    })),
  }));
}

function view() {
  const all = site();
  const notice = all.notices.find(({ id }) => id === 'baiyan-2025-06-dibao-review');
  const { status, facts, totals, names, proof } = noticeView(notice ?? raise(), all);
  return { status, facts, totals, names, proof };
}

function raise(): never {
  throw new Error('the demo county has nothing like it');
}

function lint(): number | null {
  return run('lint.ts', content).status;
}

function run(script: string, ...args: string[]) {
  return spawnSync(process.execPath, [join('scripts', script), ...args], { encoding: 'utf8' });
}
