import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { CannotAudit } from '../../src/audit/problems.ts';
import type { Sources } from '../../src/audit/sources.ts';
import { sourceOf } from '../../src/document/source.ts';
import type { Source } from '../../src/document/types.ts';
import { writeXlsx } from '../../src/document/xlsx-write.ts';
import { workbook } from '../fixtures/xlsx.ts';
import { AS_OF, found, secrets, sourcesOf } from './tiny.ts';

/** The text of a file of the tiny county. */
function textOf(kind: 'approved' | 'paid', change = (text: string) => text): string {
  const [source] = sourcesOf({})[kind];
  return change(Buffer.concat([...(source?.chunks() ?? [])]).toString('utf8'));
}

const run = (changes: Partial<Sources>) => audit({ ...sourcesOf({}), ...changes }, AS_OF);
const csv = (text: string | Uint8Array, path = 'x.csv'): Source[] => [sourceOf(path, text)];
const xlsx = (text: string, above: string[] = []): Uint8Array =>
  writeXlsx([
    {
      name: '表',
      widths: [],
      rows: [...above, ...text.trim().split('\n')].map((line) =>
        line.split(',').map((cell) => ({ text: cell, style: 'plain' as const })),
      ),
    },
  ]);

function refusal(changes: Partial<Sources>): string {
  try {
    run(changes);
  } catch (error) {
    if (error instanceof CannotAudit) return error.message;
    throw error;
  }
  throw new Error('not refused');
}

