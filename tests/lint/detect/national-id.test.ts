import { describe, expect, test } from 'vitest';
import { checkCharacter, judgeId } from '../../../src/lint/detect/id-number.ts';
import { detect } from '../../../src/lint/detect/index.ts';
import { isCreditCode } from '../../../src/lint/detect/not-secret.ts';
import {
  certificate,
  chance,
  id,
  idWithoutX,
  idWithX,
  mistypedId,
  mobile,
  oldId,
  permit,
  withCheck,
} from '../../corpus/identity.ts';
import { found, kinds } from './found.ts';

const of = chance(11643);

/** An ID of somebody born on that day, with a wrong last digit. */
function mistyped(birth: string): string {
  const first17 = `991234${birth}${of.digits(3)}`;
  const check = checkCharacter(first17);
  return first17 + (check === 'X' ? '0' : (Number(check) + 1) % 10);
}

describe('the number', () => {
  test('checksum of the example in GB 11643-1999', () => {
    expect(checkCharacter('11010519491231002')).toBe('X');
  });

  test('judge', () => {
    expect(judgeId(idWithX(of))).toBe('valid');
    expect(judgeId(mistypedId(of))).toBe('plausible');
    expect(judgeId('990000199902300010')).toBeUndefined(); // 30 February
    expect(judgeId('990000187901010010')).toBeUndefined();
    expect(judgeId('000000199901010010')).toBeUndefined();
  });

  test('confidence', () => {
    expect(detect(id(of))).toMatchObject([{ kind: 'national-id', start: 0, end: 18, confidence: 'certain' }]);
    expect(detect(mistypedId(of))).toMatchObject([{ kind: 'national-id', confidence: 'likely' }]);
    expect(detect(permit(of))).toMatchObject([{ kind: 'residence-permit', confidence: 'certain' }]);
  });
});

test('anything may have an id', () => {
  // A province and a day of the year in their places, as three in a hundred numbers have.
  const number = `99123490051231${of.digits(4)}`;
  expect(detect(`"id": ${number},`)).toMatchObject([{ confidence: 'possible' }]);
  expect(detect(`"sfzh": ${number},`)).toMatchObject([{ confidence: 'likely' }]);
  expect(kinds(`{"id":"耳标号 ${oldId(of)}"}`)).toEqual([]);
  // Its own value is the twelfth of a list.
  const figures = ['1000', '1001']
    .map((count) => `991234 20250520 ${count}`)
    .find((parted) => judgeId(parted.replaceAll(' ', '')) === 'plausible');
  expect(kinds(`{"id":12,"text":"${figures}"}`, { asOf: '2025-10-15' })).toEqual([]);
});

test('an old number behind its name, parted anyhow', () => {
  const parted = oldId(chance(9)).replace(/^(.{9})(..)/, '$1 $2-');
  expect(found(`身份证号${parted}，已核`)).toEqual([`national-id: ${parted}`]);
  expect(kinds(parted)).toEqual([]);
});

test('a number of a document and a day in the next column', () => {
  const fronts = Array.from({ length: 100 }, (_, i) => `9912${10 + (i % 90)}191907`);
  const front = fronts.find((one) => checkCharacter(`${one}20250`) === '9') as string;
  expect(kinds(`| 图斑编号${front} | 2025-09-20 |`)).toEqual([]);
  expect(kinds(`| 冉甲一${front} | 2025-09-20 |`)).toEqual(['national-id']);
});

test('a licence and a registration have numbers of their own', () => {
  for (const word of ['律师执业', '行政执法', '教师资格', '税务登记'])
    expect(kinds(`${word}证号${oldId(of)}`)).toEqual([]);
  expect(kinds(`证号${oldId(of)}`)).toEqual(['national-id']);
});

