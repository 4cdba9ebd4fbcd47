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
