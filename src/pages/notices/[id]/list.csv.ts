// The list of a notice, next to its page and by the same clock: when the names must go, the build makes no file.
import type { APIRoute, GetStaticPaths } from 'astro';
import { csvOf, csvResponse } from '../../../data/csv.ts';
import { listTable } from '../../../views/list.ts';
import { namesOf } from '../../../views/names.ts';
import { townshipOf } from '../../../views/notice.ts';
import { theSite } from '../../../views/publication.ts';
import { rowsOf } from '../../../views/rows.ts';

export const getStaticPaths = (() => {
  const site = theSite();
  return site.notices
    .filter((notice) => namesOf(notice, site) === 'web' && notice.recipients.length > 0)
    .map((notice) => ({ params: { id: notice.id }, props: { notice } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props: { notice } }) => {
  const township = townshipOf(notice, theSite());
  const { header, rows } = listTable(rowsOf(notice, township), notice.stage, township);
  return csvResponse(csvOf(header, rows));
};
