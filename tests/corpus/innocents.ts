import type { Maker } from './generate.ts';
import { type Chance, creditCode, serial } from './identity.ts';

const hex = (of: Chance, n: number) => Array.from({ length: n }, () => of.below(16).toString(16)).join('');
const word = (of: Chance, n: number) =>
  Array.from({ length: n }, () =>
    of.pick([...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-']),
  ).join('');
const two = (n: number) => `${n}`.padStart(2, '0');
const day = (of: Chance) => [2015 + of.below(12), 1 + of.below(12), 1 + of.below(28)] as const;
const dashed = (of: Chance) =>
  day(of)
    .map((n) => two(n))
    .join('-');
const compact = (of: Chance) =>
  day(of)
    .map((n) => two(n))
    .join('');
const amount = (of: Chance) => `${of.pick([630, 770, 1001, 1260, 1890, 2520, 350, 482, 13, 150])}`;
const standard = (of: Chance) => `${of.pick([630, 660, 770, 1001, 1040, 2520, 350, 482])}`;
const row =
  (maker: (of: Chance) => string): Maker =>
  (of) => ({ text: maker(of), context: { inRow: true } });

/** A day as YYMMDD behind a century, where an ID has its birth date. */
const recentDay = (of: Chance) =>
  `${of.pick([19, 20])}${of.digits(2)}${two(1 + of.below(12))}${two(1 + of.below(28))}`;

/** Eighteen digits that can be no ID: the month does not exist. */
const impossible = (of: Chance) => `${of.digits(10)}${13 + of.below(80)}${of.digits(6)}`;

const barcode = (body: string) => {
  const sum = [...body].reduce((s, c, i) => s + Number(c) * (i % 2 ? 3 : 1), 0);
  return body + ((10 - (sum % 10)) % 10);
};
const book = (of: Chance) => barcode(`9787${of.digits(8)}`);

/** What looks like a secret and is none, by kind. */
export const NEGATIVES: Record<string, Maker> = {
  name: row((of) =>
    of.pick([
      '冉甲一',
      '张　三',
      '欧阳小明',
      '阿依·古丽',
      '𠅤某',
      '李玉梅',
      '王力',
      '高精明',
      '艾青',
      '史重阳',
    ]),
  ),
  'masked name': row((of) => of.pick(['张*', '张**', '李某某', '冉○一', '王●', '欧阳*'])),
  village: row((of) =>
    of.pick(['中心村', '石门子社区', '三家坝村', '病马坡村', '风口村', '骨干桥村', '老街社区']),
  ),
  group: row((of) => `${1 + of.below(12)}${of.pick(['组', '社', '村民小组'])}`),
  amount: row(amount),
  'amount with comma': row((of) => `${1 + of.below(900)},${of.digits(3)}.${of.digits(2)}`),
  'large amount': (of) =>
    `合计${1 + of.below(900)},${of.digits(3)},${of.digits(3)}.${of.digits(2)}元，其中${of.digits(7)}元`,
  'amounts of a line': (of) =>
    `${amount(of)} ${amount(of)} ${amount(of)} ${amount(of)} ${amount(of)} ${amount(of)}`,
  'columns of figures': (of) =>
    `| 中心村 | ${Array.from({ length: 3 + of.below(5) }, () => 1 + of.below(10 ** (1 + of.below(8)))).join(' | ')} |`,
  'number of a permit': (of) => `建字第500243${compact(of)}${of.digits(3)}号`,
  'account of an office': (of) => `${of.pick(['非税专户', '国库', '财政专户', '对公'])}账号3${of.digits(15)}`,
  'list line': (of) => `${1 + of.below(99)},冉甲一,中心村,2,630,${amount(of)},${dashed(of).slice(0, 7)}`,
  month: row((of) => dashed(of).slice(0, 7)),
  'month, compact': row((of) => compact(of).slice(0, 6)),
  date: row(dashed),
  'date, Chinese': row((of) => `${day(of)[0]}年${day(of)[1]}月${day(of)[2]}日`),
  'date, numerals': () => '二〇二五年九月二十日至二〇二五年九月二十六日',
  'date, compact': row(compact),
  'date and amount': (of) => `${dashed(of)} ${amount(of)}`,
  'area, date and amount': (of) => `500243 ${compact(of)} ${amount(of)}`,
  'date and time': (of) =>
    `${dashed(of)} ${two(of.below(24))}:${two(of.below(60))}:${two(of.below(60))}.${of.digits(3)}`,
  'ISO time': (of) => `${dashed(of)}T${two(of.below(24))}:${two(of.below(60))}:00+08:00`,
  period: (of) => `公示时间：${dashed(of)}至${dashed(of)}`,
  'period, dotted': (of) => `${dashed(of).replace(/-/g, '.')}—${dashed(of).replace(/-/g, '.')}`,
  'timestamp, ms': (of) => `17${of.digits(11)}`,
  'timestamp, digits': (of) => `${compact(of)}${two(of.below(24))}${two(of.below(60))}${two(of.below(60))}`,
  'document number': row(
    (of) =>
      `${of.pick(['渝民发', '渝府办发', '联府公'])}${of.pick(['〔', '[', '('])}2025${of.pick(['〕', ']', ')'])}${1 + of.below(300)}号`,
  ),
  'notice ordinal': (of) =>
    `第${1 + of.below(300)}号公告，${of.pick(['每月20号前发放', '9月20号', '42号文件', '第3号令'])}`,
  'credit code': creditCode,
  'credit code, announced': (of) => `统一社会信用代码：${creditCode(of)}`,
  'credit code with a day': (of) =>
    `${of.pick(['统一社会信用代码', '代发单位 ', ''])}${creditCode(of, recentDay(of))}`,
  'order numbers on two lines': (of) =>
    [0, 1]
      .map(() => `${of.pick(['XM', 'GZ', 'CG', 'PO', 'DB'])}-${compact(of)}-${of.digits(4)}`)
      .join(of.pick(['\n', '\n\n', '；\n'])),
  'acceptance number, parted': (of) => ({
    text: serial(of).replace(/^(.{6})(.{8})/, of.pick(['$1-$2-', '$1 $2 ', '$1_$2_'])),
    context: { asOf: '2025-10-15' },
  }),
  'index number': (of) => `索引号：${creditCode(of)}/20${two(of.below(26))}-${of.digits(5)}`,
  'site code': (of) =>
    `网站标识码5002430${of.digits(3)}，渝ICP备${of.digits(8)}号，渝公网安备50024302${of.digits(6)}号`,
  hotline: (of) => `拨打${of.pick(['12345', '12317', '12388', '400-812-3456', '110'])}`,
  'book number': book,
  'book number, hyphens': (of) => book(of).replace(/^(...)(.)(....)(....)/, '$1-$2-$3-$4-'),
  'order number': (of) =>
    `${of.pick(['订单号：', '订单编号', '流水号 ', '发票号码：', '交易单号', '办件编号：'])}${of.digits(of.pick([11, 14, 16, 18, 19]))}`,
  'file number': row(
    (of) =>
      `${of.pick(['受理编号', '编号', '系统编号：', '档案号', '单号', '回单编号', '收据号：NO.', '支付指令号', '案号', '登记号', '家庭编码', '宗地号', 'SN', 'ID：', '发票代码 CG'])}${of.pick(['', 'P', 'JZ-'])}${of.pick([of.digits(12), of.digits(16), `500243${of.digits(6)}`])}`,
  ),
  'acceptance number': (of) => ({
    text: `${of.pick(['受理编号', '业务编号：', '档案号', '编号', '证书编号', '工单号', '流水号'])}${serial(of)}`,
    context: { inRow: true, asOf: '2025-10-15' },
  }),
  'number with a day that is none': row(
    (of) =>
      `${of.pick(['受理编号：', '编号'])}500243${1930 + of.below(70)}${13 + of.below(80)}${of.digits(6)}`,
  ),
  'code of a place': row((of) => `${of.pick(['村代码', '社区代码：', '行政区划代码'])}500243${of.digits(6)}`),
  'amounts and dates': (of) =>
    Array.from({ length: 2 + of.below(7) }, () => of.pick([standard, standard, compact, dashed])(of)).join(
      of.pick([' ', '\n', '/', '；', ',', '，', '、']),
    ),
  barcode: row((of) => `${of.pick(['', '大米条码', '条码'])}${barcode(`69${of.digits(10)}`)}`),
  'number of a web page': row(
    (of) => `https://www.lanxi.example/content.aspx?id=${1 + of.below(3)}${of.digits(15)}`,
  ),
  'name of a picture': row((of) => `mmexport17${of.digits(11)}.${of.pick(['jpg', 'png'])}`),
  'long amount': row(
    (of) =>
      `${of.pick(['预算', '资金合计', '全县总额'])}${1 + of.below(9)}${of.digits(9 + of.below(4))}${of.pick(['', '.00', `.${of.digits(2)}`])}${of.pick(['元', '万元'])}`,
  ),
  'number of a file like a mobile': row(
    (of) => `${of.pick(['编号', '编号：', '单号', '申请号', '受理号码：', '案号'])}138${of.digits(8)}`,
  ),
  'number of a file like a card': row((of) => `编号62${of.digits(6)}9${of.digits(of.pick([4, 6]))}`),
  'counts and amounts': row(
    (of) => `${13 + of.below(7)} ${20 + of.below(70)} ${of.pick([630, 770])} ${1000 + of.below(9000)}`,
  ),
  'line of a list': row(
    (of) => `${100 + of.below(100)} ${1 + of.below(6)} ${of.pick([630, 1260])} ${of.pick([770, 1001])}`,
  ),
  'amounts by spaces': row((of) => `${130 + of.below(60)} ${of.pick([630, 770])} ${10000 + of.below(90000)}`),
  'range and date': row((of) => `${1300 + of.below(600)}-${dashed(of)}`),
  'landline-like number': row((of) => `${of.pick(['编号', '档案号'])}0268${of.digits(7)}`),
  'serial number': row(impossible),
  'serial number, parted': (of) => impossible(of).replace(/^(.{6})(.{8})/, '$1-$2-'),
  'long serial number': (of) => `${compact(of)}22001${of.digits(15)}`,
  'sha-256': (of) => hex(of, 64),
  'git commit': (of) => hex(of, of.pick([7, 12, 40])),
  'hashes of a ledger': (of) => `{"hash":"${hex(of, 64)}","previous":"${hex(of, 64)}"}`,
  uuid: (of) => hex(of, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  'asset name': (of) =>
    `<script type="module" src="/_astro/index.${word(of, 8)}.js" integrity="sha256-${word(of, 43)}="></script>`,
  'style sheet': (of) =>
    `.a{margin:0 0 ${of.below(20)}px;color:#${hex(of, 6)};z-index:${of.digits(9)};width:${of.below(100)}.${of.digits(6)}%}`,
  'vector path': (of) =>
    `<path d="M${of.digits(2)}.${of.digits(2)} ${of.digits(2)}.${of.digits(3)}l${of.digits(1)}.${of.digits(2)}-${of.digits(2)}.${of.digits(2)}h${of.digits(2)}z"/>`,
  'figures in fields': (of) =>
    `500243,${compact(of)},${1000 + of.below(9000)}`.replace(
      /^(.*),(.*),(.*)$/,
      of.pick([
        '{\n  "area": "$1",\n  "updated": "$2",\n  "persons": "$3"\n}',
        '区划: $1\n日期: $2\n人数: $3',
        '邮编：$1，公示日期：$2，人数：$3',
        '<input value="$1"><input name="date" value="$2"><input value="$3">',
        '{"id":"$1","date":"$2","count":"$3"}',
        '{"area":"$1","period":"$2","rows":$3}',
      ]),
    ),
  'amounts in fields': (of) =>
    `{"standard":"${amount(of)}","last":"${of.digits(7)}","next":"${of.digits(8)}"}`,
  'paths of files': (of) => `D:\\${compact(of)}\\065\\30日\\名单_${1 + of.below(9)}.xlsx`,
  'numbers of an array': (of) =>
    `[${Array.from({ length: 30 }, () => of.below(of.pick([10, 100, 3000]))).join(',')}]`,
  'script number': (of) =>
    `const a=0.${of.digits(16)},b=9007199254740991,c=${of.digits(10)},d=1e${of.below(20)};`,
  coordinate: (of) => `108.${of.digits(of.pick([6, 11, 14]))},29.${of.digits(of.pick([6, 11, 14]))}`,
  ratio: (of) => `0.${of.digits(of.pick([11, 15, 18]))}`,
  version: (of) => `v${of.below(9)}.${of.below(30)}.${of.below(30)}-beta.${of.below(9)}`,
  'network address': (of) => `192.168.${of.below(256)}.${of.below(256)}`,
  'good mask': (of) => `500243********${of.digits(3)}${of.pick(['X', ...'0123456789'])}`,
  'good mask, other signs': (of) => `500243${of.pick(['#', '?', '_', '＃', '？']).repeat(8)}${of.digits(4)}`,
  'good mask, parted': (of) => `500243 ******** ${of.digits(4)}`,
  'stars around an amount': (of) => `********${of.digits(2)}${13 + of.below(80)}${of.digits(2)}****`,
  'all masked': () => '******************',
  'masked telephone': (of) => `1${of.pick(['38', '59', '77'])}****${of.digits(4)}`,
  'masked card': (of) => `621799*********${of.digits(4)}`,
  blanks: () => '联系电话：________  日期：____年__月__日  第___号',
  rule: (of) => of.pick(['*', '-', '=', '_', '#']).repeat(20 + of.below(40)),
  markdown: () => '**2025年9月**公示，共**12**户**18**人。`2025_09_dibao_payment_20250920`',
  ruler: () => '1234567890 '.repeat(2),
  'phone-like amounts': (of) => `${130 + of.below(60)},${1000 + of.below(8999)},${1000 + of.below(8999)}`,
  'statistics of births': (of) =>
    of.pick([
      '2024年出生人口120人',
      '2025年生活补贴',
      '1965年12月31日前出生的老人',
      '2025年生产发展资金',
      '出生医学证明',
    ]),
  reason: row((of) => of.pick(['疾病', '教育', '灾害', '意外', '其他', '因病', '因学', '重大疾病', '大病'])),
  office: row((of) => of.pick(['残疾人联合会', '县残联', '精神文明建设', '精神文明办公室'])),
  'benefits of everybody': (of) => of.pick(['残疾人两项补贴', '困难残疾人生活补贴和重度残疾人护理补贴']),
  'by chance': row((of) =>
    of.pick([
      '团结核心',
      '强化疗效',
      '开放疗养',
      '物流产业',
      '集中风险排查',
      '遗失明细',
      '扫盲人员',
      '葡萄支架',
      '原住 院坝',
      '中 心 村',
      '新冠军',
      '残3人',
      '全护理',
      '不变',
      '损失能够承受',
      '一级响应',
      'A级景区',
    ]),
  ),
  place: row((of) =>
    of.pick([
      '联合乡中心村',
      '县城老街',
      '中心村3组',
      '3号线',
      '新建3栋',
      '办公室',
      '第3单元',
      '2室1厅',
      '会议室',
    ]),
  ),
  policy: () =>
    '申请人持有效证件到乡镇（街道）便民服务中心办理，受理之日起25个工作日内办结，按每人每月630元发放。',
  'documents to bring': (of) => `请带身份证、户口簿于${of.pick([dashed, compact])(of)}前到乡政府`,
  'travel words': (of) => `持通行证办理，${of.pick(['2025年9月20日', compact(of), dashed(of)])}起受理。`,
};
