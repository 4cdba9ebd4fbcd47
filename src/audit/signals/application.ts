import type { Facts } from '../facts.ts';
import type { Application } from '../read/applications.ts';
import type { Evidence, Severity } from '../types.ts';
import type { Lead } from './types.ts';

/** The first row of the examples' applications. */
export const HEADER = '姓名,乡镇,村,救助类别,申请日期,受理日期,审核确认日期,结果,不予原因\n';

/** A lead about an application, in the month in which it was made. */
export function applicationLead(application: Application, evidence: Evidence, severity?: Severity): Lead {
  const { township, place, category, name, tag, applied, accepted, decided } = application;
  const month = (applied ?? accepted ?? decided)?.slice(0, 7);
  return {
    township,
    village: place?.village,
    category,
    ...(month !== undefined && { period: month }),
    name,
    tag,
    evidence,
    ...(severity && { severity }),
  };
}

/** A term in a year whose holidays are not known yet is left open. */
export function calendarUnknown({ problems }: Facts, { township, category }: Application): void {
  problems.add({
    code: 'calendar-unknown',
    input: 'applications',
    township: township.name,
    category,
    message: '这一年的国务院放假安排还没有收入，工作日没有算，时限没有核查。请更新程序后再查。',
  });
}
