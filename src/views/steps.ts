import type { Category, County } from '../publication/county.ts';

const ACCEPTANCE_DAYS = 2;

/** `2 个工作日内受理，一般 25 个工作日内作出决定` */
export function limitLine({ decisionDays }: Category): string {
  return `${ACCEPTANCE_DAYS} 个工作日内受理，一般 ${decisionDays} 个工作日内作出决定`;
}

/** A step of an application: by when, what happens, and what else the applicant should know. */
export type Step = { when: string; what: string; note: string };

/**
 * What happens after an application and by when.
 * Basis: 工作方案附件（受理 2 个工作日；审核确认按类别）; 条例 art. 18 (公示七日，有异议的重新调查后再公示三日);
 * 社会救助暂行办法 art. 11 (不批准的书面说明理由).
 */
export function stepsOf({ id, decisionDays }: Category, { publicity }: County): Step[] {
  const days = publicity.kind === 'working' ? `${publicity.days} 个工作日` : `${publicity.days} 天`;
  return [
    {
      when: `${ACCEPTANCE_DAYS} 个工作日内`,
      what: '受理',
      note: '材料齐全就受理；不齐的，一次说清缺什么。',
    },
    {
      when: days,
      what: '在村（社区）公示',
      note: id === 'dibao' ? '有人提意见的，重新调查，再公示 3 天。' : '有人提意见的，重新调查。',
    },
    {
      when: `一般 ${decisionDays} 个工作日内`,
      what: '审核确认，作出决定',
      note: '不同意的，书面说明理由。',
    },
  ];
}