describe('spans', () => {
  test('in a sentence', () => {
    const number = idWithoutX(of);
    expect(found(`证号${number}，已核`)).toEqual([`national-id: ${number}`]);
    expect(found(`sfz${number}_2`)).toEqual([`national-id: ${number}`]);
  });

  test('with a telephone glued on', () => {
    const number = idWithoutX(of);
    expect(found(number + mobile(of))).toEqual([`national-id: ${number}`]);
  });

  test('in numerals or look-alikes, with letters before or behind that look like digits, too', () => {
    const made = chance(8);
    const lookalikes = idWithoutX(made).replaceAll('0', 'O');
    const numerals = idWithoutX(made).replace(/./g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? '');
    for (const number of [lookalikes, numerals])
      for (const text of [`ID${number}`, `A1${number}B`, `sfz${number}S`])
        expect(found(text)).toEqual([`national-id: ${number}`]);
    const wrong = mistypedId(made).replaceAll('9', '九');
    expect(found(`ID${wrong}`)).toEqual([`national-id: ${wrong}`]);
  });

  test('over the separators and invisible characters inside', () => {
    const parted = idWithX(of).replace(/^(.{6})(.{8})/, '$1 $2\u200b ');
    expect(found(`号${parted}。`)).toEqual([`national-id: ${parted}`]);
  });

  test('two numbers', () => {
    const [a, b] = [idWithoutX(of), idWithX(of)];
    expect(found(`${a}，${b}`)).toEqual([`national-id: ${a}`, `national-id: ${b}`]);
    expect(found(a + b)).toEqual([`national-id: ${a}`, `national-id: ${b}`]);
  });
});

test('a box for each digit and a line for each person', () => {
  const rows = [id(of), mistypedId(of), certificate(of)].map((number) => `| ${[...number].join(' | ')} |`);
  expect(kinds(rows.join('\n'))).toEqual(['national-id', 'national-id', 'disability-certificate']);
  expect(kinds(`${'1 2 3 4 5 6 7 8 9 '.repeat(2)}\n`.repeat(3))).toEqual([]);
});

test('a field of a form for each digit, and how large it is', () => {
  const number = id(of);
  for (const [attributes, mark] of [
    ['maxlength="1" ', '"'],
    ['size=1 maxlength=1 ', ''],
  ]) {
    const fields = [...number].map((digit) => `<input ${attributes}value=${mark}${digit}${mark}>`);
    expect(kinds(fields.join('\n'))).toEqual(['national-id']);
  }
});

describe('parted anyhow', () => {
  const number = idWithoutX(of);
  const parted = (separator: string) =>
    number.replace(/^(...)(..)(....)(.....)(..)/, `$1 $2 $3 $4 $5 `).replaceAll(' ', separator);

  test('numerals with exclamation marks between', () => {
    const numerals = number.replace(/[0-9]/g, (digit) => '〇一二三四五六七八九'[Number(digit)] as string);
    expect(kinds(`${numerals.slice(0, 3)}!${numerals.slice(3, 9)}!${numerals.slice(9)}`)).toEqual([
      'national-id',
    ]);
  });

  test.each(['，660元', '、1人', '（660元）', '。2025年10月起', ' 13800000000'])(
    'a number behind: %s',
    (behind) => {
      for (const separator of [' ', '-', '.', '\u3000', '\n'])
        expect(found(parted(separator) + behind)).toContain(`national-id: ${parted(separator)}`);
    },
  );

  test.each(['1、', '2025年9月，', '第2户，', '一、'])('a number before: %s', (before) => {
    for (const separator of [' ', '—', '·'])
      expect(found(before + parted(separator))).toEqual([`national-id: ${parted(separator)}`]);
  });

  test('in a line for each person', () => {
    const lines = ['1', '2', '3'].map((n) => `${n} ${parted(' ')} 660`);
    expect(kinds(lines.join('\n'))).toEqual(['national-id', 'national-id', 'national-id']);
  });

  test('by one comma, and nothing else beside it', () => {
    for (const at of [3, 9, 10, 13]) {
      const halves = `${number.slice(0, at)}，${number.slice(at)}`;
      expect(found(`证${halves}。`)).toEqual([`national-id: ${halves}`]);
      expect(kinds(`660，${halves}`)).not.toContain('national-id');
    }
  });

  test.each(['630,421,202407216708', '[630,421,202407216708]', '冉甲一，630，421，2024，07216708'])(
    'figures between commas are none: %s',
    (figures) => {
      expect(kinds(figures)).toEqual([]);
      expect(kinds(figures, { inRow: true })).toEqual([]);
    },
  );

  test('by commas, behind a word for it or where an ID is cut', () => {
    for (const text of ['身份证号：$1,$2,$3,$4', '证号（$1，$2，$3，$4）'])
      expect(kinds(number.replace(/^(...)(..)(........)(.*)/, text))).toEqual(['national-id']);
    for (const cut of [/^(.{6})(.{8})(.{4})/, /^(.{6})(.{4})(.{8})/, /^(.{6})(.{6})(.{6})/])
      expect(kinds(number.replace(cut, '$1,$2,$3'))).toEqual(['national-id']);
  });

  test('by commas, where a month begins with a zero, as no figure does', () => {
    const born = withCheck('99123419510713171').replace(/^(.{10})(.{4})/, '$1,$2,');
    expect(kinds(born)).toEqual(['national-id']);
    expect(kinds(`冉甲一 ${born}`)).toEqual(['national-id']);
    expect(kinds(born.replace(',', ',1').replace(',10', ',1'))).toEqual([]);
  });

  test('by leaders', () => {
    const parts = number.replace(/^(.{6})(.{8})/, '$1.........$2………');
    expect(found(`号${parts}`)).toEqual([`national-id: ${parts}`]);
  });
});

