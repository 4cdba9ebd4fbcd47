import { sum } from '../../order.ts';
import { CATALOGUE, DIBAO, PLAN, SELECTIVE } from './basis.ts';
import { noticeLead } from './lead.ts';
import type { SignalRule } from './types.ts';

const REST = '向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n';
const HEADER = '姓名,村,保障人数,标准,金额\n';

export const overMasked: SignalRule = {
  kind: 'over-masked',
  workList: '公示公开',
  severity: 'medium',
  title: '姓名遮得太多',
  focus: SELECTIVE,
  definition:
    '县里规定公示姓名，名单上的姓名却有一半以上的字用 *、某、○ 等代替，或者遮了以后同村两个人变得一样，群众认不出是谁。一个村一份名单列一条。只遮一个字、认得出人的（张*明）不算。',
  innocent: '沿用了旧的模板。',
  measure: '按县里规定的姓名公开范围重新公示；未成年人的姓名一律不公开。',
  days: 7,
  needs: ['published'],
  basis: `${DIBAO}第十八条（公布名单）；${CATALOGUE}第5、6、9、10、13行；${PLAN}三（三）`,
  examples: [
    {
      name: '只留姓',
      lists: { '2025-09-dibao-payment': `${HEADER}冉**,中心村,2,630,800\n${REST}` },
      finds: ['中心村 dibao 2025-09 冉**'],
    },
    {
      name: '全村都遮',
      lists: {
        '2025-09-dibao-payment': `${HEADER}冉某某,中心村,2,630,800\n向某,中心村,1,630,500\n田甲二,青山村,1,630,600\n`,
      },
      finds: ['中心村 dibao 2025-09 -'],
    },
    {
      name: '全角星号',
      lists: { '2025-09-dibao-payment': `${HEADER}＊＊一,中心村,2,630,800\n${REST}` },
      finds: ['中心村 dibao 2025-09 -'],
    },
    {
      name: '只遮一个字',
      lists: { '2025-09-dibao-payment': `${HEADER}冉*一,中心村,2,630,800\n${REST}` },
      finds: [],
    },
    {
      name: '这一类不公示姓名',
      county: { names: 'none' },
      lists: { '2025-09-dibao-payment': '村,户数,保障人数\n中心村,2,3\n青山村,1,1\n' },
      finds: [],
    },
    { name: '公示全名', finds: [] },
  ],
  *run(facts) {
    for (const notice of facts.notices) {
      if (notice.lists !== 'names') continue;
      for (const [place, part] of notice.villages) {
        const alike = [...(part.partly ?? [])].filter(([, count]) => count > 1);
        const count = part.overMasked + sum(alike.map(([, each]) => each));
        if (count === 0) continue;
        const evidence = { masked: count, rows: part.rows };
        const lead = noticeLead(facts, notice, place < 0 ? undefined : place, evidence);
        if (lead) yield { ...lead, name: count === part.overMasked ? part.masked : undefined };
      }
    }
  },
};
