import type { Table } from '../../document/types.ts';
import type { Meaning } from '../../publication/columns.ts';
import type { Column } from '../../publication/layout.ts';
import type { ListRow } from '../../publication/list.ts';
import { judgeId, maskedId, maskStrength, WEAK_BELOW } from '../detect/index.ts';
import type { Rule } from '../types.ts';
import { civilCode, informationLaw, uncertain } from './basis.ts';
import { everywhere, found, secrets } from './secrets.ts';

export const noWeakMask: Rule = {
  id: 'no-weak-mask',
  group: 'privacy',
  severity: 'error',
  title: '打了星号的号码仍看得出本人',
  why: '星号没有盖住出生日期，或者只盖了几位，剩下的数字加上校验码就能推算出完整号码；出生日期还会暴露未成年人。',
  repair: '整列删去最好。确需保留的，只留前六位和后四位，中间八位（出生日期）全部用星号盖住。',
  fix: 'mask',
  basis: [
    informationLaw('第七十三条'),
    civilCode('第一千零三十四条'),
    uncertain('2018年政务公开工作要点', '去标识化处理'),
  ],
  messages: {
    ...found('打了星号仍看得出本人的号码'),
    partial: '有一串数字像身份证号码的前 14 位，里面有出生日期；如果是，请删去',
    known: '同一行写了年龄或出生日期，星号盖住的数字所剩无几，可以推算出来',
    policy: '盖住的位数达不到县里的要求：county.yaml 规定至少要有 {candidates} 种可能',
  },
  examples: [
    {
      name: '星号少了，出生日期还在',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,***19560302***\n',
      finds: ['F2'],
    },
    { name: '加粗的日期', page: '**20250920**起公示\n', finds: [] },
    {
      name: '只盖后四位',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mask-tail}}\n',
      finds: ['F2'],
    },
    {
      name: '盖住地区码，露出出生日期',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mask-head}}\n',
      finds: ['F2'],
    },
    { name: '写在页面里', page: '证号 {{mask-tail}}\n', finds: ['1:4'] },
    {
      name: '同一行还写了年龄',
      list: '姓名,村,保障人数,标准,金额,年龄,备注\n冉甲一,中心村,2,630,800,70,{{mask-middle}}\n',
      finds: ['G2'],
    },
    {
      name: '同一格里还写了年龄',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,"{{mask-middle}}，70岁"\n',
      finds: ['F2'],
    },
    {
      name: '同一行另有八位数字，填进去正好是号码',
      list: '姓名,村,保障人数,标准,金额,备注,说明\n冉甲一,中心村,2,630,800,{{mask-middle}},{{id-birth}}\n',
      finds: ['F2'],
    },
    {
      name: '同一行另有八位的日期，不是出生日期',
      list: '姓名,村,保障人数,标准,金额,备注,说明\n冉甲一,中心村,2,630,800,{{mask-middle}},20250920\n',
      finds: [],
    },
    {
      name: '县里要求多盖几位',
      county: { lint: { mask: { candidates: 100_000 } } },
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mask-middle}}\n',
      finds: ['F2'],
    },
    {
      name: '达到县里的要求',
      county: { lint: { mask: { candidates: 3000 } } },
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mask-middle}}\n',
      finds: [],
    },
    { name: '出生日期全部盖住', page: '证号 {{mask-middle}}\n', finds: [] },
    { name: '全部盖住', page: '证号 ******************\n', finds: [] },
    { name: '电话的星号', page: '电话 138****0000\n', finds: [] },
  ],
  watch(scene, tell) {
    const least = scene.setting.county?.lint?.mask?.candidates ?? WEAK_BELOW;
    let ageColumns: readonly Meaning[] = [];
    let free: readonly number[] = [];
    const tellOfRow = (row: ListRow, { index: sheet }: Table) => {
      const known = ageColumns.some((meaning) => row.get(meaning) !== '');
      row.row.cells.forEach((cell, i) => {
        const shape = maskedId(cell);
        if (shape === undefined) return;
        const { candidates, showsBirthDate } = maskStrength(shape);
        // What the rule says of every text needs no second finding.
        if (showsBirthDate || candidates < WEAK_BELOW) return;
        const place = { at: 'cell', sheet, row: row.number, column: i + 1 } as const;
        if (known && candidates / YEARS < WEAK_BELOW) tell(place, 'known', { confidence: 'likely' });
        else if (candidates < least) tell(place, 'policy', { data: { candidates: least } });
      });
    };
    return {
      ...secrets('weak-mask', everywhere, 'partial')(scene, tell),
      layout(layout) {
        ageColumns = AGES.filter((meaning) => layout && layout.indexOf(meaning) >= 0);
        free = layout?.columns.filter(isFree).map(({ index }) => index) ?? [];
      },
      mask(cell, at, rows, { index: sheet }) {
        if (ageColumns.length > 0 || free.length === 0) return;
        const row = rows.row(at);
        const column = cell - (rows.batch.cells.firsts[at] as number);
        if (free.some((index) => completes(row.at(column), row.at(index))))
          tell({ at: 'cell', sheet, row: row.number, column: column + 1 }, 'known', { confidence: 'likely' });
      },
      rows(rows, table) {
        if (least === WEAK_BELOW && ageColumns.length === 0) return;
        for (const row of rows) if (row.kind === 'data') tellOfRow(row, table);
      },
    };
  },
};

const AGES = ['age', 'birth'] as const;

/** Whether a column may say anything. Of days, one in eleven would fit a mask, so those of days are left out. */
function isFree({ meaning, raw }: Column): boolean {
  return (meaning === undefined || meaning === 'remarks') && !/时间|日期|年月|[月日]$/.test(raw);
}

/** Whether a cell is a birth date that stands where the stars of a masked ID do, as the check digit tells. */
function completes(mask: string, cell: string): boolean {
  if (cell.length < SHORTEST_DAY || cell.length > LONGEST_DAY) return false;
  const [year, month = '', day = ''] = (BIRTH_DAY.exec(cell) ?? []).slice(1).filter(Boolean);
  const id = year && maskedId(mask);
  if (!id || !/^.{6}\*{8}[^*]/.test(id)) return false;
  return (
    judgeId(id.slice(0, 6) + year + month.padStart(2, '0') + day.padStart(2, '0') + id.slice(14)) === 'valid'
  );
}

/** A day on which a grown-up was born. */
const BIRTH_DAY =
  /^(19[2-9][0-9]|200[0-9])(?:([01][0-9])([0-3][0-9])|[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?)$/;
const [SHORTEST_DAY, LONGEST_DAY] = [8, 11];

/** Years of birth of the living: an age tells one of them. */
const YEARS = 100;
