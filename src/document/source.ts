import type { Source } from './types.ts';

/** Bytes of a file at a time: their rows are looked at by one rule after another while they stay where memory is fast. */
export const PIECE = 16 * 1024;

/** All bytes of a source in one array. */
export function bytesOf(source: Source): Uint8Array {
  return joined(Array.from(source.chunks(), (chunk) => chunk.slice()));
}

/** Arrays of bytes, one behind the other, in one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The first piece of a source, none when it is empty; the file behind it is closed again. */
export function firstPiece(source: Source): Uint8Array | undefined {
  for (const piece of source.chunks()) return piece;
  return undefined;
}

/** A source whose bytes are in memory, in pieces. */
export function sourceIn(path: string, chunks: readonly Uint8Array[]): Source {
  return { path, chunks: () => chunks };
}

/** A source that is already in memory. */
export function sourceOf(path: string, content: string | Uint8Array): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return sourceIn(path, [bytes]);
}
