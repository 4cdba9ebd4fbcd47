import type { Category } from '../publication/county.ts';
import type { Notice } from '../publication/publication.ts';
import type { Township, Village } from '../publication/township.ts';
import { changeOf, changeText, standardNote } from './change.ts';
import type { ListView } from './list.ts';
import { currentNotices, receivingIn, villageCategories } from './places.ts';
import type { Site } from './publication.ts';
import { money } from './text.ts';
import { countText } from './totals.ts';

/** One category on the page of a village: a `count`, or the reason why there is none. */
type VillageSection = {
  category: Category;
  notice?: Notice;
  count?: string;
  none?: string;
  amount?: string;
  change?: string;
  list?: ListView;
};

/** Every category of the county, whether the village has somebody in it or not: an empty place says so. */
export function villageSections(site: Site, township: Township, village: Village): VillageSection[] {
  const own = villageCategories(site, township, village);
  const current = currentNotices(site, township);
  return site.county.categories.map((category) => {
    const found = own.find((one) => one.category === category);
    const notice = receivingIn(current.find((one) => one.category === category)?.notices ?? []);
    const change = changeOf(site, township, village, category);
    const note = change && standardNote(site, category, change.month);
    return {
      category,
      ...(notice && { notice }),
      ...(found ? { count: countText(found.totals) } : { none: nobody(notice) }),
      ...(found?.totals.amount !== undefined && { amount: money(found.totals.amount) }),
      ...(change && { change: changeText(change) + (note ? `（${note}）` : '') }),
      ...(found?.list && { list: found.list }),
    };
  });
}

function nobody(notice: Notice | undefined): string {
  if (!notice) return '现在没有公示的名单';
  return notice.zero ? '这一期没有人（零报告）' : '名单里没有本村（社区）的人';
}
