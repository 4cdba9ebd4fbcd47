import type { Day, Month } from '../../src/publication/dates.ts';
import type { Stage } from '../../src/publication/notice.ts';
import type { Village } from '../../src/publication/township.ts';
import { nextMonth, workdayFrom } from './months.ts';
import { amountIn, type Household, type People, type Relief, receives } from './people.ts';
import { yuanIn } from './standards.ts';

/** A row of a list before a clerk lays it out. Money in yuan. */
export type Entry = {
  village: Village;
  period: Month;
  persons: number;
  group?: number;
  name?: string;
  households?: number;
  class?: string;
  careForm?: string;
  reliefType?: string;
  reason?: string;
  standard?: number;
  amount?: number;
  date?: Day;
  remarks?: string;
};

/** Who stands on the list of a category, stage and month. */
export function entriesOf(people: People, category: string, stage: Stage, month: Month): Entry[] {
  if (category === 'dibian')
    return people.counted
      .filter((counted) => counted.month === month)
      .map(({ village, households, persons }) => ({ village, period: month, households, persons }));
  if (category === 'linshi')
    return people.reliefs
      .filter((relief) => relief.month === month)
      .map((relief) => reliefEntry(relief, stage));
  return people.households
    .filter((household) => household.category === category && concerns(household, stage, month))
    .map((household) => householdEntry(household, stage, month));
}

/** A household is proposed in the month before its first one, and its end is published in the month after its last. */
function concerns(household: Household, stage: Stage, month: Month): boolean {
  if (stage === 'review') return household.from === nextMonth(month);
  if (stage === 'termination') return household.until !== undefined && nextMonth(household.until) === month;
  return receives(household, month);
}

function householdEntry(household: Household, stage: Stage, month: Month): Entry {
  const { category, village, group, name, persons, income } = household;
  const entry: Entry = {
    village,
    period: month,
    persons,
    group,
    name,
    standard: yuanIn(category, village.area, month),
    amount: amountIn(household, month),
    remarks: household.from === month ? '本月新增' : '',
  };
  if (category === 'tekun') entry.careForm = household.careForm;
  else entry.class = income < 120 ? 'A类' : income < 300 ? 'B类' : 'C类';
  if (stage === 'payment') entry.date = workdayFrom(`${month}-10`);
  if (stage !== 'termination') return entry;
  return {
    ...entry,
    reason: household.leaves,
    amount: amountIn(household, household.until ?? month),
  };
}

function reliefEntry({ village, group, name, persons, month, reason, amount }: Relief, stage: Stage): Entry {
  const entry: Entry = {
    village,
    period: month,
    persons,
    group,
    name,
    reliefType: '支出型',
    reason,
    amount,
  };
  if (stage !== 'review') entry.date = workdayFrom(`${month}-${stage === 'payment' ? 25 : 22}`);
  return entry;
}
