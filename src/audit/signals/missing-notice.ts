import { PUBLISH_WITHIN } from '../../publication/clock.ts';
import { lastDayOf, type Month } from '../../publication/dates.ts';
import type { Township } from '../../publication/township.ts';
import { deadline } from '../calendar.ts';
import { wasMinor } from '../cells.ts';
import { isSilent } from '../cover.ts';
import type { Facts } from '../facts.ts';
import { monthAfter, monthBefore } from '../months.ts';
import type { Recipient } from '../recipients.ts';
import { CATALOGUE, DIBAO, INTERIM, PLAN, SELECTIVE } from './basis.ts';
import { personLead } from './lead.ts';
import type { Lead, SignalRule } from './types.ts';

export const missingNotice: SignalRule = {
  kind: 'missing-notice',
  workList: '公示公开',
  severity: 'high',
  title: '没有公示',
  focus: SELECTIVE,
  definition:
    '一个村一类救助当月发了钱，到了公示期限，既没有这个村的名单，也没有零报告；前后两个月都有公示、中间一个月什么都没有的，也算。停发的人没有停发公示的，另列（死亡的不算；全县都不做停发公示的不逐人列）。还没到期限的、只有未成年人的、公示期满依法撤下的不算。',
  innocent: '村（社区）合并；公示了但没有录入。',
  measure: '补公示；确实没有救助对象的，发零报告。',
  days: 7,
  needs: ['paid'],
  basis: `${DIBAO}第十八条；${INTERIM}第十八条；${CATALOGUE}第5、6、9、10、13行；${PLAN}三（三）`,
  examples: [
    {
      name: '整个乡镇没有公示',
      notices: { '2025-09-dibao-payment': null },
      finds: ['中心村 dibao 2025-09 -', '青山村 dibao 2025-09 -'],
    },
    {
      name: '一个村不在名单上',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n',
      },
      finds: ['青山村 dibao 2025-09 -'],
    },
    {
      name: '停发没有公示',
      approved: '谢甲四,{{id4}},联合乡,青山村,1,630,400,低保,2024-01-10,2024-01,2025-08,1',
      notices: {
        '2025-08-dibao-termination': {
          stage: 'termination',
          period: '2025-08',
          zero: true,
          total: undefined,
        },
      },
      finds: ['青山村 dibao 2025-08 谢**'],
    },
    {
      name: '中间一个月没有零报告',
      notices: {
        '2025-07-tekun-payment': { category: 'tekun', period: '2025-07', zero: true, total: undefined },
        '2025-09-tekun-payment': { category: 'tekun', period: '2025-09', zero: true, total: undefined },
      },
      finds: ['- tekun 2025-08 -'],
    },
    { name: '还没到公示期限', asOf: '2025-09-22', notices: { '2025-09-dibao-payment': null }, finds: [] },
    {
      name: '期满撤下',
      notices: { '2025-09-dibao-payment': null },
      ledger: [{ id: 'lianhe-2025-09-dibao-payment', period: '2025-09' }],
      finds: [],
    },
    { name: '全县一致', finds: [] },
  ],
  *run(facts) {
    yield* silentCells(facts);
    yield* silentMonths(facts);
    yield* terminations(facts);
  },
};

function* silentCells({ asOf, cells, cover, months, places }: Facts): Generator<Lead> {
  for (const month of months)
    for (const [category, place, cell] of cells.all(month)) {
      const at = places.all[place];
      if (!at || cell.due === 0) continue;
      const answer = cover.of(at.township.id, category, month);
      const silent =
        answer.state === 'none' ||
        ((answer.state === 'names' || answer.state === 'counts') && isSilent(answer, place));
      if (!silent) continue;
      const due = cells.publishBy(at.township.id, category, month);
      if (due === undefined || asOf <= due) continue;
      yield {
        township: at.township,
        village: at.village,
        category,
        period: month,
        evidence: {
          households: cell.paid,
          persons: cell.persons,
          due,
          reason: answer.state === 'none' ? '全乡镇这个月没有公示' : '名单里没有这个村',
        },
      };
    }
}

/** A township that reports every month, nobody or somebody, and says nothing in one of them. */
function* silentMonths(facts: Facts): Generator<Lead> {
  const { asOf, cells, county, cover, months, places } = facts;
  for (const month of months)
    for (const township of places.townships)
      for (const { id: category } of county.categories) {
        const silent = (m: Month) => cover.of(township.id, category, m).state === 'none';
        if (!silent(month) || !cells.of(township.id, category, month).next().done) continue;
        const before = monthBefore(month);
        const regular = silent(before)
          ? false
          : !silent(monthAfter(month)) || (month === months.at(-1) && !silent(monthBefore(before)));
        const due = deadline(lastDayOf(month), PUBLISH_WITHIN);
        if (!regular || due === undefined || asOf <= due) continue;
        yield {
          township,
          category,
          period: month,
          evidence: { reason: '前后都有公示，这个月没有，也没有零报告', due },
        };
      }
}

/** S12: people whose benefit ended, in a county that publishes endings, and of whom no ending was published. */
function* terminations(facts: Facts): Generator<Lead> {
  const { asOf, notices, places, recipients, months } = facts;
  const ends = notices.filter(({ file }) => file.stage === 'termination');
  const published = new Set(ends.map(({ file }) => file.category));
  const first = months[0] ?? asOf;
  for (const recipient of recipients) {
    const place = places.all[recipient.place];
    const until = endOf(recipient);
    if (!place || until === undefined || !published.has(recipient.category)) continue;
    if (until < first || /死亡|去世/.test(recipient.stopReason) || recipient.withheld) continue;
    if (wasMinor(recipient, until, undefined) || isPaidAfter(facts, recipient, until)) continue;
    const due = deadline(lastDayOf(monthAfter(until)), PUBLISH_WITHIN);
    if (due === undefined || asOf <= due) continue;
    const near = [monthBefore(until), until, monthAfter(until), monthAfter(monthAfter(until))];
    if (near.some((month) => facts.lists.hasEnded(recipient, month))) continue;
    if (isHiddenIn(ends, place.township, recipient, near)) continue;
    yield { ...personLead(facts, recipient, until, { reason: '停发没有公示', due }), part: 'termination' };
  }
}

/** The month in which the last approval of a recipient ends. */
function endOf({ approvals }: Recipient): Month | undefined {
  if (
    approvals.length === 0 ||
    approvals.some(({ until, only }) => until === undefined || only !== undefined)
  )
    return undefined;
  return approvals
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1);
}

function isPaidAfter({ payments, months }: Facts, recipient: Recipient, until: Month): boolean {
  return months.some((month) => month > until && payments.count(recipient, month) > 0);
}

/** A list whose names have lawfully gone, or whose names are masked, may have had the person. */
function isHiddenIn(
  ends: Facts['notices'],
  township: Township,
  { category, place }: Recipient,
  months: readonly Month[],
): boolean {
  return ends.some(
    ({ file, lists, villages }) =>
      file.township === township.id &&
      file.category === category &&
      months.includes(file.period) &&
      (lists === 'gone' || (villages.get(place)?.overMasked ?? 0) > 0),
  );
}
