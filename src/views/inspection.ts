import { sum } from '../order.ts';
import { type Inspection, WORK_LISTS, type WorkList } from '../publication/inspection.ts';
import type { Site } from './publication.ts';
import { dayText, monthText } from './text.ts';

export type Leads = { found: number; settled: number };

/** One inspection as a page shows it, of the county or of one township. */
export type InspectionView = {
  checked: string;
  /** `2025年10月15日检查（2025年6月至2025年9月）` */
  title: string;
  total: Leads;
  /** `线索 12 条，已办结 9 条`, or that there was none. */
  text: string;
  byWorkList: { workList: WorkList; leads: Leads }[];
  byTownship: { id: string; name: string; leads: Leads }[];
};

/** Inspections from the newest; with a township, those in which it was looked at, in its own numbers. */
export function inspectionViews({ inspections, townships }: Site, township?: string): InspectionView[] {
  return inspections.flatMap((inspection) => {
    const own = inspection.townships.filter((each) => township === undefined || each.township === township);
    if (township !== undefined && own.length === 0) return [];
    // In the order of all pages, not of the file.
    const byTownship = townships.flatMap(({ id, name }) => {
      const counted = own.filter((each) => each.township === id);
      return counted.length > 0 ? [{ id, name, leads: sumOf(counted.flatMap(({ leads }) => leads)) }] : [];
    });
    const all = own.flatMap(({ leads }) => leads);
    const byWorkList = WORK_LISTS.map((workList) => ({
      workList,
      leads: sumOf(all.filter((each) => each.workList === workList)),
    }));
    const total = sumOf(all);
    return [
      {
        checked: inspection.checked,
        title: titleOf(inspection),
        total,
        text: leadsText(total),
        byWorkList,
        byTownship,
      },
    ];
  });
}

function titleOf({ checked, from, to }: Inspection): string {
  const period = from === to ? monthText(from) : `${monthText(from)}至${monthText(to)}`;
  return `${dayText(checked)}检查（${period}）`;
}

function leadsText({ found, settled }: Leads): string {
  return found === 0 ? '没有发现线索' : `线索 ${found} 条，已办结 ${settled} 条`;
}

function sumOf(leads: readonly Leads[]): Leads {
  return {
    found: sum(leads.map(({ found }) => found)),
    settled: sum(leads.map(({ settled }) => settled)),
  };
}
