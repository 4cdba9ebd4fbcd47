import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keysOf, leavesFor, leavesOf } from '../../src/search/leaves.ts';

const key = fc.string({ unit: fc.constantFrom('a', 'b', 'z', '阿'), minLength: 1, maxLength: 4 });

it('a name is filed from its surname on, from each sign that has another after it, and by its surname', () => {
  expect(keysOf([['zhang'], ['san']])).toEqual(['zs', '=zan s']);
  expect(keysOf([['qin', 'tan'], ['da'], ['ming']])).toEqual(['qdm', 'tdm', 'dm', '=qin dm', '=tan dm']);
  expect(keysOf([['ou'], ['yang'], ['su'], ['fang']])).toEqual(['oysf', 'ysf', 'sf', '=ou ysf']);
  expect(keysOf([['wang']])).toEqual(['w', '=wan ']);
});

it('every entry is in a leaf that its key, and each beginning of it, lead to; the key itself to the first', () => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 1 }), fc.integer({ min: 1, max: 60 }), (keys, most) => {
      const leaves = leavesOf(
        keys.map((one) => ({ key: one, entry: one })),
        most,
      );
      const firsts = leaves.map(({ first }) => first);
      for (const one of keys) {
        expect(leaves[leavesFor(firsts, one)[0] ?? -1]?.entries).toContain(one);
        for (let end = 1; end <= one.length; end++) {
          const found = leavesFor(firsts, one.slice(0, end)).flatMap((at) => leaves[at]?.entries ?? []);
          expect(found).toContain(one);
        }
      }
    }),
  );
});

it('leaves are no larger than they may be, unless one key alone is', () => {
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const leaves = leavesOf(
        keys.map((one) => ({ key: one, entry: one })),
        100,
      );
      for (const { entries } of leaves)
        expect(new Set(entries).size === 1 || JSON.stringify(entries).length <= 110).toBe(true);
    }),
  );
});
