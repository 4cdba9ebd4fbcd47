import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf, holdsNumber, searchOf } from '../../src/search/address.ts';

const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(Number(digit) + 0xff10));

it('a search is read back from its address', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, text, text, (query, township, village, category) => {
      fc.pre(!holdsNumber(query));
      const search = { query, township, village, category };
      expect(searchOf(hashOf(search))).toEqual(search);
    }),
  );
});

it('a number that was typed by mistake stands in no address', () => {
  const digits = (count: number) => Array.from({ length: count }, (_, at) => at % 10).join('');
  const of = (query: string) => hashOf({ query, township: 'lianhe', village: '', category: '' });
  for (const number of [digits(18), `${digits(17)}X`, digits(15), digits(11), digits(19)])
    for (const query of [number, `王某 ${number}`, number.replace(/(?=(?:.{4})+$)/g, ' '), wide(number)])
      expect(of(query)).toBe('');
  for (const query of ['王某', '王某 2025年10月低保', digits(8), '12345']) expect(of(query)).toContain('q=');
});

it.each(['#q=%', '#', '', '#q=%E5', '#x=1'])('an address that nobody made (%s) does no harm', (hash) => {
  expect(() => searchOf(hash)).not.toThrow();
});
