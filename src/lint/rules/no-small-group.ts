import type { Place } from '../../document/types.ts';
import { smallestGroup } from '../../publication/county.ts';
import { plainText } from '../../publication/plain-text.ts';
import type { Rule } from '../types.ts';
import { minorsLaw, uncertain, workPlan } from './basis.ts';
import { placeOfKey } from './place.ts';

export const noSmallGroup: Rule = {
  id: 'no-small-group',
  group: 'privacy',
  severity: 'error',
  title: '不公开姓名的未成年人太少时，不能单独写人数',
  why: '一个乡镇只有一两个孩子时，写出人数和金额，本地人就知道是谁。',
  repair: '把 withheldMinors 写成 merged，并入全县人数公布，名单下面的说明也不写人数；确实没有的写 0。',
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
    { name: '名单下面的说明', list: withNote('注：另有未成年人1人，依法不公开姓名'), finds: ['A3'] },
    { name: '说明里先写人数', list: withNote('注：另有两名未成年人不公开姓名'), finds: ['A3'] },
    { name: '说明里的三个孩子', list: withNote('注：另有未成年人 3 人，依法不公开姓名'), finds: [] },
    { name: '说明里一个也没有', list: withNote('注：本期不公开姓名的未成年人0人'), finds: [] },
    { name: '说明没有人数', list: withNote('注：未成年人信息依法不公开'), finds: [] },
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
    const k = smallestGroup(setting.county);
    const tellFew = (place: Place, persons: number) => {
      if (persons > 0 && persons < k) tell(place, 'small', { data: { persons, k } });
    };
    if (role === 'list') {
      return {
        trigger: { pattern: /未成年/, letters: '未' },
        text({ text, row, place }) {
          const persons = row?.kind === 'note' || row?.kind === 'above' ? minorsIn(text) : undefined;
          if (persons !== undefined) tellFew(place(0), persons);
        },
      };
    }
    const withheld = notice?.withheldMinors;
    if (role !== 'notice' || typeof withheld !== 'object') return undefined;
    return { end: () => tellFew(placeOfKey(scene, 'withheldMinors'), withheld.persons) };
  },
};

function withNote(note: string): string {
  return `姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n${note}\n`;
}

const NUMBER = '(\\d{1,3}|[一二两])';
const COUNTED = new RegExp(`未成年人?[^\\d一二两，。,;；]{0,6}${NUMBER}[人名个]|${NUMBER}[人名个]未成年`);

/** How many minors a note says there are, if it does. */
function minorsIn(note: string): number | undefined {
  const [, behind, before] = COUNTED.exec(plainText(note)) ?? [];
  const written = behind ?? before;
  if (written === undefined) return undefined;
  return written === '一' ? 1 : written === '二' || written === '两' ? 2 : Number(written);
}
