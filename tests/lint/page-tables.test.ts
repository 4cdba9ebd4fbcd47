import { describe, expect, test } from 'vitest';
import { detectInPage } from '../../src/lint/page-tables.ts';
import { card, chance, mistypedId, oldId, serial, withCheck } from '../corpus/identity.ts';

const of = chance(15);

/** What is found in a table of one column beside the names. */
function found(head: string, cell: string, isHtml: boolean) {
  const text = isHtml
    ? `<table><tr><th>姓名</th><th>${head}</th></tr><tr><td>冉甲一</td><td>800</td></tr><tr><td>田甲二</td><td>${cell}</td></tr></table>`
    : `| 姓名 | ${head} |\n|---|---|\n| 冉甲一 | 800 |\n| 田甲二 | ${cell} |\n`;
  return detectInPage(text, '2025-10-15').map(({ kind, confidence, start, end }) => [
    kind,
    confidence,
    text.slice(start, end),
  ]);
}

describe.each([false, true])('a table of a page, HTML: %s', (isHtml) => {
  test('the head says that a number is an ID', () => {
    for (const number of [oldId(of), mistypedId(of), `${oldId(of)}12`])
      expect(found('身份证号', number, isHtml)).toEqual([[expect.any(String), 'likely', number]]);
    expect(found('一卡通账号', '9000123456', isHtml)).toEqual([['bank-account', 'certain', '9000123456']]);
  });

  test('the head says that a number is none', () => {
    const number = serial(of);
    expect(found('受理编号', number, isHtml)).toEqual([]);
    const parcel = card(of);
    expect(found('地块编码', parcel, isHtml)).toEqual([]);
    expect(found('说明', parcel, isHtml)).toEqual([['bank-account', 'likely', parcel]]);
  });

  test('a head that says nothing', () => {
    const number = oldId(of);
    expect(found('说明', number, isHtml).filter(([, confidence]) => confidence !== 'possible')).toEqual([]);
  });
});

test('a village merged down is missing in the rows below', () => {
  const number = oldId(of);
  const text = `<table><tr><td>村</td><td>姓名</td><td>身份证号</td></tr><tr><td rowspan=2>中心村</td><td>冉甲一</td><td></td></tr><tr><td>田甲二</td><td>${number}</td></tr></table>`;
  expect(detectInPage(text, '2025-10-15')).toMatchObject([{ kind: 'national-id', confidence: 'likely' }]);
});

test('a page of officials tells their births', () => {
  const text = '| 职务 | 姓名 | 出生年月 |\n|---|---|---|\n| 乡长 | 冉甲一 | 1975年3月 |\n';
  expect(detectInPage(text, '2025-10-15')).toEqual([]);
});

describe('an account in a table', () => {
  const account = '31080101040012345';
  const kinds = (head: string, row: string) =>
    detectInPage(`| ${head} |\n|---|---|---|\n| ${row} |\n`, '2025-10-15').map(({ kind }) => kind);

  test('of an office that asks for money, or is paid', () => {
    expect(kinds('户名 | 开户行 | 账号', `联合县慈善总会 | 农业银行 | ${account}`)).toEqual([]);
    expect(kinds('收款单位 | 账号 | 金额', `联合乡财政所 | ${account} | 800`)).toEqual([]);
  });

  test('of a person, also where an office stands beside, and a card in any case', () => {
    expect(kinds('户名 | 开户行 | 账号', `冉甲一 | 农业银行 | ${account}`)).toEqual(['bank-account']);
    expect(kinds('姓名 | 单位 | 账号', `冉甲一 | 联合县民政局 | ${account}`)).toEqual(['bank-account']);
    expect(kinds('收款单位 | 收款人姓名 | 账号', `联合乡财政所 | 冉甲一 | ${account}`)).toEqual([
      'bank-account',
    ]);
    expect(kinds('收款单位 | 账号 | 金额', `联合乡财政所 | ${card(of)} | 800`)).toEqual(['bank-account']);
  });
});

describe('figures whose check digit fits, as it does once in eleven', () => {
  /** An area or an amount, that day, and a count. */
  const fitting = (day: string): [string, string, string] => {
    for (let count = 100; ; count++) {
      const number = withCheck(`649836${day}${count}`);
      if (!number.endsWith('X')) return [number.slice(0, 6), day, number.slice(14)];
    }
  };
  const confidences = (text: string) => detectInPage(text, '2025-10-15').map(({ confidence }) => confidence);
  const [area, day, count] = fitting('20250905');
  const [row, next] = [
    ['20250904', '8656', area.slice(0, 4), area.slice(4)],
    [day, count, '89'],
  ];

  test('in a table by day, at the end of a row and the beginning of the next', () => {
    for (const [first, between, last] of [
      ['| ', ' | ', ' |'],
      ['', '\t', ''],
      ['', '  ', ''],
    ] as const) {
      const text = [row, next].map((cells) => first + cells.join(between) + last).join('\n');
      expect(confidences(`热线日报\n${text}\n`)).toEqual([]);
    }
  });

  test('an ID goes on in a line that follows none of a day, or with an old day', () => {
    expect(confidences(`冉甲一 ${area}\n${day} ${count}\n`)).toEqual(['certain']);
    const [old, birth, end] = fitting('19850905');
    expect(confidences(`20250904 8656 ${old}\n${birth} ${end}\n`)).toEqual(['certain']);
  });

  test('from a column of amounts on, but not from another', () => {
    const table = (head: string) =>
      `| 村 | ${head} | 日期 | 笔数 |\n|---|---|---|---|\n| 中心村 | ${area} | ${day} | ${count} |\n`;
    expect(confidences(table('金额'))).toEqual([]);
    expect(confidences(table('说明文字'))).toEqual(['possible']);
    expect(confidences(table('身份证号'))).not.toEqual([]);
  });
});
