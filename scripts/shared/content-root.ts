import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Usage } from './usage.ts';

/** The content folder that a path lies in: the one with county.yaml. */
export function rootAbove(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'county.yaml'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** @throws Usage for what is no whole county: a part of one, or a single file, would pass for all of it */
export function mustBeContent(content: string): void {
  if (!existsSync(join(content, 'county.yaml')))
    throw new Usage('--content 要写公示内容的文件夹，里面有 county.yaml：那里没有找到');
}
