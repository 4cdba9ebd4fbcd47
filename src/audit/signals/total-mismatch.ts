import { CATALOGUE, PLAN, UNTIMELY } from './basis.ts';
import { noticeLead } from './lead.ts';
import type { SignalRule } from './types.ts';

const LABELS = { rows: '行数', persons: '人数', households: '户数', amount: '金额' } as const;

export const totalMismatch: SignalRule = {
  kind: 'total-mismatch',
  workList: '公示公开',
  severity: 'medium',
  title: '合计对不上',
  focus: UNTIMELY,
  definition:
    '名单各行加起来，与公示写明的总数（行数、人数、金额）不符，或与名单里的合计、小计不符。总数含不含依法不公开的未成年人都可以。',
  innocent: '依法不公开的未成年人没有计入；抄写错误。',
  measure: '核对名单和合计，改正后发更正公示。',
  days: 15,
  needs: ['published'],
  basis: `${CATALOGUE}第5、6、9、10、13行；${PLAN}二（二）、三（三）`,
  examples: [
    {
      name: '写的总数多一行',
      notices: { '2025-09-dibao-payment': { total: { rows: 4, persons: 4, amount: 1900 } } },
      finds: ['- dibao 2025-09 -'],
    },
    {
      name: '写的金额不同',
      notices: { '2025-09-dibao-payment': { total: { rows: 3, persons: 4, amount: 1901 } } },
      finds: ['- dibao 2025-09 -'],
    },
    {
      name: '合计行不对',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n合计,,4,,2000\n',
      },
      finds: ['- dibao 2025-09 -'],
    },
    {
      name: '合计和小计都对',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n小计,,3,,1300\n田甲二,青山村,1,630,600\n合计,,4,,"1,900"\n',
      },
      finds: [],
    },
    {
      name: '总数含依法不公开的未成年人',
      notices: {
        '2025-09-dibao-payment': {
          total: { rows: 6, persons: 7, amount: 3700 },
          withheldMinors: { persons: 3, amount: 1800 },
        },
      },
      finds: [],
    },
    {
      name: '有一行没写人数，加不出总数',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,,630,500\n田甲二,青山村,1,630,600\n合计,,3,,"1,900"\n',
      },
      notices: { '2025-09-dibao-payment': { total: { rows: 3, persons: 3, amount: 1900 } } },
      finds: [],
    },
    { name: '没有写总数', notices: { '2025-09-dibao-payment': { total: undefined } }, finds: [] },
    { name: '全县对得上', finds: [] },
  ],
  *run(facts) {
    for (const notice of facts.notices) {
      const [first] = notice.wrong;
      // A list that is gone cannot be added up.
      if (!first || notice.rows === 0) continue;
      const { what, stated, counted } = first;
      const lead = noticeLead(facts, notice, undefined, {
        what: LABELS[what],
        stated,
        counted,
        differences: notice.wrong.length,
      });
      if (lead) yield lead;
    }
  },
};
