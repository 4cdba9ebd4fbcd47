import Papa from 'papaparse';
import { standardRows } from '../publication/standards-file.ts';
import type { Site } from './publication.ts';

/** What `/check/` judges by: the settings, and the day on which the site had them. */
export type SettingsPack = { asOf: string; files: Record<string, string> };

/** The settings of a county as content files, by path, without its key: what a list is judged by. */
export function settingsPack(site: Site): Record<string, string> {
  const { hashKey: _, ...county } = site.county;
  const files: Record<string, string> = {
    'county.yaml': JSON.stringify(county),
    'standards.csv': Papa.unparse(standardRows(site.standards), { newline: '\n' }),
  };
  for (const { id, ...township } of site.townships)
    files[`townships/${id}/township.yaml`] = JSON.stringify(township);
  return files;
}
