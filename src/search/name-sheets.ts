import { categoryOf } from '../publication/county.ts';
import { stageNames } from '../publication/notice.ts';
import type { Township } from '../publication/township.ts';
import { links } from '../views/links.ts';
import type { Person } from '../views/people.ts';
import { type Site, theSite } from '../views/publication.ts';
import { type Sheet, sheetsOf } from './alphabet.ts';

/** The index pages that a township has, if any of its names is on the web. */
export function namesPaths() {
  return theSite().townships.flatMap((township) => {
    const sheets = sheetsOf(theSite(), township);
    return sheets.length > 0 ? [{ params: { township: township.id }, props: { township, sheets } }] : [];
  });
}

export function sheetPaths() {
  return namesPaths().flatMap(({ props: { township, sheets } }) =>
    sheets.map((sheet) => ({
      params: { township: township.id, sheet: String(sheet.number) },
      props: { township, sheet, last: sheets.length },
    })),
  );
}

/** A name with its village, and the rows where it stands. */
type NameLine = { name: string; village: string; rows: { href: string; label: string }[] };

export function nameLines(
  people: Sheet['groups'][number]['people'],
  township: Township,
  site: Site,
): NameLine[] {
  const villages = new Map(township.villages.map(({ id, name }) => [id, name]));
  return people.map(({ name, village = '', rows }: Person) => ({
    name,
    village: villages.get(village) ?? '',
    rows: rows.map(({ notice, row }) => ({
      href: `${links.notice(notice.id)}#r${row}`,
      label: categoryOf(notice.category, site.county).short + stageNames[notice.stage],
    })),
  }));
}
