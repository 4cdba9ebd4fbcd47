import type { Place, Row } from '../../document/types.ts';
import type { Role } from '../../publication/role.ts';
import type { Rule } from '../types.ts';
import { workPlan } from './basis.ts';

export const validList: Rule = {
  id: 'valid-list',
  group: 'completeness',
  severity: 'error',
  basic: true,
  title: '名单要有一行表头，内容完整',
  why: '表头决定每一列是什么；认不出表头、引号没有配对、文件被截断，后面的内容就可能没有被检查到。',
  repair: '保留一行（或两级合并的）表头；从原表重新导出完整的文件。',
  basis: [workPlan('三（三）')],
  messages: {
    header:
      '没有找到表头。表头里要有「姓名」「村」「金额」等常用的词；CSV 里各列用英文逗号分开，不用中文逗号',
    apart: '这张工作表有内容，却没有表头，没有检查到。是名单的补上表头，是说明的移到名单的下面，没有用的删去',
    'unclosed-quote': '从这一行起引号没有配对，文件可能被截断',
    'ragged-row': '这一行引号后面还有文字，写法不对',
    short: '这一行比表头少 {missing} 列，文件可能被截断',
    long: '这一行比表头多 {extra} 列，可能是多了逗号',
    empty: '表头下面没有一行名单',
  },
  examples: [
    { name: '没有表头', list: '冉甲一,中心村,2,630,800\n', finds: ['A1'] },
    {
      name: '引号没有配对',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,"中心村,2,630,800\n',
      finds: ['A2', 'A2'],
    },
    {
      name: '中途截断',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,中',
      finds: ['A3'],
    },
    {
      name: '只有表头，又印了一次',
      list: '姓名,村,保障人数,标准,金额\n姓名,村,保障人数,标准,金额\n',
      finds: ['A1'],
    },
    { name: '多了逗号', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,8,00\n', finds: ['F2'] },
    { name: '另一张工作表的名单没有表头', list: 'xlsx:headless-sheet', finds: ['2!A1'] },
    { name: '前面有一张只写说明的工作表', list: 'xlsx:cover-sheet', finds: [] },
    { name: '后面有空白工作表', list: 'xlsx:blank-sheets', finds: [] },
    {
      name: '标准表里引号没有配对，下面的标准都读不到',
      more: {
        'standards.csv':
          '救助类别,城乡,项目,标准（元/人·月）,执行起,执行止,文号\ndibao,农村,基本生活,630,2024-09-01,,"澜民发\ntekun,城乡,基本生活,1001,2024-09-01,,澜民发\n',
      },
      finds: ['A2'],
    },
    {
      name: '标题在表头上面',
      list: '联合乡低保公示,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: [],
    },
    {
      name: '每页重印的表头',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n姓 名,村,保障人数,标准,金额\n田甲二,中心村,2,630,800\n',
      finds: [],
    },
    { name: '两级表头', list: '姓名,村,保障,,\n,,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    {
      name: '合计行和说明',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n合计,,2,,800\n注：无,,,,\n',
      finds: [],
    },
  ],
  watch(scene, tell) {
    const { role, document } = scene;
    // In a register too, a quote that is never closed takes all rows below it into one cell.
    const tellQuotes = () => {
      for (const { code, place } of document.problems)
        if (code === 'unclosed-quote' || code === 'ragged-row') tell(place, code);
    };
    if (REGISTERS.includes(role)) return { end: tellQuotes };
    if (role !== 'list') return undefined;
    const cell = (sheet: number, row: number, column = 1) => ({ at: 'cell', sheet, row, column }) as const;
    const isCsv = document.format === 'csv';
    let width: number | undefined;
    let isEmpty = true;
    let bottom = 0;
    // Of the sheets that are shown: whether one has a header, and where the others have more than a text.
    let listed = false;
    let first: number | undefined;
    let loose: Place | undefined;
    const headless: Place[] = [];
    return {
      layout(layout) {
        width = layout?.columns.length;
        isEmpty = true;
        bottom = layout?.last ?? 1;
        loose = undefined;
      },
      outline(row, { index }) {
        if (width === undefined) {
          if (row.kind !== 'blank' && couldBePerson(row.row)) loose ??= cell(index, row.number);
          return;
        }
        if (row.kind !== 'data') return;
        isEmpty = false;
        if (!isCsv || row.width === width) return;
        if (row.width < width)
          return tell(cell(index, row.number), 'short', { data: { missing: width - row.width } });
        const extra = row.row.cells.findLastIndex((text) => text.trim() !== '') + 1 - width;
        if (extra > 0) tell(cell(index, row.number, width + 1), 'long', { data: { extra } });
      },
      tableEnd({ index, hidden }) {
        if (hidden) return;
        first ??= index;
        if (width !== undefined) {
          listed = true;
          if (isEmpty) tell(cell(index, bottom), 'empty');
        } else if (loose) headless.push(loose);
      },
      end() {
        // Blank sheets and texts need no header where another sheet has the list.
        if (!listed && first !== undefined) headless[0] ??= cell(first, 1);
        for (const place of headless) tell(place, listed ? 'apart' : 'header');
        tellQuotes();
      },
    };
  },
};

const REGISTERS: readonly Role[] = ['standards', 'exceptions', 'complaints'];

/** Whether a row could be a person's: more than one cell, or a name alone. A cover has lines of text, and its heading. */
function couldBePerson({ cells }: Row): boolean {
  const [text = '', ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (others.length > 0) return true;
  return /^\p{Script=Han}(?:\s*\p{Script=Han}){1,3}$|[·•]/u.test(text) && !COVER.test(text);
}

const COVER = /^(?:公\s*[示告]|附\s*件|说\s*明|通\s*知)$/;
