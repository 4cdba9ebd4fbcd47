import { daysUp, firstDayOf } from '../../publication/dates.ts';
import { workingDays } from '../../publication/working-days.ts';
import type { Rule } from '../types.ts';
import { catalogue, chongqingDibao, uncertain } from './basis.ts';
import { placeOfKey } from './place.ts';

// A review that follows an objection is up for three days.
const AGAIN = 3;

export const validDates: Rule = {
  id: 'valid-dates',
  group: 'completeness',
  severity: 'error',
  title: '公示时间要够、要真实',
  why: '初审公示七日，异议复查后再公示三日。日期写在将来，或早于所属月份，是伪造发稿日期。',
  repair: '按实际公示的日子填写；不够天数的延长公示。',
  basis: [
    chongqingDibao('第十八条'),
    catalogue('第5、9行'),
    uncertain('国办秘函〔2019〕19号', '伪造发稿日期'),
  ],
  messages: {
    future: '发布日期在检查日期之后',
    early: '发布日期早于所属月份',
    open: '审核公示要写公示截止日期（closes）',
    backwards: '截止日期早于发布日期',
    short: '公示只有 {days} 天，至少 {least} 天',
    'short-working': '公示只有 {days} 个工作日，至少 {least} 个工作日',
    unknown: '这一年的放假安排还没有，算不出工作日',
  },
  examples: [
    {
      name: '公示只有五天',
      notice: { stage: 'review', published: '2025-09-20', closes: '2025-09-24' },
      finds: ['7:1'],
    },
    { name: '没有截止日期', notice: { stage: 'review', closes: undefined }, finds: ['6:1'] },
    { name: '日期在将来', notice: { published: '2025-12-01', closes: '2025-12-10' }, finds: ['6:1'] },
    { name: '早于所属月份', notice: { published: '2025-08-20', closes: '2025-08-30' }, finds: ['6:1'] },
    {
      name: '公示七天',
      notice: { stage: 'review', published: '2025-09-20', closes: '2025-09-26' },
      finds: [],
    },
    {
      name: '更正后再公示三天',
      notice: {
        stage: 'review',
        published: '2025-09-20',
        closes: '2025-09-22',
        corrects: '2025-09-dibao-review',
        reason: '有异议，已复查',
      },
      finds: [],
    },
    { name: '发放公示', notice: {}, finds: [] },
  ],
  watch(scene, tell) {
    const {
      role,
      notice,
      asOf,
      setting: { county },
    } = scene;
    if (role !== 'notice' || !notice) return undefined;
    const place = placeOfKey(scene, 'published');
    const end = placeOfKey(scene, 'closes');
    return {
      end() {
        const { published, closes, stage } = notice;
        if (published > asOf) tell(place, 'future');
        if (published < firstDayOf(notice.period)) tell(place, 'early');
        if (closes === undefined) {
          if (stage === 'review') tell(place, 'open');
          return;
        }
        if (closes < published) return tell(end, 'backwards');
        if (stage !== 'review') return;
        const days = daysUp(published, closes);
        const { kind, days: wanted } = county?.publicity ?? { kind: 'calendar', days: 7 };
        const least = notice.corrects === undefined ? wanted : AGAIN;
        if (kind === 'calendar') return days < least && tell(end, 'short', { data: { days, least } });
        const working = workingDays(published, closes);
        if (working === undefined) tell(end, 'unknown');
        else if (working < least) tell(end, 'short-working', { data: { days: working, least } });
      },
    };
  },
};
