import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hmac, sha256 } from '../../src/ledger/canonical.ts';

const text = fc.string({ unit: 'binary', maxLength: 300 });

test('hashes are those of Node', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(sha256(value)).toBe(createHash('sha256').update(value).digest('hex'));
    }),
  );
});

test('keyed hashes are those of Node, also with long keys', () => {
  fc.assert(
    fc.property(text, text, (key, value) => {
      expect(hmac(key, value)).toBe(createHmac('sha256', key).update(value).digest('hex'));
    }),
  );
});
