import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { speller } from '../../scripts/names.ts';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { GUARD_HEAD, guardLine, readGuard } from '../../src/lint/guard.ts';
import { minorFinder } from '../../src/lint/minors.ts';
import { readRoster } from '../../src/lint/roster.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { jobOf } from '../fixtures/county.ts';

const rosterOf = (rows: string, asOf = '2025-10-15') =>
  readRoster([readDocument(sourceOf('roster.csv', `姓名,村,出生日期\n${rows}`))], asOf);
const finderOf = (rows: string) =>
  minorFinder(
    rosterOf(rows),
    { standards: [], townships: new Map(), notices: new Map(), inspections: [] },
    speller(),
  );

describe('age on the day of judgement', () => {
  test.each([
    ['the day before the birthday', '2007-10-16', true],
    ['the birthday', '2007-10-15', false],
    ['the day after', '2007-10-14', false],
  ])('%s', (_, birth, minor) => {
    expect(rosterOf(`冉小童,中心村,${birth}\n`).minors.has('冉小童')).toBe(minor);
  });

  test('a birthday on 29 February falls on 1 March in common years', () => {
    expect(rosterOf('冉小童,中心村,2008-02-29\n', '2026-02-28').minors.has('冉小童')).toBe(true);
    expect(rosterOf('冉小童,中心村,2008-02-29\n', '2026-03-01').minors.has('冉小童')).toBe(false);
  });
});

describe('names of minors', () => {
  const finder = finderOf('冉小童,中心村,2015-01-01\n李伟,中心村,2015-01-01\n田甲二,中心村,1960-01-01\n');

  test.each([
    ['ranxiaotong.jpg', 1],
    ['photos/Ran-Xiaotong_1.png', 1],
    ['xiaotong-ran.pdf', 1],
    ['2025ranxiaotonggongshi.xlsx', 1],
    ['http://example.com/ranxiaotong', 1],
    ['liwei.jpg', 1],
    ['liweicun.jpg', 0],
    ['tianjiaer.jpg', 0],
    ['ran xiao tong', 0],
  ])('spelled in %s: %i', (text, count) => {
    expect(finder.spelled(text)).toHaveLength(count);
  });

  test('what is found is found where it stands', () => {
    const [hit] = finder.spelled('photos/Ran-Xiaotong_1.png');
    expect('photos/Ran-Xiaotong_1.png'.slice(hit?.start, hit?.end)).toBe('Ran-Xiaotong');
  });

  test.each([
    ['冉晓童', '中心村', true],
    ['染小童', '中心村', true],
    ['冉晓童', '青山村', false],
    ['冉大童', '中心村', false],
    ['冉小童', '中心村', false],
    ['田甲二', '中心村', false],
  ])('%s of %s sounds like a minor: %s', (name, village, sounds) => {
    expect(finder.sounds(name, village)).toBe(sounds);
  });

  test('traditional and variant forms are the same name', () => {
    const hits = finderOf('张国峰,中心村,2015-01-01\n').find('關於張國峯的公示');
    expect(hits.map(({ start, end }) => [start, end])).toEqual([[2, 5]]);
  });

  test('a path does not repeat a name in pinyin', () => {
    const job = jobOf(
      { roster: '姓名,村,出生日期\n冉小童,中心村,2015-01-01\n', more: { 'policies/ranxiaotong.md': '孤\n' } },
      {},
    );
    const paths = [...lint(job, rules).findings].map(({ path }) => path);
    expect(paths).toEqual(['content/policies/***********.md']);
  });
});

describe('guard list', () => {
  const keyed = (text: string) => createHmac('sha256', 'a key of this test').update(text).digest('hex');
  const listed = `${GUARD_HEAD}\n${guardLine('冉小童', '中心村', keyed)}\n`;
  const guard = readGuard(listed, keyed);

  test('knows a name in its village, spaces and forms of signs aside', () => {
    expect(guard?.('冉 小童', '中心村')).toBe(true);
    expect(guard?.('冉小童', '青山村')).toBe(false);
    expect(readGuard(listed, (text) => keyed(`${text}?`))?.('冉小童', '中心村')).toBe(false);
  });

  test('holds no name', () => {
    expect(listed).not.toMatch(/[一-龥]/);
  });

  test.each(['', '冉小童\n', `${GUARD_HEAD}\n冉小童\n`, `${GUARD_HEAD}\n1234\n`])(
    '%j is no guard list',
    (text) => {
      expect(readGuard(text, keyed)).toBeUndefined();
    },
  );

  test('blocks a list that names a minor on it', () => {
    const list = '姓名,村,保障人数,标准,金额\n冉小童,中心村,1,630,630\n';
    const findings = [...lint({ ...jobOf({ list }, {}), ...(guard && { guard }) }, rules).findings];
    expect(findings.map(({ rule, message, severity }) => [rule, message, severity])).toEqual([
      ['no-minor-name', 'guard', 'error'],
    ]);
  });
});
