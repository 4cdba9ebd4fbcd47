import { word } from '../safe.ts';
import type { Rule } from '../types.ts';
import { assistance } from './basis.ts';
import { placeOfKey } from './place.ts';

export const validCategory: Rule = {
  id: 'valid-category',
  group: 'completeness',
  severity: 'error',
  basic: true,
  title: '救助类别要在县里规定的类别中',
  why: '类别决定公示哪些列、用哪个标准；类别写错，后面的检查都会错。',
  repair: '改成 county.yaml 里的类别编号。',
  basis: [assistance('第九条、第十四条、第四十七条')],
  messages: {
    county: '没有读到县的设置（county.yaml 没有，或者有错），没法检查类别、标准和电话',
    unknown: '没有这个救助类别，可用的有：{categories}',
  },
  examples: [
    { name: '没有这个类别', notice: { category: 'wubao' }, finds: ['3:1'] },
    { name: '写了别的编号', notice: { category: 'dibao1' }, finds: ['3:1'] },
    { name: '用了全称拼音', notice: { category: 'zuidishenghuobaozhang' }, finds: ['3:1'] },
    { name: '低保', notice: { category: 'dibao' }, finds: [] },
    { name: '特困', notice: { category: 'tekun' }, finds: [] },
    { name: '临时救助', notice: { category: 'linshi' }, finds: [] },
  ],
  watch(scene, tell) {
    const {
      role,
      notice,
      setting: { county },
    } = scene;
    if (role !== 'notice' || !notice) return undefined;
    if (!county) return { end: () => tell({ at: 'file' }, 'county') };
    const ids = county.categories.map(({ id }) => id);
    if (ids.includes(notice.category)) return undefined;
    return {
      end: () =>
        tell(placeOfKey(scene, 'category'), 'unknown', { data: { categories: word(ids.join('、')) } }),
    };
  },
};
