import type { Day } from './dates.ts';
import type { Fen } from './money.ts';

export type Area = 'rural' | 'urban';
export const areaNames = { rural: '农村', urban: '城市', all: '城乡' } as const;

/** A line of standards.csv: what a category pays per person and month in an area, from when to when, by which document. */
export type Standard = {
  category: string;
  area: Area | 'all';
  item: string;
  amount: Fen;
  from: Day;
  to?: Day;
  document: string;
};

/** 基本生活标准, the item that lists show; others (照料护理) come on top of it. */
export const BASIC = '基本生活';

/** The basic standard in force on a day; of two, where the old one was not ended, the new one. */
export function standardOn(
  standards: readonly Standard[],
  category: string,
  area: Area,
  day: Day,
): Standard | undefined {
  return inForce(standards, category, area, day)
    .filter(({ item }) => item === BASIC)
    .reduce<Standard | undefined>(
      (newest, one) => (newest && newest.from > one.from ? newest : one),
      undefined,
    );
}

/** The largest extra (照料护理 and the like) that may come on top of the basic standard on a day, in fen. */
export function largestExtra(standards: readonly Standard[], category: string, area: Area, day: Day): Fen {
  return Math.max(
    0,
    ...inForce(standards, category, area, day)
      .filter(({ item }) => item !== BASIC)
      .map(({ amount }) => amount),
  );
}

/** True when a standard holds on a day. */
export function holdsOn({ from, to }: Standard, day: Day): boolean {
  return from <= day && day <= (to ?? '9999-12-31');
}

function inForce(standards: readonly Standard[], category: string, area: Area, day: Day): Standard[] {
  return standards.filter(
    (standard) =>
      standard.category === category &&
      (standard.area === area || standard.area === 'all') &&
      holdsOn(standard, day),
  );
}
