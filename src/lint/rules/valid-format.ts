import type { Field } from '../../document/types.ts';
import { tablesIn, wordsOf } from '../../document/written-table.ts';
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
      name: '打字时用一个空格、顿号隔开',
      more: {
        '一.txt': '联合乡低保名单\n姓名 村 金额\n冉甲一 中心村 660元\n',
        '二.txt': '姓名　村　金额\n冉甲一　中心村　660元\n',
        '三.txt': '姓名、村、金额\n冉甲一、中心村、660元\n',
      },
      finds: ['2:1', '1:1', '1:1'],
    },
    {
      name: '名单写在页面里',
      page: '# 低保名单\n\n| 姓名 | 村 | 金额 |\n|---|---|---|\n| 冉甲一 | 中心村 | 800 |\n',
      finds: ['3:1'],
    },
    {
      name: '网页里的名单只有姓名、村和备注',
      page: '# 低保对象名单\n\n| 姓名 | 村 | 备注 |\n|---|---|---|\n| 冉甲一 | 中心村 | {{mobile}} |\n',
      finds: ['3:1'],
    },
    {
      name: '各村救助联系人的名单',
      page: '# 社会救助联系人名单\n\n| 村 | 姓名 | 电话 |\n|---|---|---|\n| 中心村 | 冉甲一 | 023-78000001 |\n',
      finds: [],
    },
    { name: '名单是表格', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    { name: '页面里说名单有哪些列', page: '名单有这几列：姓名，村，金额，标准。\n\n没有别的。\n', finds: [] },
    {
      name: '页面里说各类名单有哪些列',
      page: '| 低保 | 姓名、村、标准、金额 |\n|---|---|\n| 特困 | 姓名、村、标准、金额 |\n\n- 低保：姓名、村、标准、金额\n- 特困：姓名、村、标准、金额\n',
      finds: [],
    },
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
      name: '名单写在网页的表格里',
      more: {
        '草稿.html':
          '<table><tr><td>户主</td><td>电话</td><td>金额</td></tr>\n<tr><td>冉甲一</td><td></td><td>800</td></tr></table>',
      },
      finds: ['1:16'],
    },
    {
      name: '网页的表格先有标题',
      more: {
        '草稿.html':
          '<table><tr><td colspan="3">低保发放表</td></tr>\n<tr><td>姓名</td><td>村</td><td>金额</td></tr>\n<tr><td>冉甲一</td><td>中心村</td><td>800</td></tr></table>',
      },
      finds: ['2:9'],
    },
    {
      name: '只有性别、年龄，上面说是困难群众，或者写着村',
      more: {
        '一.md': '# 困难群众名单\n\n| 姓名 | 性别 | 年龄 |\n|---|---|---|\n| 冉甲一 | 男 | 56 |\n',
        '二.md': '| 姓名 | 村 | 年龄 |\n|---|---|---|\n| 冉甲一 | 中心村 | 56 |\n',
      },
      finds: ['3:1', '1:1'],
    },
    {
      name: '上面说了干部，最后说的是困难群众',
      page: '驻村干部名单见公示栏。下列困难群众拟纳入。\n\n| 姓名 | 村 | 年龄 |\n|---|---|---|\n| 冉甲一 | 中心村 | 56 |\n',
      finds: ['3:1'],
    },
    {
      name: '上面只说谁核查、评议过',
      page: '经驻村干部核查、村民代表评议，现公示如下。\n\n| 姓名 | 村 | 年龄 |\n|---|---|---|\n| 冉甲一 | 中心村 | 56 |\n',
      finds: ['3:1'],
    },
    {
      name: '干部、陪审员的性别、年龄',
      more: {
        '三.html':
          '<h1>困境儿童关爱：儿童主任名单</h1><table><tr><th>村</th><th>姓名</th><th>性别</th></tr><tr><td>中心村</td><td>冉甲一</td><td>女</td></tr></table>',
        '一.md': '# 社会救助工作人员\n\n| 姓名 | 性别 | 年龄 |\n|---|---|---|\n| 冉甲一 | 男 | 56 |\n',
        '二.html':
          '<table><tr><th>姓名</th><th>性别</th><th>职业</th></tr><tr><td>冉甲一</td><td>男</td><td>律师</td></tr></table>',
      },
      finds: [],
    },
    {
      name: '页面里有空白的申请表',
      page: '| 姓名 | 性别 | 年龄 |\n|---|---|---|\n| | | |\n',
      finds: [],
    },
    {
      name: '网页里有空白的申请表',
      more: {
        '草稿.html':
          '<table><tr><td>姓名</td><td></td><td>身份证号</td><td></td></tr><tr><td>住址</td><td></td><td>金额</td><td></td></tr></table>',
      },
      finds: [],
    },
    {
      name: '页面里有标准表',
      page: '| 类别 | 城乡 | 标准 |\n|---|---|---|\n| 低保 | 农村 | 630 |\n',
      finds: [],
    },
  ],
  watch({ stage, document: { format, fields } }, tell) {
    const [, { text, place } = NOTHING] = fields;
    const isText = format === 'text' || format === 'markdown';
    if (stage !== 'content' || !isText || !NAMED.test(text)) return undefined;
    const at = inLines(text) ?? inTables(text);
    return at === undefined ? undefined : { end: () => tell(place(at), 'text') };
  },
};

