import { checkCharacter } from '../../src/lint/detect/id-number.ts';
import { addDays, type Day, type Month } from '../../src/publication/dates.ts';
import { workingDays } from '../../src/publication/working-days.ts';
import { type Chance, chance } from '../corpus/identity.ts';

/** How large a county to make. The months are those of 2025. */
export type Size = { townships: number; villages: number; recipients: number; months: number };

export const AS_OF = '2026-02-15';
export const MONTHS: Month[] = Array.from({ length: 12 }, (_, i) => `2025-${`${i + 1}`.padStart(2, '0')}`);

export type Village = { id: string; name: string; area: 'rural' | 'urban'; township: Township };
export type Township = { index: number; id: string; name: string; villages: Village[]; payDay: number };

/** A household or person in one category. `from` and `until` (停发月, the first month without) bound what it receives. */
export type Person = {
  name: string;
  id: string;
  minor: boolean;
  village: Village;
  category: 'dibao' | 'tekun' | 'linshi' | 'dibian';
  persons: number;
  size: number;
  income: number;
  care: number;
  decided: Day;
  from: Month;
  until: Month | undefined;
};

export type Model = { months: Month[]; townships: Township[]; people: Person[]; of: Chance };

const SURNAMES = [...'冉田谢向任陈杨李张王刘罗黎秦覃庹何黄周吴石龚侯简单解曾仇'];
const FIRST = [...'光正世永兴德天绍昌朝登仕廷应启茂再祖维学素秀桂碧淑玉琼春冬大少先'];
const LAST = [...'华贵发全林云清平安福祥友成才忠禄书怀英芳珍兰菊香琴仙容群会梅莲蓉芬翠'];

const STANDARDS = { dibao: { rural: [630, 660], urban: [770, 800] }, tekun: [1001, 1040] };
const CHANGE = '2025-09';

export const STANDARDS_FILE = `救助类别,城乡,项目,标准（元/人·月）,执行起,执行止,文号
dibao,农村,基本生活,630,2024-09-01,2025-08-31,渝澜民发〔2024〕30号
dibao,农村,基本生活,660,2025-09-01,,渝澜民发〔2025〕36号
dibao,城市,基本生活,770,2024-09-01,2025-08-31,渝澜民发〔2024〕30号
dibao,城市,基本生活,800,2025-09-01,,渝澜民发〔2025〕36号
tekun,城乡,基本生活,1001,2024-09-01,2025-08-31,渝澜民发〔2024〕31号
tekun,城乡,基本生活,1040,2025-09-01,,渝澜民发〔2025〕36号
`;

/** A county in which everything agrees: who lives where, what was approved. The same seed gives the same county. */
export function modelOf(size: Size, seed: number): Model {
  const of = chance(seed);
  const townships = townshipsOf(size);
  const villages = townships.flatMap((township) => township.villages);
  const months = MONTHS.slice(12 - size.months);
  const names = new Map<Village, Set<string>>(villages.map((village) => [village, new Set()]));
  const people = Array.from({ length: size.recipients }, (_, i) => {
    const village = villages[i % villages.length] as Village;
    return personOf(i, village, names.get(village) as Set<string>, months, of);
  });
  return { months, townships, people, of };
}

function townshipsOf(size: Size): Township[] {
  const townships = Array.from({ length: size.townships }, (_, index): Township => {
    const name = `${FIRST[index % 32]}${LAST[Math.floor(index / 32) % 34]}${index % 3 ? '乡' : '镇'}`;
    return { index, id: `t${index}`, name, villages: [], payDay: 10 + (index % 5) };
  });
  for (let i = 0; i < size.villages; i++) {
    const township = townships[i % size.townships] as Township;
    const n = township.villages.length;
    const area = n === 0 ? 'urban' : 'rural';
    const name = `${LAST[n % 34]}${FIRST[Math.floor(n / 34) % 32]}${area === 'urban' ? '社区' : '村'}`;
    township.villages.push({ id: `v${n}`, name, area, township });
  }
  return townships;
}

function personOf(i: number, village: Village, taken: Set<string>, months: Month[], of: Chance): Person {
  const draw = of.below(100);
  const category = draw < 72 ? 'dibao' : draw < 87 ? 'tekun' : draw < 95 ? 'linshi' : 'dibian';
  const minor = category === 'tekun' && of.below(50) === 0;
  const persons = category === 'dibao' || category === 'dibian' ? 1 + of.below(4) : 1;
  const starts = category === 'linshi' || of.below(20) === 0;
  const from = starts ? of.pick(months) : '2024-03';
  const ends = category !== 'linshi' && category !== 'dibian' && from === '2024-03' && of.below(30) === 0;
  return {
    name: nameOf(taken, of),
    id: idOf(i, minor, of),
    minor,
    village,
    category,
    persons,
    size: persons + (persons > 1 ? of.below(2) : 0),
    income: 10 * of.below(40),
    care: category === 'linshi' ? 100 * (3 + of.below(20)) : of.pick([60, 210, 420]),
    // Decided on the first working day, so that the first payment is in time.
    decided: workday(`${from}-01`),
    from,
    until: ends ? of.pick(months.slice(2)) : undefined,
  };
}

function nameOf(taken: Set<string>, of: Chance): string {
  for (;;) {
    const name = of.pick(SURNAMES) + (of.below(9) ? of.pick(FIRST) : '') + of.pick(LAST);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Numbers of nobody: 99 is no region. Region and serial number count up, so that no two are the same. */
function idOf(i: number, minor: boolean, of: Chance): string {
  for (;;) {
    const year = minor ? 2012 + of.below(10) : 1940 + of.below(60);
    const pad = (n: number, length: number) => `${n}`.padStart(length, '0');
    const body = `99${pad(Math.floor(i / 1000), 4)}${year}${pad(1 + of.below(12), 2)}${pad(1 + of.below(28), 2)}${pad(i % 1000, 3)}`;
    const id = body + checkCharacter(body);
    if (!id.endsWith('000')) return id;
  }
}

export function receives(person: Person, month: Month): boolean {
  if (person.category === 'dibian') return false;
  if (person.category === 'linshi') return person.from === month;
  return person.from <= month && (person.until === undefined || month < person.until);
}

/** The standard of a month in yuan; none for 临时救助. */
export function standardIn(
  { category, village }: Pick<Person, 'category' | 'village'>,
  month: Month,
): number | undefined {
  const at = month < CHANGE ? 0 : 1;
  if (category === 'dibao') return STANDARDS.dibao[village.area][at];
  return category === 'tekun' ? STANDARDS.tekun[at] : undefined;
}

/** What somebody receives in a month, in yuan. */
export function yuanIn(person: Person, month: Month): number {
  const standard = standardIn(person, month);
  if (standard === undefined) return person.care;
  if (person.category === 'tekun') return standard + person.care;
  return person.persons * (standard - person.income);
}

/** The day itself, or the first working day after it. */
export function workday(day: Day): Day {
  let found = day;
  while (workingDays(found, found) !== 1) found = addDays(found, 1);
  return found;
}

/** When a township pays a month, and when it publishes that. */
export function payDayOf({ payDay }: Township, month: Month): Day {
  return workday(`${month}-${payDay}`);
}

export function publishDayOf(township: Township, month: Month): Day {
  return workday(addDays(payDayOf(township, month), 3));
}
