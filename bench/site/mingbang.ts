import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { heaviest, phone, type Weight, weightOf } from './browser.ts';
import type { County } from './county.ts';
import { asked, type Result } from './measure.ts';
import { ask, chooseTownship } from './ours.ts';
import type { Query } from './queries.ts';
import { kb } from './table.ts';

/** Our own search, on the built site and through its page. `queries` by township. */
export async function mingbang(county: County, dist: string, queries: Map<string, Query[]>): Promise<Result> {
  const { page, url, weight, close } = await phone(dist);
  await page.goto(url, { waitUntil: 'networkidle' });
  const firstPage = weight();
  const loads: Weight[] = [];
  const measured = await asked(queries, {
    enter: (township) => chooseTownship(page, township),
    ask: (query) => ask(page, query.text),
    answered: () => loads.push(weight()),
  });
  await close();
  const [firstSearch = { zipped: 0, plain: 0 }, ...further] = loads;
  const mean = further.reduce((sum, { zipped }) => sum + zipped, 0) / further.length;
  return {
    ...{ county: county.label, way: '明榜', firstPage, firstSearch, further: heaviest(further) },
    ...measured,
    notes: [
      `再次查找平均 ${kb(mean)} KB；县级文件 ${kb(weightOf(dist, 'search/county.json').zipped)} KB，` +
        `姓名索引最大一页 ${kb(largestSheet(dist))} KB`,
    ],
  };
}

function largestSheet(dist: string): number {
  const sheets = readdirSync(join(dist, 'townships'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\bnames\/(?:\d+\/)?index\.html$/.test(path),
  );
  return Math.max(0, ...sheets.map((path) => weightOf(dist, join('townships', path)).zipped));
}
