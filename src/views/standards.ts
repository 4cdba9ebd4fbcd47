import { compare } from '../order.ts';
import type { Category } from '../publication/county.ts';
import type { Day } from '../publication/dates.ts';
import { formatMoney } from '../publication/money.ts';
import { BASIC, holdsOn, type Standard } from '../publication/standard.ts';
import { type Drawn, type LineChart, lineChart } from './chart.ts';
import { standardName } from './notice.ts';
import type { Site } from './publication.ts';
import { dayText, money, monthText } from './text.ts';

/** The standards of a category: in force now, all others from the newest, and how they changed. */
export type StandardSection = {
  category: Category;
  current: Standard[];
  others: Standard[];
  trends: Drawn<LineChart>[];
};

export function standardSections({ county, standards, asOf }: Site): StandardSection[] {
  return county.categories.map((category) => {
    const own = standards.filter((standard) => standard.category === category.id);
    const others = own.filter((standard) => !holdsOn(standard, asOf));
    return {
      category,
      current: own.filter((standard) => holdsOn(standard, asOf)),
      others: others.sort((a, b) => compare(b.from, a.from)),
      trends: trendsOf(own, asOf),
    };
  });
}

/** `660 × 2 − 400 = 920`: what a household of two with an income of 400 yuan gets, by the lowest basic standard. */
export function exampleOf({ current }: StandardSection): { area: string; sum: string } | undefined {
  const [basic] = current.filter(({ item }) => item === BASIC).sort((a, b) => a.amount - b.amount);
  if (!basic) return undefined;
  const amount = basic.amount * 2 - EXAMPLE_INCOME;
  if (amount <= 0) return undefined;
  const [standard, income, paid] = [basic.amount, EXAMPLE_INCOME, amount].map(formatMoney);
  return {
    area: `${standardName(basic)}标准每人每月 ${standard} 元`,
    sum: `${standard} × 2 − ${income} ＝ ${paid}`,
  };
}

export const EXAMPLE_INCOME = 400_00;

/** One chart for each area and item whose amount has changed: a flat line tells nothing. */
function trendsOf(standards: readonly Standard[], asOf: Day): Drawn<LineChart>[] {
  return [...Map.groupBy(standards, standardName)].flatMap(([name, members], index) => {
    const steps = members
      .toSorted((a, b) => compare(a.from, b.from))
      .filter(({ amount }, at, all) => amount !== all[at - 1]?.amount);
    const [first] = steps;
    if (!first || steps.length < 2) return [];
    const points = steps.map(({ from, amount }) => ({
      at: daysOf(from),
      value: amount,
      tick: monthText(from.slice(0, 7)),
      text: formatMoney(amount),
    }));
    // The newest step is always long enough to be seen.
    const last = points.at(-1)?.at ?? 0;
    const end = Math.max(daysOf(asOf), last + 120);
    return [
      {
        id: `${first.category}-${index + 1}`,
        title: `${name}标准（元／人·月）`,
        description: steps.map(({ from, amount }) => `${dayText(from)}起 ${money(amount)}`).join('；'),
        chart: lineChart(points, end),
      },
    ];
  });
}

function daysOf(day: Day): number {
  return Date.parse(day) / 86_400_000;
}
