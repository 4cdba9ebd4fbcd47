import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The content folder that a path lies in: the one with county.yaml. */
export function rootAbove(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'county.yaml'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
