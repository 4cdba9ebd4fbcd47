import { deadline, workingDaysAfter } from '../calendar.ts';
import { applicationLead, calendarUnknown, HEADER } from './application.ts';
import { OVERDUE, PLAN } from './basis.ts';
import type { SignalRule } from './types.ts';

const DAYS = 2;

export const acceptanceOverdue: SignalRule = {
  kind: 'acceptance-overdue',
  workList: '应保未保',
  severity: 'medium',
  title: '受理超期',
  focus: OVERDUE,
  definition:
    '从申请次日起算，超过 2 个工作日才受理，或者到核查日还没有受理。工作日按国务院节假日安排（含调休）。撤回申请的不算。',
  innocent: '材料不全，一次告知后补交；录入晚于实际受理。',
  measure: '查明超期原因，对申请人说明；尚未受理的立即受理。',
  days: 7,
  needs: ['applications'],
  basis: `${PLAN}附件（所有申请受理不超过2个工作日）`,
  examples: [
    {
      name: '第 3 个工作日才受理',
      applications: `${HEADER}谢甲四,联合乡,青山村,低保,2025-09-01,2025-09-04,2025-09-20,批准,\n`,
      finds: ['青山村 dibao 2025-09 谢**'],
    },
    {
      name: '一直没有受理',
      applications: `${HEADER}谢甲四,联合乡,青山村,低保,2025-09-01,,,,\n`,
      finds: ['青山村 dibao 2025-09 谢**'],
    },
    {
      name: '调休的星期日是工作日',
      applications: `${HEADER}谢甲四,联合乡,青山村,低保,2025-09-25,2025-09-29,2025-10-20,批准,\n`,
      finds: ['青山村 dibao 2025-09 谢**'],
    },
    {
      name: '第 2 个工作日受理',
      applications: `${HEADER}谢甲四,联合乡,青山村,低保,2025-09-01,2025-09-03,2025-09-20,批准,\n`,
      finds: [],
    },
    {
      name: '中间隔着国庆假期',
      applications: `${HEADER}谢甲四,联合乡,青山村,低保,2025-09-30,2025-10-10,2025-10-20,批准,\n`,
      finds: [],
    },
    {
      name: '两天内决定不予受理',
      applications: `${HEADER}谢甲四,联合乡,青山村,低保,2025-09-01,,2025-09-02,不予受理,户籍不在本县\n`,
      finds: [],
    },
    {
      name: '撤回的申请',
      applications: `${HEADER}谢甲四,联合乡,青山村,低保,2025-09-01,,,申请人撤回,\n`,
      finds: [],
    },
  ],
  *run(facts) {
    for (const application of facts.applications) {
      const { applied, accepted, decided, outcome } = application;
      if (applied === undefined || (outcome === 'withdrawn' && accepted === undefined)) continue;
      // What was decided was taken up, on that day at the latest; without a day nobody can say when.
      if (accepted === undefined && decided === undefined && outcome !== 'open') continue;
      const due = deadline(applied, DAYS);
      if (due === undefined) {
        calendarUnknown(facts, application);
        continue;
      }
      const until = accepted ?? decided ?? facts.asOf;
      if (until <= due) continue;
      yield applicationLead(application, {
        applied,
        ...(accepted && { accepted }),
        ...(!accepted && decided && { decided }),
        due,
        workingDays: workingDaysAfter(applied, until) ?? 0,
        limit: DAYS,
      });
    }
  },
};
