import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PIECE } from './source.ts';
import type { Source } from './types.ts';

/** A file on disk, read in pieces of so many bytes. Its path is as seen from the current folder. */
export function fileSource(path: string, most = PIECE): Source {
  return {
    path: relative('.', path).replaceAll('\\', '/'),
    *chunks() {
      const file = openSync(path, 'r');
      try {
        // One byte more than the file has, so that the first piece of a small file is all of it.
        const size = Math.min(most, fstatSync(file).size + 1);
        const piece = new Uint8Array(size);
        for (;;) {
          const length = readSync(file, piece, 0, size, null);
          if (length === 0) return;
          yield piece.subarray(0, length);
        }
      } finally {
        closeSync(file);
      }
    },
  };
}

/** The size of a file in bytes. */
export function fileSize(path: string): number {
  return statSync(path).size;
}

/** All files of a folder, or the one file, in the order of their paths. Dot files are the system's; a linked file counts as the file it leads to. */
export function folderSources(root: string): Source[] {
  if (statSync(root).isFile()) return [fileSource(root)];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(root, path)
          .split(/[\\/]/)
          .some((name) => name.startsWith('.')),
    )
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => fileSource(path));
}
