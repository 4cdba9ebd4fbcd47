import { chained, type Ledger } from '../ledger/chain.ts';
import { coversLists, hashOf } from '../ledger/hash.ts';
import type { Notice } from '../publication/publication.ts';
import { noticeTotals } from '../publication/totals.ts';
import type { Site } from './publication.ts';
import { statusOf } from './status.ts';

/** The ledger of everything published up to this day, tombstones too. */
export function ledgerOf(site: Site): Ledger {
  const { county, asOf, notices } = site;
  return {
    version: 1,
    county: county.name,
    areaCode: county.areaCode,
    asOf,
    covers: coversLists(county) ? 'lists' : 'notices',
    entries: chained(notices.map((notice) => publicationOf(notice, site))),
  };
}

function publicationOf(notice: Notice, site: Site) {
  const { id, title, township, category, stage, period, published, clock } = notice;
  const { amount, ...counted } = noticeTotals(notice);
  return {
    id,
    title,
    township,
    category,
    stage,
    period,
    published,
    closes: clock.closes,
    namesGo: clock.namesGo,
    state: statusOf(notice, site).kind,
    ...counted,
    ...(amount !== undefined && { amount: amount / 100 }),
    hash: hashOf(notice, site.county),
  };
}