describe('the day of judgement', () => {
  const born = (birth: string) => withCheck(`991234${birth}001`);

  test('nobody is born after it', () => {
    expect(kinds(born('20300101'))).toEqual(['national-id']);
    expect(kinds(born('20300101'), { asOf: '2025-10-15' })).toEqual([]);
    expect(kinds(born('20261016'), { asOf: '2025-10-15' })).toEqual([]);
    expect(kinds(born('20251015'), { asOf: '2025-10-15' })).toEqual(['national-id']);
    expect(kinds(`${born('20300101')}11`, { asOf: '2025-10-15' })).toEqual([]);
  });
});

describe('context', () => {
  test('15 digits', () => {
    const number = oldId(of);
    expect(kinds(number)).toEqual([]);
    expect(found(number, { label: 'id' })).toEqual([`national-id: ${number}`]);
    for (const words of ['身份证号：', '旧证', '一代证 '])
      expect(found(words + number)).toEqual([`national-id: ${number}`]);
    expect(kinds(`流水号：${number}`)).toEqual([]);
  });

  test.each([
    ['placeholder', '111111111111111111'],
    ['last digits lost', '991234195001010000'],
    ['too short', '9912341950010100'],
    ['as a spreadsheet writes it', '9.91234E+17'],
    ['as a spreadsheet writes it, old', '9.91234500101E+14'],
    ['as a spreadsheet writes it, full-width', '９．９１２３４Ｅ＋１７'],
  ])('%s', (_, text) => {
    expect(detect(text, { label: 'id', inRow: true })).toMatchObject([
      { kind: 'national-id', start: 0, end: text.length, confidence: 'likely' },
    ]);
  });

  test('as a spreadsheet writes it, in a row', () => {
    expect(kinds('9.91234E+17', { inRow: true })).toEqual(['national-id']);
    expect(kinds('９．９１２３４Ｅ＋１７', { inRow: true })).toEqual(['national-id']);
    expect(kinds('5E+17', { inRow: true })).toEqual([]);
    expect(kinds('流水号：9.91234E+17', { inRow: true })).toEqual([]);
  });

  test('as a spreadsheet writes it, in a text, is a doubt where it begins as an ID does', () => {
    for (const text of ['9.91234E+17', '名单：9.91234E+17', '中心村 9.91234E+17'])
      expect(detect(text)).toMatchObject([{ kind: 'national-id', confidence: 'possible' }]);
    for (const text of ['订单号9.91234E+17', '7.91234E+17', '9.91E+17', '9.91234E+14'])
      expect(kinds(text)).toEqual([]);
  });

  test.each(['9.91234E+17', '9.9123419500613E+17'])(
    'as a spreadsheet writes it, beside a name: %s',
    (ruined) => {
      for (const before of ['冉甲一 ', '户主冉甲一，男，', '| 冉甲一 | '])
        expect(found(`${before}${ruined}，630元`)).toEqual([`national-id: ${ruined}`]);
      expect(kinds('冉甲一 6.5E+17')).toEqual([]);
    },
  );

  test.each(['E+017', 'e17', 'E+17', ' E+17', '×10^17', ' × 10^17', '×10¹⁷', '*10^17'])(
    'as a spreadsheet or a person writes it: %s',
    (power) => {
      expect(found(`9.91234${power}`, { inRow: true })).toEqual([`national-id: 9.91234${power}`]);
      expect(found(`身份证号9.91234${power}`)).toEqual([`national-id: 9.91234${power}`]);
      expect(found(`9.91234195006131${power}`)).toEqual([`national-id: 9.91234195006131${power}`]);
      expect(kinds(`6.5${power}`, { inRow: true })).toEqual([]);
    },
  );

  test.each(['5E+17', '1.5E+10', '630', '12345678901234'])('not %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('usual groups without a checksum are a doubt without a word, a name or a row', () => {
    const parted = mistyped('19500613').replace(/^(.{6})(.{8})/, '$1 $2 ');
    for (const text of [parted, `中心村 ${parted}`])
      expect(detect(text)).toMatchObject([{ kind: 'national-id', confidence: 'possible' }]);
    for (const text of [`身份证${parted}`, `户主冉甲一（${parted}）死亡`])
      expect(detect(text)).toMatchObject([{ kind: 'national-id', confidence: 'likely' }]);
    expect(detect(parted, { inRow: true })).toMatchObject([{ kind: 'national-id', confidence: 'likely' }]);
  });

  test('numerals and digits one by one need none', () => {
    const number = mistypedId(of).replace('X', '0');
    expect(kinds([...number].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''))).toEqual([
      'national-id',
    ]);
    expect(kinds([...number].join(' '))).toEqual(['national-id']);
  });
});

