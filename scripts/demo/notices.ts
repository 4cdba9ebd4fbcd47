import { compare, sum } from '../../src/order.ts';
import { addDays, type Day, type Month } from '../../src/publication/dates.ts';
import type { NoticeFile, Stage } from '../../src/publication/notice.ts';
import { COUNTY } from './county.ts';
import { type Entry, entriesOf } from './entries.ts';
import { afterWorkdays, inChinese, MONTHS, THIS_MONTH, workdayFrom } from './months.ts';
import { type People, peopleOf } from './people.ts';
import { PLACES, type Place } from './places.ts';
import { standardIn, yuanIn } from './standards.ts';

/** A notice folder to be: its settings and who stands on its list. */
export type Planned = { place: Place; folder: string; notice: NoticeFile; entries: Entry[] };

/** What is settled before a notice gets its number. */
type Draft = {
  category: string;
  stage: Stage;
  month: Month;
  published: Day;
  entries: Entry[];
  corrects?: string;
  reason?: string;
};

const TITLES: Record<string, Partial<Record<Stage, string>>> = {
  dibao: {
    review: '最低生活保障申请审核公示',
    confirmed: '最低生活保障对象确认公示',
    payment: '最低生活保障金发放公示',
    termination: '最低生活保障停发公示',
  },
  tekun: {
    review: '特困人员救助供养申请审核公示',
    confirmed: '特困人员救助供养对象确认公示',
    payment: '特困人员救助供养金发放公示',
    termination: '特困人员终止救助供养公示',
  },
  dibian: { confirmed: '低保边缘家庭统计公示' },
  linshi: {
    review: '临时救助（支出型）审核公示',
    confirmed: '临时救助（支出型）确认公示',
    payment: '临时救助（支出型）发放公示',
  },
};

/** The day of the month from which a stage is published. The later ones leave time for what comes before them. */
const DAYS: Record<Stage, number> = { review: 8, payment: 14, termination: 17, confirmed: 22 };
const RELIEF_PAYMENT_DAY = 26;

/** Townships that look at 低保边缘 once a quarter. */
const QUARTERLY = new Set(['lanbin', 'macaoba', 'lianhe', 'chayuan']);
const QUARTER_ENDS = new Set(['2025-06', '2025-09']);

/** Children among 特困: counted, never named; where too few to be told apart, counted at county level only. */
const MINORS: Record<string, { persons: number; from: Month }> = {
  shiguping: { persons: 3, from: '2025-06' },
  baiyan: { persons: 1, from: '2025-09' },
};

const CORRECTED = { place: 'macaoba', month: '2025-08', missing: 2, published: '2025-08-28' };
/** One list came up a month late, as happens. */
const LATE = { place: 'yunding', category: 'linshi', month: '2025-07', published: '2025-08-29' };

/** One township never published a month's 临时救助, neither who was confirmed nor what was paid. */
const MISSING = { place: 'qinggang', category: 'linshi', month: '2025-07' };

export function plannedNotices(): Planned[] {
  return PLACES.flatMap((place, index) => {
    const drafts = draftsOf(place, peopleOf(place), index % 5);
    const byDay = drafts.toSorted((a, b) => compare(a.published, b.published));
    return byDay.map((draft, i) => planned(place, draft, i + 1));
  });
}

function draftsOf(place: Place, people: People, delay: number): Draft[] {
  const draft = (category: string, stage: Stage, month: Month): Draft => {
    const day = category === 'linshi' && stage === 'payment' ? RELIEF_PAYMENT_DAY : DAYS[stage];
    const published = workdayFrom(addDays(`${month}-01`, day - 1 + delay));
    return { category, stage, month, published, entries: entriesOf(people, category, stage, month) };
  };
  const drafts = [...MONTHS, THIS_MONTH].flatMap((month) =>
    ['dibao', 'tekun', 'linshi'].map((category) => draft(category, 'review', month)),
  );
  for (const month of MONTHS) {
    drafts.push(
      draft('dibao', 'payment', month),
      draft('tekun', 'payment', month),
      draft('linshi', 'confirmed', month),
      draft('linshi', 'payment', month),
      draft('dibao', 'termination', month),
      draft('tekun', 'termination', month),
    );
    const quarterEnd = QUARTER_ENDS.has(month);
    if (quarterEnd) drafts.push(draft('dibao', 'confirmed', month), draft('tekun', 'confirmed', month));
    if (quarterEnd || !QUARTERLY.has(place.id)) drafts.push(draft('dibian', 'confirmed', month));
  }
  return withCorrection(place, drafts)
    .map((each) => (isLate(place, each) ? { ...each, published: LATE.published } : each))
    .filter((each) => isPublished(each) && !isMissing(place, each));
}

