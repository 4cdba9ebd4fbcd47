import { folderSources } from '../document/folder.ts';
import { readDocument } from '../document/read.ts';
import { type Day, isDay } from '../publication/dates.ts';
import { type Publication, publicationOf } from '../publication/publication.ts';

/** What the site shows on one day: notices that are not yet published are not in it. */
export type Site = Publication & { asOf: Day };

let site: Site | undefined;

/** The site of this build; the content folder is read once. */
export function theSite(): Site {
  site ??= siteOn(
    publicationOf(folderSources(contentFolder()).map(readDocument)),
    process.env.MINGBANG_AS_OF,
  );
  return site;
}

export function contentFolder(): string {
  return process.env.MINGBANG_CONTENT ?? 'content';
}

/**
 * A publication as it is shown on a day, or on the day that the county has pinned.
 * @throws Error without a day: today's date would make two builds of the same content differ unseen
 */
export function siteOn(publication: Publication, day: Day | undefined): Site {
  const asOf = day || publication.county.asOf;
  if (!asOf || !isDay(asOf)) throw new Error('no as-of day: set MINGBANG_AS_OF, or asOf in county.yaml');
  return {
    ...publication,
    asOf,
    notices: publication.notices.filter(({ published }) => published <= asOf),
    inspections: publication.inspections.filter(({ checked }) => checked <= asOf),
  };
}
