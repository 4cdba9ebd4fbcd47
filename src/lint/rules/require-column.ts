import type { Place } from '../../document/types.ts';
import type { Meaning } from '../../publication/columns.ts';
import { label, word } from '../safe.ts';
import type { Rule } from '../types.ts';
import { catalogue, chongqingDibao, workPlan } from './basis.ts';
import { columnRuleOf, isOfEndings } from './columns.ts';
import { placeOfCell } from './place.ts';

export const requireColumn: Rule = {
  id: 'require-column',
  group: 'completeness',
  severity: 'error',
  title: '名单要有规定的列，每一格都要填',
  why: '公示要让群众看得出谁、哪个村、几个人、什么标准、多少钱；缺一项就没法监督，就是选择性公示。',
  repair: '缺列的补上这一列；格子空着的，按审核确认的结果填写，金额、人数确实没有的写 0。',
  basis: [chongqingDibao('第十八条'), catalogue('第5、6、9、10、13行'), workPlan('二（二）')],
  messages: {
    column: '缺少「{column}」列',
    cell: '「{column}」没有填',
    counts: '没有姓名，只有各村户数：低保边缘家庭的公示这样写；别的名单要写姓名，汇总表请删去',
    summary: '没有姓名，只有各村户数，像是汇总表；名单里不放汇总表，请删去这张表',
  },
  examples: [
    { name: '缺少标准', list: '姓名,村,保障人数,金额\n冉甲一,中心村,2,800\n', finds: ['A1'] },
    { name: '缺少姓名', list: '村,保障人数,标准,金额\n中心村,2,630,800\n', finds: ['A1'] },
    { name: '缺少金额', list: '姓名,村,保障人数,标准\n冉甲一,中心村,2,630\n', finds: ['A1'] },
    {
      name: '停发名单没有停发原因',
      notice: { stage: 'termination' },
      list: '姓名,村,备注\n冉甲一,中心村,死亡\n',
      finds: ['A1'],
    },
    { name: '汇总表', list: '村,户数,人数,金额\n中心村,1,2,800\n', finds: ['A1'] },
    {
      name: '还没有 notice.yaml 的各村户数表，要看是不是低保边缘家庭的',
      more: { 'drafts/counts.csv': '村,户数,人数\n中心村,3,5\n' },
      finds: ['A1'],
    },
    { name: '一格空着', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,\n', finds: ['E2'] },
    { name: '公式没有算出结果，另有说明', list: 'xlsx:uncalculated', finds: [] },
    { name: '齐全', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    {
      name: '还没有 notice.yaml 的停发名单',
      more: { 'drafts/ended.csv': '姓名,村,停发原因\n冉甲一,中心村,收入超标\n' },
      finds: [],
    },
    {
      name: '村名合并，只写第一行',
      list: '村,姓名,保障人数,标准,金额\n中心村,冉甲一,2,630,800\n,田甲二,1,630,600\n',
      finds: [],
    },
    { name: '列的顺序不同', list: '金额,标准,保障人数,姓名,村\n800,630,2,冉甲一,中心村\n', finds: [] },
  ],
  watch(scene, tell) {
    if (scene.role !== 'list') return undefined;
    const rule = columnRuleOf(scene);
    let required: readonly Meaning[] = [];
    let isEnding = false;
    const labelled = (meaning: Meaning) =>
      meaning === 'reason' && isEnding ? word('停发原因') : label(meaning);
    let header: Place | undefined;
    let homeless = false;
    let columns: number[] = [];
    return {
      layout(layout, table) {
        homeless = false;
        header = undefined;
        if (!layout || table.hidden) return;
        isEnding = isOfEndings(scene, layout);
        // A draft that has no notice yet must at least say who, where and how much or why no more.
        required = rule?.required ?? ['name', 'village', isEnding ? 'reason' : 'amount'];
        columns = required.map((meaning) => (meaning === 'village' ? VILLAGE : layout.indexOf(meaning)));
        header = { at: 'cell', sheet: table.index, row: layout.first, column: 1 };
        // A table of counts lacks names and standards for a reason of its own.
        if (required.includes('name') && layout.indexOf('name') < 0 && layout.indexOf('households') >= 0) {
          if (rule) return tell(header, 'summary');
          columns = [];
          return tell(header, 'counts', { severity: 'warning' });
        }
        for (const meaning of required) {
          // The village may stand in rows of its own above its people, so its rows tell.
          if (layout.indexOf(meaning) >= 0 || meaning === 'village') continue;
          tell(header, 'column', { data: { column: labelled(meaning) } });
        }
      },
      outline(row, table) {
        if (row.kind !== 'data' || !header) return;
        for (let i = 0; i < columns.length; i++) {
          const column = columns[i] as number;
          if (column === VILLAGE ? row.village !== '' : row.has(column)) continue;
          const meaning = required[i] as Meaning;
          // A formula without a result is no gap.
          if (row.row.uncalculated?.includes(row.column(meaning))) continue;
          if (row.column(meaning) > 0) {
            const data = { column: labelled(meaning) };
            tell(placeOfCell(row, table, meaning), 'cell', { data });
          } else homeless ||= meaning === 'village';
        }
      },
      tableEnd() {
        if (homeless && header) tell(header, 'column', { data: { column: label('village') } });
      },
    };
  },
};

/** The village stands in a column, or above its rows. */
const VILLAGE = -2;
