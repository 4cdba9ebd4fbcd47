import { Inflate, inflateSync } from 'fflate/browser';
import { crc32 } from './crc32.ts';
import { Unreadable } from './types.ts';
import type { Part } from './zip-layout.ts';

/** Bytes of a packed part at a time; they unpack to ten times as many. */
const PIECE = 8 * 1024;

const [STORED, DEFLATED] = [0, 8];

/** What a part of a zip file unpacks to. @throws Unreadable when it is not what its size and checksum say */
export function unpacked({ method, packed, size, crc }: Part): Uint8Array {
  const bytes = method === STORED ? packed : inflated(packed, method, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw new Unreadable('damaged');
  return bytes;
}

/** The same piece by piece, which throws at the end at the latest: what came until then must not be used before. */
export function* unpackedPieces({ method, packed, size, crc }: Part): Generator<Uint8Array> {
  let length = 0;
  let sum = 0;
  for (const piece of method === STORED ? [packed] : inflatedPieces(packed, method)) {
    length += piece.length;
    if (length > size) throw new Unreadable('damaged');
    sum = crc32(piece, sum);
    yield piece;
  }
  if (length !== size || sum !== crc) throw new Unreadable('damaged');
}

function inflated(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method !== DEFLATED) throw new Unreadable('damaged');
  try {
    // A byte more, since what finds no room is silently left out.
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    throw new Unreadable('damaged');
  }
}

function* inflatedPieces(packed: Uint8Array, method: number): Generator<Uint8Array> {
  if (method !== DEFLATED) throw new Unreadable('damaged');
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += PIECE) {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch {
      throw new Unreadable('damaged');
    }
    yield* pieces.splice(0);
  }
}
