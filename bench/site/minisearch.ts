import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { type Answer, phone } from './browser.ts';
import type { County, Person } from './county.ts';
import { asked, type Result } from './measure.ts';
import type { Query } from './queries.ts';

const PACKAGE = 'bench/node_modules/minisearch/dist/es/index.js';
const OPTIONS = {
  fields: ['name', 'pinyin', 'initials'],
  storeFields: ['name', 'village', 'township'],
  searchOptions: { prefix: true, fuzzy: 0.34, combineWith: 'AND' },
};

/** MiniSearch with one index of the whole county: names, joined pinyin and initials, beginnings and one wrong letter in three. */
export async function minisearch(
  county: County,
  folder: string,
  queries: Map<string, Query[]>,
): Promise<Result> {
  const { default: MiniSearch } = await import(
    createRequire(import.meta.url).resolve(join(process.cwd(), PACKAGE))
  );
  const index = new MiniSearch(OPTIONS);
  index.addAll(
    county.outline.townships.flatMap(({ id: township }) =>
      county.peopleOf(township).map((person: Person, at) => ({
        id: `${township}-${at}`,
        ...person,
        ...{ township, ...spelled(person.name) },
      })),
    ),
  );
  const site = join(folder, `minisearch-${county.recipients}`);
  mkdirSync(site, { recursive: true });
  cpSync(PACKAGE, join(site, 'minisearch.js'));
  writeFileSync(join(site, 'index.json'), JSON.stringify(index));
  writeFileSync(join(site, 'index.html'), '<!doctype html><ol id="results"></ol>');
  const { page, url, weight, close } = await phone(site);
  await page.goto(url, { waitUntil: 'networkidle' });
  weight();
  await page.evaluate(async (options) => {
    const module = '/minisearch.js';
    const { default: Index } = await import(module);
    const stored = await (await fetch('/index.json')).text();
    Object.assign(window, { index: Index.loadJSON(stored, options) });
  }, OPTIONS);
  const firstSearch = weight();
  const measured = await asked(queries, {
    ask: (query, township) =>
      page.evaluate(
        ([text, township]): Answer => {
          type Hit = Person & { township: string };
          const { index } = window as unknown as {
            index: { search(text: string, options: object): Hit[] };
          };
          const start = performance.now();
          const hits = index.search(text, { filter: (hit: Hit) => hit.township === township }).slice(0, 30);
          const items = hits.map(({ name, village }) => {
            const item = document.createElement('li');
            item.textContent = `${name} ${village}`;
            return item;
          });
          document.querySelector('#results')?.replaceChildren(...items);
          document.body.getBoundingClientRect();
          return {
            ms: performance.now() - start,
            found: hits.map(({ name, village }) => ({ name, village })),
          };
        },
        [query.text, township] as const,
      ),
  });
  await close();
  return {
    ...{ county: county.label, way: 'MiniSearch 7.2', firstSearch, further: { zipped: 0, plain: 0 } },
    ...measured,
    notes: ['整县一个索引，第一次查找时全部下载；不含页面本身'],
  };
}

/** The other spellings that make a name findable. */
export function spelled(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => [...syllable][0]).join('') };
}
