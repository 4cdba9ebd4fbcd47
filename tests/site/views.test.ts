import { describe, expect, it } from 'vitest';
import { type NoticeView, noticeView } from '../../src/views/notice.ts';
import { currentNotices, newestNotices, villageCategories } from '../../src/views/places.ts';
import type { Site } from '../../src/views/publication.ts';
import { siteOf, type Wish } from './fixture.ts';

const ROWS = ['冉光荣,龙池村,2,660,1200', '覃大明,中心村,1,660,500.5'];
const PAYMENT = '2025-09-dibao-payment';

describe('names', () => {
  it('stand on the page when the county publishes them, village by village', () => {
    const { list, counts, names } = view({ notices: { [PAYMENT]: { rows: ROWS } } });
    expect(names).toBe('web');
    expect(counts).toBeUndefined();
    expect(list?.groups.map(({ name, rows }) => [name, rows.map(({ number }) => number)])).toEqual([
      ['中心村', [1]],
      ['龙池村', [2]],
    ]);
    expect(list?.same).toEqual(['农村', '月标准 660 元']);
  });

  it('stand on the wall sheet alone when the county prints them only', () => {
    const wish: Wish = { names: 'print-only', notices: { [PAYMENT]: { rows: ROWS } } };
    expect(shown(view(wish))).not.toMatch(/冉光荣|覃大明/);
    expect(shown(view(wish, 'wall'))).toContain('冉光荣');
    expect(view(wish).counts).toEqual([
      { village: '中心村', count: '1 户 1 人' },
      { village: '龙池村', count: '1 户 2 人' },
    ]);
  });

  it('stand nowhere when the county publishes none', () => {
    const wish: Wish = { names: 'none', notices: { [PAYMENT]: { rows: ROWS } } };
    expect(shown(view(wish)) + shown(view(wish, 'wall'))).not.toMatch(/冉光荣|覃大明/);
  });

  it('go when their time is over, and what it was stays', () => {
    const notices = { review: { yaml: { stage: 'review', published: '2025-10-01' }, rows: ROWS } };
    const over = view({ asOf: '2025-10-08', notices });
    expect(shown(over) + shown(view({ asOf: '2025-10-08', notices }, 'wall'))).not.toMatch(/冉光荣/);
    expect(over.counts).toBeUndefined();
    expect(over.status).toMatchObject({ kind: 'over', text: '已到期，名单于2025年10月8日撤下' });
    expect(over.totals).toEqual({ households: 2, persons: 3, amount: 170050 });
    expect(view({ asOf: '2025-10-07', notices }).status.short).toBe('今天截止');
  });

  it('of withheld minors leave no row behind', () => {
    const { list } = view({ notices: { [PAYMENT]: { rows: [...ROWS, ',中心村,1,660,660'] } } });
    expect(list?.groups.flatMap(({ rows }) => rows)).toHaveLength(2);
  });
});

describe('a village', () => {
  it('shows its own rows, counted from 1', () => {
    const site = siteOf({ notices: { [PAYMENT]: { rows: ROWS } } });
    const [dibao] = categories(site, 1);
    expect(dibao?.list?.groups.flatMap(({ rows }) => rows)).toEqual([
      { number: 1, cells: ['冉光荣', '1,200'] },
    ]);
    expect(dibao?.totals.amount).toBe(120000);
  });

  it('shows a count and no amount without names', () => {
    const [dibao] = categories(siteOf({ names: 'print-only', notices: { [PAYMENT]: { rows: ROWS } } }), 1);
    expect(dibao?.list).toBeUndefined();
    expect(dibao?.totals).toEqual({ households: 1, persons: 2 });
  });
});

it('a zero report has no list that could be taken down', () => {
  const notices = { june: { yaml: { zero: true, published: '2025-06-10' } } };
  expect(view({ notices }).status.kind).toBe('kept');
});

it('a notice of a later day is not there yet', () => {
  const notices = { early: { rows: ROWS }, late: { yaml: { published: '2025-10-16' }, rows: ROWS } };
  expect(siteOf({ notices }).notices.map(({ folder }) => folder)).toEqual(['early']);
});

it('only the newest notice of a stage is current', () => {
  const notices = {
    august: { yaml: { period: '2025-08', published: '2025-09-10' }, rows: ROWS },
    september: { rows: ROWS },
  };
  const site = siteOf({ notices });
  const current = site.townships.flatMap((township) => currentNotices(site, township));
  expect(current.flatMap(({ notices }) => notices.map(({ folder }) => folder))).toEqual(['september']);
});

describe('withheld minors', () => {
  it.each([
    [{ persons: 3 }, '另有未成年人 3 人，依法不公开个人信息'],
    [{ persons: 2 }, '未成年人人数并入全县公布，依法不公开个人信息'],
    ['merged', '未成年人人数并入全县公布，依法不公开个人信息'],
    [0, undefined],
  ])('%j', (withheldMinors, text) => {
    expect(view({ notices: { [PAYMENT]: { yaml: { withheldMinors }, rows: ROWS } } }).minors).toBe(text);
  });
});

it('a correction and the notice it corrects point at each other', () => {
  const site = siteOf({
    notices: {
      first: { rows: ROWS },
      second: { yaml: { corrects: 'first', published: '2025-10-12' }, rows: ROWS },
    },
  });
  const [second, first] = site.notices.map((notice) => noticeView(notice, site));
  expect(newestNotices(site, 6).map(({ folder }) => folder)).toEqual(['second']);
  expect(second?.corrects?.folder).toBe('first');
  expect(first?.correctedBy?.folder).toBe('second');
  expect(first?.status.text).toBe('已更正，原来的名单于2025年10月12日撤下');
});

it('the standard is the one in force in the period, for the area of the list', () => {
  const { standards } = view({ notices: { [PAYMENT]: { rows: ROWS } } });
  expect(standards.map(({ amount }) => amount)).toEqual([66000]);
});

function view(wish: Wish, sheet: 'web' | 'wall' = 'web'): NoticeView {
  const site = siteOf(wish);
  const [notice] = site.notices;
  if (!notice) throw new Error('no notice');
  return noticeView(notice, site, sheet);
}

/** All that a page shows of a notice, but for the notice itself. */
function shown({ notice: _, ...rest }: NoticeView): string {
  return JSON.stringify(rest);
}

function categories(site: Site, village: number) {
  const township = site.townships[0];
  const at = township?.villages[village];
  return township && at ? villageCategories(site, township, at) : [];
}
