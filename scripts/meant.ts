import { dirname, relative, resolve } from 'node:path';

/**
 * A path as whoever typed it meant it: npm runs a command in the folder of the project, wherever it was called. Without this,
 * `.` in a township's folder is all of the project, and a list there one of the same name elsewhere.
 */
export function asMeant(path: string): string {
  const { INIT_CWD: called, npm_package_json: project } = process.env;
  const isByNpm = path !== '' && called && project && dirname(project) === process.cwd();
  return isByNpm ? relative('.', resolve(called, path)) || '.' : path;
}