const NOTHING: Field = { text: '', place: () => ({ at: 'file' }) };
const NAMED = /姓\s*名|户\s*主/;
/**
 * What parts the columns of a table, and what a row of it has at least: one saved as a text says something; one that was
 * typed has a number, since pages speak of 姓名、村、金额 too.
 */
type Writing = { apart: RegExp; row: RegExp };
const WRITINGS: Writing[] = [
  { apart: /[\t,|;]|[ \u3000]{2,}/, row: /[^\s|:,;-]/ },
  { apart: /[ \u3000，、；]+/, row: /^[^|\d]*\d[^|]*$/ },
];
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
/** What officials, jurors and teachers are said to be as well. */
const OF_ANYBODY: ReadonlySet<Meaning> = new Set<Meaning>(['sex', 'age', 'birth', 'ethnicity', 'employment']);
/** Of anybody's list only that of recipients goes by villages, or is called so above. */
const PLACES: ReadonlySet<Meaning> = new Set<Meaning>(['village', 'group']);
const [RECIPIENTS, STAFF] = [
  '低保|特困|救助|困难|困境|补[助贴]|受助|慰问|帮扶|残疾|孤儿|享受',
  '(?:工作人员|经办人|联系人|负责人|专干|干部|领导|成员|专家|志愿者|评审|督导员|儿童主任|社工|代表|网格员|护理员)(?=$|[\\s<：:]|名[单册]|信息|一览|基本|联系|公示)',
];
/** The last word above a list that says whose it is: 困难群众探访志愿者 are no recipients. */
const WHOSE = new RegExp(`(?:${RECIPIENTS}|(${STAFF}))(?![^]*(?:${RECIPIENTS}|${STAFF}))`);
/** What a list is called in its title. */
const TITLE = /名[单册]|(?:公示|发放)[表单]/;
const ABOVE = 200;

/** Who is paid nothing, but answers for something. */
const OF_STAFF = /职\s*[务责]/;

/** Where a list of recipients begins that was saved as lines. */
function inLines(text: string): number | undefined {
  const lines = text.split('\n');
  let start = 0;
  for (const [i, line] of lines.entries()) {
    const isList = (writing: Writing) =>
      isHeader(line.split(writing.apart), text, start) && hasRows(lines, i, writing);
    if (NAMED.test(line) && WRITINGS.some(isList)) return start;
    start += line.length + 1;
  }
  return undefined;
}

/** A title and a line on month and unit may stand above the header of a table. */
const TOP = 4;

/** Where the table of a page begins that is a list of recipients. */
function inTables(text: string): number | undefined {
  for (const table of tablesIn(text))
    for (let i = 0; i < TOP; i++) {
      const [head = [], ...rows] = table.slice(i);
      const start = head[0]?.start ?? 0;
      const words = head.map(wordsOf);
      // A form has a gap behind each word.
      const isForm = 4 * words.filter((word) => word === '').length > words.length;
      if (
        !isForm &&
        isHeader(words, text, start) &&
        rows.some((row) => row.length === head.length && row.some(wordsOf))
      )
        return start;
    }
  return undefined;
}

/** Whether cells that stand at a place of a text are the header of a list of recipients. */
function isHeader(cells: string[], text: string, start: number): boolean {
  if (cells.length < 3 || cells.some((cell) => OF_STAFF.test(cell))) return false;
  const meanings = (findLayout([{ number: 1, cells }])?.columns ?? []).flatMap(
    ({ meaning }) => meaning ?? [],
  );
  const others = meanings.filter((meaning) => !OF_OFFICES.has(meaning));
  if (others.some((meaning) => !OF_ANYBODY.has(meaning))) return true;
  const above = text.slice(Math.max(0, start - ABOVE), start);
  const said = WHOSE.exec(above);
  // Names and villages alone are a list of recipients only below its title.
  if (others.length === 0)
    return said !== null && said[1] === undefined && meanings.includes('name') && TITLE.test(above);
  return said ? said[1] === undefined : meanings.some((meaning) => PLACES.has(meaning));
}

/** Whether rows of as many cells stand below a header, and say something: those of a form to be filled in do not. */
function hasRows(lines: readonly string[], header: number, { apart, row }: Writing): boolean {
  const widthOf = (line = '') => line.split(apart).length;
  const width = widthOf(lines[header]);
  for (let i = header + 1; widthOf(lines[i]) === width; i++) {
    const line = lines[i] ?? '';
    if (row.test(line)) return true;
    // The next header looks for rows of its own, so that no line is looked at twice.
    if (NAMED.test(line)) return false;
  }
  return false;
}
