import { compare } from '../order.ts';
import type { Category } from '../publication/county.ts';
import type { Notice } from '../publication/publication.ts';
import { type Totals, totalsOf } from '../publication/totals.ts';
import type { Township, Village } from '../publication/township.ts';
import { type ListView, listView } from './list.ts';
import { namesOf } from './names.ts';
import { type Site, theSite } from './publication.ts';
import { rowsOf } from './rows.ts';
import { statusOf } from './status.ts';

/** One page, or file, a township: what Astro's getStaticPaths asks for. */
export function townshipPaths() {
  return theSite().townships.map((township) => ({ params: { township: township.id }, props: { township } }));
}

/** Notices of one category that matter now. */
type CategoryNotices = { category: Category; notices: Notice[] };

/** The newest notice of each stage by category, without those whose time is over. */
export function currentNotices(site: Site, township: Township): CategoryNotices[] {
  const own = noticesOf(site, township);
  return site.county.categories.flatMap((category) => {
    const newest = new Map<string, Notice>();
    for (const notice of own)
      if (notice.category === category.id && !newest.has(notice.stage)) newest.set(notice.stage, notice);
    const notices = [...newest.values()].filter((notice) => statusOf(notice, site).kind !== 'over');
    return notices.length > 0 ? [{ category, notices }] : [];
  });
}

/** The newest of the county for who comes to read: without those whose time is over. */
export function newestNotices(site: Site, most: number): Notice[] {
  return site.notices.filter((notice) => statusOf(notice, site).kind !== 'over').slice(0, most);
}

export function noticesOf(site: Site, township: Township): Notice[] {
  return site.notices.filter((notice) => notice.township === township.id);
}

/** Of the newest notices of a category the one that says who receives now. */
export function receivingIn(notices: readonly Notice[]): Notice | undefined {
  return notices.find(({ stage }) => stage === 'confirmed' || stage === 'payment');
}

/** What a village receives in one category, by the newest confirmed or payment notice; without names no amount either. */
type VillageCategory = { category: Category; notice: Notice; totals: Totals; list?: ListView };

export function villageCategories(site: Site, township: Township, village: Village): VillageCategory[] {
  return currentNotices(site, township).flatMap(({ category, notices }) => {
    const notice = receivingIn(notices);
    if (!notice) return [];
    const members = notice.recipients.filter((row) => row.village === village.id);
    if (members.length === 0) return [];
    if (namesOf(notice, site) !== 'web') {
      const { amount: _, ...counted } = totalsOf(members, notice.stage);
      return [{ category, notice, totals: counted }];
    }
    // On the page of the village its rows count from 1.
    const own = rowsOf(notice, township)
      .filter((row) => row.village === village.id)
      .map((row, index) => ({ ...row, number: index + 1 }));
    // Where names are public the totals are those of the rows shown: one more would point at a withheld person.
    if (own.length === 0) return [];
    const list = listView(own, notice.stage, township);
    return [{ category, notice, totals: totalsOf(own, notice.stage), list }];
  });
}

/** Notices open for objections that name somebody of the village. */
export function openNotices(site: Site, township: Township, village: Village): Notice[] {
  return noticesOf(site, township).filter(
    (notice) =>
      statusOf(notice, site).kind === 'open' && notice.recipients.some((row) => row.village === village.id),
  );
}

/** Notices by their period, from the newest. */
export function byMonth(notices: readonly Notice[]): { month: string; notices: Notice[] }[] {
  const months = Map.groupBy(notices, ({ period }) => period);
  return [...months]
    .map(([month, members]) => ({ month, notices: members }))
    .sort((a, b) => compare(b.month, a.month));
}
