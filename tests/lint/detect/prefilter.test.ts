import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mightHoldNumber, mightHoldSecret, TELLING, tellingUnits } from '../../../src/lint/detect/index.ts';

const units = tellingUnits();
const silent = Array.from({ length: 0xd800 }, (_, unit) => unit).filter((unit) => units[unit] !== TELLING);
const sign = fc.oneof(
  fc.constantFrom(...'0123456789'),
  fc.constantFrom(...'.,/-年月日 '),
  fc.constantFrom(...silent).map((unit) => String.fromCharCode(unit)),
);

test('where digits alone tell, the cheap look finds what the thorough one does', () => {
  const texts = fc.string({ unit: sign, maxLength: 40 });
  fc.assert(
    fc.property(texts, (text) => {
      expect(mightHoldNumber.test(text)).toBe(mightHoldSecret.test(text));
    }),
    { numRuns: 20_000 },
  );
});
