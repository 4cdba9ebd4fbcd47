import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MaskedIds, maskedIdAt } from '../../src/lint/masked-ids.ts';

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
        collected.add(1000 + i, i + 2, units, 1, false);
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
