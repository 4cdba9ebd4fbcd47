import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeBrowser } from './browser.ts';
import { type County, demoCounty, generatedCounty } from './county.ts';
import { missed, type Result } from './measure.ts';
import { mingbang } from './mingbang.ts';
import { minisearch } from './minisearch.ts';
import { pagefind } from './pagefind.ts';
import { type Query, queriesOf } from './queries.ts';
import { table } from './table.ts';
import { writeDemo, writeGenerated } from './write.ts';

// A real county of this size has so many townships, and so many villages in each.
const TOWNSHIPS = 39;
const VILLAGES = 8;
const EACH = 20;
const PEERS_UP_TO = 30_000;
// Recipients of a generated county; 0 is the demo county.
const SIZES = [0, 30_000, 1_000_000];

const EXPLAIN = `
演示县由 Astro 整个生成。生成县的页面和脚本也由 Astro 生成（全部乡镇、村，第一个乡镇的全部名单）；
各乡镇的检索文件由网站所用的同一些函数写成，不再生成一百万人的全部网页。
首页＝HTML＋CSS＋脚本；首次查找＝选乡镇到出结果所取的一切（脚本在内）；字节数均为 gzip 后。
时间在 Chromium 里测，CPU 放慢 4 倍，从提交到结果画出，文件已取到，明榜取三次中最快的一次；召回率对照全量扫描，只算屏上前 30 人。
`;

/** Measures search on counties of three sizes, and its peers on those that they manage in time. 0: within budget. */
export async function benchSite(sizes = SIZES): Promise<number> {
  if (!existsSync('bench/node_modules')) spawnSync('npm', ['ci', '--prefix', 'bench'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'mingbang-bench-'));
  const results: Result[] = [];
  const failures: string[] = [];
  const demo = demoCounty();
  const counties = sizes.map((size) => (size === 0 ? demo : generatedCounty(size, TOWNSHIPS, VILLAGES)));
  try {
    for (const county of counties) {
      console.log(`${county.label}……`);
      const dist = county === demo ? writeDemo(folder) : writeGenerated(county, folder);
      const queries = queriesFor(county);
      const own = await mingbang(county, dist, queries);
      results.push(own);
      failures.push(...missed(own));
      rmSync(dist, { recursive: true });
      if (county.recipients > PEERS_UP_TO) continue;
      results.push(await minisearch(county, folder, queries), await pagefind(county, folder, queries));
    }
  } finally {
    await closeBrowser();
    rmSync(folder, { recursive: true });
  }
  console.log(EXPLAIN);
  console.log(table(results));
  for (const { county, way, notes } of results)
    for (const note of notes) console.log(`- ${county}，${way}：${note}`);
  console.log(
    `- Pagefind、MiniSearch 只跑到 ${PEERS_UP_TO.toLocaleString('en')} 人：索引随人数增长，再大跑不完。`,
  );
  console.log(failures.length === 0 ? '都在限度以内。' : `超出限度：\n${failures.join('\n')}`);
  return failures.length === 0 ? 0 : 1;
}

/** Queries in the first, the middle and the last township. */
export function queriesFor(county: County): Map<string, Query[]> {
  const { townships } = county.outline;
  const chosen = [0, townships.length >> 1, townships.length - 1].flatMap((at) => townships[at]?.id ?? []);
  return new Map(chosen.map((id) => [id, queriesOf(county.peopleOf(id), EACH, `queries ${id}`)]));
}
