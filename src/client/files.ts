import { PIECE } from '../document/source.ts';
import type { Source } from '../document/types.ts';
import { compare } from '../order.ts';

const BLOCK = 4 * 1024 * 1024;

/** A chosen file, read piece by piece from the disk: only a worker may wait for it. */
export function fileSource(file: File): Source {
  return {
    path: pathOf(file),
    *chunks() {
      const reader = new FileReaderSync();
      for (let at = 0; at < file.size; at += BLOCK) {
        const block = new Uint8Array(reader.readAsArrayBuffer(file.slice(at, at + BLOCK)));
        for (let i = 0; i < block.length; i += PIECE) yield block.subarray(i, i + PIECE);
      }
    },
  };
}

/** Chosen files as a command reads them, in the order of their paths: of a folder no dot files, unless itself is one. */
export function folderSources(files: readonly File[]): Source[] {
  return files
    .filter((file) => !pathOf(file).includes('/.'))
    .sort((a, b) => compare(pathOf(a), pathOf(b)))
    .map(fileSource);
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}