describe('mistyped, and parted anywhere', () => {
  const asOf = '2025-10-15';
  const number = mistyped('19500613');
  const partedAt = (at: number, gap: string) => number.slice(0, at) + gap + number.slice(at);
  const places = Array.from({ length: 17 }, (_, i) => i + 1);

  test.each([
    ' ',
    '  ',
    '-',
    '——',
    '.',
    '/',
    '_',
    '，',
    ',',
    '、',
    '\u3000',
    '\n',
    ':',
    '+',
    '\t',
    '----',
    '😊',
  ])('by %j', (gap) => {
    for (const at of places) {
      const parted = partedAt(at, gap);
      // Signs of a mask leave a part in sight.
      const [labelled] = detect(`身份证号：${parted}`);
      expect(labelled?.kind, `${at}`).toMatch(/national-id|weak-mask/);
      expect(labelled?.confidence, `${at}`).not.toBe('possible');
      expect(kinds(`备注${parted}`, { asOf, inRow: true })[0], `${at}`).toMatch(/national-id|weak-mask/);
    }
  });

  test('at two places', () => {
    for (const at of places.slice(0, 12)) {
      const parted = `${partedAt(at, '、').slice(0, at + 4)}/${number.slice(at + 3)}`;
      expect(kinds(`证件号码${parted}`), `${at}`).toEqual(['national-id']);
      expect(kinds(parted), `${at}`).toEqual(['national-id']);
    }
  });

  test.each([
    '500243 20250920 1260',
    '500243-20250920-0012',
    '500243 20180920 1260',
    '630 660 20250920 1001',
  ])('a code, a day and an amount or a count: %s', (text) => {
    expect(kinds(text, { asOf })).toEqual([]);
  });

  test.each(['1260 35001950 0613 12', '3500 1950 1001 126 770', '订单号500243 195006131234'])(
    'amounts, and the number of something else: %s',
    (text) => {
      expect(kinds(text, { asOf })).toEqual([]);
    },
  );
});