const REFUSED: [name: string, changes: () => Partial<Sources>, says: RegExp][] = [
  [
    '姓名和身份证号两列填反了',
    () => ({ paid: csv(textOf('paid', (text) => text.replaceAll(/^(.+?),(\d.+?),/gm, '$2,$1,'))) }),
    /第 1 个文件的「姓名」一列写的是号码，像是和「身份证号」填反了/,
  ],
  [
    '近亲属备案表里填反了',
    () => ({ relatives: csv(`亲属姓名,亲属身份证号,是否备案\n${secrets.id2},向甲三,否\n`) }),
    /「近亲属备案登记表」第 1 个文件的「姓名」一列写的是号码/,
  ],
  [
    '发放记录是公示以前的年份',
    () => ({ paid: csv(textOf('paid', (text) => text.replaceAll('2025-', '2021-'))) }),
    /「一卡通发放记录」都是 2021-09 和更早的，公示内容从 2025-08 起才有/,
  ],
  [
    '花名册里的人都在几年前停发',
    () => ({
      approved: csv(
        textOf('approved', (text) =>
          text.replaceAll(/2025-01(-10)?,2025-01,/g, '2021-01-10,2021-01,2022-12'),
        ),
      ),
    }),
    /没有一个人在 2025-08 至 2025-09 享受救助/,
  ],
  [
    '发放记录放在花名册的位置',
    () => ({ approved: csv(textOf('paid')) }),
    /第 1 个文件像是「一卡通发放记录」，放错了位置/,
  ],
  [
    '花名册放在发放记录的位置',
    () => ({ paid: csv(textOf('approved')) }),
    /像是「救助通导出的已批准花名册」，放错了位置/,
  ],
  [
    '申请记录放在近亲属备案表的位置',
    () => ({
      relatives: csv(
        '姓名,乡镇,村,救助类别,申请日期,受理日期,结果\n谢甲四,联合乡,青山村,低保,2025-09-01,2025-09-02,批准\n',
      ),
    }),
    /像是「申请办理记录」，放错了位置/,
  ],
  [
    '没有金额列',
    () => ({ approved: csv(textOf('approved', (text) => text.replace('金额', '某列'))) }),
    /找不到「金额」列。请补上这一列/,
  ],
  [
    '没有月份和发放日期',
    () => ({ paid: csv(textOf('paid', (text) => text.replace('所属月份', '甲').replace('发放日期', '乙'))) }),
    /找不到「所属月份」或「发放日期」列/,
  ],
  [
    '别的县的花名册',
    () => ({ approved: csv(textOf('approved', (text) => text.replace(/联合乡,../g, '别处乡,别处'))) }),
    /写的村（社区）没有一个在公示内容的名录里/,
  ],
  ['空文件', () => ({ paid: csv('') }), /第 1 个文件读不出来：文件是空的/],
  ['只有表头', () => ({ approved: csv(`${textOf('approved').split('\n')[0]}\n`) }), /没有一行能读懂/],
  [
    '金额是万元，表头没有写',
    () => ({ paid: csv(textOf('paid', (text) => text.replace(/,(\d00)$/gm, (_, yuan) => `,0.0${yuan}`))) }),
    /像是以万元为单位。请在表头写明/,
  ],
  [
    '表头写万元，金额其实是元',
    () => ({ paid: csv(textOf('paid', (text) => text.replace('金额', '金额（万元）'))) }),
    /多数超过 10 万元，单位像是写错了/,
  ],
  [
    '扩展名是 xlsx，其实是 CSV',
    () => ({ paid: csv(textOf('paid'), 'x.xlsx') }),
    /内容与扩展名不符，请用 Excel 或 WPS 另存/,
  ],
  [
    '扩展名是 xlsx，其实是网页',
    () => ({ paid: csv('<html><table><tr><td>姓名</td></tr></table></html>', 'x.xlsx') }),
    /内容与扩展名不符/,
  ],
  [
    '扩展名是 xls，其实是网页',
    () => ({ paid: csv('<html><table><tr><td>姓名</td></tr></table></html>', 'x.xls') }),
    /只能读 .xlsx 和 .csv/,
  ],
  [
    '加密的工作簿、旧版 xls',
    () => ({ paid: csv(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'x.xlsx') }),
    /旧版或加密的 Office 文件，请另存为不加密的 .xlsx/,
  ],
  [
    '隐藏的工作表里也有发放记录',
    () => {
      const rows = textOf('paid')
        .trim()
        .split('\n')
        .map((line) => line.split(','));
      return { paid: [sourceOf('x.xlsx', workbook([{ rows }, { rows, hidden: true }]))] };
    },
    /第 1 个文件第 2 张表隐藏着，也是「一卡通发放记录」。要比对的请取消隐藏，不要的请删去/,
  ],
  [
    '截断的工作簿',
    () => ({ paid: csv(xlsx(textOf('paid')).slice(0, 400), 'x.xlsx') }),
    /文件已损坏，请重新导出/,
  ],
  [
    '引号没有配对',
    () => ({ paid: csv(textOf('paid', (text) => text.replace('向甲三', '"向甲三'))) }),
    /有引号没有配对/,
  ],
  ['公示内容的文件夹选错', () => ({ content: csv('x', 'a/readme.md') }), /没有可用的 county.yaml/],
  [
    '没有登记标准',
    () => ({ content: sourcesOf({}).content.filter(({ path }) => !path.endsWith('standards.csv')) }),
    /没有登记救助标准/,
  ],
  [
    '表头对照文件不是文本',
    () => ({ profile: sourceOf('p.yaml', new Uint8Array([0, 255, 254, 0, 129, 255])) }),
    /表头对照文件写法不对/,
  ],
  ['公示账本不是账本', () => ({ ledgers: csv('{}', 'ledger.json') }), /不是公示账本/],
  [
    '表头对照文件写错',
    () => ({ profile: sourceOf('p.yaml', 'approved: { 没有的列: 甲 }') }),
    /有不认识的列名/,
  ],
];

