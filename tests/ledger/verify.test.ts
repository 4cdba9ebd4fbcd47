import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/chain.ts';
import { verify } from '../../src/ledger/verify.ts';
import { ledgerOf } from '../../src/views/ledger.ts';
import { siteOf, type Wish } from '../site/fixture.ts';

const ROWS = ['冉光荣,龙池村,2,660,1200'];
const NOTICES: Wish['notices'] = {
  first: { yaml: { published: '2025-10-01', title: '第一份公示' }, rows: ROWS },
  second: { yaml: { published: '2025-10-02', title: '第二份公示' }, rows: ROWS },
};
function ledger(notices: Wish['notices'], asOf = '2025-10-10'): Ledger {
  return ledgerOf(siteOf({ hashKey: 'k'.repeat(32), asOf, notices }));
}

function compare(older: unknown, newer: unknown) {
  const [first, second] = [older, newer].map((copy) =>
    typeof copy === 'string' ? copy : JSON.stringify(copy),
  );
  const { status, text } = verify(first ?? '', second ?? '');
  return { status, output: text };
}

const OLD = ledger(NOTICES);

it('finds nothing between a copy and its continuation: 0', () => {
  const later = ledger(
    { ...NOTICES, third: { yaml: { published: '2025-10-11' }, rows: ROWS } },
    '2025-10-12',
  );
  const { status, output } = compare(`\uFEFF${JSON.stringify(OLD)}`, later);
  expect(output).toContain('旧账本的校验链完整');
  expect(output).toContain('新账本的校验链完整');
  expect(output).toContain('新增 1 件');
  expect(output).toContain('没有少，没有改，没有早撤，没有补登');
  expect(status).toBe(0);
});

describe('what is wrong is named: 1', () => {
  const { first = {}, second = {} } = NOTICES;
  const more = ledger({
    ...NOTICES,
    third: { yaml: { published: '2025-10-05', title: '补登的公示' }, rows: ROWS },
  });
  const cheaper = ledger({ first, second: { ...second, rows: ['冉光荣,龙池村,2,660,900'] } });
  const swapped = ledger({ first, second: { ...second, rows: ['田永芳,龙池村,2,660,1200'] } });
  it.each([
    ['vanished', ledger({ first }), /少了.*1 件[\s\S]*2025-10-02 第二份公示（lianhe-second）/],
    [
      'changed',
      cheaper,
      /变了.*1 件[\s\S]*第二份公示[\s\S]*金额：1200 → 900[\s\S]*公示内容（校验码）：[0-9a-f-]{14} → [0-9a-f-]{14}/,
    ],
    ['a name swapped', swapped, /变了.*1 件[\s\S]*第二份公示（lianhe-second）\n {4}公示内容（校验码）/],
    ['back-dated', more, /补登.*1 件[\s\S]*2025-10-05 补登的公示/],
    ['tampered with', tampered(), /新账本的校验链断了[\s\S]*第二份公示/],
  ])('%s', (_, now, text) => {
    const { status, output } = compare(OLD, now);
    expect(output).toMatch(text);
    expect(output).not.toMatch(/冉光荣|田永芳/);
    expect(status).toBe(1);
  });
});

describe('names that went between the copies', () => {
  const up: Wish['notices'] = {
    paid: { yaml: { published: '2025-10-01', title: '发放名单' }, rows: ROWS },
    proposed: { yaml: { published: '2025-10-01', stage: 'review', title: '审核名单' }, rows: ROWS },
  };
  const before = ledger(up, '2025-10-05');
  const correction = {
    yaml: { published: '2025-10-06', corrects: 'paid', reason: '金额写错', title: '更正' },
    rows: ROWS,
  };

  it('on their day, or for a correction, are told and are no fault: 0', () => {
    const later = ledger({ ...up, correction }, '2025-10-20');
    const { status, output } = compare(before, later);
    expect(output).toContain('到期或更正后撤下姓名 2 件');
    expect(output).not.toMatch(/早撤：|少了|变了/);
    expect(status).toBe(0);
  });

  it('before their day and for nothing are told: 1', () => {
    const later = ledger(up, '2025-10-20');
    const entries = later.entries.map((entry) =>
      entry.title === '发放名单' ? { ...entry, state: 'over', namesGo: '2025-10-09' } : entry,
    );
    const { status, output } = compare(before, { ...later, entries });
    expect(output).toMatch(/早撤：.*1 件[\s\S]*2025-10-01 发放名单/);
    expect(output).toContain('到期或更正后撤下姓名 1 件');
    expect(status).toBe(1);
  });
});

describe('what cannot be compared says why: 2', () => {
  const [entry] = OLD.entries;
  const rest = { ...OLD, entries: [{ ...entry, persons: -1 }] };
  it.each([
    ['a web page', '<!doctype html><p>冉光荣', /第一个文件不是 JSON/],
    ['cut short', JSON.stringify(OLD).slice(0, 300), /不是 JSON/],
    ['something else', { notices: [] }, /没有账本应有的内容/],
    ['null', 'null', /没有账本应有的内容/],
    ['an entry of another shape', rest, /第 1 条写法不对/],
    ['an entry with more in it', { ...OLD, entries: [{ ...entry, 姓名: '冉光荣' }] }, /第 1 条写法不对/],
    ['another county', { ...OLD, areaCode: '500298' }, /不是同一个区县/],
    ['the newer one first', { ...OLD, asOf: '2025-12-01' }, /请先写旧的/],
    ['a copy whose hashes cover less', { ...OLD, covers: 'notices' }, /校验码算法不同/],
  ])('%s', (_, old, text) => {
    const { status, output } = compare(old, OLD);
    expect(output).toMatch(text);
    expect(output).not.toContain('冉光荣');
    expect(status).toBe(2);
  });
});

it('a title cannot steer the terminal', () => {
  const title = '\u001b[2J\u202e第二份公示\n没有少';
  const { output } = compare(
    { ...OLD, entries: OLD.entries.map((entry) => ({ ...entry, title })) },
    { ...OLD, entries: [] },
  );
  expect([...output].filter((c) => c === '\u001b' || c === '\u202e')).toEqual([]);
  expect(output).not.toMatch(/^没有少/m);
});

describe('the command, as an auditor runs it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingbang-ledger-'));
  const [old, now] = ['old.json', 'new.json'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(old, JSON.stringify(OLD));
  writeFileSync(now, JSON.stringify(ledger({})));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    [['verify', old, old], 0, /没有少，没有改/],
    [['verify', old, now], 1, /少了/],
    [['verify', old, join(folder, 'none.json')], 2, /第二个文件读不出来/],
    [['verify', folder, old], 2, /第一个文件读不出来/],
    [['verify', old], 2, /写法/],
    [['--all'], 2, /没有选项 --all/],
  ])('%#', (args, status, text) => {
    const run = spawnSync(process.execPath, ['scripts/ledger.ts', ...args], { encoding: 'utf8' });
    expect(run.stdout + run.stderr).toMatch(text);
    expect(run.status).toBe(status);
  });
});

function tampered(): Ledger {
  const copy = structuredClone(ledger(NOTICES));
  Object.assign(copy.entries[1] ?? {}, { persons: 99 });
  return copy;
}
