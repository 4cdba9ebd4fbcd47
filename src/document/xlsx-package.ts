import { sum } from '../order.ts';
import { Unreadable } from './types.ts';
import { unpacked, unpackedPieces } from './unpack.ts';
import { layoutOf, type Part } from './zip-layout.ts';

// Unpacked sizes beyond these, in bytes, are an attack or a mistake; the largest real lists unpack to a tenth.
const LARGEST_PART = 512 * 1024 * 1024;
const LARGEST_BOOK = 768 * 1024 * 1024;

/** The parts of a workbook. `read` are those whose texts need not be looked for any more. */
export type Package = {
  /** A part in UTF-8, as office programs write them; `undefined` when there is none, or it is in another encoding. */
  text(path: string): string | undefined;
  /** The same, piece by piece, of a part that may be long. It throws Unreadable where it is no such text. */
  pieces(path: string): Iterable<string> | undefined;
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
  const { parts, beside } = opened(bytes);
  return {
    bytes(path) {
      const part = parts.get(path);
      return part ? unpacked(part) : new Uint8Array();
    },
    has: (path) => parts.has(path),
    text(path) {
      const part = parts.get(path);
      const bytes = part && unpacked(part);
      try {
        return bytes && [...texts([bytes])].join('');
      } catch {
        return undefined;
      }
    },
    pieces(path) {
      const part = parts.get(path);
      return part && texts(unpackedPieces(part));
    },
    paths: [...parts.keys()].sort(),
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
  return new Map(Array.from(opened(bytes).parts, ([path, part]) => [path, () => unpacked(part)]));
}

function opened(bytes: Uint8Array): { parts: ReadonlyMap<string, Part>; beside: Uint8Array[] } {
  const { parts, beside } = layoutOf(bytes);
  const total = sum(parts.map(({ size }) => size));
  if (total > LARGEST_BOOK || parts.some(({ size }) => size > LARGEST_PART))
    throw new Unreadable('too-large');
  return { parts: new Map(parts.map((part) => [part.path, part])), beside };
}

/** Bytes in UTF-8 as text. @throws Unreadable when they are none */
function* texts(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new Unreadable('damaged');
    }
  };
  for (const piece of pieces) yield checked(decode(piece));
  yield decode();
}

/** UTF-16 without a mark is sound UTF-8 as long as it is of Latin letters, with zeros between them. */
function checked(text: string): string {
  if (text.includes('\0')) throw new Unreadable('damaged');
  return text;
}
