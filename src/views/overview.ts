import { compare } from '../order.ts';
import { holds } from '../publication/clock.ts';
import type { Category } from '../publication/county.ts';
import type { Month } from '../publication/dates.ts';
import type { Notice } from '../publication/publication.ts';
import { noticeTotals, type Totals } from '../publication/totals.ts';
import type { Township } from '../publication/township.ts';
import { monthsDue } from './due.ts';
import type { Site } from './publication.ts';

/** What was published of a category in a month: by how many townships, and what it adds up to. */
export type Figures = { month: Month; townships: number; totals: Totals };
/** A category from its first month to its newest; without `newest` nothing was published yet. */
export type CategoryFigures = {
  category: Category;
  months: Figures[];
  newest?: Figures;
  /** The newest month by township, in the order of the townships; a township that has not published has no totals. */
  townships: { township: Township; totals?: Totals }[];
};
export type Overview = { categories: CategoryFigures[]; merged: number };

const MONTHS = 12;

/**
 * Persons and money by category, month and township, from the lists of what was paid; a category that pays nothing
 * counts its confirmed lists. Only months that are over: a month half published would look like a fall.
 * Counts stay when names have gone.
 */
export function overviewOf(site: Site): Overview {
  const { asOf, notices } = site;
  const held = notices.filter(({ clock, period }) => holds(clock, asOf) && period < asOf.slice(0, 7));
  const categories = site.county.categories.map((category) => figuresOf(category, held, site.townships));
  const merged = categories.flatMap(({ category, newest }) =>
    held.filter(
      ({ category: of, period, withheldMinors }) =>
        of === category.id && period === newest?.month && withheldMinors === 'merged',
    ),
  );
  return { categories, merged: new Set(merged.map(({ township }) => township)).size };
}

function figuresOf(
  category: Category,
  held: readonly Notice[],
  townships: readonly Township[],
): CategoryFigures {
  const own = held.filter((notice) => notice.category === category.id);
  const paid = own.filter(({ stage }) => stage === 'payment');
  const lists = paid.length > 0 ? paid : own.filter(({ stage }) => stage === 'confirmed');
  const months = [...Map.groupBy(lists, ({ period }) => period)]
    // What is due by quarter is published by some each month: those months say nothing of the county.
    .filter(([month]) => monthsDue(category, month).length > 0)
    .map(([month, notices]): Figures => {
      const publishers = new Set(notices.map(({ township }) => township)).size;
      return { month, townships: publishers, totals: sumOf(notices) };
    })
    .sort((a, b) => compare(a.month, b.month))
    .slice(-MONTHS);
  const newest = months.at(-1);
  const byTownship = townships.map((township) => {
    const notices = lists.filter(
      (notice) => notice.township === township.id && notice.period === newest?.month,
    );
    return notices.length > 0 ? { township, totals: sumOf(notices) } : { township };
  });
  return { category, months, ...(newest && { newest }), townships: byTownship };
}

/** What several lists add up to, with those minors who are counted but not named. */
function sumOf(notices: readonly Notice[]): Totals {
  const sum: Totals = { persons: 0 };
  for (const notice of notices) {
    const { withheldMinors } = notice;
    const { persons, households, amount = paidNobody(notice) } = noticeTotals(notice);
    sum.persons += persons;
    if (households !== undefined) sum.households = (sum.households ?? 0) + households;
    if (amount !== undefined) sum.amount = (sum.amount ?? 0) + amount;
    if (typeof withheldMinors !== 'object') continue;
    sum.persons += withheldMinors.persons;
    // notice.yaml is written in yuan.
    if (withheldMinors.amount !== undefined)
      sum.amount = (sum.amount ?? 0) + Math.round(withheldMinors.amount * 100);
  }
  return sum;
}

/** A month in which nobody was paid is no category that pays nothing. */
function paidNobody({ zero, stage }: Notice): 0 | undefined {
  return zero && stage === 'payment' ? 0 : undefined;
}
