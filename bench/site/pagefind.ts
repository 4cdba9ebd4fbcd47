import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Answer, heaviest, phone, type Weight } from './browser.ts';
import type { County } from './county.ts';
import { asked, type Result } from './measure.ts';
import { spelled } from './minisearch.ts';
import type { Query } from './queries.ts';

type Index = {
  addCustomRecord(record: object): Promise<{ errors: string[] }>;
  writeFiles(options: { outputPath: string }): Promise<unknown>;
};
type Pagefind = { createIndex(options: object): Promise<{ index: Index }>; close(): Promise<unknown> };
type Found = { results: { data(): Promise<{ meta: { title: string; village: string } }> }[] };

/** Pagefind with a record for each person: the name, its joined pinyin and initials; filtered by township. */
export async function pagefind(
  county: County,
  folder: string,
  queries: Map<string, Query[]>,
): Promise<Result> {
  const path = createRequire(import.meta.url).resolve(
    join(process.cwd(), 'bench/node_modules/pagefind/lib/index.js'),
  );
  const { createIndex, close: stop } = (await import(path)) as Pagefind;
  const { index } = await createIndex({});
  for (const { id: township } of county.outline.townships)
    for (const [at, { name, village }] of county.peopleOf(township).entries())
      await index.addCustomRecord({
        url: `/${township}/${at}/`,
        content: [name, ...Object.values(spelled(name))].join(' '),
        language: 'zh',
        meta: { title: name, village },
        filters: { township: [township] },
      });
  const site = join(folder, `pagefind-${county.recipients}`);
  mkdirSync(site, { recursive: true });
  await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await stop();
  writeFileSync(join(site, 'index.html'), '<!doctype html><html lang="zh"><ol id="results"></ol>');
  const { page, url, weight, close } = await phone(site);
  await page.goto(url, { waitUntil: 'networkidle' });
  weight();
  const loads: Weight[] = [];
  const measured = await asked(queries, {
    ask: (query, township) =>
      page.evaluate(
        async ([text, township]): Promise<Answer> => {
          const module = '/pagefind/pagefind.js';
          const { search } = (await import(module)) as {
            search(text: string, options: object): Promise<Found>;
          };
          const start = performance.now();
          const { results } = await search(text, { filters: { township } });
          const hits = await Promise.all(results.slice(0, 30).map((result) => result.data()));
          const items = hits.map(({ meta }) => {
            const item = document.createElement('li');
            item.textContent = `${meta.title} ${meta.village}`;
            return item;
          });
          document.querySelector('#results')?.replaceChildren(...items);
          document.body.getBoundingClientRect();
          const found = hits.map(({ meta }) => ({ name: meta.title, village: meta.village }));
          return { ms: performance.now() - start, found };
        },
        [query.text, township] as const,
      ),
    answered: () => loads.push(weight()),
  });
  await close();
  const [firstSearch = { zipped: 0, plain: 0 }, ...further] = loads;
  return {
    ...{ county: county.label, way: 'Pagefind 1.6', firstSearch, further: heaviest(further) },
    ...measured,
    notes: ['每人一条记录；不含页面本身'],
  };
}
