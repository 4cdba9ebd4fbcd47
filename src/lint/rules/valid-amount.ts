import { lastDayOf, type Month } from '../../publication/dates.ts';
import { formatMoney, parseMoney } from '../../publication/money.ts';
import { columnRule } from '../../publication/permitted.ts';
import { judgedBy, parseCount } from '../../publication/recipient.ts';
import { type Area, largestExtra, standardOn } from '../../publication/standard.ts';
import { word } from '../safe.ts';
import type { Rule } from '../types.ts';
import { chongqingDibao, workPlan } from './basis.ts';
import { isNamed } from './columns.ts';
import { memo } from './memo.ts';
import { placeOfCell } from './place.ts';

export const validAmount: Rule = {
  id: 'valid-amount',
  group: 'completeness',
  severity: 'error',
  title: '金额要是合理的数',
  why: '发放金额要与审核确定的金额一致。金额为零、为负或超过标准能有的上限，多半是写错了行或单位。',
  repair: '核对审核确认的金额。确有补发的，在备注里写明，并把补发的月份分行列出。',
  basis: [workPlan('二（二）'), chongqingDibao('第二十条、第二十一条')],
  messages: {
    number: '金额不是一个数',
    fraction: '金额的小数多于两位，要写到分为止',
    positive: '金额要大于 0',
    above: '超过了按人数和标准能有的上限 {limit} 元',
  },
  examples: [
    { name: '金额不是数', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,已发\n', finds: ['E2'] },
    {
      name: '金额有三位小数',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,380.123\n',
      finds: ['E2'],
    },
    { name: '金额为零', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,0\n', finds: ['E2'] },
    { name: '多写了一个零', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,8000\n', finds: ['E2'] },
    { name: '负数', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,-800\n', finds: ['E2'] },
    { name: '差额', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,345.50\n', finds: [] },
    { name: '全额', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,"1,260"\n', finds: [] },
    {
      name: '没有人数列，由别的规则管',
      list: '姓名,村,标准,金额\n冉甲一,中心村,630,1260\n',
      finds: [],
    },
    {
      name: '停发的户没有人数列',
      notice: { stage: 'termination' },
      list: '姓名,村,停发原因,金额\n冉甲一,中心村,迁出,1260\n',
      finds: [],
    },
    { name: '人数为零', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,0,630,800\n', finds: [] },
    {
      name: '特困没有人数列，一行一人',
      notice: { category: 'tekun' },
      list: '姓名,村,标准,金额\n冉甲一,中心村,1001,10010\n',
      finds: ['D2'],
    },
    { name: '重点救助上浮', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,1,630,756\n', finds: [] },
  ],
  watch(scene, tell) {
    const {
      role,
      notice,
      township,
      setting: { standards, county },
    } = scene;
    if (role !== 'list') return undefined;
    const villages = township?.villages ?? [];
    // Where the payments of a category need not say it, each row is of one person.
    const unsaid =
      notice && columnRule(notice.category, 'payment', isNamed(scene)).required.includes('persons') ? 0 : 1;
    // The same few areas and months in every row.
    const each = memo((area: Area, period: Month): number | undefined => {
      const day = lastDayOf(period);
      const standard = notice && standardOn(standards, notice.category, area, day);
      if (!standard || !county) return undefined;
      return standard.amount * county.uplift + largestExtra(standards, notice.category, area, day);
    });
    return {
      word: {
        amount(written, row, table) {
          const amount = parseMoney(written);
          if (amount === undefined)
            return tell(placeOfCell(row, table, 'amount'), hasFraction(written) ? 'fraction' : 'number');
          if (amount <= 0) return tell(placeOfCell(row, table, 'amount'), 'positive');
          if (!notice) return;
          const { area = notice.area, period = notice.period } = judgedBy(row, villages);
          const most = area && each(area, period);
          if (!most) return;
          const persons = parseCount(row.get('persons')) ?? unsaid;
          const limit = Math.floor(most * persons);
          // Other rules speak of persons that are missing.
          if (persons === 0 || amount <= limit) return;
          tell(placeOfCell(row, table, 'amount'), 'above', { data: { limit: word(formatMoney(limit)) } });
        },
      },
    };
  },
};

/** Whether only its fractions of a fen keep a text from being an amount. */
function hasFraction(text: string): boolean {
  return parseMoney(text.normalize('NFKC').replace(/(\.\d\d)\d+/, '$1')) !== undefined;
}
