import { inflateSync } from 'fflate/browser';
import { sum } from '../order.ts';
import { crc32 } from './crc32.ts';
import { Unreadable } from './types.ts';
import { layoutOf, type Part } from './zip-layout.ts';

// Unpacked sizes beyond these, in bytes, are an attack or a mistake; the largest real lists unpack to a tenth.
const LARGEST_PART = 512 * 1024 * 1024;
const LARGEST_BOOK = 768 * 1024 * 1024;

/** The parts of a workbook. `read` are those whose texts need not be looked for any more. */
export type Package = {
  /** A part in UTF-8, as office programs write them; `undefined` when there is none, or it is in another encoding. */
  text(path: string): string | undefined;
  bytes(path: string): Uint8Array;
  has(path: string): boolean;
  paths: string[];
  read: Set<string>;
  /** The comments and extra fields of the zip, which hold no part. */
  beside: Uint8Array[];
};

/**
 * Opens a package.
 * @throws Unreadable as `unzipped` does
 */
export function unpack(bytes: Uint8Array): Package {
  const { files, beside } = opened(bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    bytes: (path) => files.get(path)?.() ?? new Uint8Array(),
    has: (path) => files.has(path),
    text(path) {
      const bytes = files.get(path)?.();
      try {
        const text = bytes && decoder.decode(bytes);
        // UTF-16 without a mark is sound UTF-8 as long as it is of Latin letters, with zeros between them.
        return text?.includes('\0') ? undefined : text;
      } catch {
        return undefined;
      }
    },
    paths: [...files.keys()].sort(),
    read: new Set(),
    beside,
  };
}

/**
 * What unpacks the files of a package, by path and in their order: a sheet of a million rows, unpacked before somebody asks
 * for it, would lie beside its text. One that is damaged throws Unreadable.
 */
export type Files = ReadonlyMap<string, () => Uint8Array>;

/** @throws Unreadable when it is damaged, has bytes that belong to no part, or would unpack to an absurd size */
export function unzipped(bytes: Uint8Array): Files {
  return opened(bytes).files;
}

function opened(bytes: Uint8Array): { files: Files; beside: Uint8Array[] } {
  const { parts, beside } = layoutOf(bytes);
  const total = sum(parts.map(({ size }) => size));
  if (total > LARGEST_BOOK || parts.some(({ size }) => size > LARGEST_PART))
    throw new Unreadable('too-large');
  return { files: new Map(parts.map((part) => [part.path, () => unpacked(part)])), beside };
}

/** @throws Unreadable when it is not what its size and checksum say */
function unpacked({ method, packed, size, crc }: Part): Uint8Array {
  const bytes = method === 0 ? packed : inflated(packed, method, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw new Unreadable('damaged');
  return bytes;
}

function inflated(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method !== 8) throw new Unreadable('damaged');
  try {
    // A byte more, since what finds no room is silently left out.
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    throw new Unreadable('damaged');
  }
}