/** Nobody asks for a zero report of proposals, nor of the few who leave 特困供养. */
function isPublished({ category, stage, entries }: Draft): boolean {
  return entries.length > 0 || (stage !== 'review' && !(category === 'tekun' && stage === 'termination'));
}

function isLate(place: Place, { category, stage, month }: Draft): boolean {
  return place.id === LATE.place && category === LATE.category && stage === 'payment' && month === LATE.month;
}

function isMissing(place: Place, { category, stage, month }: Draft): boolean {
  return (
    place.id === MISSING.place &&
    category === MISSING.category &&
    month === MISSING.month &&
    stage !== 'review'
  );
}

/** A payment list went out without its last rows; what corrects it comes two weeks later. */
function withCorrection(place: Place, drafts: Draft[]): Draft[] {
  if (place.id !== CORRECTED.place) return drafts;
  return drafts.flatMap((draft) => {
    const { category, stage, month, entries } = draft;
    if (category !== 'dibao' || stage !== 'payment' || month !== CORRECTED.month) return [draft];
    return [
      { ...draft, entries: entries.slice(0, -CORRECTED.missing) },
      {
        ...draft,
        published: CORRECTED.published,
        corrects: folderOf(draft),
        reason: `原公示漏列${CORRECTED.missing}户，现予补列，其余内容不变`,
      },
    ];
  });
}

function planned(place: Place, draft: Draft, number: number): Planned {
  const { category, stage, month, published, entries, corrects, reason } = draft;
  const [preparedBy, reviewedBy] = place.staff;
  const zero = entries.length === 0;
  const ending = corrects ? '（更正）' : zero ? '（零报告）' : '';
  const notice: NoticeFile = {
    title: `${place.name}${inChinese(month)}${TITLES[category]?.[stage]}${ending}`,
    township: place.id,
    category,
    stage,
    period: month,
    ...(category === 'dibao' && place.villages.every(({ area }) => area === 'rural') && { area: 'rural' }),
    published,
    closes: stage === 'review' ? afterWorkdays(published, 7) : addDays(published, 6),
    document: `${place.mark}公示〔2025〕${number}号`,
    basis: basisOf(draft),
    channels: [...place.channels.slice(0, 1), COUNTY.hotline],
    preparedBy,
    reviewedBy,
    ...(zero ? { zero } : { total: totalOf(entries) }),
    withheldMinors: withheldOf(place, draft),
    ...(corrects && { corrects }),
    ...(reason && { reason }),
  };
  return { place, folder: folderOf(draft), notice, entries };
}

function folderOf({ category, stage, month, corrects }: Draft): string {
  return `${month}-${category}-${stage}${corrects ? '-correction' : ''}`;
}

function totalOf(entries: readonly Entry[]): NonNullable<NoticeFile['total']> {
  const total = { rows: entries.length, persons: sum(entries.map(({ persons }) => persons)) };
  const paid = entries.some(({ amount }) => amount !== undefined);
  return paid ? { ...total, amount: sum(entries.map(({ amount = 0 }) => amount)) } : total;
}

function withheldOf(place: Place, { category, stage, month }: Draft): NoticeFile['withheldMinors'] {
  const minors = MINORS[place.id];
  const receiving = stage === 'payment' || stage === 'confirmed';
  if (!minors || category !== 'tekun' || !receiving || month < minors.from) return 0;
  if (minors.persons < COUNTY.k) return 'merged';
  return { persons: minors.persons, amount: minors.persons * yuanIn('tekun', 'rural', month) };
}

function basisOf({ category, stage, month }: Draft): string[] {
  if (category === 'linshi') return ['《社会救助暂行办法》第四十八条'];
  if (category === 'dibian') return ['《重庆市低保边缘家庭认定办法》'];
  const { document } = standardIn(category, 'rural', month);
  if (category === 'dibao') return ['《重庆市城乡居民最低生活保障条例》第十八条', document];
  return [`《社会救助暂行办法》第${stage === 'termination' ? '十八' : '十六'}条`, document];
}
