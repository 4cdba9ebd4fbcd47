import type { Table } from '../../document/types.ts';
import type { Meaning } from '../../publication/columns.ts';
import type { ListRow } from '../../publication/list.ts';
import { RELIEF_REASONS, RELIEF_TYPES, TERMINATION_REASONS } from '../../publication/reasons.ts';
import { word } from '../safe.ts';
import type { Rule } from '../types.ts';
import { catalogue, informationLaw } from './basis.ts';
import { isOfEndings } from './columns.ts';
import { placeOfCell } from './place.ts';

export const validReason: Rule = {
  id: 'valid-reason',
  group: 'completeness',
  severity: 'error',
  title: '救助事由、救助类型用固定的词',
  why: '事由自由填写，难免写进病名等隐私；用固定的词，既公开了事由，又不泄露隐私。',
  repair: '改成规定的词。',
  basis: [catalogue('第13行'), informationLaw('第二十八条')],
  messages: { word: '要从这些词里选一个：{words}' },
  examples: [
    {
      name: '写了详情',
      notice: { category: 'linshi' },
      list: '姓名,村,救助类型,救助事由,金额\n冉甲一,中心村,支出型,儿子上大学,800\n',
      finds: ['D2'],
    },
    {
      name: '类型写错',
      notice: { category: 'linshi' },
      list: '姓名,村,救助类型,救助事由,金额\n冉甲一,中心村,支持型,教育,800\n',
      finds: ['C2'],
    },
    {
      name: '救助类别就是救助类型，写错',
      notice: { category: 'linshi' },
      list: '姓名,村,救助类别,救助事由,金额\n冉甲一,中心村,支持型,教育,800\n',
      finds: ['C2'],
    },
    {
      name: '停发原因写了详情',
      notice: { stage: 'termination' },
      list: '姓名,村,停发原因\n冉甲一,中心村,买了车\n',
      finds: ['C2'],
    },
    {
      name: '固定的词',
      notice: { category: 'linshi' },
      list: '姓名,村,救助类型,救助事由,金额\n冉甲一,中心村,支出型,教育,800\n',
      finds: [],
    },
    {
      name: '支出型救助',
      notice: { category: 'linshi' },
      list: '姓名,村,救助类型,救助事由,金额\n冉甲一,中心村,支出型救助,教育,800\n田甲二,中心村,急难型临时救助,意外,800\n',
      finds: [],
    },
    {
      name: '还没有 notice.yaml 的停发名单',
      more: { 'drafts/ended.csv': '姓名,村,停发原因\n冉甲一,中心村,收入超标\n' },
      finds: [],
    },
    {
      name: '停发原因',
      notice: { stage: 'termination' },
      list: '姓名,村,停发原因\n冉甲一,中心村,收入超标\n',
      finds: [],
    },
    {
      name: '空着由别的规则管',
      notice: { category: 'linshi' },
      list: '姓名,村,救助类型,救助事由,金额\n冉甲一,中心村,支出型,,800\n',
      finds: [],
    },
  ],
  watch(scene, tell) {
    if (scene.role !== 'list') return undefined;
    let reasons: readonly string[] = RELIEF_REASONS;
    const among =
      (meaning: Meaning, words: () => readonly string[]) => (written: string, row: ListRow, table: Table) => {
        if (words().includes(written.replace(OF_RELIEF, ''))) return;
        tell(placeOfCell(row, table, meaning), 'word', { data: { words: word(words().join('、')) } });
      };
    return {
      layout(layout) {
        reasons = isOfEndings(scene, layout) ? TERMINATION_REASONS : RELIEF_REASONS;
      },
      word: {
        reason: among('reason', () => reasons),
        'relief-type': among('relief-type', () => RELIEF_TYPES),
      },
    };
  },
};

/** 支出型救助 is 支出型. */
const OF_RELIEF = /(?<=型)(?:临时)?救助$/;
