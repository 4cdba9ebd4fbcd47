import { PIECE, sourceOf } from '../../document/source.ts';
import type { Source } from '../../document/types.ts';
import type { AuditPack } from '../../views/audit-pack.ts';

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

/** The files of a chosen folder as a command reads them: no dot files, in the order of their paths. */
export function folderSources(files: readonly File[]): Source[] {
  return files
    .filter(
      (file) =>
        !pathOf(file)
          .split('/')
          .some((name) => name.startsWith('.')),
    )
    .sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
    .map(fileSource);
}

/** What this site publishes, after its lists were fetched. */
export function packSources({ files }: AuditPack, lists: Record<string, string>): Source[] {
  return Object.entries({ ...files, ...lists })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => sourceOf(`content/${path}`, text));
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}