describe('behind a word that announces it', () => {
  test.each([
    ['a name in the middle', '身份证$1张明$2$3'],
    ['words between', '公民身份号码：$1（接上）$2$3'],
    ['formula', '身份证号"$1" & "$2$3"'],
    ['many dashes', '证件号码$1----$2----$3'],
    ['pictures', '身份证：$1😊$2😊$3'],
  ])('%s', (_, form) => {
    for (const birth of ['19500613', '20130425']) {
      const text = withCheck(`991234${birth}156`).replace(/^(.{6})(.{8})/, '$1|$2|');
      const [area, day, end] = text.split('|');
      const written = form.replace('$1', `${area}`).replace('$2', `${day}`).replace('$3', `${end}`);
      expect(detect(written)).toMatchObject([{ kind: 'national-id', confidence: 'certain' }]);
    }
  });

  test.each(['身份证号', '公民身份号码', '证件号码'])('words within the day of birth: %s', (label) => {
    const number = withCheck('99123419500613156');
    for (const between of ['转', '（接上）', '和']) {
      const written = `${label}：${number.slice(0, 9)}${between}${number.slice(9)}`;
      expect(detect(written)).toMatchObject([{ kind: 'national-id', confidence: 'certain' }]);
    }
  });

  test.each([
    '身份证号码为18位，请于2025-09-20前报送',
    '身份证复印件交民政办，电话023-78000026，渝民发〔2025〕42号',
  ])('other numbers: %s', (text) => {
    expect(kinds(text)).not.toContain('national-id');
  });

  const elder = withCheck('99123419500613156');

  test.each(['口', 't', 'C', '$', 'Ø'])('a sign misread as %s', (sign) => {
    for (const at of [1, 7, 12, 13, 16]) {
      const misread = elder.slice(0, at) + sign + elder.slice(at + 1);
      for (const text of [`身份证号${misread}。`, `证件号码：${misread}，已核`]) {
        const [span] = detect(text);
        expect(span, text).toMatchObject({ kind: 'national-id' });
        expect(span?.confidence).not.toBe('possible');
        expect(text.slice(span?.start, span?.end)).toBe(misread);
      }
      expect(kinds(misread, { label: 'id', inRow: true })).toEqual(['national-id']);
    }
  });

  test.each(['99123419500613口口56', '99123419509913口156', '123456789012口1556'])(
    'no ID misread: %s',
    (text) => {
      expect(kinds(`身份证号${text}`)).not.toContain('national-id');
    },
  );

  test.each(['- 3 -', '— 3 —', '第 3 页 共 8 页', '第3页', '第3页，共12页', '3/8', '3'])(
    'over the end of a page with its number: %s',
    (page) => {
      for (const at of [6, 12, 14]) {
        const written = `${elder.slice(0, at)}\n${page}\n${elder.slice(at)}`;
        expect(found(`身份证号码${written}，`)).toEqual([`national-id: ${written}`]);
        expect(kinds(`5\n1\n${written}`)).toEqual(page === '3' ? [] : ['national-id']);
        const wrong = written.slice(0, -1) + ((Number(written.at(-1)) + 1) % 10);
        expect(detect(`身份证号码${wrong}，`)).toMatchObject([{ confidence: 'likely' }]);
        expect(kinds(wrong)).not.toContain('national-id');
      }
    },
  );

  test('backwards, and parted', () => {
    const backwards = [...id(of)]
      .reverse()
      .join('')
      .replace(/^(.{4})(.{8})/, '$1 $2 ');
    expect(kinds(`身份证号（倒序）：${backwards}`)).toEqual(['national-id']);
    expect(kinds(backwards)).not.toContain('national-id');
  });
});

test('letters of a credit code, or of the next order number, are no digits of an ID', () => {
  for (const text of [
    '统一社会信用代码91500119960911EJG8',
    '12341519340910EAQJ',
    '代发单位 91341519690321BGA3',
  ])
    expect(kinds(text, { inRow: true })).toEqual([]);
  expect(kinds('XM-20250128-4540\n\nGZ-20231231-2129')).toEqual([]);
});

