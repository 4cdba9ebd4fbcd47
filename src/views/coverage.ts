import { holds } from '../publication/clock.ts';
import type { Category } from '../publication/county.ts';
import type { Month } from '../publication/dates.ts';
import type { Notice } from '../publication/publication.ts';
import { villagePersons } from '../publication/totals.ts';
import type { Township, Village } from '../publication/township.ts';
import { dueDay, monthsDue, monthsOver } from './due.ts';
import { namesOf } from './names.ts';
import { noticesOf } from './places.ts';
import type { Site } from './publication.ts';

/** How it stands with the list of a category and month. */
export const states = {
  published: { sign: '有', text: '按时公布，名单还在' },
  zero: { sign: '零', text: '零报告：公布了，这个月没有人' },
  withdrawn: { sign: '撤', text: '按时公布，到期已撤下名单' },
  absent: { sign: '无', text: '乡镇公布了，名单里没有本村（社区）' },
  late: { sign: '晚', text: '公布晚了' },
  missing: { sign: '缺', text: '过了期限，没有公布' },
  pending: { sign: '待', text: '期限还没到' },
  rest: { sign: '季', text: '按季公布，这个月不要求' },
} as const;
export type State = keyof typeof states;

export type Cell = { state: State; notice?: Notice };
export type VillageCoverage = { village: Village; cells: Cell[] };
/** One category in one township: a cell a month for the township as a whole, and for each village. */
type CategoryCoverage = { category: Category; whole: Cell[]; villages: VillageCoverage[] };
/** Lists that were due by now, and how many of them came on time, late or not at all. */
export type Score = { due: number; onTime: number; late: number; missing: number };
export type TownshipCoverage = { months: Month[]; categories: CategoryCoverage[]; score: Score };

/** The lists of a township that were due in the last twelve months. A list covers all villages of its township. */
export function townshipCoverage(site: Site, township: Township): TownshipCoverage {
  const months = coveredMonths(site);
  const own = noticesOf(site, township);
  const categories = site.county.categories.map((category): CategoryCoverage => {
    const lists = months.map((month) => listsOf(own, category, month));
    const whole = months.map((month, index) => wholeCell(lists[index] ?? [], category, month, site));
    const villages = township.villages.map((village) => ({
      village,
      cells: whole.map((cell, index) => villageCell(cell, lists[index] ?? [], village, site)),
    }));
    return { category, whole, villages };
  });
  return { months, categories, score: scoreOf(categories, months) };
}

/** The months that coverage is about, newest first. */
export function coveredMonths({ asOf, notices }: Site): Month[] {
  return monthsOver(asOf, notices.map(({ period }) => period).sort()[0]);
}

/** The worst of what was due in each month: what the county page shows of a township. */
export function worstStates({ months, categories }: TownshipCoverage): State[] {
  const order: State[] = ['missing', 'late', 'pending'];
  return months.map((month, index) => {
    const found = new Set(
      categories
        .filter(({ category }) => monthsDue(category, month).length > 0)
        .map(({ whole }) => whole[index]?.state),
    );
    return order.find((state) => found.has(state)) ?? 'published';
  });
}

/** Published share in whole percent, rounded down, so that only all is 100; nothing due is no share. */
export function shareOf({ due, onTime }: Score): number | undefined {
  return due === 0 ? undefined : Math.floor((onTime / due) * 100);
}

/** The payment lists of a month, else the confirmed ones, which name persons and amounts too (条例 art. 18). */
function listsOf(own: readonly Notice[], category: Category, month: Month): Notice[] {
  const due = monthsDue(category, month);
  for (const period of due.length > 0 ? due : [month])
    for (const stage of ['payment', 'confirmed']) {
      const found = own.filter(
        (notice) => notice.category === category.id && notice.period === period && notice.stage === stage,
      );
      if (found.length > 0) return found;
    }
  return [];
}

function wholeCell(lists: readonly Notice[], category: Category, month: Month, site: Site): Cell {
  const isDue = monthsDue(category, month).length > 0;
  const held = lists.filter(({ clock }) => holds(clock, site.asOf));
  const notice = held.find(({ zero }) => !zero) ?? held[0];
  if (!notice) {
    if (!isDue) return { state: 'rest' };
    return { state: site.asOf <= dueDay(month) ? 'pending' : 'missing' };
  }
  // A correction does not make the list late that it corrects.
  const first = lists.map(({ published }) => published).sort()[0] ?? notice.published;
  if (isDue && first > dueDay(month)) return { state: 'late', notice };
  if (notice.zero) return { state: 'zero', notice };
  return { state: namesOf(notice, site) === 'gone' ? 'withdrawn' : 'published', notice };
}

function villageCell(whole: Cell, lists: readonly Notice[], village: Village, { asOf }: Site): Cell {
  if (!whole.notice || whole.notice.zero) return whole;
  // A township may publish each village's list as a notice of its own.
  const notice = lists.find((list) => holds(list.clock, asOf) && villagePersons(list).has(village.id));
  return notice ? { ...whole, notice } : { ...whole, state: 'absent' };
}

function scoreOf(categories: readonly CategoryCoverage[], months: readonly Month[]): Score {
  const found = categories.flatMap(({ category, whole }) =>
    whole.filter((_, index) => monthsDue(category, months[index] ?? '').length > 0).map(({ state }) => state),
  );
  const count = (...wanted: State[]) => found.filter((state) => wanted.includes(state)).length;
  const onTime = count('published', 'zero', 'withdrawn');
  const late = count('late');
  const missing = count('missing');
  return { due: onTime + late + missing, onTime, late, missing };
}
