import { stringify } from 'yaml';
import { readDocument } from '../../document/read.ts';
import { cellName, columnOf, rowOf } from '../../document/reference.ts';
import { sourceOf } from '../../document/source.ts';
import type { Part } from '../../document/types.ts';
import type { Example } from '../types.ts';
import { PARTS } from './words.ts';

/** An example as people see it: the files it is made of, with what the rule finds in them. No secret stands in it. */
export type Shown = { name: string; good: boolean; parts: ShownPart[]; elsewhere: string[] };
type ShownPart = { title: string } & ({ rows: ShownRow[] } | { lines: ShownText[] });
export type ShownRow = { number: number; cells: ShownText[] };
export type ShownText = { text: string; found: boolean };

/** What stands for people in place of each invented secret of an example. */
const TOKENS: Record<string, string> = {
  id: '18位身份证号',
  'id-wide': '全角数字的身份证号',
  'id-spaced': '中间有空格的身份证号',
  'id-first': '身份证号前一半',
  'id-last': '身份证号后一半',
  'id-area': '身份证号前六位',
  'id-birth': '出生日期',
  'id-serial': '身份证号后四位',
  'id-child': '未成年人的身份证号',
  id15: '15位旧身份证号',
  disability: '20位残疾人证号',
  permit: '居住证号',
  passport: '护照号',
  'home-permit': '回乡证号',
  'mask-tail': '只盖住后四位的身份证号',
  'mask-head': '只盖住前六位的身份证号',
  'mask-middle': '盖住出生日期的身份证号',
  'mask-ends': '只露出生日的身份证号',
  account: '一卡通账号',
  card: '银行卡号',
  mobile: '手机号',
  'mobile-dashed': '带横线的手机号',
  'credit-code': '统一社会信用代码',
};

/** Lists of examples that are no text. */
const BOOKS: Record<string, string> = {
  none: '没有名单文件',
  two: '有 recipients.csv 和 recipients-2.csv 两份名单',
  '': '空的文件（0 字节）',
  'xlsx:plain': '普通的工作簿',
  'xlsx:blank-sheets': '工作簿，后面有两张空白的工作表',
  'xlsx:headless-sheet': '工作簿，第二张工作表的名单没有表头',
  'xlsx:cover-sheet': '工作簿，第一张工作表是公示的说明文字',
  'xlsx:sheet-totals': '工作簿，两个村各一张工作表，各有合计',
  'xlsx:hidden-sheet': '工作簿，第二张工作表是隐藏的',
  'xlsx:hidden-row': '工作簿，第 3 行是隐藏的',
  'xlsx:hidden-column': '工作簿，F 列是隐藏的',
  'xlsx:hidden-blank-row': '工作簿，第 3 行是空的，而且隐藏着',
  'xlsx:uncalculated': '工作簿，E2、F2 是公式，没有算出结果',
  'xlsx:picture': '工作簿，里面嵌有图片',
  'xlsx:zip': '压缩包，改名成了 recipients.xlsx',
};

const CELL = /^[A-Z]+\d+$/;
const TEXT = /^\d+:\d+$/;

/** Shows an example, with the places that its `finds` name marked where they are in sight and said where they are not. */
export function shown({ name, list, notice, county, more = {}, page, roster, finds }: Example): Shown {
  const left = new Set(finds);
  const parts: ShownPart[] = [];
  const none = new Set<string>();
  if (roster !== undefined) parts.push({ title: '花名册（不公布）', rows: rowsOf(roster, none) });
  if (county) parts.push({ title: 'county.yaml', lines: settings(county, left) });
  // An example that brings a table of its own is about that one, and its list is there for the sense.
  for (const [path, text] of Object.entries(more))
    parts.push({
      title: path,
      ...(path.endsWith('.csv') ? { rows: rowsOf(text, left) } : { lines: linesOf(text, none) }),
    });
  if (list !== undefined) {
    const words = BOOKS[list];
    parts.push(
      words === undefined
        ? { title: '名单', rows: rowsOf(list, left) }
        : { title: '名单', lines: [{ text: words, found: false }] },
    );
  }
  if (notice && Object.keys(notice).length > 0)
    parts.push({ title: '公示信息 notice.yaml', lines: settings(notice, page === undefined ? left : none) });
  if (page !== undefined) parts.push({ title: '页面文字', lines: linesOf(page, left) });
  if (parts.length === 0)
    parts.push({ title: '公示', lines: [{ text: '齐全的名单和公示信息', found: false }] });
  return { name, good: finds.length === 0, parts, elsewhere: [...new Set([...left].map(elsewhere))] };
}

/** A text with its tokens named in brackets. */
function named(text: string): string {
  return text.replace(/\{\{([\w-]+)\}\}/g, (_, token: string) => {
    const word = TOKENS[token];
    if (word === undefined) throw new Error(`no word for the token ${token}`);
    return `（${word}）`;
  });
}

/** Rows of a list, those found taken out of `finds`; a cell that is missing at a found place is shown empty. */
function rowsOf(list: string, finds: Set<string>): ShownRow[] {
  const rows = [...(readDocument(sourceOf('list.csv', named(list))).tables[0]?.rows() ?? [])];
  return rows.map(({ number, cells }) => {
    const last = Math.max(
      ...[...finds].map((code) => (CELL.test(code) && rowOf(code) === number ? columnOf(code) : 0)),
      cells.length,
    );
    const texts = Array.from({ length: last }, (_, i): ShownText => {
      return { text: cells[i] ?? '', found: finds.delete(cellName(number, i + 1)) };
    });
    return { number, cells: texts };
  });
}

/** Settings as they stand in their file. The line of a finding tells which it is only where there is one setting. */
function settings(changed: Record<string, unknown>, finds: Set<string>): ShownText[] {
  const keys = Object.keys(changed);
  const codes = [...finds].filter((code) => TEXT.test(code));
  const found = keys.length === 1 && codes.length > 0;
  if (found) for (const code of codes) finds.delete(code);
  return keys.flatMap((key) => {
    const value = changed[key];
    const text = value === undefined ? `（没有写 ${key}）` : stringify({ [key]: value }, { lineWidth: 0 });
    return named(text.trimEnd())
      .split('\n')
      .map((line, i) => ({ text: line, found: found && i === 0 }));
  });
}

function linesOf(page: string, finds: Set<string>): ShownText[] {
  return named(page.trimEnd())
    .split('\n')
    .map((text, i) => {
      const here = [...finds].filter((code) => code.startsWith(`${i + 1}:`));
      for (const code of here) finds.delete(code);
      return { text, found: here.length > 0 };
    });
}

function elsewhere(code: string): string {
  if (code === 'file') return '整个文件';
  if (TEXT.test(code)) return '公示信息（notice.yaml）';
  if (CELL.test(code)) return `名单的 ${code} 格`;
  const [, sheet, cell] = /^(\d+)!(.+)$/.exec(code) ?? [];
  return sheet ? `第 ${sheet} 张工作表的 ${cell} 格` : (PARTS[code as Part] ?? code);
}
