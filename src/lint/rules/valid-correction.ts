import { folderOf } from '../../publication/role.ts';
import type { Rule } from '../types.ts';
import { chongqingDibao, disclosure } from './basis.ts';
import { once } from './once.ts';
import { placeOfKey } from './place.ts';

const EARLIER = 'townships/lianhe/notices/2025-08-dibao-payment/notice.yaml';
const NOTICE =
  'title: 联合乡2025年8月低保金发放公示\ntownship: lianhe\ncategory: dibao\nstage: payment\nperiod: 2025-08\npublished: 2025-08-15\nchannels:\n  - { name: 联合乡民政办, telephone: 023-78000001 }\npreparedBy: 冉甲一\nreviewedBy: 田甲二\nzero: true\nwithheldMinors: 0\n';

export const validCorrection: Rule = {
  id: 'valid-correction',
  group: 'completeness',
  severity: 'error',
  title: '更正要写明更正哪一份、为什么',
  why: '写错了文件夹名，原来那一份不会撤下，两份不同的名单就同时挂着；不写原因，群众不知道改了什么。',
  repair: 'corrects 写原来那一份的文件夹名，reason 写更正的原因，如「金额写错」。',
  basis: [disclosure('第四十一条'), chongqingDibao('第十八条')],
  messages: {
    unknown: '本乡镇没有 corrects 写的这一份公示',
    reason: '没有写更正的原因（reason）',
  },
  examples: [
    {
      name: '文件夹名写错',
      notice: { corrects: '2025-08-dibao-paymnt', reason: '金额写错' },
      more: { [EARLIER]: NOTICE },
      finds: ['16:1'],
    },
    {
      name: '写了自己',
      notice: { corrects: '2025-09-dibao-payment', reason: '金额写错' },
      more: { [EARLIER]: NOTICE },
      finds: ['16:1'],
    },
    {
      name: '没有写原因',
      notice: { corrects: '2025-08-dibao-payment' },
      more: { [EARLIER]: NOTICE },
      finds: ['16:1'],
    },
    {
      name: '单独检查，没有写原因',
      notice: { corrects: '2025-08-dibao-payment', reason: undefined },
      finds: ['16:1'],
    },
    {
      name: '写明了',
      notice: { corrects: '2025-08-dibao-payment', reason: '金额写错' },
      more: { [EARLIER]: NOTICE },
      finds: [],
    },
    {
      name: '单独检查一份，看不到别的公示',
      notice: { corrects: '2025-08-dibao-payment', reason: '金额写错' },
      finds: [],
    },
    { name: '不是更正', notice: {}, finds: [] },
  ],
  watch(scene, tell) {
    const { role, notice, document, setting } = scene;
    if (role !== 'notice' || notice?.corrects === undefined) return undefined;
    const own = folderOf(document.path);
    const beside = foldersIn(setting).get(folderOf(own)) ?? [];
    const others = beside.filter((folder) => folder !== own);
    const isKnown = others.includes(`${folderOf(own)}/${notice.corrects}`);
    return {
      end() {
        const place = placeOfKey(scene, 'corrects');
        if (!isKnown && others.length > 0) tell(place, 'unknown');
        if (notice.reason === undefined) tell(place, 'reason');
      },
    };
  },
};

/** The folders of notices, by the one in which they lie. */
const foldersIn = once(({ notices }) => Map.groupBy(notices.keys(), folderOf));
