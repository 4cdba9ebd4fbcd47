import { increment, obtain } from '../../maps.ts';
import { type Day, lastDayOf, type Month } from '../../publication/dates.ts';
import { deadline, workingDaysAfter } from '../calendar.ts';
import { payBy } from '../cells.ts';
import { numberOf } from '../day-number.ts';
import type { Facts } from '../facts.ts';
import { tellInHomes } from '../homes.ts';
import { monthAfter } from '../months.ts';
import { approvalsIn, holdsIn, placeIn, type Recipient } from '../recipients.ts';
import { DIBAO, PLAN } from './basis.ts';
import { personLead } from './lead.ts';
import type { Lead, SignalRule } from './types.ts';

/** 临时救助 is for need of today: working days from the decision to the money. No source names a number; 20 is the county's term for the decision itself. */
const RELIEF_WITHIN = 20;
const RELIEF_USUAL = 10;

const TEKUN = '姓名,身份证号,乡镇,村,保障人数,标准,金额,救助类别,确认日期,起始月,停发月,家庭人数,供养方式\n';
const PAID = '姓名,身份证号,乡镇,村,救助类别,所属月份,发放日期,金额\n';

export const paidLate: SignalRule = {
  kind: 'paid-late',
  workList: '未按要求发放',
  severity: 'high',
  title: '发放不及时',
  focus: '不严格遵循规定标准与金额按时足额发放救助资金',
  definition:
    '按月发放的救助金，过了当月最后一天（遇节假日顺延到下一个工作日）才发；批准当月的，过了次月才发；临时救助批准后超过 20 个工作日才发。应当发放、同乡镇同类别多数人都发了、这个人却没有发的，也列在这里；集中供养的钱拨给供养机构，不算。',
  innocent: '账户信息有误被退回；首次发放补发前几个月。',
  measure: '查明资金计划、信息共享哪个环节慢了，当月补发；改进发放流程。',
  days: 15,
  needs: ['approved', 'paid'],
  basis: `${PLAN}二（二）、附件（比对审核完成时间与打款记录）；${DIBAO}第二十二条`,
  examples: [
    {
      name: '过了月才发',
      paid: '向甲三,{{id2}},联合乡,中心村,低保,2025-08,2025-09-15,500',
      finds: ['中心村 dibao 2025-08 向**'],
    },
    {
      name: '批准后过了次月才发',
      approved: '谢甲四,{{id4}},联合乡,青山村,1,630,400,低保,2025-07-10,2025-07,,1',
      paid: '谢甲四,{{id4}},联合乡,青山村,低保,2025-07,2025-09-15,400\n谢甲四,{{id4}},联合乡,青山村,低保,2025-08,2025-08-15,400\n谢甲四,{{id4}},联合乡,青山村,低保,2025-09,2025-09-15,400',
      lists: { '2025-07-dibao-payment': '姓名,村,保障人数,标准,金额\n谢甲四,青山村,1,630,400\n' },
      notices: {
        '2025-07-dibao-payment': { period: '2025-07', published: '2025-09-19', closes: '2025-09-25' },
      },
      finds: ['青山村 dibao 2025-07 谢**'],
    },
    {
      name: '该发没有发',
      paid: '-向甲三 2025-09',
      approved: '向甲三,{{id2}},联合乡,中心村,1,630,500,低保,2024-01-10,2024-01,,1',
      finds: ['中心村 dibao 2025-09 向**'],
    },
    {
      name: '临时救助批准后很久才发',
      approved: '谢甲四,{{id4}},联合乡,青山村,1,,1000,临时救助,2025-07-01,,,1',
      paid: '谢甲四,{{id4}},联合乡,青山村,临时救助,2025-08,2025-08-25,1000',
      finds: ['青山村 linshi 2025-08 谢**'],
    },
    {
      name: '批准的次月发放当月的',
      approved: '谢甲四,{{id4}},联合乡,青山村,1,630,400,低保,2025-08-10,2025-08,,1',
      paid: '谢甲四,{{id4}},联合乡,青山村,低保,2025-08,2025-09-15,400\n谢甲四,{{id4}},联合乡,青山村,低保,2025-09,2025-09-15,400',
      finds: [],
    },
    {
      name: '当月停发',
      paid: '-向甲三 2025-09',
      approved: '向甲三,{{id2}},联合乡,中心村,1,630,500,低保,2024-01-10,2024-01,2025-09,1',
      finds: [],
    },
    {
      name: '集中供养的钱拨给敬老院',
      approved: `${TEKUN}冉甲一,{{id1}},联合乡,中心村,1,1001,1061,特困,2024-01-10,2024-01,,1,分散供养\n向甲三,{{id2}},联合乡,中心村,1,1001,1061,特困,2024-01-10,2024-01,,1,集中供养\n`,
      paid: `${PAID}冉甲一,{{id1}},联合乡,中心村,特困,2025-09,2025-09-15,1061\n联合乡敬老院,,联合乡,中心村,特困,2025-09,2025-09-15,1061\n`,
      finds: [],
    },
    { name: '全县按月发放', finds: [] },
  ],
  *run(facts) {
    const { months, recipients, payments, places, uncertain } = facts;
    const inHomes = new Set<Recipient>();
    for (const month of months) {
      const late = new Map<string, boolean>();
      for (const recipient of recipients) {
        const place = places.all[placeIn(recipient, month)];
        if (!place || uncertain.has(recipient)) continue;
        if (payments.count(recipient, month) === 0) {
          if (!isUnpaid(facts, recipient, month)) continue;
          if (recipient.inHome) inHomes.add(recipient);
          else yield unpaidLead(facts, recipient, month);
          continue;
        }
        const day = payments.day(recipient, month);
        const due = day && dueOf(recipient, month, day);
        if (!day || !isAfter(day, due)) continue;
        const key = `${place.index} ${recipient.category}`;
        const whole = late.get(key) ?? isWholeLate(facts, recipient, month);
        if (whole && late.has(key)) continue;
        late.set(key, whole);
        yield whole ? wholeLead(facts, recipient, month) : lateLead(facts, recipient, month, day, due);
      }
    }
    tellInHomes(facts, inHomes);
  },
};

