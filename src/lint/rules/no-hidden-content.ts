import type { Rule } from '../types.ts';
import { assistance, uncertain } from './basis.ts';

export const noHiddenContent: Rule = {
  id: 'no-hidden-content',
  group: 'privacy',
  severity: 'error',
  title: '工作簿里不得有隐藏的表、行、列',
  why: '隐藏的内容下载后点两下就能看到。身份证号和账号常常不是删了，而是藏了起来。',
  repair: '取消隐藏后逐一检查，把不公布的内容真正删去，再保存。',
  fix: 'remove-hidden',
  basis: [
    assistance('第六十一条'),
    uncertain('ICO: How to disclose information safely', 'hidden rows and columns'),
  ],
  messages: { sheet: '有隐藏的工作表', row: '有隐藏的行', column: '有隐藏的列' },
  examples: [
    { name: '隐藏的工作表', list: 'xlsx:hidden-sheet', finds: ['2!A1'] },
    { name: '隐藏的行', list: 'xlsx:hidden-row', finds: ['A3'] },
    { name: '隐藏的列', list: 'xlsx:hidden-column', finds: ['F1'] },
    { name: '没有隐藏', list: 'xlsx:plain', finds: [] },
    { name: 'CSV 没有隐藏', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    { name: '隐藏的空行', list: 'xlsx:hidden-blank-row', finds: [] },
  ],
  watch(scene, tell) {
    if (scene.document.format !== 'xlsx') return undefined;
    const told = new Set<string>();
    const once = (key: string, ...args: Parameters<typeof tell>) => {
      if (!told.has(key)) tell(...args);
      told.add(key);
    };
    return {
      rows(batch, { index: sheet, hidden, hiddenColumns }) {
        for (const { row } of batch)
          row.cells.forEach((cell, i) => {
            if (cell.trim() === '') return;
            const place = { at: 'cell', sheet, row: row.number, column: i + 1 } as const;
            if (hidden) once(`${sheet}`, place, 'sheet');
            else if (row.hidden) once(`${sheet}:${row.number}`, place, 'row');
            else if (hiddenColumns.has(i + 1)) once(`${sheet}!${i}`, place, 'column');
          });
      },
    };
  },
};
