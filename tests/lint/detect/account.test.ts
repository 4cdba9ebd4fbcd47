import { describe, expect, test } from 'vitest';
import { isLuhn } from '../../../src/lint/detect/card.ts';
import { detect } from '../../../src/lint/detect/index.ts';
import { isCreditCode } from '../../../src/lint/detect/not-secret.ts';
import { card, chance, olderCard } from '../../corpus/identity.ts';
import { found, kinds } from './found.ts';

const of = chance(7812);

describe('bank accounts', () => {
  test('Luhn', () => {
    expect(isLuhn('79927398713')).toBe(true);
    expect(isLuhn('79927398714')).toBe(false);
  });

  test('a card, alone and in a sentence', () => {
    const number = card(of);
    expect(detect(number)).toMatchObject([{ kind: 'bank-account', confidence: 'likely' }]);
    expect(found(`卡号：${number}。`)).toEqual([`bank-account: ${number}`]);
  });

  test('a card behind the sign of an item, and one that begins or ends with such a sign', () => {
    const number = card(of);
    const circled = (digit = '') => (digit === '0' ? '⓪' : String.fromCharCode(0x245f + Number(digit)));
    for (const text of [
      `①${number}`,
      `${circled(number[0])}${number.slice(1)}`,
      `${number.slice(0, -1)}${circled(number.at(-1))}`,
    ])
      expect(kinds(`冉甲一${text}。`)).toEqual(['bank-account']);
    expect(kinds('账户余额①100000000②2000000元')).toEqual([]);
  });

  test.each([16, 18, 19])('a card of %i digits in fours', (length) => {
    const parted = card(of, length).replace(/(.{4})(?=.)/g, '$1 ');
    expect(found(`农商行 ${parted}`)).toEqual([`bank-account: ${parted}`]);
  });

  test('an account in traditional signs, and that of an office', () => {
    expect(detect('帳號：31019990001234567')).toMatchObject([
      { kind: 'bank-account', confidence: 'certain' },
    ]);
    expect(kinds('单位账户：联合乡财政所，开户行农商行，账号：31019990001234567')).toEqual([]);
    expect(kinds('银行行号313653000013', { inRow: true })).toEqual([]);
    expect(kinds('账户：冉甲一，开户行农商行，账号：31019990001234567')).toEqual(['bank-account']);
    expect(kinds('工会账号：31019990001234567', { inRow: true })).toEqual([]);
    for (const own of ['工作单位账号：', '单位：', '领款单位 '])
      expect(kinds(`${own}31019990001234567`, { inRow: true })).toEqual(['bank-account']);
  });

  test('the number of a case in Gansu is no card', () => {
    expect(kinds('申请单号：JZ6201022023102051939')).toEqual([]);
    expect(kinds('JZ6201022023102051939')).not.toEqual([]);
    expect(kinds('单号：6228482023102051935')).toEqual(['bank-account']);
  });

  test('a card behind a plan, an example of zeros, and the card of a car', () => {
    const number = card(of);
    expect(found(`采购计划${number}`)).toEqual([`bank-account: ${number}`]);
    expect(kinds(`6217${'0'.repeat(15)}`)).toEqual([]);
    expect(kinds('公务加油卡卡号1000113200237149867')).toEqual([]);
    expect(kinds('卡号1000113200237149867')).toEqual(['bank-account']);
  });

  test('a card that could be a credit code', () => {
    const both = Array.from({ length: 200 }, () => card(of, 18)).filter(isCreditCode);
    expect(both.length).toBeGreaterThan(0);
    for (const number of both) expect(found(number)).toEqual([`bank-account: ${number}`]);
  });

  test('an area, a day that does not exist and a count are none, though the check digit fits', () => {
    expect(isLuhn('620427197002300055')).toBe(true);
    for (const gap of ['-', ' ', '_']) expect(kinds(`620427${gap}19700230${gap}0055`)).toEqual([]);
  });

  test.each([13, 14, 15])('no card has %i digits', (length) => {
    expect(kinds(`编号${card(of, length)}`, { inRow: true })).not.toContain('bank-account');
  });

  test.each(['$1 $2 $3', '$1-$2-$3', '$1 - $2 $3', '$1（$2）$3', '$1.$2.$3', '$1/$2/$3'])(
    'parted anyhow, a card stays one: %s',
    (dress) => {
      for (const length of [16, 17, 18, 19]) {
        const parted = card(of, length).replace(/^(.{6})(....)(.*)$/, dress);
        expect(found(`${parted}，660元`)).toEqual([`bank-account: ${parted}`]);
      }
    },
  );

  test('a card in many parts', () => {
    const parted = card(of).replace(/^(.)(...)(.{6})(..)(.)(..)/, '$1 $2 $3 $4 $5 $6 ');
    expect(found(parted)).toEqual([`bank-account: ${parted}`]);
  });

  test.each([
    '6200 12600 630 1260',
    '6300 2025-09-20 1260',
    '6217 630 1260 630 1260 1',
    '62.5 630.75 1260.25 630.5',
  ])('%s are amounts', (text) => {
    for (const last of '0123456789') expect(kinds(text + last, { inRow: true })).toEqual([]);
  });

  test.each([
    ['账号900012345678', 'bank-account: 900012345678'],
    ['一卡通：9000 1234 5678 9012', undefined],
    ['一卡通账号：9000 1234 5678 9012', 'bank-account: 9000 1234 5678 9012'],
    ['开户银行：农商行 900012345678901', 'bank-account: 900012345678901'],
    ['农商行账号 990012-3456-78-91-234', 'bank-account: 990012-3456-78-91-234'],
    ['农商行账号：**990012**3456789', 'bank-account: 990012**3456789'],
    ['存折账号：990_0123_45678', 'bank-account: 990_0123_45678'],
    ['账号 2025年9月20日10时', undefined],
    ['账号12345', undefined],
    ['卡（折）号：9000123456789012', 'bank-account: 9000123456789012'],
    ['社保卡号：F16325769', 'bank-account: F16325769'],
    ['惠农卡9000123456789012', 'bank-account: 9000123456789012'],
    ['社保卡2025', undefined],
    ['一卡通账号：90813561307', 'bank-account: 90813561307'],
    ['惠农卡9081356130', 'bank-account: 9081356130'],
    ['存折账号 9081356130', 'bank-account: 9081356130'],
    ['农商行账户90813561307', 'bank-account: 90813561307'],
    ['一卡通13800001684', 'mobile: 13800001684'],
    ['一卡通发放9081356130', undefined],
    ['一卡通2025092012', undefined],
    ['账号908135613', undefined],
    ['银行代发 6300 1260 2520 630', undefined],
    ['一卡通发放批次202509170001234', undefined],
    ['通过银行代发，2025-09-20 至 2025-09-26', undefined],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected ? [expected] : []);
  });

  test('the end of one, if it is long enough to find the rest', () => {
    const end = `4${of.digits(7)}`;
    for (const word of ['卡', '折', '账户'])
      expect(found(`${word}尾号${end}`)).toEqual([`bank-account: ${end}`]);
    for (const text of ['卡尾号4567', '一卡通尾号 4567', '尾号12345678', '卡尾号限行12345678'])
      expect(kinds(text)).toEqual([]);
  });

  test('under its label', () => {
    expect(kinds('900012345678', { label: 'account' })).toEqual(['bank-account']);
    expect(kinds('9000123456', { label: 'account' })).toEqual(['bank-account']);
    expect(kinds('900012345', { label: 'account' })).toEqual([]);
    expect(kinds('9.00012E+18', { label: 'account' })).toEqual(['bank-account']);
  });

  test('a long number is a stranger in a row', () => {
    expect(detect('900012345678', { inRow: true })).toMatchObject([{ confidence: 'possible' }]);
    expect(kinds('900012345678')).toEqual([]);
    expect(kinds('202509170001234', { inRow: true })).toEqual([]);
  });

  test.each([
    '编号500243100030',
    '支付指令号900012345678901',
    '档案 ID：900012345678',
    '预算304712069600.47元',
    '304712069600.47',
    '019141588293611734',
    '6901234567892',
    'https://www.lanxi.example/content.aspx?id=2528076575182475',
    'www.lanxi.example/bslb/726278519193',
    'mmexport1784170114156.jpg',
  ])('%s is none', (text) => {
    expect(kinds(text, { inRow: true })).toEqual([]);
  });

  test('a card is one whatever it is called', () => {
    const number = card(of);
    expect(found(`编号${number}`)).toEqual([`bank-account: ${number}`]);
    expect(kinds(`订单号${number}`)).toEqual([]);
  });

  test('an older card, bare and with a bank', () => {
    const number = olderCard(of);
    expect(detect(number)).toMatchObject([{ kind: 'bank-account', confidence: 'likely' }]);
    expect(detect(`农行${number}`)).toMatchObject([{ confidence: 'certain' }]);
  });

  test.each([
    ['卡号6.21799978494852E+18', '6.21799978494852E+18'],
    ['6.21799978494852E+18', '6.21799978494852E+18'],
    ['账号：6,299,994,228,454,101,527', '6,299,994,228,454,101,527'],
    ['6299982454147720000', '6299982454147720000'],
    ['银行卡9000　0403　0125　9200　8', '9000　0403　0125　9200　8'],
    ['打到90010401935379300', '90010401935379300'],
  ])('%s', (text, number) => {
    expect(found(text, { inRow: true })).toEqual([`bank-account: ${number}`]);
  });

  test('a card that a line break parts, or commas, needs a row or its name', () => {
    const number = card(of).replace(/^.{9}/, '$&\n');
    expect(found(`卡号${number}`)).toEqual([`bank-account: ${number}`]);
    expect(found(number, { inRow: true })).toEqual([`bank-account: ${number}`]);
    expect(kinds(number)).toEqual([]);
    const thousands = card(of).replace(/\B(?=(...)+$)/g, ',');
    expect(found(thousands, { inRow: true })).toEqual([`bank-account: ${thousands}`]);
    expect(kinds(thousands)).toEqual([]);
  });

  test.each(['银行账户八〇八四一六八五四〇二四', '一卡通八〇七一九〇七七二五三六', '账户6365 6498 5406'])(
    'behind its name an account may be written in numerals or in groups: %s',
    (text) => {
      expect(kinds(text)).toEqual(['bank-account']);
    },
  );

  test.each([
    '捐赠账户：户名：澜溪县慈善会，开户行：重庆农村商业银行澜溪支行，账号：9000123456789012',
    '户名：澜溪县财政局\n开户银行：中国农业银行澜溪支行\n账号：9000123456789012',
    '捐款专用账户：澜溪县慈善会，账号：9000123456789012',
    '捐款请汇：澜溪县慈善会，开户行：重庆农村商业银行澜溪支行，账号：9000123456789012',
    '履约保证金缴至：澜溪县财政局，账号：9000123456789012',
    '捐款账号（澜溪县慈善总会对公账户）9000123456789012',
    '收款单位：联合乡财政所；账号：900012345678901；开户行：农商行',
    '账号：9000123456789012，户名：澜溪县慈善会',
    '户名：联合乡财政所救助资金专户，开户行：农商行，账号：9000123456789012',
    '户名 澜溪县财政局国库股，账号 9000123456789012',
    '单位名称：联合乡人民政府　开户银行：农商行　银行账号：9000123456789012',
    '澜溪县慈善会捐赠账户 开户行：农商行 账号：9000123456789012',
    '基本账户：联合乡人民政府 9000123456789012',
    '捐赠专户：澜溪县民政局 账号9000123456789012',
    '开户名：澜溪县财政局国库，账号：9000123456789012',
    '单位：联合乡人民政府 税号：115002990000000000 开户行：农商行 账号：9000123456789012',
    '户　名：联合乡人民政府\n开户行：农商行联合分理处\n账　号：9000123456789012',
    '| 账户名称 | 联合乡人民政府 |\n|---|---|\n| 开户行 | 农商行 |\n| 账号 | 9000123456789012 |',
    '- 账户名称：澜溪县乡村振兴促进会\n- 开户银行：农商行\n- 银行账号：9000123456789012',
    '开户名称：联合乡中心幼儿园，开户银行：农商行，开户账号：9000123456789012',
    '收款人：澜溪县供销合作社联合社，帐号：9000123456789012',
    '收款人名称：澜溪县土地储备中心 收款人账号：9000123456789012',
    '户名：青山村股份经济合作联合社 开户行：农商行 账号：9000123456789012',
  ])('an office gives its account: %s', (text) => {
    expect(kinds(text)).toEqual([]);
    expect(kinds(text, { inRow: true })).toEqual(['bank-account']);
    expect(kinds(text, { inRow: true, isTitle: true })).toEqual([]);
  });

  test.each([
    '户名 冉甲一（某某合作社），账号 9000123456789012',
    '户名：冉甲一，开户行：农商行联合支行，账号：9000123456789012',
    '联合乡财政所代发冉甲一，账号：9000123456789012',
    '户名：澜溪县财政局，代发户名：冉甲一，账号：9000123456789012',
    '捐款账号：冉甲一 9000123456789012',
    '代发专户：冉甲一 账号9000123456789012',
    '单位：联合乡敬老院　冉甲一　账号：9000123456789012',
    '户　名：冉甲一\n开户行：农商行联合分理处\n账　号：9000123456789012',
    '| 账户名称 | 冉甲一 |\n|---|---|\n| 开户行 | 农商行 |\n| 账号 | 9000123456789012 |',
    '收款人：冉甲一，开户行：联合乡农村信用合作联社，账号：9000123456789012',
    '收款人名称：冉甲一 收款人账号：9000123456789012',
    '户名：冉甲一（青山村经济联合社），账号：9000123456789012',
  ])('a person does not: %s', (text) => {
    expect(kinds(text)).toEqual(['bank-account']);
  });

  test.each([
    '非税专户账号9000123456789012（澜溪县财政局）',
    '财政专户：9000123456789012',
    '国库存款账号9000123456789012',
    '对公账户 9000123456789012',
    '零余额账户账号：9000123456789012',
    '基本户账号9000123456789012',
    '国库集中支付专户（账号9000123456789012）',
    '财政所“救助备用金专户”（账号：9000123456789012）',
    '资金专户（开户行：农行澜溪支行，账号：9000123456789012）',
    '投标保证金专户 账号：9000123456789012',
    '党费专户（农业银行）账号：9000123456789012',
  ])('no person has such an account: %s', (text) => {
    for (const inRow of [false, true]) expect(kinds(text, { inRow })).toEqual([]);
    expect(kinds(text.replace('9000123456789012', card(of)))).toEqual(['bank-account']);
  });

  test.each([
    '财政惠农补贴账号9000123456789012',
    '财政代发冉甲一账号9000123456789012',
    '财政（代发冉甲一，账号9000123456789012）',
  ])('paid by the treasury to a person: %s', (text) => {
    expect(kinds(text)).toEqual(['bank-account']);
  });

  test('a card is no office’s', () => {
    expect(kinds(`户名：澜溪县慈善会，账号：${card(of)}`)).toEqual(['bank-account']);
  });
});
