/** What a file is for, by its name and place. */
export type Role =
  | 'county'
  | 'standards'
  | 'township'
  | 'notice'
  | 'inspection'
  | 'complaints'
  | 'list'
  | 'page'
  | 'exceptions'
  | 'other';

const ROLES: [RegExp, Role][] = [
  // Beside a workbook while it is open.
  [/(?:^|\/)~\$[^/]*$/, 'other'],
  [/(?:^|\/)county\.yaml$/, 'county'],
  [/(?:^|\/)standards\.csv$/, 'standards'],
  [/(?:^|\/)exceptions\.csv$/, 'exceptions'],
  [/(?:^|\/)township\.yaml$/, 'township'],
  [/(?:^|\/)notice\.yaml$/, 'notice'],
  [/(?:^|\/)inspections\/[^/]+\.yaml$/, 'inspection'],
  [/(?:^|\/)complaints\.csv$/, 'complaints'],
  // Old systems write 名单.CSV, and Windows knows no difference.
  [/\.(?:csv|tsv|xlsx)$/i, 'list'],
  [/\.md$/i, 'page'],
];

export function roleOf(path: string): Role {
  return ROLES.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

/** Whether a file is for one of these. */
export function isFor(...roles: readonly Role[]): (file: { path: string }) => boolean {
  return ({ path }) => roles.includes(roleOf(path));
}

/** The folder of a path, without the last slash. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The last name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
