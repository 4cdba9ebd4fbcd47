import { sum } from '../order.ts';
import { formatMoney } from '../publication/money.ts';
import type { Totals } from '../publication/totals.ts';
import {
  type Bar,
  type BarChart,
  barChart,
  type Drawn,
  type LineChart,
  lineChart,
  type Point,
} from './chart.ts';
import type { CategoryFigures, Figures, Overview } from './overview.ts';
import { money, monthText } from './text.ts';
import { countText } from './totals.ts';

/** Persons, and money, of each category in its newest month. */
export function categoryCharts({ categories }: Overview): Drawn<BarChart>[] {
  const persons = categories.flatMap(({ category, newest }) =>
    newest
      ? [{ label: category.name, value: newest.totals.persons, text: `${newest.totals.persons} 人` }]
      : [],
  );
  const paid = categories.flatMap(({ category, newest }) =>
    newest?.totals.amount === undefined
      ? []
      : [{ label: category.name, value: newest.totals.amount, text: money(newest.totals.amount) }],
  );
  return [
    drawnBars('by-persons', '各类救助的人数', persons),
    drawnBars('by-money', '各类救助发放的钱', paid),
  ].filter(({ chart }) => chart.bars.length > 0);
}

/** All persons of a township, of every category in its newest month; those that have published nothing are left to the table. */
export function townshipChart(rows: readonly TownshipRow[]): Drawn<BarChart> {
  return drawnBars(
    'by-township',
    '各乡镇（街道）领取救助金的钱数',
    rows.flatMap(({ name, amount }) =>
      amount === undefined ? [] : [{ label: name, value: amount, text: money(amount) }],
    ),
  );
}

type TownshipRow = { id: string; name: string; counts: string[]; amount?: number };

/** The newest month by township: a count for each category, and all money together. */
export function townshipRows({ categories }: Overview): TownshipRow[] {
  const townships = categories[0]?.townships.map(({ township }) => township) ?? [];
  return townships.map(({ id, name }, index) => {
    const totals = categories.map(({ townships: all }) => all[index]?.totals);
    const paid = totals.flatMap((each) => each?.amount ?? []);
    return {
      id,
      name,
      counts: totals.map((each) => (each ? countText(each) : '没有公布')),
      ...(paid.length > 0 && { amount: sum(paid) }),
    };
  });
}

/** What is drawn month by month, and how it is written short beside a dot and long in words. */
type Measure = {
  id: string;
  name: string;
  of(totals: Totals): number | undefined;
  short(value: number): string;
  long(value: number): string;
};

const MEASURES: Measure[] = [
  { id: 'persons', name: '人数', of: ({ persons }) => persons, short: String, long: (n) => `${n} 人` },
  { id: 'money', name: '金额（元）', of: ({ amount }) => amount, short: moneyShort, long: money },
];

/** How a category went month by month; nothing to draw with fewer than two months. */
export function monthCharts({ category, months, townships }: CategoryFigures): Drawn<LineChart>[] {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last || first === last) return [];
  const span = `${monthText(first.month)}至${monthText(last.month)}`;
  const drawn = MEASURES.filter(({ of }) => months.some(({ totals }) => of(totals) !== undefined));
  return drawn.map(({ id, name, of, short, long }) => {
    const points = months.map((each): Point => {
      const value = of(each.totals) ?? 0;
      const tick = tickOf(each, townships.length);
      return { at: monthsSince(each.month), value, tick, text: short(value) };
    });
    const words = months.map(({ month, totals }) => `${monthText(month)} ${long(of(totals) ?? 0)}`);
    return {
      id: `${category.id}-${id}`,
      title: `${name}，${span}`,
      description: words.join('；'),
      chart: lineChart(points),
    };
  });
}

/** `40.3万`, or yuan below ten thousand. */
export function moneyShort(fen: number): string {
  const tens = Math.round(fen / 100_000);
  return fen < 1_000_000 ? formatMoney(fen) : `${(tens / 10).toFixed(1).replace(/\.0$/, '')}万`;
}

/** A star where townships are missing. */
function tickOf({ month, townships }: Figures, all: number): string {
  return `${Number(month.slice(5))}月${townships < all ? '*' : ''}`;
}

function drawnBars(id: string, title: string, bars: readonly Bar[]): Drawn<BarChart> {
  const description = bars.map(({ label, text }) => `${label} ${text}`).join('；');
  return { id, title, description, chart: barChart(bars) };
}

function monthsSince(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
}
