import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../src/document/crc32.ts';
import { Unreadable } from '../../src/document/types.ts';
import { unpacked, unpackedPieces } from '../../src/document/unpack.ts';
import type { Part } from '../../src/document/zip-layout.ts';
import { chance } from '../corpus/identity.ts';

const { below } = chance(3);
const bytes = Uint8Array.from({ length: 300_000 }, () => below(16));
const deflated: Part = {
  path: 'a.xml',
  method: 8,
  packed: deflateSync(bytes),
  size: bytes.length,
  crc: crc32(bytes),
};

function inPieces(part: Part): Uint8Array {
  return Uint8Array.from([...unpackedPieces(part)].flatMap((piece) => [...piece]));
}

test('the pieces of a part are what it unpacks to', () => {
  expect([...unpackedPieces(deflated)].length).toBeGreaterThan(5);
  expect(inPieces(deflated)).toEqual(bytes);
  expect(inPieces({ ...deflated, method: 0, packed: bytes })).toEqual(bytes);
});

describe('a part that is not what is said of it is refused, whole or in pieces', () => {
  test.each<[string, Partial<Part>]>([
    ['another checksum', { crc: deflated.crc ^ 1 }],
    ['a smaller size', { size: deflated.size - 1 }],
    ['a larger size', { size: deflated.size + 1 }],
    ['an end that is cut off', { packed: deflated.packed.subarray(0, 70_000) }],
    ['no bytes', { packed: new Uint8Array() }],
    ['bytes that are not packed', { packed: bytes }],
    ['a method that nobody has', { method: 12 }],
  ])('%s', (_, lie) => {
    expect(() => unpacked({ ...deflated, ...lie })).toThrow(Unreadable);
    expect(() => inPieces({ ...deflated, ...lie })).toThrow(Unreadable);
  });
});

test('what unpacks to more than is said is not unpacked to its end', () => {
  const zeros = new Uint8Array(20 << 20);
  const pieces = unpackedPieces({ ...deflated, packed: deflateSync(zeros), size: 1000 });
  expect(() => pieces.next()).toThrow(Unreadable);
});
