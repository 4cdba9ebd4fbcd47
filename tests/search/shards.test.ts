import { expect, it } from 'vitest';
import { nameReadings } from '../../src/search/pinyin.ts';
import { countyShard, townshipShard } from '../../src/search/shards.ts';
import { siteOf, type Wish } from '../site/fixture.ts';

const ROWS = ['冉光荣,龙池村,2,660,1200', '覃大明,中心村,1,660,500'];

it('a person of several notices is one, at the newest notice of each kind', () => {
  const { people, notices, villages } = shard({
    notices: {
      august: { yaml: { period: '2025-08', published: '2025-09-10' }, rows: ROWS },
      confirmed: { yaml: { stage: 'confirmed', published: '2025-09-20' }, rows: ROWS },
      september: { rows: ROWS },
    },
  });
  expect(notices).toEqual([
    ['lianhe-september', '低保', '发放公示', '2025年9月'],
    ['lianhe-confirmed', '低保', '确认公示', '2025年9月'],
  ]);
  expect(people).toEqual([
    ['覃大明', 'qin da ming|tan da ming', 0, [0, 1], [1, 1]],
    ['冉光荣', 'ran guang rong', 1, [0, 2], [1, 2]],
  ]);
  expect(villages[1]).toEqual(['龙池村', 'long chi cun']);
});

it.each([
  ['print-only', '2025-10-15'],
  ['none', '2025-10-15'],
  ['full', '2026-01-10'],
] as const)('no name is in a shard with scope %s on %s', (names, asOf) => {
  const wish: Wish = { names, asOf, notices: { payment: { rows: ROWS } } };
  expect(shard(wish).people).toEqual([]);
  expect(JSON.stringify(shard(wish))).not.toMatch(/冉光荣|覃大明/);
});

it('the county shard has places and notices, and never a name', () => {
  const site = siteOf({ notices: { payment: { rows: ROWS } } });
  const { pages } = countyShard(site, [{ kind: '指南', title: '低保指南', path: 'guides/dibao/' }]);
  expect(pages).toContainEqual([
    '村（社区）',
    '龙池村',
    'long chi cun',
    'townships/lianhe/longchi/',
    '联合乡',
  ]);
  expect(pages.map(([, , , path]) => path)).toContain('notices/lianhe-payment/');
  expect(pages.map(([, , , path]) => path)).toContain('guides/dibao/');
  expect(JSON.stringify(pages)).not.toMatch(/冉光荣|覃大明/);
});

it.each([
  ['单小红', 'shan xiao hong'],
  ['解放军', 'xie fang jun'],
  ['曾国', 'zeng guo'],
  ['仇英', 'qiu ying'],
  ['查良', 'zha liang'],
  ['朴正', 'piao zheng'],
  ['乐平', 'yue ping|le ping'],
  ['尉迟恭', 'yu chi gong'],
  ['吕布', 'lv bu'],
  ['阿依古丽·买买提', 'a yi gu li mai mai ti'],
])('%s is read by its surname reading', (name, readings) => {
  expect(nameReadings(name)).toBe(readings);
});

function shard(wish: Wish) {
  const site = siteOf(wish);
  const [township] = site.townships;
  if (!township) throw new Error('no township');
  return townshipShard(site, township);
}
