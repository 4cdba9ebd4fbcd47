import { PUBLISH_WITHIN } from '../../publication/clock.ts';
import { addDays, addMonths, type Day, lastDayOf } from '../../publication/dates.ts';
import { deadline, workingDaysAfter } from '../calendar.ts';
import { eventOf } from '../cells.ts';
import type { Facts } from '../facts.ts';
import type { Published } from '../published.ts';
import { CATALOGUE, DISCLOSURE, PLAN, UNTIMELY } from './basis.ts';
import { noticeLead } from './lead.ts';
import type { Lead, SignalRule } from './types.ts';

export const lateNotice: SignalRule = {
  kind: 'late-notice',
  workList: '公示公开',
  severity: 'medium',
  title: '公示不及时',
  focus: UNTIMELY,
  definition:
    '发放公示在本乡镇这一批打卡之日（不是一批发的，以最后一笔为准）起 10 个工作日以后才发布；其他公示和零报告在所属月份最后一天起 10 个工作日以后才发布。超过 20 个工作日的，严重程度提高。更正公示不算。检查前三天内集中补发一个季度一半以上公示、其中有以前月份的，另列一条。',
  innocent: '节假日调休；系统故障。',
  measure: '说明晚公示的原因，把公示纳入每月工作安排，按期公示。',
  days: 30,
  needs: ['paid'],
  proof: ['inspections'],
  basis: `${CATALOGUE}第5、6、9、10、13行（10个工作日）；${DISCLOSURE}第二十六条（20个工作日）；${PLAN}二（二）`,
  examples: [
    {
      name: '打卡 10 个工作日以后才公示',
      notices: { '2025-09-dibao-payment': { published: '2025-10-10', closes: '2025-10-16' } },
      finds: ['- dibao 2025-09 -'],
    },
    {
      name: '零报告过期',
      notices: {
        '2025-08-tekun-payment': {
          category: 'tekun',
          period: '2025-08',
          published: '2025-10-10',
          closes: '2025-10-16',
          zero: true,
          total: undefined,
        },
      },
      finds: ['- tekun 2025-08 -'],
    },
    {
      name: '检查前集中补发',
      inspections: '检查日期,单位\n2025-10-22,联合乡\n',
      notices: {
        '2025-07-tekun-payment': {
          category: 'tekun',
          period: '2025-07',
          published: '2025-10-20',
          closes: '2025-10-26',
          zero: true,
          total: undefined,
        },
        '2025-08-tekun-payment': {
          category: 'tekun',
          period: '2025-08',
          published: '2025-10-20',
          closes: '2025-10-26',
          zero: true,
          total: undefined,
        },
        '2025-07-linshi-payment': {
          category: 'linshi',
          period: '2025-07',
          published: '2025-10-21',
          closes: '2025-10-27',
          zero: true,
          total: undefined,
        },
        '2025-08-linshi-payment': {
          category: 'linshi',
          period: '2025-08',
          published: '2025-10-21',
          closes: '2025-10-27',
          zero: true,
          total: undefined,
        },
      },
      finds: [
        '- linshi 2025-07 -',
        '- linshi 2025-08 -',
        '- tekun 2025-07 -',
        '- tekun 2025-08 -',
        '- - 2025-10 -',
      ],
    },
    {
      name: '国庆假期不算工作日',
      notices: { '2025-09-dibao-payment': { published: '2025-09-28', closes: '2025-10-04' } },
      finds: [],
    },
    {
      name: '更正公示',
      lists: {
        '2025-08-dibao-payment-correction':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n',
      },
      notices: {
        '2025-08-dibao-payment-correction': {
          period: '2025-08',
          corrects: '2025-08-dibao-payment',
          reason: '更正',
          published: '2025-10-10',
          closes: '2025-10-16',
        },
      },
      finds: [],
    },
    { name: '全县按时', finds: [] },
  ],
  *run(facts) {
    for (const notice of facts.notices) {
      if (notice.file.corrects) continue;
      const lead = lateLead(facts, notice);
      if (lead) yield lead;
    }
    yield* bursts(facts);
  },
};

function lateLead(facts: Facts, notice: Published): Lead | undefined {
  const { published, stage, township, category, period } = notice.file;
  const batch = stage === 'payment' ? facts.cells.batch(township, category, period) : undefined;
  const event = eventOf(batch, period);
  const due = deadline(event, PUBLISH_WITHIN);
  if (due === undefined || published <= due) return undefined;
  const late = workingDaysAfter(event, published);
  const lead = noticeLead(facts, notice, undefined, {
    published,
    due,
    ...(batch && { paidOn: batch }),
    ...(late !== undefined && { workingDays: late }),
  });
  return lead && { ...lead, severity: (late ?? 0) > 2 * PUBLISH_WITHIN ? 'high' : 'medium' };
}

/** S13: at least half of a quarter's notices within three days before an inspection, two or more of them for earlier months. */
function* bursts({ inspections, notices, places }: Facts): Generator<Lead> {
  const seen = new Set<string>();
  for (const { day, township: only } of inspections)
    for (const township of places.townships) {
      if (only && only.id !== township.id) continue;
      const own = notices.filter(({ file }) => file.township === township.id);
      const quarter = publishedIn(own, addMonths(day, -3), day);
      const burst = publishedIn(own, addDays(day, -5), day);
      const days = burst.map(({ file }) => file.published).sort();
      const [first, last] = [days[0], days.at(-1)];
      const key = `${township.id} ${first}`;
      if (!first || !last || addDays(first, 2) < last || seen.has(key)) continue;
      const old = burst.filter(({ file }) => lastDayOf(file.period) < addDays(first, -7)).length;
      if (burst.length < 4 || burst.length * 2 < quarter.length || old < 2) continue;
      seen.add(key);
      yield {
        township,
        period: day.slice(0, 7),
        part: `burst-${day}`,
        evidence: {
          reason: '检查前集中公示',
          inspected: day,
          first,
          last,
          notices: burst.length,
          ofQuarter: quarter.length,
          ofEarlierMonths: old,
        },
      };
    }
}

function publishedIn(notices: readonly Published[], from: Day, to: Day): Published[] {
  return notices.filter(({ file }) => file.published >= from && file.published <= to);
}
