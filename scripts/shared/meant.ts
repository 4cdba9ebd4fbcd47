import { existsSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/**
 * A path as whoever typed it meant it: npm runs a command in the folder of the project, wherever it was called. Without this,
 * `.` in a township's folder is all of the project, and a list there one of the same name elsewhere.
 */
export function asMeant(path: string): string {
  const { INIT_CWD: called, npm_package_json: project } = process.env;
  const isByNpm = path !== '' && called && project && isHere(project);
  return isByNpm ? relative('.', resolve(called, path)) || '.' : path;
}

/** Whether a file lies in the current folder, which npm may name by a link that leads there, or in Windows as `c:`. */
function isHere(file: string): boolean {
  return existsSync(file) && realpathSync.native(dirname(file)) === realpathSync.native('.');
}
