import type { Month } from '../publication/dates.ts';
import type { Township } from '../publication/township.ts';
import { WIDTH } from './chart.ts';
import {
  type Cell,
  type Score,
  type State,
  shareOf,
  states,
  type TownshipCoverage,
  townshipCoverage,
  type VillageCoverage,
  worstStates,
} from './coverage.ts';
import { links } from './links.ts';
import { namesOf } from './names.ts';
import type { Site } from './publication.ts';

/** A matrix as a page shows it: months across, newest first. */
export type Matrix = { id: string; name: string; months: MonthHead[]; rows: MatrixRow[] };
type MatrixRow = {
  name: string;
  href?: string;
  whole?: boolean;
  cells: { state: State; href?: string }[];
};
/** The year stands only where it changes. */
type MonthHead = { year?: string; month: string };

/** One matrix a category: the township as a whole, then its villages. */
export function townshipMatrices(site: Site, township: Township, coverage: TownshipCoverage): Matrix[] {
  const months = monthHeads(coverage.months);
  return coverage.categories.map(({ category, whole, villages }) => ({
    id: category.id,
    name: category.name,
    months,
    rows: [
      { name: '全部', whole: true, cells: whole.map((cell) => cellOf(cell)) },
      ...villages.map((row) => villageRow(row, site, township)),
    ],
  }));
}

/** All townships of the county, each with the worst of what was due in a month. */
export function countyMatrix(covered: readonly CoveredTownship[]): Matrix {
  return {
    id: 'townships',
    name: '各乡镇（街道）每个月',
    months: monthHeads(covered[0]?.coverage.months ?? []),
    rows: covered.map(({ township, coverage }) => {
      const href = links.townshipCoverage(township.id);
      return { name: township.name, href, cells: worstStates(coverage).map((state) => ({ state })) };
    }),
  };
}

export type CoveredTownship = { township: Township; coverage: TownshipCoverage };

export function coverageByTownship(site: Site): CoveredTownship[] {
  return site.townships.map((township) => ({ township, coverage: townshipCoverage(site, township) }));
}

/** What the signs mean where one stands for all lists of a township and month. */
export const countyStates: Partial<Record<State, string>> = {
  published: '都按时公布了',
  late: '有名单公布晚了',
  missing: '有名单过了期限没有公布',
  pending: '有名单还没公布，期限还没到',
};

/** The share of lists on time of each township, as text and as the width of a bar. */
export function shareRows(covered: readonly CoveredTownship[]) {
  return covered.map(({ township, coverage: { score } }) => {
    const share = shareOf(score);
    return {
      name: township.name,
      href: links.townshipCoverage(township.id),
      score,
      share: share === undefined ? '还没到期' : `${share}%`,
      width: ((share ?? 0) / 100) * WIDTH,
    };
  });
}

/** `应当公布 16 份，按时 14 份，晚了 1 份，没有公布 1 份（按时 87%）` */
export function scoreText(score: Score): string {
  const { due, onTime, late, missing } = score;
  if (due === 0) return '还没有到期限的名单。';
  return `应当公布 ${due} 份，按时 ${onTime} 份，晚了 ${late} 份，没有公布 ${missing} 份（按时 ${shareOf(score)}%）。`;
}

/** The states that the matrices have, in the order of the legend. */
export function statesIn(matrices: readonly Matrix[]): State[] {
  const found = new Set(
    matrices.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ state }) => state))),
  );
  return (Object.keys(states) as State[]).filter((state) => found.has(state));
}

/** With more villages only the row of the township has links: its page stays light. */
const LINKED = 100;

function villageRow({ village, cells }: VillageCoverage, site: Site, township: Township): MatrixRow {
  const linked = township.villages.length <= LINKED;
  return {
    name: village.name,
    href: links.village(township.id, village.id),
    cells: cells.map((cell) => {
      if (!linked) return { state: cell.state };
      return cellOf(cell, hasPlace(cell, site) ? `#v-${village.id}` : '');
    }),
  };
}

/** True when the page of the notice shows its list by village. */
function hasPlace({ state, notice }: Cell, site: Site): boolean {
  return notice !== undefined && state !== 'absent' && !notice.zero && namesOf(notice, site) === 'web';
}

function cellOf({ state, notice }: Cell, place = ''): MatrixRow['cells'][number] {
  return notice ? { state, href: links.notice(notice.id) + place } : { state };
}

function monthHeads(months: readonly Month[]): MonthHead[] {
  return months.map((each, index) => {
    const year = each.slice(0, 4);
    const month = `${Number(each.slice(5))}月`;
    return year === months[index - 1]?.slice(0, 4) ? { month } : { year: `${year}年`, month };
  });
}
