import type { ProblemCode } from '../../document/types.ts';
import { nameOf } from '../../publication/role.ts';
import type { Rule, Tell, Watch } from '../types.ts';
import { workPlan } from './basis.ts';

/** Faults of a file that leave the rest of it readable: they are findings like others. */
const READABLE: ProblemCode[] = ['unclosed-quote', 'ragged-row'];

/** Files that programs leave in a folder, whatever is in them. */
const LEFT: [RegExp, string][] = [
  [/^~\$/, 'lock'],
  [/\.(?:part|tmp|crdownload)$/i, 'unfinished'],
  [/^(?:Thumbs\.db|desktop\.ini|\.DS_Store)$/i, 'system'],
];

export const validFile: Rule = {
  id: 'valid-file',
  group: 'reading',
  severity: 'error',
  title: '文件要能读得出来',
  why: '读不出来的内容无法检查，没有检查过的一律不公布。',
  repair:
    '照上面说的办。名单用 Excel 或 WPS 打开，确认内容完整，另存为 .xlsx 或 CSV（UTF-8）；.yaml、.md 用记事本改，不要用 Excel 或 WPS。改好再检查。',
  basis: [workPlan('附件第2项')],
  messages: {
    unreadable:
      '读不到：没有权限，或者不是文件，而是断了的链接、文件夹的链接、管道等。换成文件本身，用不着的删去',
    empty: '文件是空的（0 字节）',
    encoding: '认不出文字编码。名单另存为 CSV（UTF-8）或 .xlsx；其他的用记事本另存，编码选 UTF-8',
    'wrong-type': '文件内容与扩展名不符，可能是改名得来的。名单请用 Excel 或 WPS 打开后另存',
    'unknown-type': '这种文件不能检查，请改用 .xlsx、.csv、.yaml、.md',
    'legacy-office': '旧版或加密的 Office 文件不能检查，请另存为不加密的 .xlsx',
    damaged: '文件损坏，打不开。能用 Excel 或 WPS 打开的，另存为新的 .xlsx 再检查',
    'too-large': '文件解开后过大，不正常',
    'embedded-file': '工作簿里嵌有图片、宏或其他文件，不能检查，请删去',
    uncalculated: '有公式还没有算出结果，看不到内容。请用 Excel 或 WPS 打开，等它算好，保存后再检查',
    lock: '这是 Excel 或 WPS 开着表时的临时文件，不能公布：关掉 Excel 和 WPS，它还在就删去',
    unfinished: '这是没有写完的临时文件（写的时候断了电，或者程序被关掉了），不能公布，请删去',
    system: '这是电脑自己放的文件，不能公布，请删去',
    syntax: '写法有错，读不下去：项目名后面用英文冒号，再空一格；缩进用空格；引号成对；一项只写一次',
  },
  examples: [
    { name: '空文件', list: '', finds: ['file'] },
    { name: '改了扩展名的压缩包', list: 'xlsx:zip', finds: ['file'] },
    { name: '表还开着', more: { 'policies/~$名单.xlsx': '冉' }, finds: ['file'] },
    { name: '写到一半断了', more: { 'policies/名单.已改.xlsx.part': '冉' }, finds: ['file'] },
    { name: '电脑自己放的文件', more: { 'policies/Thumbs.db': '缩略图' }, finds: ['file'] },
    {
      name: '全角冒号',
      more: { 'inspections/2025-10-01.yaml': 'checked：2025-10-01\nfrom: 2025-08\n' },
      finds: ['1:1'],
    },
    { name: '嵌有图片', list: 'xlsx:picture', finds: ['drawing'] },
    { name: '公式没有算出结果', list: 'xlsx:uncalculated', finds: ['E2', 'F2'] },
    { name: '正常的 CSV', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    { name: '正常的工作簿', list: 'xlsx:plain', finds: [] },
    { name: '正常的页面', page: '# 办事指南\n', finds: [] },
  ],
  watch(scene, tell) {
    return {
      ...(scene.document.format === 'xlsx' ? { rows: unseen(tell) } : {}),
      end() {
        const left = leftIn(scene.document.path);
        if (left) return tell({ at: 'file' }, left);
        for (const { code, place } of scene.document.problems)
          if (!READABLE.includes(code)) tell(place, code);
        for (const fault of scene.faults) if (fault.code === 'syntax') tell(fault.place, 'syntax');
      },
    };
  },
};

/** Tells the first formula of each column whose result the file does not hold: Excel shows one as soon as it is opened. */
function unseen(tell: Tell): NonNullable<Watch['rows']> {
  const told = new Set<string>();
  return (rows, { index: sheet }) => {
    for (const { row } of rows)
      for (const column of row.uncalculated ?? []) {
        const key = `${sheet}!${column}`;
        if (!told.has(key)) tell({ at: 'cell', sheet, row: row.number, column }, 'uncalculated');
        told.add(key);
      }
  };
}

function leftIn(path: string): string | undefined {
  return LEFT.find(([pattern]) => pattern.test(nameOf(path)))?.[1];
}
