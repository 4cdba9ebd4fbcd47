import { expect, it } from 'vitest';
import { lettersOf, sheetsOf } from '../../src/search/alphabet.ts';
import { siteOf } from '../site/fixture.ts';

it('a surname of two readings stands under each letter, and under one letter once', () => {
  const rows = ['覃大明', '牟大明'].map((name) => `${name},中心村,1,660,660`);
  const site = siteOf({ notices: { payment: { rows } } });
  const letters = site.townships.flatMap((township) => lettersOf(sheetsOf(site, township)));
  expect(letters.map(({ letter, groups }) => letter + groups.map(({ text }) => text).join(''))).toEqual([
    'M牟',
    'Q覃',
    'T覃',
  ]);
});
