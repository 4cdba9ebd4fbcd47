import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compare } from '../order.ts';
import { PIECE } from './source.ts';
import { type Source, Unreadable } from './types.ts';

/** A file on disk, read in pieces of so many bytes. Its path is as seen from the current folder. */
export function fileSource(path: string, most = PIECE): Source {
  return {
    // A backslash is a letter of a name but in Windows: read as a slash it led out of the folder.
    path: relative('.', path).split(sep).join('/'),
    *chunks() {
      const file = reading(() => openFile(path));
      try {
        // One byte more than the file has, so that the first piece of a small file is all of it.
        const size = Math.min(most, fstatSync(file).size + 1);
        const piece = new Uint8Array(size);
        for (;;) {
          const length = reading(() => readSync(file, piece, 0, size, null));
          if (length === 0) return;
          yield piece.subarray(0, length);
        }
      } finally {
        closeSync(file);
      }
    },
  };
}

/** @throws also for what is no file: a pipe would be waited for */
function openFile(path: string): number {
  if (!statSync(path).isFile()) throw new Error('no file');
  return openSync(path, 'r');
}

/** @throws Unreadable where the system says no: it is one file that can't be read, and what the system says may name it */
function reading<Read>(read: () => Read): Read {
  try {
    return read();
  } catch {
    throw new Unreadable('unreadable');
  }
}

/** The size of a file in bytes, 0 where there is no telling, or no file: whoever reads it learns why. */
export function fileSize(path: string): number {
  try {
    const file = statSync(path);
    return file.isFile() ? file.size : 0;
  } catch {
    return 0;
  }
}

/**
 * All files of a folder, or the one file, in the order of their paths. Dot files are the system's, unless all is asked for;
 * a linked file counts as the file it leads to. What is neither file nor folder, and a folder that can't be looked into, are
 * there to be read in vain: nothing is passed over in silence.
 */
export function folderSources(root: string, all = false): Source[] {
  if (!statSync(root).isDirectory()) return [fileSource(root)];
  return filesIn(root, all)
    .sort(compare)
    .map((path) => fileSource(path));
}

function filesIn(folder: string, all: boolean): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (!all && entry.name.startsWith('.')) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path, all) : [path];
    });
  } catch {
    return [folder];
  }
}
