import { type Inspection, WORK_LISTS } from '../../src/publication/inspection.ts';
import { PLACES } from './places.ts';
import { random } from './random.ts';

/** Two inspections: most of what the first one found was settled by the second. */
export const INSPECTIONS: Inspection[] = [
  inspection('2025-07-18', '2025-06', '2025-06', 6, 0.4),
  inspection('2025-10-13', '2025-06', '2025-09', 8, 0.75),
];

function inspection(checked: string, from: string, to: string, most: number, settling: number): Inspection {
  const choice = random(`inspection ${checked}`);
  const townships = PLACES.map(({ id }) => ({
    township: id,
    leads: WORK_LISTS.flatMap((workList) => {
      const found = choice.chance(0.55) ? choice.int(1, workList === '公示公开' ? most : most >> 1) : 0;
      const settled = Array.from({ length: found }).filter(() => choice.chance(settling)).length;
      return found > 0 ? [{ workList, found, settled }] : [];
    }),
  }));
  return { checked, from, to, townships };
}
