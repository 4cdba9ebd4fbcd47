import { deadline, workingDaysAfter } from '../calendar.ts';
import { applicationLead, calendarUnknown, HEADER } from './application.ts';
import { OVERDUE, PLAN } from './basis.ts';
import type { SignalRule } from './types.ts';

export const decisionOverdue: SignalRule = {
  kind: 'decision-overdue',
  workList: '应保未保',
  severity: 'high',
  title: '审核确认超期',
  focus: OVERDUE,
  definition:
    '从受理次日起算，到审核确认超过规定的工作日（低保、低保边缘 25，临时救助 20，特困 30，以 county.yaml 为准），或者到核查日还没有结果。撤回申请的不算。',
  innocent: '情况复杂依规延长；公示有异议需要再查。',
  measure: '查明超期原因；尚未办结的限期办结，符合条件的及时纳入并说明理由。',
  days: 7,
  needs: ['applications'],
  basis: `${PLAN}附件（审核时限是否超期）`,
  examples: [
    {
      name: '低保第 26 个工作日才确认',
      applications: `${HEADER}谢甲四,联合乡,青山村,低保,2025-07-31,2025-08-01,2025-09-08,批准,\n`,
      finds: ['青山村 dibao 2025-07 谢**'],
    },
    {
      name: '临时救助超过 20 个工作日',
      applications: `${HEADER}谢甲四,联合乡,青山村,临时救助,2025-07-31,2025-08-01,2025-09-01,批准,\n`,
      finds: ['青山村 linshi 2025-07 谢**'],
    },
    {
      name: '一直没有结果',
      applications: `${HEADER}谢甲四,联合乡,青山村,特困,2025-07-31,2025-08-01,,,\n`,
      finds: ['青山村 tekun 2025-07 谢**'],
    },
    {
      name: '低保第 25 个工作日确认',
      applications: `${HEADER}谢甲四,联合乡,青山村,低保,2025-07-31,2025-08-01,2025-09-05,批准,\n`,
      finds: [],
    },
    {
      name: '特困 30 个工作日以内',
      applications: `${HEADER}谢甲四,联合乡,青山村,特困,2025-07-31,2025-08-01,2025-09-08,批准,\n`,
      finds: [],
    },
    {
      name: '还在时限以内',
      applications: `${HEADER}谢甲四,联合乡,青山村,特困,2025-10-20,2025-10-21,,,\n`,
      finds: [],
    },
  ],
  *run(facts) {
    const limits = new Map(facts.county.categories.map(({ id, decisionDays }) => [id, decisionDays]));
    for (const application of facts.applications) {
      const { accepted, decided, outcome, category } = application;
      const limit = limits.get(category);
      if (accepted === undefined || limit === undefined || outcome === 'withdrawn') continue;
      const due = deadline(accepted, limit);
      if (due === undefined) {
        calendarUnknown(facts, application);
        continue;
      }
      // A result without a day is a result, but nobody can say when.
      if (decided === undefined && outcome !== 'open') continue;
      const until = decided ?? facts.asOf;
      if (until <= due) continue;
      yield applicationLead(application, {
        accepted,
        ...(decided && { decided }),
        due,
        workingDays: workingDaysAfter(accepted, until) ?? 0,
        limit,
      });
    }
  },
};
