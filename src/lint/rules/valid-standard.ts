import { lastDayOf, type Month } from '../../publication/dates.ts';
import { formatMoney, parseMoney } from '../../publication/money.ts';
import { judgedBy } from '../../publication/recipient.ts';
import { type Area, standardOn } from '../../publication/standard.ts';
import { word } from '../safe.ts';
import type { Rule } from '../types.ts';
import { catalogue, workPlan } from './basis.ts';
import { memo } from './memo.ts';
import { placeOfCell } from './place.ts';

export const validStandard: Rule = {
  id: 'valid-standard',
  group: 'completeness',
  severity: 'error',
  title: '公示的标准要是当月执行的标准',
  why: '标准公布不及时、不一致，会影响按标准足额发放，群众也无法核对自己的钱。',
  repair: '改成当月执行的标准；标准调整了的，先在 standards.csv 里登记文号和执行时间。',
  basis: [workPlan('二（二）'), catalogue('第4、8、12行')],
  messages: {
    number: '标准不是一个金额',
    other: '与当月执行的标准不符，应为 {standard} 元',
    none: '当月没有登记这一类救助的标准',
  },
  examples: [
    { name: '用了旧标准', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,600,800\n', finds: ['D2'] },
    { name: '标准不是数字', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,按规定,800\n', finds: ['D2'] },
    { name: '当月没有标准', notice: { period: '2019-09' }, finds: ['D2', 'D3'] },
    { name: '现行标准', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    { name: '带单位', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630元,800\n', finds: [] },
    { name: '每人每月', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630元/人·月,800\n', finds: [] },
    {
      name: '享受低保的起始月早于标准的执行时间',
      notice: { stage: 'confirmed' },
      list: '姓名,村,保障人数,标准,金额,起始月\n冉甲一,中心村,2,630,800,2023年10月\n',
      finds: [],
    },
    { name: '社区用城市标准', list: '姓名,村,保障人数,标准,金额\n冉甲一,新街社区,2,770,800\n', finds: [] },
  ],
  watch({ role, notice, township, setting: { standards } }, tell) {
    if (role !== 'list' || !notice || notice.stage === 'termination') return undefined;
    const villages = township?.villages ?? [];
    const inForce = memo((area: Area, period: Month) =>
      standardOn(standards, notice.category, area, lastDayOf(period)),
    );
    return {
      word: {
        standard(written, row, table) {
          const amount = parseMoney(written);
          if (amount === undefined) return tell(placeOfCell(row, table, 'standard'), 'number');
          const { area = notice.area, period = notice.period } = judgedBy(row, villages);
          if (area === undefined) return;
          const standard = inForce(area, period);
          if (standard?.amount === amount) return;
          const place = placeOfCell(row, table, 'standard');
          if (!standard) tell(place, 'none');
          else tell(place, 'other', { data: { standard: word(formatMoney(standard.amount)) } });
        },
      },
    };
  },
};
