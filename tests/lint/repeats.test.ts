import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Hashes, hashOf, hashOfUnits, repeatsAmong } from '../../src/lint/repeats.ts';

test('repeats are those that a map finds, however the list is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(400)), { maxLength: 4 }), (lists) => {
      const parts = lists.map((list) => Float64Array.from(list, (n) => hashOf(`${n}`)));
      const first = new Map<number, number>();
      const expected: [number, number][] = [];
      for (const [index, n] of lists.flat().entries()) {
        const before = first.get(n);
        if (before === undefined) first.set(n, index);
        else expected.push([index, before]);
      }
      expect(repeatsAmong(parts)).toEqual(expected);
    }),
  );
});

test('what was added comes back in order, with its rows', () => {
  const hashes = new Hashes();
  for (let i = 0; i < 100_000; i++) hashes.add(i * 3, i + 2);
  const pieces = hashes.all();
  expect(pieces.flatMap((piece) => [...piece.hashes])).toEqual(
    Array.from({ length: 100_000 }, (_, i) => i * 3),
  );
  expect(pieces.flatMap(({ rows }) => [...rows])).toEqual(Array.from({ length: 100_000 }, (_, i) => i + 2));
});

test('texts that are cut in another way are other texts', () => {
  expect(hashOf('一', hashOf('冉甲'))).not.toBe(hashOf('甲一', hashOf('冉')));
  expect(hashOf('冉甲', hashOf('中心村'))).not.toBe(hashOf('冉甲', hashOf('青山村')));
});

test('units have the hash of their text, wherever they stand', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, before) => {
      const around = `前${text}后`;
      const units = Uint16Array.from(around.split(''), (unit) => unit.charCodeAt(0));
      expect(hashOfUnits(units, 1, 1 + text.length, before)).toBe(hashOf(text, before));
    }),
  );
});
