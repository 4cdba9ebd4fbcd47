import { obtain } from '../../maps.ts';
import type { Meaning } from '../../publication/columns.ts';
import { smallestGroup } from '../../publication/county.ts';
import type { Rule } from '../types.ts';
import { informationLaw, minorsLaw, uncertain } from './basis.ts';

/** What neighbours know of each other, in the columns that lists have. */
const KNOWN: readonly Meaning[] = ['village', 'group', 'class', 'care-form', 'relief-type', 'reason'];
/** What a list then tells them. */
const TELLING: readonly Meaning[] = ['class', 'care-form', 'relief-type', 'reason'];

export const noRareCombination: Rule = {
  id: 'no-rare-combination',
  group: 'privacy',
  severity: 'warning',
  title: '不写姓名的名单里，少见的组合也会让人认出是谁',
  why: '名单没有姓名，可是一个组里只有一户是这种事由、这种供养方式，邻居一看就知道是谁家。',
  repair: '把村民小组、事由等写得粗一些，如只写到村，使每种写法至少有几户；或者只公布户数和金额。',
  basis: [informationLaw('第七十三条'), minorsLaw('第四条'), uncertain('小单元格抑制的统计惯例', 'k = 3')],
  messages: { rare: '与这一行写法相同的只有 {rows} 行，少于 {k} 行，容易认出是谁' },
  examples: [
    {
      name: '一个村只有一户是这种事由',
      notice: { category: 'linshi' },
      list: '村,保障人数,事由,金额\n中心村,2,其他,800\n中心村,1,其他,800\n中心村,1,其他,600\n青山村,1,其他,500\n',
      finds: ['A5'],
    },
    {
      name: '写到了组',
      notice: { category: 'linshi' },
      list: '村,组,事由,金额\n中心村,1组,其他,800\n中心村,1组,其他,800\n中心村,2组,其他,600\n',
      finds: ['A2', 'A3', 'A4'],
    },
    {
      name: '县里的 k 更大',
      county: { k: 5 },
      notice: { category: 'linshi' },
      list: '村,事由,金额\n中心村,其他,800\n中心村,其他,800\n中心村,其他,600\n',
      finds: ['A2', 'A3', 'A4'],
    },
    {
      name: '每种写法至少三行',
      notice: { category: 'linshi' },
      list: '村,事由,金额\n中心村,其他,800\n中心村,其他,800\n中心村,其他,600\n',
      finds: [],
    },
    { name: '写了姓名的名单', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    { name: '只有村和金额', list: '村,保障人数,金额\n中心村,2,800\n青山村,1,600\n', finds: [] },
  ],
  watch({ role, setting }, tell) {
    if (role !== 'list') return undefined;
    const k = smallestGroup(setting.county);
    let looked: readonly Meaning[] = [];
    // The first rows of every combination, up to k of each.
    let groups = new Map<string, number[]>();
    return {
      layout(layout) {
        const has = (meaning: Meaning) => layout !== undefined && layout.indexOf(meaning) >= 0;
        looked =
          !has('name') && TELLING.some(has)
            ? KNOWN.filter((meaning) => meaning === 'village' || has(meaning))
            : [];
        groups = new Map();
      },
      rows(batch) {
        if (looked.length === 0) return;
        for (const row of batch) {
          if (row.kind !== 'data') continue;
          const key = looked.map((meaning) => row.get(meaning)).join('\n');
          const rows = obtain(groups, key, () => []);
          // More than k need not be remembered.
          if (rows.length < k) rows.push(row.number);
        }
      },
      tableEnd({ index: sheet }) {
        for (const rows of groups.values()) {
          if (rows.length >= k) continue;
          const data = { rows: rows.length, k };
          for (const row of rows) tell({ at: 'cell', sheet, row, column: 1 }, 'rare', { data });
        }
      },
    };
  },
};
