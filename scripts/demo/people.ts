import type { Month } from '../../src/publication/dates.ts';
import { RELIEF_REASONS } from '../../src/publication/reasons.ts';
import type { Village } from '../../src/publication/township.ts';
import { MONTHS, THIS_MONTH } from './months.ts';
import { newName, UNCOMMON } from './names.ts';
import type { Place } from './places.ts';
import { type Random, random } from './random.ts';
import { LEAVING_REASONS } from './reasons.ts';
import { CARE, yuanIn } from './standards.ts';

/** A household (低保) or person (特困) that receives month by month. */
export type Household = {
  category: 'dibao' | 'tekun';
  village: Village;
  group: number;
  name: string;
  persons: number;
  from: Month;
  until?: Month;
  leaves: string;
  /** 低保: income per person, and what 重点救助 adds for the household. In yuan. */
  income: number;
  uplift: number;
  /** 特困. */
  careForm: '分散供养' | '集中供养';
  care: number;
};

/** One decision of temporary relief. */
export type Relief = {
  village: Village;
  group: number;
  name: string;
  persons: number;
  month: Month;
  reason: string;
  amount: number;
};

/** 低保边缘 is published by village, without names. */
type Counted = { village: Village; month: Month; households: number; persons: number };

export type People = { households: Household[]; reliefs: Relief[]; counted: Counted[] };

const LONG_AGO = '2025-01';
const JOINING: Month[] = ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11'];
const LEAVING: Month[] = ['2025-05', '2025-06', '2025-07', '2025-08'];

/** Everybody of a township who receives something. */
export function peopleOf(place: Place): People {
  const choose = random(`people of ${place.id}`);
  const taken = new Set<string>(place.staff);
  const dibao = place.villages.flatMap((village) => dibaoOf(village, choose, taken));
  const tekun = place.villages.flatMap((village) => tekunOf(village, choose, taken));
  giveUncommonNames(place, dibao);
  shareNames(place, dibao);
  return {
    households: [...dibao, ...tekun],
    reliefs: reliefsOf(place, choose, taken),
    counted: place.villages.flatMap((village) => countedOf(village, choose)),
  };
}

export function receives({ from, until }: Household, month: Month): boolean {
  return from <= month && (until === undefined || month <= until);
}

/** What a household receives in a month, in yuan: 低保 the difference to the standard, 特困 the standard and care. */
export function amountIn(household: Household, month: Month): number {
  const standard = yuanIn(household.category, household.village.area, month);
  if (household.category === 'tekun') return standard + household.care;
  return household.persons * (standard - household.income) + household.uplift;
}

function dibaoOf(village: Village, choose: Random, taken: Set<string>): Household[] {
  return times(village.area === 'urban' ? choose.int(40, 60) : choose.int(36, 52), () => {
    const persons = choose.pick([1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5]);
    const income = choose.int(4, 45) * 10;
    return {
      ...membership('dibao', village, choose, taken),
      persons,
      income,
      uplift: choose.chance(0.3) ? persons * choose.int(5, 12) * 10 : 0,
    };
  });
}

function tekunOf(village: Village, choose: Random, taken: Set<string>): Household[] {
  return times(village.area === 'urban' ? choose.int(2, 6) : choose.int(8, 14), () => ({
    ...membership('tekun', village, choose, taken),
    careForm: choose.chance(0.3) ? '集中供养' : '分散供养',
    care: choose.pick([CARE.全自理, CARE.全自理, CARE.全自理, CARE.半护理, CARE.全护理]),
  }));
}

function membership(
  category: Household['category'],
  village: Village,
  choose: Random,
  taken: Set<string>,
): Household {
  const household: Household = {
    category,
    village,
    group: choose.int(1, 6),
    name: newName(choose, taken),
    persons: 1,
    from: choose.chance(0.05) ? choose.pick(JOINING) : LONG_AGO,
    leaves: choose.pick(LEAVING_REASONS[category]),
    income: 0,
    uplift: 0,
    careForm: '分散供养',
    care: 0,
  };
  return household.from === LONG_AGO && choose.chance(0.04)
    ? { ...household, until: choose.pick(LEAVING) }
    : household;
}

function reliefsOf(place: Place, choose: Random, taken: Set<string>): Relief[] {
  return [...MONTHS, THIS_MONTH].flatMap((month) => {
    const reliefs = times(choose.int(0, place.villages.length * 2), () => ({
      village: choose.pick(place.villages),
      group: choose.int(1, 6),
      name: newName(choose, taken),
      persons: choose.int(1, 5),
      month,
      reason: choose.pick(RELIEF_REASONS),
      amount: choose.int(5, choose.pick([20, 30, 60])) * 100,
    }));
    return place.villages.flatMap((village) => reliefs.filter((relief) => relief.village === village));
  });
}

function countedOf(village: Village, choose: Random): Counted[] {
  let households = choose.int(6, 18);
  return MONTHS.map((month) => {
    households = Math.max(5, households + choose.int(-1, 1));
    return { village, month, households, persons: Math.round(households * 2.6) + choose.int(0, 2) };
  });
}

function giveUncommonNames(place: Place, households: Household[]): void {
  const lasting = households.filter(stays);
  UNCOMMON[place.id]?.forEach((name, i) => {
    const household = lasting[11 + i * 23];
    if (household) household.name = name;
  });
}

/** Some people have the same name: in two villages, or in two groups of one village, where the group tells them apart. */
function shareNames(place: Place, households: Household[]): void {
  const lasting = households.filter(stays);
  const [one, other] = [lasting[2], lasting.at(-3)];
  if (place.villages.length % 2 && one && other) other.name = one.name;
  const [same, again] = [lasting[6], lasting[7]];
  if (place.id === 'chayuan' && same && again)
    Object.assign(again, { name: same.name, group: (same.group % 6) + 1 });
}

function stays({ from, until }: Household): boolean {
  return from === LONG_AGO && until === undefined;
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
