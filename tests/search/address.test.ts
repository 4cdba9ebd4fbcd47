import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf, searchOf } from '../../src/search/address.ts';

it('a search is read back from its address', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, text, text, (query, township, village, category) => {
      const search = { query, township, village, category };
      expect(searchOf(hashOf(search))).toEqual(search);
    }),
  );
});

it.each(['#q=%', '#', '', '#q=%E5', '#x=1'])('an address that nobody made (%s) does no harm', (hash) => {
  expect(() => searchOf(hash)).not.toThrow();
});
