import { daysUp } from '../../publication/dates.ts';
import { workingDays } from '../../publication/working-days.ts';
import type { Facts } from '../facts.ts';
import type { Published } from '../published.ts';
import { CONFIRMATION, DIBAO, SELECTIVE } from './basis.ts';
import { noticeLead } from './lead.ts';
import type { SignalRule } from './types.ts';

/** 公示三日 after an objection was looked into (条例 art. 18). */
const CORRECTION_DAYS = 3;

export const publicityTooShort: SignalRule = {
  kind: 'publicity-too-short',
  workList: '公示公开',
  severity: 'medium',
  title: '公示期不足',
  focus: SELECTIVE,
  definition:
    '从发布到截止（首尾都算）不到规定的天数：一般 7 天，县里规定按工作日算的，审核公示按工作日；更正后再公示不到 3 天。',
  innocent: '工作日、自然日算法不同。',
  measure: '重新公示，公示满规定的天数，其间受理异议。',
  days: 15,
  needs: ['published'],
  basis: `${DIBAO}第十八条（公示七日；再公示三日）；${CONFIRMATION}`,
  examples: [
    {
      name: '只公示 6 天',
      notices: { '2025-09-dibao-payment': { closes: '2025-09-24' } },
      finds: ['- dibao 2025-09 -'],
    },
    {
      name: '当天截止',
      notices: { '2025-09-dibao-payment': { closes: '2025-09-19' } },
      finds: ['- dibao 2025-09 -'],
    },
    {
      name: '按工作日不够 7 天',
      county: { publicity: { days: 7, kind: 'working' } },
      lists: { '2025-09-dibao-review': '姓名,村,保障人数,标准,金额\n谢甲四,青山村,1,630,400\n' },
      notices: { '2025-09-dibao-review': { stage: 'review', published: '2025-09-08', closes: '2025-09-14' } },
      finds: ['- dibao 2025-09 -'],
    },
    { name: '正好 7 天', notices: { '2025-09-dibao-payment': { closes: '2025-09-25' } }, finds: [] },
    {
      name: '没有写截止日期的，按规定天数算',
      notices: { '2025-09-dibao-payment': { closes: undefined } },
      finds: [],
    },
    { name: '全县够期', finds: [] },
  ],
  *run(facts) {
    for (const notice of facts.notices) {
      const { published, closes, corrects } = notice.file;
      if (closes === undefined) continue;
      const required = corrects ? CORRECTION_DAYS : facts.county.publicity.days;
      const days = daysOf(facts, notice, published, closes);
      if (days === undefined || days >= required) continue;
      const lead = noticeLead(facts, notice, undefined, { published, closes, days, required });
      if (lead) yield lead;
    }
  },
};

function daysOf(
  { county }: Facts,
  { file }: Published,
  published: string,
  closes: string,
): number | undefined {
  const inWorkingDays = county.publicity.kind === 'working' && file.stage === 'review' && !file.corrects;
  return inWorkingDays ? workingDays(published, closes) : daysUp(published, closes);
}
