import type { Meaning } from '../../publication/columns.ts';
import { findLayout } from '../../publication/layout.ts';
import type { Rule } from '../types.ts';
import { workPlan } from './basis.ts';

const HEADER = '姓名\t村\t保障人数\t金额\t年龄';

export const validFormat: Rule = {
  id: 'valid-format',
  group: 'completeness',
  severity: 'error',
  basic: true,
  title: '名单要存成表格，不写在文本或页面里',
  why: '写在文本、页面里的名单没有一格一格的内容，不该公开的列、金额和总数都没法检查。',
  repair: '用 Excel 或 WPS 存成 .xlsx 或 CSV 再检查；页面里只写办法、电话，不写名单。',
  basis: [workPlan('附件第2项')],
  messages: { text: '从这一行起像是一张名单，文件却不是表格，没有逐行逐列检查' },
  examples: [
    {
      name: '名单存成了文本',
      more: { '草稿.txt': `联合乡低保名单\n${HEADER}\n冉甲一\t中心村\t2\t800\t56\n` },
      finds: ['2:1'],
    },
    {
      name: '用空格隔开的文本',
      more: { '草稿.txt': '姓 名    村    保障金额\n冉甲一    中心村    800\n' },
      finds: ['1:1'],
    },
    {
      name: '名单写在页面里',
      page: '# 低保名单\n\n| 姓名 | 村 | 金额 |\n|---|---|---|\n| 冉甲一 | 中心村 | 800 |\n',
      finds: ['3:1'],
    },
    { name: '名单是表格', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    { name: '页面里说名单有哪些列', page: '名单有这几列：姓名，村，金额，标准。\n\n没有别的。\n', finds: [] },
    {
      name: '页面里有各村的联系人',
      page: '| 村 | 姓名 | 职务 | 电话 |\n|---|---|---|---|\n| 中心村 | 冉甲一 | 民政专干 | 023-78000001 |\n',
      finds: [],
    },
    {
      name: '页面里有各类救助的经办人',
      page: '| 类别 | 姓名 | 职务 |\n|---|---|---|\n| 低保 | 向某 | 民政办主任 |\n',
      finds: [],
    },
    {
      name: '页面里有空白的申请表',
      page: '| 姓名 | 性别 | 年龄 |\n|---|---|---|\n| | | |\n',
      finds: [],
    },
    {
      name: '页面里有标准表',
      page: '| 类别 | 城乡 | 标准 |\n|---|---|---|\n| 低保 | 农村 | 630 |\n',
      finds: [],
    },
  ],
  watch({ stage, document: { format, fields } }, tell) {
    const text = fields[1]?.text ?? '';
    const isText = format === 'text' || format === 'markdown';
    if (stage !== 'content' || !isText || !NAMED.test(text)) return undefined;
    const lines = text.split('\n');
    const at = lines.findIndex((line, i) => isHeader(line) && hasRows(lines, i));
    return at < 0 ? undefined : { end: () => tell({ at: 'text', line: at + 1, column: 1 }, 'text') };
  },
};

const NAMED = /姓\s*名/;
/** What parts the columns of a table that was saved as a text. */
const APART = /[\t,|;]|[ \u3000]{2,}/;
/** Columns that a table of offices and their people has as well. */
const OF_OFFICES: ReadonlySet<Meaning> = new Set<Meaning>([
  'name',
  'number',
  'township',
  'village',
  'group',
  'phone',
  'address',
  'remarks',
]);

/** Who is paid nothing, but answers for something. */
const OF_STAFF = /职\s*[务责]/;

/** Whether a line of a text is the header of a list of recipients. */
function isHeader(line: string): boolean {
  const cells = NAMED.test(line) ? line.split(APART) : [];
  if (cells.length < 3 || cells.some((cell) => OF_STAFF.test(cell))) return false;
  const columns = findLayout([{ number: 1, cells }])?.columns ?? [];
  return columns.some(({ meaning }) => meaning && !OF_OFFICES.has(meaning));
}

/** Whether rows of as many cells stand below a header, and say something: those of a form to be filled in do not. */
function hasRows(lines: readonly string[], header: number): boolean {
  const width = widthOf(lines[header]);
  for (let i = header + 1; widthOf(lines[i]) === width; i++)
    if (/[^\s|:,;-]/.test(lines[i] ?? '')) return true;
  return false;
}

function widthOf(line = ''): number {
  return line.split(APART).length;
}