/** The last day on which a payment was in time; `undefined` where the calendar is not known. */
function dueOf(recipient: Recipient, month: Month, day: Day): Day | undefined {
  if (recipient.category === 'linshi') return reliefDue(recipient, month, day);
  // The month of approval may be paid with the next one.
  const first = approvalsIn(recipient, month).some(
    ({ decided }) => decided !== undefined && decided.slice(0, 7) >= month,
  );
  return payBy(first ? monthAfter(month) : month);
}

/** 临时救助 runs from the last decision before the money, not from the month. */
function reliefDue({ approvals }: Recipient, month: Month, day: Day): Day | undefined {
  const decided = approvals
    .map((approval) => approval.decided)
    .filter((each): each is Day => each !== undefined && each <= day)
    .sort()
    .at(-1);
  const ofMonth = payBy(month);
  if (decided === undefined) return ofMonth;
  const [usual, last] = [deadline(decided, RELIEF_USUAL), deadline(decided, RELIEF_WITHIN)];
  if (usual === undefined || last === undefined || ofMonth === undefined) return undefined;
  const [, latest = last] = [ofMonth, usual].sort();
  return [latest, last].sort()[0];
}

function isAfter(day: Day, due: Day | undefined): boolean {
  return due !== undefined && day > due;
}

/** The whole village was paid late together: one lead, not one for each. */
function isWholeLate({ cells }: Facts, recipient: Recipient, month: Month): boolean {
  const { category } = recipient;
  const cell = cells.get(placeIn(recipient, month), category, month);
  const due = payBy(month);
  if (!cell || due === undefined || category === 'linshi' || cell.paid < 5) return false;
  const number = numberOf(due);
  let after = 0;
  for (const [day, count] of cell.days) if (day > number) after += count;
  return after * 2 > cell.paid;
}

function wholeLead(facts: Facts, recipient: Recipient, month: Month): Lead {
  const { category } = recipient;
  const at = facts.places.all[placeIn(recipient, month)];
  if (!at) throw new Error('a lead about nowhere');
  const cell = facts.cells.get(at.index, category, month);
  const day = facts.cells.batch(at.township.id, category, month);
  return {
    township: at.township,
    village: at.village,
    category,
    period: month,
    part: 'all',
    evidence: {
      reason: '整批发放超过当月',
      paid: cell?.paid ?? 0,
      due: payBy(month) ?? lastDayOf(month),
      ...(day && { paidOn: day }),
    },
  };
}

function lateLead(facts: Facts, recipient: Recipient, month: Month, day: Day, due: Day | undefined): Lead {
  const decided = recipient.approvals
    .map((approval) => approval.decided)
    .sort()
    .at(-1);
  const after = decided !== undefined && decided <= day ? workingDaysAfter(decided, day) : undefined;
  return personLead(facts, recipient, month, {
    paidOn: day,
    due: due ?? lastDayOf(month),
    ...(decided !== undefined && after !== undefined && { decided, workingDays: after }),
  });
}

/** Approved before this month and not ended in it, not 临时救助; the money of the others went out and the month is over. */
function isUnpaid(facts: Facts, recipient: Recipient, month: Month): boolean {
  const { approvals, category, place, stopped } = recipient;
  if (category === 'linshi' || approvals.length === 0 || stopped) return false;
  const sure = approvals.some(
    (approval) =>
      holdsIn(approval, month) &&
      (approval.only !== undefined || (approval.from ?? approval.decided ?? month).slice(0, 7) < month) &&
      (approval.decided === undefined || approval.decided.slice(0, 7) < month) &&
      (approval.until === undefined || approval.until > month),
  );
  if (!sure || !isAfter(facts.asOf, payBy(month))) return false;
  const township = facts.places.all[place]?.township.id ?? '';
  let paid = 0;
  for (const [, cell] of facts.cells.of(township, category, month)) paid += cell.paid;
  return paid * 2 > activeIn(facts, township, category, month);
}

const active = new WeakMap<Facts, Map<string, number>>();

/** How many of a township a category's roster has in a month, but for those whose money goes to a home. */
function activeIn(facts: Facts, township: string, category: string, month: Month): number {
  const counts = obtain(active, facts, () => countActive(facts));
  return counts.get(`${township} ${category} ${month}`) ?? 0;
}

function countActive({ months, places, recipients }: Facts): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { approvals, place, category, inHome } of recipients)
    for (const month of inHome ? [] : months) {
      if (!approvals.some((approval) => holdsIn(approval, month))) continue;
      increment(counts, `${places.all[place]?.township.id} ${category} ${month}`);
    }
  return counts;
}

function unpaidLead(facts: Facts, recipient: Recipient, month: Month): Lead {
  const failed = facts.payments.failed(recipient, month);
  const approved = approvalsIn(recipient, month)[0]?.amount;
  return {
    ...personLead(facts, recipient, month, {
      reason: failed > 0 ? '发放失败，没有补发' : '应当发放，没有发放记录',
      paid: 0,
      ...(approved !== undefined && { approved: approved / 100 }),
      due: payBy(month) ?? lastDayOf(month),
    }),
    part: 'unpaid',
  };
}
