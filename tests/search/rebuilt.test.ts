import { expect, it } from 'vitest';
import { engine } from '../../src/search/engine.ts';
import { siteOf } from '../site/fixture.ts';
import { searchFiles } from './search.ts';

const september = { rows: ['冉光荣,龙池村,2,660,1200'] };
const october = { yaml: { period: '2025-10', published: '2025-10-14' }, rows: ['覃大明,中心村,1,660,500'] };

it('a page that was opened before the site was built anew never shows a name under another notice', async () => {
  let files = searchFiles(siteOf({ notices: { september } }));
  globalThis.fetch = async (url) =>
    Response.json(files.get(/search\/(.+)\.json/.exec(String(url))?.[1] ?? ''));
  const { villages, search } = engine('/');
  await villages('lianhe');
  files = searchFiles(siteOf({ notices: { september, october } }));
  const asked = { query: '冉光荣', township: 'lianhe', village: '', category: '' };
  await expect(search(asked)).rejects.toThrow();
  const { people } = await search(asked);
  expect(people[0]?.rows.map(({ notice }) => notice.label)).toEqual(['低保 · 发放公示 · 2025年9月']);
});

it('nor are the names of the site before looked for in its leaves', async () => {
  const rows = [...'安张'].flatMap((surname) =>
    [...'大德国家建立文学'].flatMap((first) =>
      [...'明光荣华武平东林'].map((last) => `${surname}${first}${last},龙池村,2,660,1200`),
    ),
  );
  let files = searchFiles(siteOf({ notices: { september: { rows } } }));
  globalThis.fetch = async (url) =>
    Response.json(files.get(/search\/(.+)\.json/.exec(String(url))?.[1] ?? ''));
  const { search } = engine('/');
  const peopleOf = async (query: string) =>
    (await search({ query, township: 'lianhe', village: '', category: '' })).people.length;
  expect(await peopleOf('安大明')).toBe(1);
  files = searchFiles(
    siteOf({ notices: { september: { rows: [...rows, '安百川,中心村,1,660,500'] }, october } }),
  );
  await expect(peopleOf('张文武')).rejects.toThrow();
  expect(await peopleOf('张文武')).toBe(1);
  expect(await peopleOf('安百川')).toBe(1);
});