test('a voucher’s number is not announced as an ID', () => {
  expect(kinds('473925193412187522\n\n凭证号20250991')).toEqual([]);
});

describe('an ID told in words', () => {
  const number = id(of).replace(/^(.{6})(.{8})/, '$1|$2|');
  const [area, birth, end] = number.split('|');

  test.each([
    `身份证前6位${area}中间8位${birth}后4位${end}`,
    `后四位${end}，前14位${area}${birth}`,
    `前六位${area}，后十二位是${birth}${end}`,
    `前10位${area}${birth?.slice(0, 4)}，尾号${birth?.slice(4)}${end}`,
    `前10位是${area}${birth?.slice(0, 4)}后面是${birth?.slice(4)}${end}`,
    `尾号${end}，前面${area}${birth}`,
    `${area}，后12位${birth}${end}`,
    `${area}${birth}，后4位${end}`,
    `${area}${birth?.slice(0, 4)}（接下一段）${birth?.slice(4)}${end}`,
    `${area}${birth?.slice(0, 3)}接着${birth?.slice(3)}${end}`,
  ])('%#', (text) => {
    expect(kinds(text)).toEqual(['national-id']);
  });

  test('with a wrong check digit', () => {
    const parts = mistyped('19500612').replace(/^(.{6})(.{8})/, '前六位$1，中间$2，后四位');
    expect(detect(parts)).toMatchObject([{ kind: 'national-id', confidence: 'likely' }]);
  });

  test.each(['20140804', '20240613'])('of a child born on %s', (born) => {
    const child = withCheck(`991234${born}738`);
    const parts = child.replace(/^(.{6})(.{8})/, '$1|$2|').split('|');
    const [place, day, last] = parts;
    expect(detect(`区划${place} 生日${day} 尾号${last}`)).toMatchObject([
      { kind: 'national-id', confidence: 'certain' },
    ]);
    expect(detect(JSON.stringify({ a: place, b: day, c: last }))).toMatchObject([
      { kind: 'national-id', confidence: 'possible' },
    ]);
    expect(kinds(JSON.stringify(parts))).toEqual(['national-id']);
  });

  /** Area, day and end of somebody born then, as an ID has them and as a clerk writes them. */
  const partsOf = (born: string) => {
    const whole = withCheck(`991234${born}731`);
    const [year, month, day] = [born.slice(0, 4), Number(born.slice(4, 6)), Number(born.slice(6))];
    return { whole, area: '991234', year, month, day, end: whole.slice(14), check: whole.slice(17) };
  };

  test.each(['19630628', '20140405'])('with a written day between, born on %s', (born) => {
    const { whole, area, year, month, day, end, check } = partsOf(born);
    const written = `${year}年${month}月${day}日`;
    for (const text of [
      `身份证前六位${area}，${written}出生，后四位${end}`,
      `证号${area}开头，${written}生，尾号${end}`,
      `身份证${area}开头、${end}结尾，生日${written}`,
      `行政区划代码${area}，出生于${written}，顺序码731，校验码${check}。`,
      `证号${area}，年${year}，月${month}，日${day}，号${end}`,
      `${area}********${end}（星号处${born}）`,
      `${area}（渝）${born}（生）${end}`,
      `证号上半段${whole.slice(0, 9)}，下半段${whole.slice(9)}`,
      `${whole.slice(0, 17)} 校验码${check}`,
      `证号前一半${whole.slice(0, 9)}，后一半${whole.slice(9)}`,
      `${whole.slice(0, 14)}，尾号${end}`,
      `${whole.slice(0, 14)}，后四位${end}`,
      `${area}户籍，生于${written}，尾号${end}`,
    ])
      for (const inRow of [false, true])
        expect(detect(text, { inRow })).toMatchObject([{ kind: 'national-id', confidence: 'certain' }]);
    for (const text of [
      `冉甲一（${written}，${area}，${end}）`,
      `${area}／${written}／${end}`,
      `${area}-${year}-${month}-${day}-${end}`,
      `${area}.${year}.${month}.${day}.${end}`,
    ])
      expect(kinds(text)).toEqual(['national-id']);
  });

  test('with a day in numerals', () => {
    const { area, end } = partsOf('20140925');
    expect(kinds(`${area}二〇一四年九月二十五日${end}`)).toEqual(['national-id']);
  });

  test('with a day of the first month', () => {
    for (const born of ['19630101', '20140101']) {
      const { area, year, end } = partsOf(born);
      for (const day of [`${year}年元月1日`, `${year} 年元月 1 日`])
        expect(kinds(`证号${area}、${day}、${end}`)).toEqual(['national-id']);
    }
    const { area, end } = partsOf('20140101');
    expect(kinds(`${area}二〇一四年元月一日${end}`)).toEqual(['national-id']);
  });

  test('area, an old day and a count of statistics are none', () => {
    const { area, end } = partsOf('19890604');
    for (const text of [
      `面积${area}平方米，1989年6月4日建成，投资${end}万元`,
      `面积${area}平方米，1989年6月4日建成，编号${end}`,
      `${area}人，1989年6月4日以前${end}人`,
      `${area}，1989年6月4日以前${end}人`,
      `资金${area}元，凭身份证于1989年6月4日领取，${end}`,
    ])
      expect(kinds(text)).not.toContain('national-id');
    const { area: place, end: count } = partsOf('20250918');
    expect(kinds(`区划${place}，2025年9月18日出生人口${count}人`)).not.toContain('national-id');
  });

  test('area, day and count of a notice are none', () => {
    const { area, end } = partsOf('20250920');
    for (const text of [
      `区划${area}，2025年9月20日公示，${end}户`,
      `资金${area}元，2025年9月20日发放，共${end}人`,
      `| ${area} | 2025-9-20 | ${end} |`,
      `由${area}号窗口于2025年9月20日受理，第${end}件`,
      `${area}********${end}，2025年9月20日公示`,
      `受理编号${area}-2025-9-20-${end}`,
      `${area} 2025-9-20 10:30，${end}`,
      `${area}，2025年9月20日，${end}`,
      `${area} 2025/9/20 ${end}`,
      `凭身份证领取，批次${area}，2025年9月20日，${end}人`,
    ])
      expect(kinds(text)).not.toContain('national-id');
  });

  test('the parts of two numbers, or figures with a date, are none', () => {
    expect(kinds(`前6位${area}，一共有三户人家没有领到，后12位${birth}${end}`)).not.toContain('national-id');
    expect(kinds('区划500243，20250901发放1260元')).toEqual([]);
  });

  test('written from its end', () => {
    expect(kinds([...number.replaceAll('|', '')].reverse().join(''))).toEqual(['national-id']);
    expect(kinds([...mistypedId(of)].reverse().join(''))).toEqual([]);
  });
});

