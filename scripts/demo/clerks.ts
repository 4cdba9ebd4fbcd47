import type { Meaning } from '../../src/publication/columns.ts';
import type { Village } from '../../src/publication/township.ts';

/** How the clerks of a township write their lists. No two townships do it alike. */
export type Clerk = {
  file: 'xlsx' | 'utf-8' | 'utf-8 with mark' | 'gb18030';
  lineEnd?: '\n' | '\r\n';
  /** The village in every row, merged down over its rows (in CSV: in the first of them), or as a row of its own. */
  village: 'every' | 'merged' | 'section';
  spell?(village: Village): string;
  /** Title and unit above the header, notes beneath the list. */
  framed: boolean;
  blankRow?: true;
  header?: 'two levels' | 'broken lines';
  sums: 'none' | 'total' | 'villages';
  words: Partial<Record<Meaning, string>>;
  /** Columns beyond the required ones. */
  also: Meaning[];
  padNames?: true;
  money(yuan: number): string | number;
  count(number: number): string | number;
};

const same = <T>(value: T) => value;
const comma = (yuan: number) => yuan.toString().replace(/\B(?=(\d{3})+$)/g, ',');
const fullWidth = (number: number) =>
  number.toString().replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

export const CLERKS: Record<string, Clerk> = {
  lanbin: {
    file: 'xlsx',
    village: 'merged',
    framed: true,
    sums: 'total',
    words: { village: '村（社区）', area: '城乡类别', amount: '保障金额' },
    also: ['area', 'persons', 'date', 'care-form'],
    money: same,
    count: same,
  },
  shiguping: {
    file: 'xlsx',
    village: 'every',
    framed: true,
    header: 'two levels',
    sums: 'total',
    words: { village: '所在村（社区）', name: '救助对象姓名', amount: '发放金额（元）' },
    also: ['class', 'persons', 'care-form', 'remarks'],
    money: same,
    count: same,
  },
  shuanghekou: {
    file: 'utf-8 with mark',
    lineEnd: '\r\n',
    village: 'every',
    framed: true,
    sums: 'total',
    words: { village: '村（居）', amount: '金额（元）', persons: '享受人数' },
    also: ['period', 'persons', 'care-form'],
    money: (yuan) => `${comma(yuan)}.00`,
    count: same,
  },
  macaoba: {
    file: 'utf-8',
    village: 'every',
    spell: ({ aliases, name }) => aliases[0] ?? name,
    framed: false,
    sums: 'none',
    words: { village: '行政村', amount: '实发金额', number: '编号' },
    also: ['area', 'persons', 'period', 'care-form', 'date'],
    money: same,
    count: same,
  },
  baiyan: {
    file: 'gb18030',
    lineEnd: '\r\n',
    village: 'merged',
    framed: true,
    sums: 'villages',
    words: { village: '村名', amount: '月发放金额' },
    also: ['class', 'persons', 'remarks'],
    money: comma,
    count: same,
  },
  lianhe: {
    file: 'xlsx',
    village: 'section',
    framed: true,
    header: 'broken lines',
    sums: 'total',
    words: { amount: '保障金额（元）' },
    also: ['persons', 'care-form'],
    padNames: true,
    money: same,
    count: same,
  },
  yunding: {
    file: 'utf-8 with mark',
    lineEnd: '\r\n',
    village: 'merged',
    framed: true,
    blankRow: true,
    header: 'broken lines',
    sums: 'total',
    words: { village: '所在村', amount: '补助金额', group: '村民小组' },
    also: ['group', 'persons'],
    money: fullWidth,
    count: fullWidth,
  },
  chayuan: {
    file: 'xlsx',
    village: 'merged',
    framed: true,
    sums: 'villages',
    words: { village: '村', group: '组别', name: '姓　名' },
    also: ['group', 'persons', 'care-form', 'remarks'],
    padNames: true,
    money: same,
    count: same,
  },
  qinggang: {
    file: 'gb18030',
    lineEnd: '\r\n',
    village: 'every',
    spell: ({ name }) => name.replace(/村$/, ''),
    framed: true,
    sums: 'total',
    words: { village: '村别', amount: '救助金额' },
    also: ['persons', 'period', 'date'],
    money: (yuan) => `${yuan}元`,
    count: (number) => `${number}人`,
  },
};
