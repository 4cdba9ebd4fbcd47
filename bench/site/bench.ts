import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../scripts/shared/command.ts';
import { Usage } from '../../scripts/shared/usage.ts';
import { closeBrowser } from './browser.ts';
import { countyOf, queriesFor } from './counties.ts';
import { missed, type Result } from './measure.ts';
import { mingbang } from './mingbang.ts';
import { paints } from './paint.ts';
import { measured, PEERS } from './peer.ts';
import { table } from './table.ts';
import { writeDemo, writeGenerated } from './write.ts';

/** Recipients of the counties, unless others are asked for; 0 is the demo county. */
const SIZES = [0, 30_000, 1_000_000];

const EXPLAIN = `
演示县由 Astro 整个生成。生成县的页面和脚本也由 Astro 生成（全部乡镇、村，第一个乡镇的全部名单）；
各乡镇的检索文件由网站所用的同一些函数写成，不再生成一百万人的全部网页。
首页＝HTML＋CSS＋脚本＋图标；首次查找＝选乡镇到出结果所取的一切（脚本在内）；再次查找＝最重的一次。都是 gzip 后 / 不压缩，缓存是空的。
时间在 Chromium 里测，CPU 放慢 4 倍，从提交到第一屏结果画出（不算打字停顿的 150 毫秒）；明榜其余的结果随后画出，同类工具一次画完。“第一次问”要从本机取文件、解析；“再问”文件已在手里，限度按它算。
召回率对照全量扫描，只算屏上前 30 人。同类工具另起进程，数据、提问相同，每条问两次。
`;

/** Measures search on counties of several sizes, next to its peers. 0: within budget. */
async function benchSite(sizes: readonly number[]): Promise<number> {
  if (!existsSync('bench/node_modules')) spawnSync('npm', ['ci', '--prefix', 'bench'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'mingbang-bench-'));
  const results: Result[] = [];
  // A million takes long: what was measured is shown as it comes, and all together in the end.
  const keep = (result: Result) => {
    console.log(table([result]));
    results.push(result);
  };
  const notes: string[] = [];
  const slow: string[] = [];
  try {
    for (const size of sizes) {
      const county = countyOf(size);
      console.log(`${county.label}……`);
      const start = performance.now();
      const dist = size === 0 ? writeDemo(folder) : writeGenerated(county, folder);
      notes.push(`${county.label}：生成用 ${Math.round((performance.now() - start) / 1000)} 秒`);
      keep(await mingbang(county, dist, queriesFor(county)));
      if (size === 0) {
        const { note, failures } = await paints(dist);
        notes.push(`${county.label}：${note}`);
        slow.push(...failures);
      }
      rmSync(dist, { recursive: true });
      for (const peer of PEERS) {
        const result = measured(peer, size, folder);
        if (typeof result === 'string') notes.push(`${county.label}，${peer}：${result}`);
        else keep(result);
      }
    }
  } finally {
    await closeBrowser();
    rmSync(folder, { recursive: true });
  }
  const own = results.filter(({ way }) => way === '明榜');
  const failures = [...own.flatMap(missed), ...slow];
  console.log(EXPLAIN);
  console.log(table(results));
  for (const { county, way, notes: of } of results)
    notes.push(...of.map((note) => `${county}，${way}：${note}`));
  for (const note of notes) console.log(`- ${note}`);
  console.log(failures.length === 0 ? '都在限度以内。' : `超出限度：\n${failures.join('\n')}`);
  return failures.length === 0 ? 0 : 1;
}

await command(() => {
  const asked = process.argv.slice(2).map(Number);
  if (!asked.every((size) => Number.isInteger(size) && size >= 0))
    throw new Usage('bench:site 后面只写人数，可以写几个，例如 0 30000');
  return benchSite(asked.length > 0 ? asked : SIZES);
});