describe('slips of the pen', () => {
  const slip = (digits: string, at: number, to: string) =>
    digits.slice(0, at) + to + digits.slice(at + to.length);
  const row = { inRow: true } as const;

  test('an X at the end is enough in a row or behind a word', () => {
    const month = slip(idWithX(of), 10, '93');
    const lost = idWithX(of).replace(/^(.{8})./, '$1');
    for (const number of [month, lost]) {
      expect(detect(number, row)).toMatchObject([{ kind: 'national-id', confidence: 'likely' }]);
      expect(kinds(`证号${number}`)).toEqual(['national-id']);
      expect(kinds(number)).toEqual([]);
    }
  });

  test('digits alone are a doubt in a row, and likely behind a word', () => {
    const month = slip(idWithoutX(of), 10, '93');
    const century = slip(idWithoutX(of), 6, '29');
    const [lost, doubled] = [id(of).slice(0, 17), idWithoutX(of).replace(/^(.{15})(.)/, '$1$2$2')];
    for (const number of [month, century, lost, doubled, oldId(of)]) {
      expect(detect(number, row)).toMatchObject([{ kind: 'national-id', confidence: 'possible' }]);
      expect(detect(`冉甲一${number}`)).toMatchObject([{ kind: 'national-id', confidence: 'possible' }]);
      expect(detect(`证号${number}`)).toMatchObject([{ kind: 'national-id', confidence: 'likely' }]);
      expect(kinds(number)).toEqual([]);
    }
  });

  test('a label weighs more than a check digit of another kind', () => {
    const code = '115002200306929154'; // 92 June
    expect(isCreditCode(code)).toBe(true);
    expect(kinds(`身份证号：${code}`)).toEqual(['national-id']);
    expect(kinds(code, row)).toEqual([]);
  });

  test('a label weighs more than a letter of a credit code, too', () => {
    const made = chance(31);
    const read = () => id(made, `51${made.pick(['11', '15', '32'])}99`);
    const codes = Array.from({ length: 2000 }, () => read().replaceAll('8', 'B')).filter(
      (one) => one.includes('B') && isCreditCode(one),
    );
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) {
      expect(kinds(`户主身份证号：${code}`)).toEqual(['national-id']);
      expect(kinds(code, { ...row, label: 'id' })).toEqual(['national-id']);
      expect(kinds(`统一社会信用代码：${code}`)).toEqual([]);
    }
  });

  test.each(['500243099913329999', '002431999133200012'])('a serial number is no ID: %s', (number) => {
    expect(kinds(number, row)).not.toContain('national-id');
    expect(kinds(`流水号${number}`, row)).toEqual([]);
  });
});

