import { isFigures } from '../column-heads.ts';
import { ID_WORDS } from '../detect/id-number.ts';
import { splitBelow, splitBelowTwice, splitIds } from '../detect/index.ts';
import { FIRST_LISTED } from '../detect/serial.ts';
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
    split: '与右边的格合起来是身份证、居住证或者残疾人证的号码',
    splitPerhaps: '与右边的格合起来像身份证号码，也可能是区划代码、日期和金额；如果是身份证号码，请删去',
    below: '与下面一格合起来是身份证号码',
    resembling: '有一串数字像身份证号码，可能抄错了，也可能是别的编号；如果是身份证号码，请删去',
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
    {
      name: '拆在相邻的两格里，前后有文字',
      list: '姓名,村,保障人数,标准,金额,备注,说明\n冉甲一,中心村,2,630,800,身份证号：{{id-first}},{{id-last}}本人\n',
      finds: ['F2'],
    },
    {
      name: '拆在两格里，中间隔着别的格',
      list: '姓名,村,保障人数,标准,金额,备注,性别,说明\n冉甲一,中心村,2,630,800,{{id-first}},女,{{id-last}}\n',
      finds: ['F2'],
    },
    {
      name: '出生日期单独一格',
      list: '姓名,村,保障人数,标准,金额,备注,日期,说明\n冉甲一,中心村,2,630,800,{{id-area}},{{id-birth}},{{id-serial}}\n',
      finds: ['F2'],
    },
    {
      name: '拆在上下两行',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{id-first}}\n田甲二,青山村,1,630,600,{{id-last}}\n',
      finds: ['F2'],
    },
    {
      name: '拆在上下三行',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{id-area}}\n田甲二,青山村,1,630,600,{{id-birth}}\n向甲三,青山村,1,630,600,{{id-serial}}\n',
      finds: ['F2', 'F3'],
    },
    {
      name: '表头里有号码，每页重印',
      list: '姓名,村,保障人数,标准,金额,{{id}}\n冉甲一,中心村,2,630,800,\n姓名,村,保障人数,标准,金额,{{id}}\n',
      finds: ['F1', 'F3'],
    },
    {
      name: '标准、金额和流水号凑成的数',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,1,630,421,202407216708\n',
      finds: [],
    },
    { name: '写在公示标题里', notice: { title: '关于{{id}}的公示' }, finds: ['1:10'] },
    { name: '统一社会信用代码不是身份证号', page: '发布机构代码：{{credit-code}}\n', finds: [] },
    { name: '文号和日期', page: '渝澜民发〔2025〕42号，2025年9月20日\n', finds: [] },
    { name: '没有号码的名单', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
  ],
  watch(scene, tell) {
    let ofFigures: boolean[] = [];
    let ofIds: boolean[] = [];
    let ofOthers: boolean[] = [];
    let ofDays: boolean[] = [];
    let ofCounts: boolean[] = [];
    const isOfCounts = (cells: readonly string[], parts: readonly number[]) => {
      const last = parts.at(-1) as number;
      if (!ofCounts[last] || !FIGURE.test((cells[last] as string).trim())) return false;
      return parts.some((part) => ofDays[part] && isListed(cells[part] as string));
    };
    return {
      ...secrets('national-id', everywhere, 'resembling')(scene, tell),
      layout(layout, _, heads) {
        ofFigures = layout?.columns.map(({ meaning }) => isFigures(meaning)) ?? [];
        ofIds = heads.map((head) => ID_WORDS.test(head));
        const areOfBirths = heads.some((head) => BIRTH.test(head));
        ofOthers = heads.map((head) => !areOfBirths && OTHERS.test(head));
        ofDays = heads.map((head) => !areOfBirths && DAYS.test(head));
        ofCounts = heads.map((head) => COUNTS.test(head));
      },
      parted({ row, kind }, { index: sheet }) {
        for (const { parts, confidence } of splitIds(row.cells)) {
          const first = parts[0] as number;
          const place = { at: 'cell', sheet, row: row.number, column: first + 1 } as const;
          if (ofIds[first]) tell(place, 'split', { confidence: 'certain' });
          else if (isOfCounts(row.cells, parts)) continue;
          else if (confidence !== 'possible' && !parts.some((part) => ofOthers[part]))
            tell(place, 'split', { confidence });
          else if (kind !== 'data' || !ofFigures[first])
            tell(place, 'splitPerhaps', { confidence, severity: 'warning' });
        }
      },
      stacked({ row }, { row: below }, { index: sheet }, first) {
        const tellAt = (number: number, at: number) =>
          tell({ at: 'cell', sheet, row: number, column: at + 1 }, 'below');
        for (const at of splitBelow(row.cells, below.cells)) tellAt(row.number, at);
        if (!first) return;
        for (const at of splitBelowTwice([first.row.cells, row.cells, below.cells]))
          for (const { number } of [first.row, row]) tellAt(number, at);
      },
    };
  },
};

/** What is called so is the code of a place or the day of an event, beside which a count makes an ID once in eleven rows. */
const OTHERS = /区划|(?:地区|区域)代码|日期|时间/;
const BIRTH = /出生|生日/;
/** Under these a day of the years that lists tell of, and behind it a count or an amount, are what they are called. */
const [DAYS, COUNTS] = [
  /日期|时间|[日天]$/,
  /(?:[数额量次笔]|(?<![账帐])户|(?<!单)元|金额?)(?:[（(][^（()）]*[)）])?$/,
];

const FIGURE = /^[1-9][0-9]*$/;

function isListed(cell: string): boolean {
  return Number(cell.trim().slice(0, 4)) >= FIRST_LISTED;
}
