import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameId, type Masked, MaskedIds, maskedIdAt } from '../../src/lint/masked-ids.ts';

const sign = fc.constantFrom(...'0123456789*');
const masked = fc
  .tuple(fc.string({ unit: sign, minLength: 17, maxLength: 17 }), fc.constantFrom(...'0123456789*X'))
  .map(([most, last]) => most + last);

test('masked IDs come back as they were put in, with their person and row', () => {
  fc.assert(
    fc.property(fc.array(masked, { minLength: 1, maxLength: 200 }), (ids) => {
      const collected = new MaskedIds();
      ids.forEach((id, i) => {
        const units = Uint16Array.from(`1${id}`, (sign) => sign.charCodeAt(0));
        collected.add(1000 + i, i + 2, units, 1);
      });
      const all = collected
        .all()
        .flatMap((part) =>
          [...part.rows].map((row, at) => ({ id: maskedIdAt(part, at), row, person: part.hashes[at] })),
        );
      expect(all).toEqual(ids.map((id, i) => ({ id, row: i + 2, person: 1000 + i })));
    }),
  );
});

test('a usual mask is the same as one added sign by sign', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  fc.assert(
    fc.property(digits(6), digits(3), fc.constantFrom(...'0123456789Xx'), (area, order, check) => {
      const id = `${area}********${order}${check}`;
      const units = Uint16Array.from(`1${id}`, (sign) => sign.charCodeAt(0));
      const [usual, any] = [new MaskedIds(), new MaskedIds()];
      usual.addUsual(7, 2, units, 1);
      any.add(7, 2, units, 1);
      const [one, other] = [usual.all()[0] as Masked, any.all()[0] as Masked];
      expect(isSameId(one, 0, other, 0)).toBe(true);
      expect(maskedIdAt(one, 0)).toBe(id.toUpperCase());
      expect([one.areUsual, other.areUsual]).toEqual([true, false]);
    }),
  );
});
