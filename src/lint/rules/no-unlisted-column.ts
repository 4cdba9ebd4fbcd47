import type { Meaning } from '../../publication/columns.ts';
import { stages } from '../../publication/notice.ts';
import { columnRule } from '../../publication/permitted.ts';
import { knownHeader, label } from '../safe.ts';
import type { Rule } from '../types.ts';
import { chongqingDibao, informationLaw, uncertain } from './basis.ts';
import { columnRuleOf } from './columns.ts';
import { once } from './once.ts';

export const noUnlistedColumn: Rule = {
  id: 'no-unlisted-column',
  group: 'privacy',
  severity: 'error',
  title: '名单只能有可公开的列',
  why: '不得公开与救助无关的信息。可公开的列是封闭清单，清单以外的一律不公布，认不出的列也不公布。',
  repair: '删去这一列；如果只是表头写法不同，改成常用写法，如「姓名」「村」「保障人数」「标准」「金额」。',
  fix: 'remove-column',
  basis: [
    chongqingDibao('第十八条'),
    informationLaw('第六条、第三十四条'),
    uncertain('民发〔2021〕57号', '不得公开无关信息'),
  ],
  messages: {
    forbidden: '「{column}」这一列不得公布',
    unlisted: '这类公示不应有「{column}」这一列',
    unknown: '认不出这一列的表头，不能公布',
    headless: '这一列没有表头却有内容，不能公布',
    twice: '「{column}」有两列，只能有一列；左右两栏的表要改成一栏',
  },
  examples: [
    {
      name: '身份证号列',
      list: '姓名,村,保障人数,标准,金额,身份证号码\n冉甲一,中心村,2,630,800,\n',
      finds: ['F1'],
    },
    {
      name: '认不出的表头',
      list: '姓名,村,保障人数,标准,金额,甲乙丙\n冉甲一,中心村,2,630,800,x\n',
      finds: ['F1'],
    },
    {
      name: '没有表头的列',
      list: '姓名,村,保障人数,标准,金额,\n冉甲一,中心村,2,630,800,某某\n',
      finds: ['F2'],
    },
    {
      name: '家庭收入列',
      list: '姓名,村,保障人数,标准,金额,家庭月收入\n冉甲一,中心村,2,630,800,300\n',
      finds: ['F1'],
    },
    {
      name: '特困按人供养，不写家庭人口',
      notice: { category: 'tekun' },
      list: '姓名,村,标准,金额,家庭人口\n冉甲一,中心村,1001,1001,1\n',
      finds: ['E1'],
    },
    {
      name: '低保不写救助事由',
      list: '姓名,村,保障人数,标准,金额,救助事由\n冉甲一,中心村,2,630,800,其他\n',
      finds: ['F1'],
    },
    {
      name: '两列金额',
      list: '姓名,村,保障人数,标准,应发金额,实发金额\n冉甲一,中心村,2,630,800,9999\n',
      finds: ['F1'],
    },
    {
      name: '两列家庭人口，只核对得了一列',
      list: '姓名,村,家庭人口,家庭人数,保障人数,标准,金额\n冉甲一,中心村,2,王某,2,630,800\n',
      finds: ['D1'],
    },
    {
      name: '左右两栏的表',
      list: '姓名,村,保障人数,标准,金额,姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800,田甲二,青山村,1,630,600\n',
      finds: ['F1', 'G1', 'H1', 'I1', 'J1'],
    },
    {
      name: '常用的列',
      list: '序号,姓名,村,组,保障人数,标准,金额,备注\n1,冉甲一,中心村,2组,2,630,800,\n',
      finds: [],
    },
    {
      name: '表头带空格和单位',
      list: '姓　名,村（社区）,保障人数（人）,保障标准,月发放金额（元）\n冉甲一,中心村,2,630,800\n',
      finds: [],
    },
    {
      name: '家庭人口',
      list: '姓名,村,家庭人口,保障人数,标准,金额\n冉甲一,中心村,3,2,630,800\n',
      finds: [],
    },
    {
      name: '临时救助的救助类别',
      notice: { category: 'linshi' },
      list: '姓名,村,救助类别,救助事由,金额\n冉甲一,中心村,支出型,教育,800\n',
      finds: [],
    },
    {
      name: '临时救助的审批日期',
      notice: { category: 'linshi' },
      list: '姓名,村,救助类型,救助事由,金额,审批日期\n冉甲一,中心村,支出型,教育,800,2025-09-12\n',
      finds: [],
    },
    { name: '空的列', list: '姓名,村,保障人数,标准,金额,\n冉甲一,中心村,2,630,800,\n', finds: [] },
  ],
  watch(scene, tell) {
    if (scene.role !== 'list') return undefined;
    const anywhere = permittedAnywhere(scene.setting);
    const own = columnRuleOf(scene);
    // A draft without a notice is judged by what some list may have.
    const here = own ? new Set(own.permitted) : anywhere;
    // Columns without a header in which nothing has stood yet: of those under the header, and to the right of it.
    let blank = new Set<number>();
    let width = 0;
    return {
      layout(layout, table) {
        blank = new Set();
        width = layout?.columns.length ?? 0;
        const seen = new Set<Meaning>();
        for (const { meaning, raw, row, index } of layout?.columns ?? []) {
          const place = { at: 'cell', sheet: table.index, row, column: index + 1 } as const;
          if (raw === '') blank.add(index);
          else if (!meaning) tell(place, 'unknown');
          else {
            const column = knownHeader(raw) ?? label(meaning);
            if (!anywhere.has(meaning)) tell(place, 'forbidden', { data: { column } });
            else if (!here.has(meaning)) tell(place, 'unlisted', { data: { column } });
            else if (seen.has(meaning) && JUDGED.has(meaning))
              tell(place, 'twice', { data: { column: label(meaning) } });
            seen.add(meaning);
          }
        }
      },
      outline(row, table) {
        if (row.kind !== 'data') return;
        for (; width < row.width; width++) blank.add(width);
        for (const index of blank) {
          if (!row.has(index)) continue;
          // Once a column is enough.
          blank.delete(index);
          tell({ at: 'cell', sheet: table.index, row: row.number, column: index + 1 }, 'headless');
        }
      },
    };
  },
};

/** Of columns with these meanings the first is judged, so that a second one could say anything. */
const JUDGED: ReadonlySet<Meaning> = new Set([
  'name',
  'village',
  'persons',
  'household-size',
  'households',
  'standard',
  'amount',
  'relief-type',
  'reason',
  'period',
]);

/** The columns that some list of a county may have. */
const permittedAnywhere = once(({ county }) => {
  const categories = [...(county?.categories.map(({ id }) => id) ?? []), 'dibao', 'tekun', 'linshi'];
  return new Set(
    categories.flatMap((id) =>
      stages.flatMap((stage) => [true, false].flatMap((named) => columnRule(id, stage, named).permitted)),
    ),
  );
});
