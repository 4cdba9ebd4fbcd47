import type { Month } from '../../publication/dates.ts';
import type { Facts } from '../facts.ts';
import { approvalsIn, placeIn, type Recipient } from '../recipients.ts';
import { masked } from '../subject.ts';
import { CATALOGUE, INTERIM, PLAN } from './basis.ts';
import { personLead } from './lead.ts';
import type { Lead, SignalRule } from './types.ts';

const HEADER =
  '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n';

export const publishedNotApproved: SignalRule = {
  kind: 'published-not-approved',
  workList: '人情保关系保',
  severity: 'high',
  title: '公示的人没有审核确认',
  focus: '将不符合救助条件的对象违规纳入救助范围',
  definition:
    '确认公示或发放公示的名单上有这个人，救助通已批准的花名册里却没有，或者当月不在享受期内（起始月以前、停发月以后）。审核公示是拟批准的，不算；已经更正的不算；花名册只有现在在册的人、后来公示了停发的不算。',
  innocent: '名册导出较早；姓名写法不同；当月刚停发。',
  measure: '调取审核确认档案逐一核实；不应纳入的，按程序退出并追回多发资金；写错的，发更正公示。',
  days: 15,
  needs: ['approved'],
  basis: `${INTERIM}第十一条；${CATALOGUE}第6、10行；${PLAN}二（三）`,
  examples: [
    {
      name: '名单上多了一户',
      lists: { '2025-09-dibao-payment': `${HEADER}谢甲四,青山村,1,630,400\n` },
      finds: ['青山村 dibao 2025-09 谢**'],
    },
    {
      name: '早已停发还在名单上',
      approved: '向甲三,{{id2}},联合乡,中心村,1,630,500,低保,2024-01-10,2024-01,2025-06,1',
      finds: ['中心村 dibao 2025-08 向**', '中心村 dibao 2025-09 向**'],
    },
    {
      name: '还没有批准',
      approved: '向甲三,{{id2}},联合乡,中心村,1,630,500,低保,2025-09-10,2025-09,,1',
      finds: ['中心村 dibao 2025-08 向**'],
    },
    {
      name: '审核公示里的人还没有批准',
      lists: { '2025-09-dibao-review': '姓名,村,保障人数,标准,金额\n谢甲四,青山村,1,630,400\n' },
      notices: { '2025-09-dibao-review': { stage: 'review' } },
      finds: [],
    },
    {
      name: '停发当月',
      approved: '向甲三,{{id2}},联合乡,中心村,1,630,500,低保,2024-01-10,2024-01,2025-09,1',
      finds: [],
    },
    {
      name: '花名册只有现在在册的，名单上的人后来公示了停发',
      approved: '-向甲三',
      paid: '-向甲三 2025-09',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n',
        '2025-09-dibao-termination': '姓名,村,停发原因\n向甲三,中心村,迁出\n',
      },
      notices: { '2025-09-dibao-termination': { stage: 'termination' } },
      finds: [],
    },
    {
      name: '花名册只有现在在册的，没有公示停发',
      approved: '-向甲三',
      paid: '-向甲三 2025-09',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n',
      },
      finds: ['中心村 dibao 2025-08 向**'],
    },
    {
      name: '花名册少了一类',
      lists: { '2025-09-tekun-payment': '姓名,村,标准,金额\n谢甲四,青山村,1001,1061\n' },
      notices: { '2025-09-tekun-payment': {} },
      finds: [],
    },
    { name: '全县一致', finds: [] },
  ],
  *run(facts) {
    yield* strangers(facts);
    const { lists, places, recipients, scopes, months, uncertain } = facts;
    const currentOnly = withoutEndings(facts);
    for (const month of months)
      for (const recipient of recipients) {
        const { approvals } = recipient;
        const place = places.all[placeIn(recipient, month)];
        if (!place || uncertain.has(recipient)) continue;
        if (!lists.has(recipient, month) && !lists.isConfirmed(recipient, month)) continue;
        if (approvalsIn(recipient, month).length > 0) continue;
        if (!scopes.approved.has(place.township.id, recipient.category, month)) continue;
        if (
          approvals.length === 0 &&
          currentOnly.has(recipient.category) &&
          endsAfter(facts, recipient, month)
        ) {
          leaveOpen(facts, recipient, month);
          continue;
        }
        const reason = approvals.length === 0 ? '花名册里没有' : '当月不在享受期内';
        const published = lists.amount(recipient, month);
        yield personLead(facts, recipient, month, {
          reason,
          ...(published !== undefined && { published: published / 100 }),
          paid: facts.payments.amount(recipient, month) / 100,
        });
      }
  },
};

/** The categories of which the roster tells no end of anybody: it has only who receives today. */
function withoutEndings({ county, recipients }: Facts): Set<string> {
  const categories = new Set(county.categories.map(({ id }) => id));
  for (const { category, approvals, stopped } of recipients)
    if (stopped || approvals.some(({ until, only }) => until !== undefined || only !== undefined))
      categories.delete(category);
  return categories;
}

function endsAfter({ asOf, months, lists }: Facts, recipient: Recipient, month: Month): boolean {
  return [...months, asOf.slice(0, 7)].some((later) => later >= month && lists.hasEnded(recipient, later));
}

function leaveOpen({ places, problems }: Facts, recipient: Recipient, period: Month): void {
  const at = places.all[placeIn(recipient, period)];
  const subject = masked(recipient.name);
  problems.add({
    code: 'ended-since',
    input: 'approved',
    ...(at && { township: at.township.name, village: at.village.name }),
    category: recipient.category,
    period,
    ...(subject && { subject }),
    message:
      '花名册里没有，后来公示了停发；花名册没有一个停发的人，像是只导出了现在在册的，没有猜。请补上含停发人员的花名册。',
  });
}

/** Rows that no private file has, one lead for a person and month in however many lists. */
function* strangers({ lists, notices, places, scopes, asOf }: Facts): Generator<Lead> {
  const corrected = new Set(notices.filter((notice) => notice.corrected));
  const seen = new Set<string>();
  for (const { notice, month, place, name, tag, persons, amount } of lists.unknown) {
    const at = places.all[place];
    const { category, stage } = notice.file;
    if (!scopes.approved.has(notice.file.township, category, month)) continue;
    const key = `${place} ${category} ${month} ${name} ${persons ?? ''}`;
    if (!at || stage === 'termination' || corrected.has(notice) || seen.has(key) || month > asOf.slice(0, 7))
      continue;
    seen.add(key);
    yield {
      township: at.township,
      village: at.village,
      category,
      period: month,
      name,
      tag,
      evidence: {
        reason: '花名册里没有',
        ...(amount !== undefined && { published: amount / 100 }),
        paid: 0,
      },
    };
  }
}