describe('disability certificate', () => {
  test('20 digits', () => {
    const number = certificate(of);
    expect(found(`残疾证${number}号`)).toEqual([`disability-certificate: ${number}`]);
    expect(found(number.replace(/^(.{18})/, '$1 '))).toHaveLength(1);
  });

  test('in parts with words between', () => {
    const number = certificate(chance(7));
    const [area, day, end] = [number.slice(0, 6), number.slice(6, 14), number.slice(14)];
    for (const text of [`${area}杠${day}杠${end}`, `${area}，出生${day}，尾号${end}`])
      expect(kinds(text)).toEqual(['disability-certificate']);
  });

  test('told in halves', () => {
    const number = certificate(chance(7));
    expect(kinds(`残疾证前10位${number.slice(0, 10)}，后10位${number.slice(10)}`)).toEqual([
      'disability-certificate',
    ]);
  });

  test('a digit in each place, in lines of JSON', () => {
    const made = chance(8);
    const lines = [id(made), certificate(made)].map((number) => `{"${[...number].join(' ')}":1}`);
    expect(kinds(lines.join('\n\n'))).toHaveLength(2);
  });

  test('issued again, with letters that look like digits', () => {
    const number = certificate(chance(7)).replaceAll('0', 'O').replaceAll('1', 'l');
    expect(found(`残疾人证号${number}B1`)).toEqual([`disability-certificate: ${number}`]);
  });

  test('behind its name, parted anyhow', () => {
    const number = certificate(chance(7));
    expect(found(`残疾人证号为${number.replace(/^(.{10})(.{4})(.{4})/, '$1,$2,$3,')}`)).toHaveLength(1);
    expect(kinds(`残疾证：${number.replace(/^(.{5})(.{7})(.{6})/, '$1，$2，$3，')}`)).toEqual([
      'disability-certificate',
    ]);
  });

  test('another type or grade is an ID with digits behind', () => {
    expect(kinds(`${idWithoutX(of)}99`)).toEqual(['national-id']);
  });
});

test('tags of Unicode, which nothing shows, neither hide a number that is shown nor one of their own', () => {
  const tags = (text: string) =>
    text.replace(/./g, (sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0)));
  const number = id(of);
  for (const between of ['a', '7', ' '])
    expect(kinds(`冉甲一${[...number].join(tags(between))}。`)).toEqual(['national-id']);
  expect(kinds(`冉甲一${tags(number)}。`)).toEqual(['national-id']);
});
