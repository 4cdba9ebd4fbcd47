import { expect, test } from 'vitest';
import { unitsOf } from '../../../src/lint/detect/units.ts';

test.each([/[&%\\<]/, /[^一-龥0-9]|号/u, /\s/u, /\p{Nd}/u])('%s is looked up as it matches', (pattern) => {
  const units = unitsOf(pattern);
  const wrong = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(
    (unit) => (units[unit] === 1) !== pattern.test(String.fromCharCode(unit)),
  );
  expect(wrong).toEqual([]);
});
