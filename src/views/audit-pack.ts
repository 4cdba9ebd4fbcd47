import Papa from 'papaparse';
import { type NoticeFile, toldMinors } from '../publication/notice.ts';
import type { Notice } from '../publication/publication.ts';
import { links } from './links.ts';
import { namesOf } from './names.ts';
import type { Site } from './publication.ts';
import { settingsPack } from './settings-pack.ts';

/**
 * What this site publishes, as the content files of an audit: settings and notices without names, and where to get the
 * lists that have names, which go by their own clock. `files` by path; `lists` are addresses by path.
 */
export type AuditPack = { asOf: string; files: Record<string, string>; lists: Record<string, string> };

/** True where the site itself shows all that an audit compares: names on the web, or counts by the county's own rule. */
export function canAudit({ county }: Site): boolean {
  return county.names === 'full' && county.categories.every(({ names }) => names !== 'print-only');
}

export function auditPack(site: Site): AuditPack {
  const files: AuditPack['files'] = settingsPack(site);
  const lists: AuditPack['lists'] = {};
  for (const notice of site.notices) {
    const folder = `townships/${notice.township}/notices/${notice.folder}`;
    files[`${folder}/notice.yaml`] = JSON.stringify(noticeFile(notice, site.county.k));
    const names = namesOf(notice, site);
    if (notice.recipients.length === 0) continue;
    if (names === 'web') lists[`${folder}/recipients.csv`] = links.list(notice.id);
    else if (names === 'none') files[`${folder}/recipients.csv`] = countsOf(notice, site);
  }
  return { asOf: site.asOf, files, lists };
}

/**
 * What the page of a notice says of it, and nothing more: not who prepared it, and of withheld minors only as many as may
 * be told. Totals that count them in would tell the rest.
 */
function noticeFile(notice: Notice, k: number): NoticeFile {
  const { id: _, folder: __, recipients: ___, clock: ____, total, ...file } = notice;
  const told = toldMinors(notice, k);
  const withheldMinors = typeof told === 'number' && told > 0 ? { persons: told } : (told as 0 | 'merged');
  return {
    ...file,
    preparedBy: '—',
    reviewedBy: '—',
    withheldMinors,
    ...(told === 0 && total && { total }),
  };
}

function countsOf({ township, recipients }: Notice, { townships }: Site): string {
  const villages = townships.find(({ id }) => id === township)?.villages ?? [];
  const yuan = (fen: number | undefined) => fen && fen / 100;
  const rows = recipients.map(({ village, households, persons, amount }) => [
    villages.find(({ id }) => id === village)?.name,
    households,
    persons,
    yuan(amount),
  ]);
  return Papa.unparse([['村', '户数', '保障人数', '金额'], ...rows], { newline: '\n' });
}
