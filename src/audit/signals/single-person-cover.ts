import { PLAN } from './basis.ts';
import { personLead } from './lead.ts';
import { receives } from './receives.ts';
import type { SignalRule } from './types.ts';

/** 救助 by household; 特困 and 临时救助 are by person or by case. */
const BY_HOUSEHOLD = new Set(['dibao', 'dibian']);

export const singlePersonCover: SignalRule = {
  kind: 'single-person-cover',
  workList: '应保未保',
  severity: 'medium',
  title: '疑似单人保代替整户保',
  focus: '疑似存在以“单人保”代替“整户保”情况',
  definition:
    '低保或低保边缘只保了 1 个人，救助通里共同生活的家庭成员却不止 1 人，疑似以“单人保”代替“整户保”。重病、重残可以依法单独申请，要看档案。',
  innocent: '重病、重残人员依规单独申请；成员已分户或另有救助。',
  measure: '入户走访，核查共同生活成员的收入和财产；符合整户条件的按整户纳入。',
  days: 30,
  needs: ['approved'],
  basis: `${PLAN}二（一）、附件（纠正“单人保”替代“整户保”）`,
  examples: [
    {
      name: '一家三口只保一人',
      approved: '向甲三,{{id2}},联合乡,中心村,1,630,500,低保,2024-01-10,2024-01,,3',
      finds: ['中心村 dibao - 向**'],
    },
    {
      name: '一家两口只保一人',
      approved: '田甲二,{{id3}},联合乡,青山村,1,630,600,低保,2024-01-10,2024-01,,2',
      finds: ['青山村 dibao - 田**'],
    },
    {
      name: '低保边缘',
      approved: '谢甲四,{{id4}},联合乡,青山村,1,,0,低保边缘,2024-01-10,2024-01,,4',
      finds: ['青山村 dibian - 谢**'],
    },
    {
      name: '独居',
      approved: '向甲三,{{id2}},联合乡,中心村,1,630,500,低保,2024-01-10,2024-01,,1',
      finds: [],
    },
    {
      name: '特困按人',
      approved: '谢甲四,{{id4}},联合乡,青山村,1,1001,1001,特困,2025-10-10,2025-10,,2',
      finds: [],
    },
    {
      name: '已经停发',
      approved: '谢甲四,{{id4}},联合乡,青山村,1,630,400,低保,2023-01-10,2023-01,2024-01,3',
      finds: [],
    },
  ],
  *run(facts) {
    for (const recipient of facts.recipients) {
      const { persons, size, category, place } = recipient;
      if (persons !== 1 || size === undefined || size < 2 || !BY_HOUSEHOLD.has(category)) continue;
      if (receives(facts, recipient) && !recipient.stopped && facts.places.all[place])
        yield personLead(facts, recipient, undefined, { persons, household: size });
    }
  },
};
