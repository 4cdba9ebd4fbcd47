import Papa from 'papaparse';
import type { Site } from './publication.ts';
import { areaNames } from './text.ts';

/** What `/check/` judges by: the settings, and the day on which the site had them. */
export type SettingsPack = { asOf: string; files: Record<string, string> };

/** The settings of a county as content files, by path, without its key: what a list is judged by. */
export function settingsPack(site: Site): Record<string, string> {
  const { hashKey: _, ...county } = site.county;
  const files: Record<string, string> = {
    'county.yaml': JSON.stringify(county),
    'standards.csv': standardsOf(site),
  };
  for (const { id, ...township } of site.townships)
    files[`townships/${id}/township.yaml`] = JSON.stringify(township);
  return files;
}

function standardsOf({ standards }: Site): string {
  const rows = standards.map(({ category, area, item, amount, from, to = '', document }) => [
    category,
    areaNames[area],
    item,
    amount / 100,
    from,
    to,
    document,
  ]);
  const header = ['救助类别', '城乡', '项目', '标准（元/人·月）', '执行起', '执行止', '文号'];
  return Papa.unparse([header, ...rows], { newline: '\n' });
}
