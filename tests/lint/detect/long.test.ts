import { expect, test } from 'vitest';
import { detect } from '../../../src/lint/detect/index.ts';
import { chance, id } from '../../corpus/identity.ts';
import { found } from './found.ts';

const ID = id(chance(7));
const PIECE = 1 << 16;

test.each(['QUJD', '9', '=31', '*', '1\u200b'])('six million characters of %j are looked through', (unit) => {
  const text = unit.repeat(6_000_000 / unit.length);
  expect(() => detect(text)).not.toThrow();
  expect(found(`${text}，${ID}`)).toContain(`national-id: ${ID}`);
});

test('a secret is found once, wherever in a long text it stands', () => {
  const offsets = [
    0,
    ...[0, 1 << 12].flatMap((more) => Array.from({ length: 40 }, (_, i) => PIECE + more - 30 + i)),
  ];
  for (const offset of offsets) {
    const text = `${'村'.repeat(offset)}${ID}${'村'.repeat(2 * PIECE)}`;
    expect(detect(text).map(({ start, end }) => [start, end])).toEqual([[offset, offset + ID.length]]);
  }
});

test('a secret in long base64 is found', () => {
  const text = Buffer.from(`${'x'.repeat(90_000)} ${ID} ${'x'.repeat(90_000)}`).toString('base64');
  expect(detect(text).map(({ kind }) => kind)).toEqual(['national-id']);
});
