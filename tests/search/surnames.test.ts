import { expect, it } from 'vitest';
import { gb2312 } from '../../src/search/hanzi.ts';
import { siteOf } from '../site/fixture.ts';
import { searcher } from './search.ts';

it('a surname finds its people among many others of the same letter, in few files', async () => {
  const given = gb2312().slice(0, 600);
  const common = [...'张赵周'].flatMap((surname) => given.map((sign) => `${surname}${sign}`));
  const rare = given.slice(0, 40).map((sign) => `左${sign}`);
  const rows = [...common, ...rare].map((name) => `${name},中心村,1,660,660`);
  const asked: string[] = [];
  const search = searcher(siteOf({ notices: { '2025-09-dibao-payment': { rows } } }), asked);
  for (const query of ['左', 'zuo', '左*']) {
    const { people, alike } = await search(query);
    expect(people.slice(0, people.length - alike).map(({ name }) => name)).toEqual(
      expect.arrayContaining(rare),
    );
  }
  expect(asked.filter((name) => /\d$/.test(name)).length).toBeLessThanOrEqual(3);
});
