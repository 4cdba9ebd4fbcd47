import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { phone } from './browser.ts';
import type { County } from './county.ts';
import { percentile, type Result, recallByKind } from './measure.ts';
import { ask, chooseTownship } from './ours.ts';
import type { Query } from './queries.ts';
import { kb } from './table.ts';

// The best of a few, since other programs of this machine disturb single ones.
const REPEATS = 3;
// Every query is judged by what it finds; one in so many is timed again with its files at hand.
const TIMED = 4;

/** Our own search, on the built site and through its page. `queries` by township. */
export async function mingbang(county: County, dist: string, queries: Map<string, Query[]>): Promise<Result> {
  const { page, url, bytes, close } = await phone(dist);
  await page.goto(url, { waitUntil: 'networkidle' });
  const firstPage = bytes();
  let firstSearch = 0;
  const further: number[] = [];
  const cold: number[] = [];
  const warm: number[] = [];
  const answers = [];
  for (const [township, own] of queries) {
    await chooseTownship(page, township);
    for (const [number, query] of own.entries()) {
      const answer = await ask(page, query.text);
      const loaded = bytes();
      if (firstSearch === 0) firstSearch = loaded;
      else further.push(loaded);
      cold.push(answer.ms);
      answers.push({ query, answer });
      if (number % TIMED > 0) continue;
      const again: number[] = [];
      for (let time = 0; time < REPEATS; time++) again.push((await ask(page, query.text)).ms);
      warm.push(Math.min(...again));
    }
  }
  await close();
  return {
    county: county.label,
    way: '明榜',
    firstPage,
    firstSearch,
    further: Math.max(...further),
    p50: percentile(warm, 0.5),
    p95: percentile(warm, 0.95),
    recall: recallByKind(answers),
    notes: [
      `再次查找平均 ${kb(further.reduce((sum, one) => sum + one, 0) / further.length)} KB；` +
        `连同从本机取文件：p50 ${percentile(cold, 0.5).toFixed(1)}、p95 ${percentile(cold, 0.95).toFixed(1)} 毫秒`,
      `县级文件 ${kb(sizeOf(join(dist, 'search/county.json')))} KB，姓名索引最大一页 ${kb(largestSheet(dist))} KB`,
    ],
  };
}

function largestSheet(dist: string): number {
  const sheets = readdirSync(join(dist, 'townships'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\bnames\/(?:\d+\/)?index\.html$/.test(path),
  );
  return Math.max(0, ...sheets.map((path) => sizeOf(join(dist, 'townships', path))));
}

function sizeOf(path: string): number {
  return gzipSync(readFileSync(path)).length;
}
