import { tidyName } from '../../publication/recipient.ts';
import type { Rule } from '../types.ts';
import { disclosure, informationLaw } from './basis.ts';
import { placeOfKey } from './place.ts';

export const requireReviewer: Rule = {
  id: 'require-reviewer',
  group: 'completeness',
  severity: 'error',
  title: '公示要有两个人把关',
  why: '发布前要有审查，制表的人自己审自己等于没有审。',
  repair: 'notice.yaml 里 preparedBy 写制表人，reviewedBy 写另一位审核人。',
  basis: [disclosure('第十七条'), informationLaw('第五十五条、第五十六条')],
  messages: { same: '制表人和审核人是同一个人' },
  examples: [
    { name: '同一个人', notice: { preparedBy: '向某', reviewedBy: '向某' }, finds: ['12:1'] },
    { name: '加了空格还是同一个人', notice: { preparedBy: '向某', reviewedBy: '向 某' }, finds: ['12:1'] },
    { name: '全角空格', notice: { preparedBy: '向　某', reviewedBy: '向某' }, finds: ['12:1'] },
    { name: '两个人', notice: {}, finds: [] },
    { name: '同姓', notice: { preparedBy: '向某甲', reviewedBy: '向某乙' }, finds: [] },
    { name: '写岗位', notice: { preparedBy: '经办岗', reviewedBy: '分管负责人' }, finds: [] },
  ],
  watch(scene, tell) {
    const { role, notice } = scene;
    if (role !== 'notice' || !notice) return undefined;
    return {
      end() {
        if (tidyName(notice.preparedBy) === tidyName(notice.reviewedBy))
          tell(placeOfKey(scene, 'reviewedBy'), 'same');
      },
    };
  },
};
