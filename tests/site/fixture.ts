import type { Site } from '../../src/views/publication.ts';
import { ALL_CATEGORIES, HEADER, siteWith } from '../views/county.ts';

export { HEADER };

/** The county of the views' tests, by the folders of its notices. */
export type Wish = {
  names?: 'full' | 'print-only' | 'none';
  asOf?: string;
  hashKey?: string;
  /** Lines of notice.yaml and of the list, by folder name. */
  notices: Record<string, { yaml?: Record<string, unknown>; rows?: string[] }>;
};

export function siteOf({ names = 'full', asOf, hashKey, notices }: Wish): Site {
  const given = Object.entries(notices).map(([folder, { yaml, rows = [] }]) => ({
    title: '联合乡2025年9月低保发放公示',
    ...yaml,
    folder,
    rows,
  }));
  return siteWith(given, asOf, { names, hashKey, categories: ALL_CATEGORIES });
}