describe('a file that cannot be used is refused in Chinese, saying which and what to do', () => {
  test.each(REFUSED)('%s', (_, changes, says) => {
    const message = refusal(changes());
    expect(message).toMatch(says);
    // The page has no options.
    expect(message).not.toContain('--');
    expect(
      message.replace(
        /（[a-z]+）|\.xlsx|standards\.csv|\.csv|county\.yaml|content|ledger\.json|Excel|WPS|Office/g,
        '',
      ),
    ).not.toMatch(/[A-Za-z]{3,}/);
    for (const secret of Object.values(secrets)) expect(message).not.toContain(secret);
  });
});

const READ: [name: string, changes: () => Partial<Sources>][] = [
  ['GBK', () => ({ paid: csv(iconv.encode(textOf('paid'), 'gb18030')) })],
  ['UTF-16', () => ({ paid: csv(iconv.encode(textOf('paid'), 'utf-16le', { addBOM: true })) })],
  ['BOM', () => ({ approved: csv(`\ufeff${textOf('approved')}`) })],
  [
    '制表符、CRLF',
    () => ({ paid: csv(textOf('paid', (text) => text.replaceAll(',', '\t').replaceAll('\n', '\r\n'))) }),
  ],
  [
    '工作簿',
    () => ({ approved: csv(xlsx(textOf('approved')), 'x.xlsx'), paid: csv(xlsx(textOf('paid')), 'y.xlsx') }),
  ],
  [
    '表头上面有十几行标题和说明',
    () => ({
      paid: csv(
        xlsx(
          textOf('paid'),
          Array.from({ length: 14 }, (_, i) => `说明第${i}行：单位：元`),
        ),
        'x.xlsx',
      ),
    }),
  ],
  [
    '全角数字、带元字和逗号的金额',
    () => ({
      paid: csv(
        textOf('paid', (text) =>
          text.replace(/(\d00)$/gm, (yuan) =>
            [...yuan].map((digit) => '０１２３４５６７８９'[Number(digit)]).join(''),
          ),
        ),
      ),
    }),
  ],
  [
    '写明万元',
    () => ({
      paid: csv(
        textOf('paid', (text) => text.replace('金额', '金额（万元）').replace(/,(\d00)$/gm, ',0.0$1')),
      ),
    }),
  ],
  [
    'Excel 序列日期',
    () => ({
      paid: csv(
        textOf('paid', (text) => text.replaceAll('2025-08-15', '45884').replaceAll('2025-09-15', '45915')),
      ),
    }),
  ],
  ['合计、制表人在下面', () => ({ paid: csv(`${textOf('paid')}合计,,,,,,,3800\n制表人：某某\n`) })],
];

describe('an odd file that says the same is read the same', () => {
  test.each(READ)('%s', (_, changes) => {
    const { signals, ambiguities } = run(changes());
    expect(signals).toEqual([]);
    expect(ambiguities).toEqual([]);
  });
});

