import { engine, type Hits, type Search } from '../../src/search/engine.ts';
import { guidePage } from '../../src/search/fixed-pages.ts';
import { hanziFile } from '../../src/search/hanzi-file.ts';
import { countyShard, townshipShards } from '../../src/search/shards.ts';
import { variantsFile } from '../../src/search/variants.ts';
import type { Site } from '../../src/views/publication.ts';

/** The files of search as the site writes them, by their name. */
export function searchFiles(site: Site): Map<string, unknown> {
  const files = new Map<string, unknown>([
    ['hanzi', hanziFile(site)],
    ['variants', variantsFile()],
    [
      'county',
      countyShard(site, [guidePage({ title: '最低生活保障办事指南', category: 'dibao' }, site.county)]),
    ],
  ]);
  for (const township of site.townships) {
    const { shard, leaves } = townshipShards(site, township);
    files.set(`${township.id}/index`, shard);
    for (const [number, leaf] of leaves.entries()) files.set(`${township.id}/${number}`, leaf);
  }
  return files;
}

/** Searches a site as a browser does, file by file. `asked` are the names of the files that were loaded. */
export function searcher(site: Site, asked: string[] = []) {
  const files = searchFiles(site);
  globalThis.fetch = async (url) => {
    const name = /^\/search\/(.+)\.json$/.exec(String(url))?.[1] ?? '';
    asked.push(name);
    const file = files.get(name);
    return file === undefined ? new Response('', { status: 404 }) : Response.json(file);
  };
  const { search } = engine('/');
  return (query: string, where: Partial<Search> = {}): Promise<Hits> =>
    search({ query, township: 'lianhe', village: '', category: '', ...where });
}
