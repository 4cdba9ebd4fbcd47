import { detect } from '../detect/index.ts';
import type { Rule } from '../types.ts';
import { assistance, civilCode, idCardLaw, workPlan } from './basis.ts';
import { everywhere, found, secrets } from './secrets.ts';

export const noNationalId: Rule = {
  id: 'no-national-id',
  group: 'privacy',
  severity: 'error',
  title: '不得公布居民身份证号码',
  why: '号码终身不变，含出生日期和户籍地，与姓名一起公布足以冒名开户、冒领补贴。抄错一位、加了空格、写成全角，一样看得出来。',
  repair: '删去整列身份证号码；备注、说明里的号码一并删去。同名的人用村民小组区分，不用号码。',
  fix: 'mask',
  basis: [
    assistance('第六十一条'),
    civilCode('第一千零三十四条、第一千零三十九条'),
    idCardLaw('第十九条'),
    workPlan('附件第2项'),
  ],
  messages: {
    ...found('身份证号码'),
    split: '与右边相邻的格合起来是身份证号码',
    resembling: '有一串数字像身份证号码，但位数不全或者抄错；如果是，请删去',
  },
  examples: [
    {
      name: '备注里写了号码',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{id}}\n',
      finds: ['F2'],
    },
    {
      name: '号码写成全角',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,证号{{id-wide}}\n',
      finds: ['F2'],
    },
    {
      name: '号码中间加了空格',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{id-spaced}}\n',
      finds: ['F2'],
    },
    {
      name: '15 位旧号码',
      list: '姓名,村,保障人数,标准,金额,身份证号\n冉甲一,中心村,2,630,800,{{id15}}\n',
      finds: ['F2'],
    },
    {
      name: '拆在相邻的两格里',
      list: '姓名,村,保障人数,标准,金额,备注,说明\n冉甲一,中心村,2,630,800,{{id-first}},{{id-last}}\n',
      finds: ['F2'],
    },
    { name: '写在公示标题里', notice: { title: '关于{{id}}的公示' }, finds: ['1:10'] },
    { name: '统一社会信用代码不是身份证号', page: '发布机构代码：{{credit-code}}\n', finds: [] },
    { name: '文号和日期', page: '渝澜民发〔2025〕42号，2025年9月20日\n', finds: [] },
    { name: '没有号码的名单', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
  ],
  watch(scene, tell) {
    return {
      ...secrets('national-id', everywhere, 'resembling')(scene, tell),
      row({ row }, { index: sheet }) {
        if (!mightBeSplit(row.cells)) return;
        for (const column of splitIds(row.cells))
          tell({ at: 'cell', sheet, row: row.number, column }, 'split');
      },
    };
  },
};

const PIECE = /^\s*'?[0-9０-９]{2,16}[XxＸｘ]?\s*$/;
const SHORTEST_PIECE = 2;
const LENGTH = 18;

/** The columns at which neighbouring cells of digits together make a number whose date and check digit are right. */
function splitIds(cells: readonly string[]): number[] {
  return cells.flatMap((_, first) => {
    let joined = '';
    for (let at = first; joined.length < LENGTH && PIECE.test(cells[at] ?? ''); at++)
      joined += cells[at]?.trim().replace(/^'/, '');
    const isId =
      joined.length === LENGTH &&
      detect(joined).some((s) => s.kind === 'national-id' && s.confidence === 'certain');
    return isId ? [first + 1] : [];
  });
}

/** Whether neighbouring cells that end like numbers are long enough together; few rows have any. */
function mightBeSplit(cells: readonly string[]): boolean {
  if (!areLongTogether(cells)) return false;
  let length = 0;
  let pieces = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as string;
    if (isNoPiece(cell)) {
      length = 0;
      pieces = 0;
      continue;
    }
    length += cell.length;
    if (++pieces > 1 && length >= LENGTH) return true;
  }
  return false;
}

function areLongTogether(cells: readonly string[]): boolean {
  let length = 0;
  for (let i = 0; i < cells.length; i++) {
    const more = (cells[i] as string).length;
    length = more < SHORTEST_PIECE ? 0 : length + more;
    if (length >= LENGTH) return true;
  }
  return false;
}

function isNoPiece(cell: string): boolean {
  if (cell.length < SHORTEST_PIECE || NO_NUMBER_ENDS[cell.charCodeAt(cell.length - 1)] === 1) return true;
  return cell.length >= LENGTH && TOO_LONG.test(cell);
}

/** A number that needs no other to be an ID. */
const TOO_LONG = /^[^\s']{18,}$/;

/** Letters with which no piece of a number ends: common signs, and ASCII above the digits but for X. */
const NO_NUMBER_ENDS = new Uint8Array(0x10000).fill(1, 0x3a, 0x80).fill(1, 0x4e00, 0xa000);
for (const x of 'Xx') NO_NUMBER_ENDS[x.charCodeAt(0)] = 0;
