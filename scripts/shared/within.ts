import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Whether a path is a folder or lies in it, as both are written: links are not followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  // Between two drives of Windows there is none.
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
