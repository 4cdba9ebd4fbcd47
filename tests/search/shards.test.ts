import { expect, it } from 'vitest';
import { countyShard, townshipShards } from '../../src/search/shards.ts';
import { siteOf, type Wish } from '../site/fixture.ts';
import { searchFiles } from './search.ts';

const ROWS = ['冉光荣,龙池村,2,660,1200', '覃大明,中心村,1,660,500'];

it('a person of several notices is one, at the newest notice of each kind', () => {
  const { shard, leaves } = shards({
    notices: {
      august: { yaml: { period: '2025-08', published: '2025-09-10' }, rows: ROWS },
      confirmed: { yaml: { stage: 'confirmed', published: '2025-09-20' }, rows: ROWS },
      september: { rows: ROWS },
    },
  });
  const standing = '公示中，还剩 2 天';
  expect(shard.notices).toEqual([
    ['lianhe-september', '联合乡2025年9月低保发放公示', 'dibao', '低保 · 发放公示 · 2025年9月', standing],
    ['lianhe-confirmed', '联合乡2025年9月低保发放公示', 'dibao', '低保 · 确认公示 · 2025年9月', '公开中'],
    ['lianhe-august', '联合乡2025年9月低保发放公示', 'dibao', '低保 · 发放公示 · 2025年8月', '公开中'],
  ]);
  expect(shard.villages[1]).toEqual(['longchi', '龙池村', '']);
  expect(shard.channel).toEqual(['联合乡民政办', '023-78000026', '02378000026']);
  const people = new Set(leaves.flatMap(({ people }) => people).map((person) => JSON.stringify(person)));
  expect([...people].sort()).toEqual(['["冉光荣",1,0,2,1,2]', '["覃大明",0,0,1,1,1]']);
});

it.each([
  ['print-only', '2025-10-15'],
  ['none', '2025-10-15'],
  ['full', '2026-01-10'],
] as const)('no name is in any file with scope %s on %s', (names, asOf) => {
  const site = siteOf({ names, asOf, notices: { payment: { rows: [...ROWS, '冉喆,中心村,1,660,500'] } } });
  const files = searchFiles(site);
  files.delete('variants');
  expect([...files.keys()]).toEqual(['hanzi', 'county', 'lianhe/index']);
  expect(JSON.stringify([...files])).not.toMatch(/冉光荣|覃大明|喆/);
});

it('a review list is in no file from the day after its last', () => {
  const notices = { review: { yaml: { stage: 'review', published: '2025-10-01' }, rows: ROWS } };
  expect(shards({ asOf: '2025-10-07', notices }).leaves).not.toEqual([]);
  expect(shards({ asOf: '2025-10-08', notices })).toMatchObject({ leaves: [], shard: { notices: [] } });
});

it('the county shard has places and the newest notices, and never a name', () => {
  const site = siteOf({
    notices: {
      august: { yaml: { period: '2025-08', published: '2025-09-10' }, rows: ROWS },
      september: { rows: ROWS },
    },
  });
  const { townships, pages } = countyShard(site, [
    { kind: '指南', title: '低保指南', path: 'guides/dibao/' },
  ]);
  const [[id, name, , villages, notices] = []] = townships;
  expect([id, name, villages?.[1]?.[1]]).toEqual(['lianhe', '联合乡', '龙池村']);
  expect(notices?.map(([notice]) => notice)).toEqual(['lianhe-september']);
  expect(pages.map(([, , path]) => path)).toEqual(
    expect.arrayContaining(['standards/', 'channels/#lianhe', 'guides/dibao/']),
  );
  expect(JSON.stringify({ townships, pages })).not.toMatch(/冉光荣|覃大明/);
});

function shards(wish: Wish) {
  const site = siteOf(wish);
  const [township] = site.townships;
  if (!township) throw new Error('no township');
  return townshipShards(site, township);
}
