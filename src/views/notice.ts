import { type Category, type County, categoryOf, scopeOf } from '../publication/county.ts';
import { addDays, lastDayOf } from '../publication/dates.ts';
import { stageNames, toldMinors } from '../publication/notice.ts';
import type { Notice } from '../publication/publication.ts';
import { areaNames, holdsOn, type Standard } from '../publication/standard.ts';
import { noticeTotals, type Totals, totalsOf } from '../publication/totals.ts';
import type { Township } from '../publication/township.ts';
import { byVillage, type ListView, listView } from './list.ts';
import { type Names, namesOf } from './names.ts';
import { type Proof, proofOf } from './proof.ts';
import type { Site } from './publication.ts';
import { rowsOf } from './rows.ts';
import { type Status, statusOf } from './status.ts';
import { daysText, dayText, monthText } from './text.ts';
import { countText } from './totals.ts';

export type Fact = { label: string; value: string };

/** A notice as its page shows it. `list` has names and is only there where they may stand; `counts` has none. */
export type NoticeView = {
  notice: Notice;
  sheet: Sheet;
  township: Township;
  category: Category;
  authority: string;
  names: Names;
  status: Status;
  facts: Fact[];
  totals: Totals;
  list?: ListView;
  counts?: { village: string; count: string }[];
  minors?: string;
  standards: Standard[];
  corrects?: Notice;
  correctedBy?: Notice;
  proof: Proof;
};

/** Where a notice is shown: on its page, or on the sheet for the wall when names stand there only. */
type Sheet = 'web' | 'wall';

export function noticeView(notice: Notice, site: Site, sheet: Sheet = 'web'): NoticeView {
  const township = townshipOf(notice, site);
  const names = namesOf(notice, site);
  const rows = names === sheet ? rowsOf(notice, township) : [];
  const minors = minorsText(notice, site.county);
  const corrects = site.notices.find(
    ({ folder, township: of }) => folder === notice.corrects && of === township.id,
  );
  const correctedBy = site.notices.find(
    ({ corrects, township: of }) => corrects === notice.folder && of === township.id,
  );
  return {
    notice,
    sheet,
    township,
    category: categoryOf(notice.category, site.county),
    authority: authorityOf(township, site.county),
    names,
    status: statusOf(notice, site),
    facts: factsOf(notice, township, names, site.county),
    totals: noticeTotals(notice),
    ...(rows.length > 0 && { list: listView(rows, notice.stage, township) }),
    ...(rows.length === 0 && names !== 'gone' && { counts: countsOf(notice, township) }),
    ...(minors && { minors }),
    standards: standardsOf(notice, site.standards),
    ...(corrects && { corrects }),
    ...(correctedBy && { correctedBy }),
    proof: proofOf(notice, site),
  };
}

export function townshipOf(notice: Notice, { townships }: Site): Township {
  const township = townships.find(({ id }) => id === notice.township);
  if (!township) throw new Error(`notice ${notice.id} belongs to no known township`);
  return township;
}

/** The authority that publishes: a subdistrict has an office, a township a government. */
export function authorityOf(township: Township, county: County): string {
  return `${county.name}${township.name}${township.name.endsWith('街道') ? '办事处' : '人民政府'}`;
}

function factsOf(notice: Notice, township: Township, names: Names, county: County): Fact[] {
  const facts = [
    { label: '发布机构', value: authorityOf(township, county) },
    { label: '救助类别', value: categoryOf(notice.category, county).name },
    { label: '公示阶段', value: stageNames[notice.stage] },
    { label: '所属月份', value: monthText(notice.period) },
    { label: '发布日期', value: dayText(notice.published) },
    { label: '公示期', value: daysText(notice.published, notice.clock.closes) },
    ...namesFact(notice, names, county),
  ];
  if (notice.document) facts.splice(1, 0, { label: '文号', value: notice.document });
  if (notice.index) facts.splice(1, 0, { label: '索引号', value: notice.index });
  if (notice.basis.length > 0) facts.push({ label: '依据', value: notice.basis.join('；') });
  return facts;
}

/** Until when names stand, so that anybody sees a page that was not taken down in time; then how long they stood. */
function namesFact(notice: Notice, names: Names, county: County): Fact[] {
  const { recipients, published, clock, sealed } = notice;
  const last = addDays(clock.namesGo, -1);
  const named = sealed
    ? scopeOf(county, notice.category) !== 'none'
    : recipients.some(({ name }) => name !== undefined);
  if (!named || last < published || names === 'none') return [];
  if (names === 'gone') return [{ label: '名单公开', value: daysText(published, last) }];
  return [{ label: '姓名公开', value: `最迟到${dayText(last)}` }];
}

function countsOf(notice: Notice, township: Township): { village: string; count: string }[] {
  return byVillage(notice.recipients, township.villages).map(({ village, members }) => ({
    village: village?.name ?? '未注明村',
    count: countText(totalsOf(members, notice.stage)),
  }));
}

function minorsText(notice: Notice, { k }: County): string | undefined {
  const told = toldMinors(notice, k);
  if (told === 0) return undefined;
  if (told === 'merged') return '未成年人人数并入全县公布，依法不公开个人信息';
  return `另有未成年人 ${told} 人，依法不公开个人信息`;
}

/** What was in force at the end of the period, as the linter judges, for the areas that the list is about. */
function standardsOf(notice: Notice, standards: readonly Standard[]): Standard[] {
  const areas = new Set<string>(notice.recipients.flatMap(({ area }) => area ?? notice.area ?? []));
  const day = lastDayOf(notice.period);
  return standards.filter(
    (standard) =>
      standard.category === notice.category &&
      holdsOn(standard, day) &&
      (standard.area === 'all' || areas.size === 0 || areas.has(standard.area)),
  );
}

/** `农村基本生活`, or the item alone where it holds for all. */
export function standardName({ area, item }: Standard): string {
  return area === 'all' ? item : `${areaNames[area]}${item}`;
}
