import { sum } from '../../order.ts';
import { firstDayOf, lastDayOf } from '../../publication/dates.ts';
import type { Fen } from '../../publication/money.ts';
import { standardOn } from '../../publication/standard.ts';
import type { Facts } from '../facts.ts';
import type { Published } from '../published.ts';
import { CATALOGUE, PLAN } from './basis.ts';
import { noticeLead } from './lead.ts';
import type { SignalRule } from './types.ts';

const list = (standard: string) =>
  `姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,${standard},800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n`;

export const standardNotInForce: SignalRule = {
  kind: 'standard-not-in-force',
  workList: '未按要求发放',
  severity: 'medium',
  title: '标准不是现行标准',
  focus: '不严格遵循规定标准与金额足额发放救助资金',
  definition:
    '名单上写的标准，不是 standards.csv 里这一类救助、这个村（城市或农村）当月执行的标准。标准在月中调整的，新旧都可以。一个村一份名单列一条。',
  innocent: '提标当月文件晚到，差额已在以后补发。',
  measure: '按现行标准重新核算；少发的补发，公示写错的发更正公示。',
  days: 15,
  needs: ['published'],
  basis: `${PLAN}二（二）（救助标准与金额信息公示公开）；${CATALOGUE}第4、8、12行`,
  examples: [
    {
      name: '用了旧标准',
      lists: { '2025-09-dibao-payment': list('600') },
      finds: ['中心村 dibao 2025-09 -'],
    },
    {
      name: '农村写成城市标准',
      lists: { '2025-09-dibao-payment': list('770') },
      finds: ['中心村 dibao 2025-09 -'],
    },
    {
      name: '编出来的标准',
      lists: { '2025-09-dibao-payment': list('631') },
      finds: ['中心村 dibao 2025-09 -'],
    },
    { name: '带单位', lists: { '2025-09-dibao-payment': list('630元') }, finds: [] },
    { name: '标准空着，由“各村公示详略不一”去看', lists: { '2025-09-dibao-payment': list('') }, finds: [] },
    { name: '全县是现行标准', finds: [] },
  ],
  *run(facts) {
    for (const notice of facts.notices) {
      if (notice.file.stage === 'termination') continue;
      for (const [place, { standards, rows }] of notice.villages) {
        const inForce = standardsOf(facts, notice, place);
        if (inForce === undefined || inForce.size === 0) continue;
        const wrong = [...standards].filter(([standard]) => !inForce.has(standard));
        const [first] = wrong;
        if (!first) continue;
        const lead = noticeLead(facts, notice, place < 0 ? undefined : place, {
          published: first[0] / 100,
          inForce: [...inForce].map((each) => each / 100).join('、'),
          rowsWrong: sum(wrong.map(([, count]) => count)),
          rows,
        });
        if (lead) yield lead;
      }
    }
  },
};

/** The standards that a list of a month may show; `undefined` where the county has none for the category. */
function standardsOf(
  { standards, places }: Facts,
  { file, columns }: Published,
  place: number,
): Set<Fen> | undefined {
  const { category, period, area } = file;
  if (!standards.some((standard) => standard.category === category)) return undefined;
  const ofVillage = places.all[place]?.village.area;
  const areas = columns.has('area')
    ? (['rural', 'urban'] as const)
    : [ofVillage ?? area ?? 'rural', area ?? ofVillage];
  return new Set(
    areas.flatMap((each) =>
      each === undefined
        ? []
        : [firstDayOf(period), lastDayOf(period)].flatMap(
            (day) => standardOn(standards, category, each, day)?.amount ?? [],
          ),
    ),
  );
}
