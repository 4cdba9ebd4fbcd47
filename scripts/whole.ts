import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file piece by piece; it appears only when it is whole, and nothing is left of it where that fails. */
export function writeWhole(path: string, pieces: Iterable<string | Uint8Array>): void {
  const part = `${path}.part`;
  try {
    const file = openSync(part, 'w');
    try {
      for (const piece of pieces) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