describe('what is doubtful is listed with its place', () => {
  const listed = (changes: Partial<Sources>) =>
    run(changes).ambiguities.map(({ code, row }) => `${code} ${row ?? '-'}`);

  test('lines twice', () => {
    const twice = textOf('paid', (text) => `${text}${text.split('\n')[1]}\n`);
    expect(run({ paid: csv(twice) }).signals).toEqual([]);
    expect(listed({ paid: csv(twice) })).toEqual(['duplicate 8']);
  });

  test('two people of one name in a village, without numbers', () => {
    const plain = (text: string) => text.replace(/\d{17}[\dX]/g, '');
    const approved = textOf(
      'approved',
      (text) => `${plain(text)}向甲三,,联合乡,中心村,1,630,450,低保,2025-01-10,2025-01,,1\n`,
    );
    const paid = csv(textOf('paid', plain));
    const { signals, ambiguities } = run({ approved: csv(approved), paid });
    expect(found(signals, 'paid-not-published')).toEqual([]);
    expect(new Set(ambiguities.map(({ code }) => code))).toEqual(new Set(['same-name']));
    expect(signals).toEqual([]);
  });

  test('a published list without a header, and two of one notice', () => {
    const { content } = sourcesOf({});
    const list = content.find(({ path }) => path.endsWith('recipients.csv')) as Source;
    const headless = content.map((source) =>
      source === list ? sourceOf(source.path, '冉甲一,中心村,2,630,800\n') : source,
    );
    const twice = [...content, { ...list, path: list.path.replace('.csv', '-2.csv') }];
    for (const content of [headless, twice]) expect(listed({ content })).toEqual(['list-unreadable -']);
  });

  test('a month without payments', () => {
    const paid = csv(textOf('paid', (text) => text.replaceAll('2025-09', '2025-10')));
    expect(listed({ paid })).toContain('month-missing -');
  });

  test('an as-of day before the payments', () => {
    const { signals, ambiguities } = audit(sourcesOf({}), '2025-09-01');
    expect(signals).toEqual([]);
    expect(ambiguities.map(({ code }) => code)).toEqual(['after-as-of', 'after-as-of', 'after-as-of']);
  });

  test('files without a category or a township: nothing is said of its people but what is missing', () => {
    const folder = 'content/townships/qingshan';
    const township = {
      name: '青溪乡',
      villages: [{ id: 'shang', name: '上坝村', area: 'rural' }],
      channels: [{ name: '青溪乡民政办', telephone: '023-78000002' }],
    };
    const tekun = sourcesOf({
      lists: { '2025-09-tekun-payment': '姓名,村,标准,金额\n谢甲四,青山村,1001,1061\n' },
      notices: { '2025-09-tekun-payment': {} },
    }).content;
    const notice = tekun.find(({ path }) => path.includes('2025-09-dibao-payment/notice.yaml'));
    const yaml = Buffer.concat([...(notice?.chunks() ?? [])]).toString('utf8');
    const content = [
      ...tekun,
      sourceOf(`${folder}/township.yaml`, JSON.stringify(township)),
      sourceOf(`${folder}/notices/2025-09-dibao-payment/notice.yaml`, yaml.replace(': lianhe', ': qingshan')),
      sourceOf(
        `${folder}/notices/2025-09-dibao-payment/recipients.csv`,
        `姓名,村,保障人数,标准,金额\n${[...'东南西北春夏秋冬'].map((sign) => `庹甲${sign},上坝村,1,630,400\n`).join('')}`,
      ),
    ];
    const { signals, ambiguities } = run({ content });
    expect(found(signals, 'published-not-approved')).toEqual([]);
    expect(found(signals, 'outlier-village')).toEqual([]);
    expect(ambiguities.map(({ code, message }) => `${code} ${message.split('，')[0]}`)).toEqual(
      expect.arrayContaining([
        'roster-lacks 花名册里没有特困人员救助供养、青溪乡的人',
        'paid-lacks 发放记录里没有特困人员救助供养、青溪乡的发放',
      ]),
    );
  });

  const HEADER = '姓名,身份证号,乡镇,村,保障人数,金额,救助类别,花名册月份\n';
  const rosterOf = (...months: string[]) =>
    csv(
      HEADER +
        months
          .flatMap((month) => [
            `冉甲一,${secrets.id1},联合乡,中心村,2,800,低保,${month}\n`,
            `向甲三,${secrets.id2},联合乡,中心村,1,500,低保,${month}\n`,
            `田甲二,${secrets.id3},联合乡,青山村,1,600,低保,${month}\n`,
          ])
          .join(''),
    );

  test('a roster by the month without one of the months: nobody of it is called unapproved', () => {
    expect(run({ approved: rosterOf('2025-08', '2025-09') })).toMatchObject({ signals: [], ambiguities: [] });
    const { signals, ambiguities } = run({ approved: rosterOf('2025-08') });
    expect(signals).toEqual([]);
    expect(ambiguities.map(({ code, message }) => `${code} ${message.split('，')[0]}`)).toEqual([
      'roster-lacks 花名册里没有最低生活保障（2025-09）的人',
    ]);
  });

  test('files by the month without a township in one of them', () => {
    const folder = 'content/townships/qingshan';
    const township = {
      name: '青溪乡',
      villages: [{ id: 'shang', name: '上坝村', area: 'rural' }],
      channels: [{ name: '青溪乡民政办', telephone: '023-78000002' }],
    };
    const people = [...'东南西北春夏秋冬'].map((sign) => `庹甲${sign}`);
    const { content } = sourcesOf({});
    const notices = ['2025-08', '2025-09'].flatMap((month) => {
      const path = `notices/${month}-dibao-payment`;
      const notice = content.find((source) => source.path.includes(`${path}/notice.yaml`));
      const yaml = Buffer.concat([...(notice?.chunks() ?? [])]).toString('utf8');
      const list = people.map((name) => `${name},上坝村,1,630,400\n`).join('');
      return [
        sourceOf(
          `${folder}/${path}/notice.yaml`,
          yaml.replace(': lianhe', ': qingshan').replace('rows: 3', 'rows: 8'),
        ),
        sourceOf(`${folder}/${path}/recipients.csv`, `姓名,村,保障人数,标准,金额\n${list}`),
      ];
    });
    const roster = people.map((name) => `${name},,青溪乡,上坝村,1,400,低保,2025-08\n`).join('');
    const pay = people.map((name) => `${name},,青溪乡,上坝村,低保,2025-08,2025-08-15,400\n`).join('');
    const { signals, ambiguities } = run({
      content: [...content, sourceOf(`${folder}/township.yaml`, JSON.stringify(township)), ...notices],
      approved: [...rosterOf('2025-08', '2025-09'), ...csv(HEADER + roster)],
      paid: csv(textOf('paid') + pay),
    });
    expect(signals).toEqual([]);
    expect(ambiguities.map(({ code, message }) => `${code} ${message.split('，')[0]}`)).toEqual([
      'roster-lacks 花名册里没有青溪乡最低生活保障（2025-09）的人',
      'paid-lacks 发放记录里没有青溪乡最低生活保障（2025-09）的发放',
    ]);
  });

  test('a roster that lacks a category: nobody paid of it is called unapproved, listed or not', () => {
    const paid = csv(`${textOf('paid')}谢甲四,${secrets.minor},联合乡,青山村,特困,2025-09,2025-09-15,1061\n`);
    const tekun = sourcesOf({
      lists: { '2025-09-tekun-payment': '姓名,村,标准,金额\n庹甲四,青山村,1001,1061\n' },
      notices: { '2025-09-tekun-payment': {} },
    });
    const { signals } = audit({ ...tekun, paid }, AS_OF);
    expect(signals.filter(({ kind }) => kind === 'amount-mismatch')).toEqual([]);
  });

  test('a header that is printed again on every page', () => {
    const paid = csv(textOf('paid', (text) => text.replace('向甲三', `${text.split('\n')[0]}\n向甲三`)));
    expect(run({ paid })).toMatchObject({ signals: [], ambiguities: [] });
  });

  test('numbers that a spreadsheet has rounded', () => {
    const paid = csv(textOf('paid', (text) => text.replace(/(\d{15})\d\d[\dX]/g, '$1000')));
    const { signals, ambiguities } = run({ paid });
    expect(signals).toEqual([]);
    expect(ambiguities).toHaveLength(6);
    expect(ambiguities[0]).toMatchObject({
      code: 'id-lost',
      input: 'paid',
      file: 1,
      row: 2,
      column: '身份证号',
    });
  });

  test('amounts and days that are none', () => {
    const paid = csv(textOf('paid', (text) => text.replace(',800', ',八百').replace('2025-09-15', '十五号')));
    expect(listed({ paid })).toEqual(expect.arrayContaining(['amount-unreadable 2', 'unreadable 5']));
  });
});
