import type { Rule } from '../types.ts';
import { minorsLaw, uncertain, workPlan } from './basis.ts';
import { placeOfKey } from './place.ts';

export const noSmallGroup: Rule = {
  id: 'no-small-group',
  group: 'privacy',
  severity: 'error',
  title: '不公开姓名的未成年人太少时，不能单独写人数',
  why: '一个乡镇只有一两个孩子时，写出人数和金额，本地人就知道是谁。',
  repair: '把 withheldMinors 写成 merged，并入全县人数公布；确实没有的写 0。',
  basis: [workPlan('二（二）'), minorsLaw('第四条'), uncertain('小单元格抑制的统计惯例', 'k = 3')],
  messages: { small: '只有 {persons} 人，少于 {k} 人，容易认出是谁' },
  examples: [
    {
      name: '一个孩子',
      notice: { category: 'tekun', withheldMinors: { persons: 1, amount: 1001 } },
      finds: ['13:1'],
    },
    { name: '两个孩子', notice: { category: 'tekun', withheldMinors: { persons: 2 } }, finds: ['13:1'] },
    { name: '低保里的一个孩子', notice: { withheldMinors: { persons: 1 } }, finds: ['13:1'] },
    {
      name: '三个孩子',
      notice: { category: 'tekun', withheldMinors: { persons: 3, amount: 3003 } },
      finds: [],
    },
    { name: '没有', notice: { category: 'tekun', withheldMinors: 0 }, finds: [] },
    { name: '并入全县', notice: { category: 'tekun', withheldMinors: 'merged' }, finds: [] },
  ],
  watch(scene, tell) {
    const { role, notice, setting } = scene;
    const withheld = notice?.withheldMinors;
    if (role !== 'notice' || typeof withheld !== 'object') return undefined;
    const k = setting.county?.k ?? 3;
    if (withheld.persons >= k) return undefined;
    return {
      end: () =>
        tell(placeOfKey(scene, 'withheldMinors'), 'small', { data: { persons: withheld.persons, k } }),
    };
  },
};
