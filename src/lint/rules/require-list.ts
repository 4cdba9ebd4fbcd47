import { clocksOf } from '../../publication/clock.ts';
import { folderOf, roleOf } from '../../publication/role.ts';
import type { Rule } from '../types.ts';
import { chongqingDibao, workPlan } from './basis.ts';
import { once } from './once.ts';
import { placeOfKey } from './place.ts';

const SEALED = { hash: '0'.repeat(64), persons: 3, villages: { zhongxin: 3 } };
const OVER = { stage: 'review', published: '2025-09-01', closes: '2025-09-07' };

export const requireList: Rule = {
  id: 'require-list',
  group: 'completeness',
  severity: 'error',
  title: '一份公示要有且只有一份名单；没有对象的写零报告',
  why: '只有标题没有名单，等于没有公示；空着不写，群众分不清是没有对象还是没有公布。',
  repair:
    '把 recipients.xlsx 或 recipients.csv 放进同一个文件夹；本期确实没有对象的，在 notice.yaml 里写 zero: true。',
  basis: [workPlan('三（三）'), chongqingDibao('第十八条')],
  messages: {
    missing: '没有名单，也没有写零报告（zero: true）',
    several:
      '同一个文件夹里有 {count} 份名单，只能有一份：有「已改」副本的，用它换下原表（用原表的文件名）；旧版和另存的格式移出去',
    contradiction: '写了零报告，却有名单',
    early: '姓名还没到撤下的日子，不能封存（sealed）',
    kept: '写了封存（sealed），名单却还在：封存中途断了的，删去这个文件夹里的名单',
    orphan: '这份名单旁边没有 notice.yaml，不知道公示什么',
  },
  examples: [
    { name: '没有名单', list: 'none', finds: ['1:1'] },
    {
      name: '名单放在了下一层文件夹里',
      list: 'none',
      notice: { zero: true, total: undefined },
      more: {
        'townships/lianhe/notices/2025-09-dibao-payment/附件/名单.csv':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      },
      finds: ['file'],
    },
    { name: '零报告却有名单', notice: { zero: true, total: undefined }, finds: ['14:1'] },
    { name: '两份名单', list: 'two', finds: ['1:1'] },
    { name: '没到期就封存', list: 'none', notice: { sealed: SEALED }, finds: ['16:1'] },
    { name: '封存了却有名单', notice: { ...OVER, sealed: SEALED }, finds: ['16:1'] },
    { name: '到期封存', list: 'none', notice: { ...OVER, sealed: SEALED, total: undefined }, finds: [] },
    { name: '零报告', list: 'none', notice: { zero: true, total: undefined }, finds: [] },
    { name: '有一份名单', notice: {}, finds: [] },
    { name: '更正公示', notice: { corrects: '2025-08-dibao-payment', reason: '金额写错' }, finds: [] },
  ],
  watch(scene, tell) {
    const { role, notice, beside, document } = scene;
    if (
      role === 'list' &&
      /\/notices\/(?:[^/]+\/)+[^/]+$/.test(document.path) &&
      !beside.some((path) => roleOf(path) === 'notice')
    ) {
      return { end: () => tell({ at: 'file' }, 'orphan') };
    }
    if (role !== 'notice' || !notice) return undefined;
    const count = beside.filter((path) => roleOf(path) === 'list').length;
    const place = placeOfKey(scene, 'zero');
    if (notice.sealed) {
      const clock = clocksIn(scene.setting)?.get(folderOf(document.path));
      const over = clock && clock.namesGo <= scene.asOf;
      return {
        end() {
          const at = placeOfKey(scene, 'sealed');
          if (!over) tell(at, 'early');
          if (count > 0) tell(at, 'kept');
        },
      };
    }
    return {
      end() {
        if (notice.zero && count > 0) tell(place, 'contradiction');
        else if (!notice.zero && count === 0) tell(place, 'missing');
        if (count > 1) tell(place, 'several', { data: { count } });
      },
    };
  },
};

const clocksIn = once(({ county, notices }) => county && clocksOf(county, notices));
