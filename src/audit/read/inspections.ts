import type { Source } from '../../document/types.ts';
import type { Day } from '../../publication/dates.ts';
import type { Township } from '../../publication/township.ts';
import type { Desk } from './desk.ts';
import { tablesOf } from './rows.ts';
import { dayIn } from './values.ts';
import { tellerOf } from './who.ts';

/** An inspection of a township, or of the whole county. */
export type Inspection = { day: Day; township: Township | undefined };

export function readInspections(
  sources: readonly Source[],
  { places, problems, profile }: Desk,
): { rows: number; inspections: Inspection[] } {
  const tell = tellerOf(problems, 'inspections');
  const inspections: Inspection[] = [];
  let rows = 0;
  for (const { rows: data } of tablesOf(sources, 'inspections', profile))
    for (const row of data) {
      rows++;
      const day = dayIn(row.get('inspected'));
      if (day) inspections.push({ day, township: places.townshipOf(row.get('unit')) });
      else tell(row, 'unreadable', '检查日期读不懂，这一次检查没有参加核查。', 'inspected');
    }
  return { rows, inspections };
}
