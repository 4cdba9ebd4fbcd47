import { DISGUISES, type Disguise } from './disguises.ts';
import type { Item, Maker } from './generate.ts';
import {
  birth,
  type Chance,
  card,
  certificate,
  id,
  idWithoutX,
  idWithX,
  mistypedId,
  mobile,
  olderCard,
  oldId,
  permit,
} from './identity.ts';

/** What a clerk writes around a number. */
const around: ((number: string) => string)[] = [
  (number) => number,
  (number) => `备注${number}`,
  (number) => `身份证：${number}，已核`,
  (number) => `${number}（冉某）`,
  (number) => `冉甲一 ${number} 中心村`,
];
const numerals = DISGUISES['Chinese numerals'] as Disguise;
const inText = (number: string, of: Chance) => of.pick(around)(number);
const row = (text: string): Omit<Item, 'kind'> => ({ text, context: { inRow: true } });
const quoted = (digits: string, is: (i: number) => boolean) =>
  [...digits].map((c, i) => (is(i) ? `=${c.charCodeAt(0).toString(16)}` : c)).join('');
/** An ID of somebody born before 2010. */
function elder(of: Chance): string {
  for (;;) {
    const made = id(of);
    if (Number(made.slice(6, 10)) < 2010) return made;
  }
}
/** With one gap anywhere. */
function broken(number: string, of: Chance): string {
  const at = 1 + of.below(number.length - 1);
  return number.slice(0, at) + of.pick([' ', '  ', '-', '，', '、', '.', '\n', '/']) + number.slice(at);
}
const withDay = (date: string) =>
  `${date.slice(0, 4)}年${Number(date.slice(4, 6))}月${Number(date.slice(6))}日`;

/** Whole numbers that need no context. */
const PLAIN: Record<string, Maker> = {
  'id, plain': (of) => inText(idWithoutX(of), of),
  'id, with X': (of) => inText(idWithX(of), of),
  'id, with x': (of) => inText(idWithX(of).toLowerCase(), of),
  'id, mistyped': (of) => inText(mistypedId(of), of),
  'id, permit': (of) => inText(permit(of), of),
  'id, certificate': (of) => inText(certificate(of), of),
  'id, certificate parted': (of) => certificate(of).replace(/^(.{6})(.{8})(.{4})/, '$1 $2 $3 '),
};

/** Fields that hold area, birth and end of an ID. */
const FIELDS = [
  '{\n  "a": "$1",\n  "b": "$2",\n  "c": "$3"\n}',
  '{"a":"$1","p2":"$2","c":"$3"}',
  'k:\n  a: $1\n  b: $2\n  c: $3\n',
  'k: {a: "$1", b: "$2", c: "$3"}',
  '<input value="$1"><input value="$2"><input value="$3">',
  '<input name="a" value="$1" size="6">\n出生 <input name="b" value="$2">\n<input name="c" value=$3>',
  '<p data-a="$1" data-b="$2" data-c="$3">冉甲一</p>',
  '<ruby>$1<rt>a</rt></ruby>$2<ruby>$3<rt>b</rt></ruby>',
  '?a=$1&b=$2&c=$3',
  '前段：$1，中段：$2，后段：$3',
  'const a = "$1";\nconst b = "$2";\nconst c = "$3";',
];

/** Numbers where they are not looked for. */
const PLACED: Record<string, Maker> = {
  'id, telephone behind': (of) => id(of) + mobile(of),
  'id, telephone before': (of) => mobile(of) + id(of),
  'id, account behind': (of) => id(of) + card(of),
  'id, two in one': (of) => idWithoutX(of) + id(of),
  'id, serial before': (of) => `${of.digits(3)}${id(of)}`,
  'id, letters before': (of) => `sfz${id(of)}`,
  'id, parted anyhow, a number beside': (of) => {
    const [before, behind] = of.pick([
      ['', '，660元'],
      ['', '、1人'],
      ['1、', ''],
      ['2025年9月，', '，一般户'],
    ]);
    return before + DISGUISES['parted anyhow']?.(id(of), of) + behind;
  },
  'id, one comma': (of) => id(of).replace(new RegExp(`^.{${1 + of.below(17)}}`), '$&，'),
  'id, numerals, one comma': (of) => numerals(id(of), of).replace(/^.{6}/, '$&，'),
  'id, base64 in lines': (of) => btoa(id(of)).replace(new RegExp(`^.{${4 + of.below(16)}}`), '$&\n'),
  'id, ruined, full-width': (of) => ({
    text: DISGUISES['full-width']?.(`9.${of.digits(5)}E+17`, of).replace('.', '．') ?? '',
    context: { inRow: true },
  }),
  'id, file name': (of) => `冉甲一_${id(of)}_申请表.jpg`,
  'id, address of a page': (of) => `/notices/${id(of)}/index.html?no=${id(of)}&page=2`,
  'id, comment': (of) => `<p>公示</p><!-- ${id(of)} -->`,
  'id, attribute': (of) => `<tr data-key="${id(of)}"><td>冉甲一</td></tr>`,
  'id, JSON string': (of) => JSON.stringify({ name: '冉甲一', no: id(of) }),
  'id, JSON number': (of) => `{"no":${idWithoutX(of)},"amount":630}`,
  'id, script': (of) => `const a="${id(of)}",b=18;`,
  'id, CSV line': (of) => `12,冉甲一,中心村,${id(of)},630,2025-09`,
  'id, apostrophe': (of) => `'${id(of)}`,
  'id, base64': (of) => btoa(id(of)),
  'id, base64 of more': (of) => `data:text/plain;base64,${btoa(`no=${id(of)};amount=630`)}`,
  'id, base64 of Chinese': (of) => Buffer.from(`冉甲一，${id(of)}，中心村`).toString('base64'),
  'id, hexadecimal': (of) => Buffer.from(id(of)).toString('hex'),
  'id, backwards, and said so': (of) => `倒序${[...id(of)].reverse().join('')}`,
  'id, hexadecimal codes': (of) => codesOf(id(of), 16).join(of.pick([' ', ', ', ','])),
  'id, hexadecimal codes of a program': (of) =>
    `[${codesOf(id(of), 16)
      .map((code) => `0x${code}`)
      .join(', ')}]`,
  'id, code points': (of) =>
    codesOf(id(of), 16)
      .map((code) => `U+00${code}`)
      .join(' '),
  'id, decimal codes': (of) => codesOf(id(of), 10).join(of.pick([' ', ', ', ','])),
  'id, base64 of spaced': (of) => btoa(id(of).replace(/^(.{6})(.{8})/, '$1 $2 ')),
  'id, base64 of full-width': (of) =>
    Buffer.from(DISGUISES['full-width']?.(id(of), of) ?? '').toString('base64'),
  'id, hexadecimal of full-width': (of) =>
    Buffer.from(DISGUISES['full-width']?.(id(of), of) ?? '').toString('hex'),
  'id, quoted-printable': (of) =>
    inText(
      quoted(id(of), () => true),
      of,
    ),
  'id, quoted-printable, some': (of) => quoted(id(of), (i) => i % 3 === 0 || of.below(2) === 0),
  'id, X in words': (of) => row(idWithX(of).replace('X', of.pick(['10', '十', '爱克斯']))),
  'id, reversed': (of) => inText([...id(of)].reverse().join(''), of),
  'id, reversed and overridden': (of) => `\u202e${[...id(of)].reverse().join('')}\u202c`,
  'id, told in parts': (of) =>
    id(of).replace(
      /^(.{6})(.{8})(.{4})$/,
      of.pick([
        '身份证前6位$1中间8位$2后4位$3',
        '前六位$1，后十二位$2$3',
        '后四位$3，前14位$1$2',
        '前6位是$1、后12位是$2$3',
      ]),
    ),
  'id, fields': (of) => id(of).replace(/^(.{6})(.{8})(.{4})$/, of.pick(FIELDS)),
  'id, two fields': (of) =>
    elder(of).replace(
      new RegExp(`^(.{${of.pick([6, 9, 10, 14])}})(.*)$`),
      of.pick(['{"a":"$1","b":"$2"}', '{\n  "a": "$1",\n  "b": "$2"\n}', 'a: $1\nb: $2', 'a="$1";b="$2"']),
    ),
  'id, mistyped, fields with a word': (of) =>
    mistypedId(of).replace(
      /^(.{6})(.{8})(.{4})$/,
      of.pick(['身份证：\n  a: "$1"\n  b: "$2"\n  c: "$3"', '{"sfz1":"$1","sfz2":"$2","sfz3":"$3"}']),
    ),
  'id, strings joined in strings': (of) =>
    id(of).replace(
      /^(.{9})/,
      of.pick(['{"a":"\\"$1\\" + \\"', '&quot;$1&quot; &amp; &quot;', 'a: "\\"$1\\"+\\"']),
    ),
  'id, base64 of UTF-16': (of) => Buffer.from(`号${id(of)}。`, 'utf16le').toString('base64'),
  'id, words between': (of) =>
    elder(of).replace(
      /^(.{6})(.{8})(...)/,
      of.pick(['区划$1；出生$2；顺序码$3；校验码', '$1（区划）$2（生日）$3', '$1冉甲一$2$3']),
    ),
  'id, in a table': (of) =>
    `| 冉甲一 | ${id(of).replace(/^(.{6})(.{8})/, of.pick(['$1 $2 ', '$1$2', '$1 | $2 | ']))} |`,
  'id, bars for ones in a table': (of) => `| 冉甲一 | ${id(of).replaceAll('1', '|')} |`,
  'id, a power of ten': (of) =>
    row(`${id(of).replace(/^(.)(.{13}).*/, '$1.$2')}${of.pick(['E+17', 'E+017', 'e17', '×10^17'])}`),
  'id, a sign misread': (of) =>
    `身份证号${id(of).replace(new RegExp(`^(.{${1 + of.below(16)}}).`), `$1${of.pick(['口', 't', 'C', '了'])}`)}`,
  'id, over pages': (of) =>
    id(of).replace(new RegExp(`^.{${1 + of.below(17)}}`), `$&\n${of.pick(['- 3 -', '第 3 页 共 8 页'])}\n`),
  'id, Х for X': (of) => idWithX(of).replace('X', of.pick(['Х', 'Χ', '×', '✕', 'х', 'Ⅹ', '⨯', '✗', '㐅'])),
};

/** Numbers that their surroundings give away. */
const IN_CONTEXT: Record<string, Maker> = {
  'id, 15 digits under label': (of) => ({ text: oldId(of), context: { label: 'id', inRow: true } }),
  'id, 15 digits with a word': (of) => `证件号${of.pick(['', '：', '码 '])}${oldId(of)}`,
  'id, 15 digits, word behind': (of) => `${oldId(of)}（身份证）`,
  'id, ruined': (of) => ({
    text: `${Number(idWithoutX(of)).toExponential(of.pick([5, 8, 14]))}`.toUpperCase(),
    context: { label: 'id' },
  }),
  'id, ruined with a comma': (of) =>
    `${Number(idWithoutX(of)).toExponential(14)}`.toUpperCase().replace('.', ','),
  'id, last digits lost': (of) => `${idWithoutX(of).slice(0, 15)}000`,
  'id, placeholder': (of) => ({ text: of.digits(1).repeat(18), context: { label: 'id', inRow: true } }),
  'id, too short': (of) => ({
    text: id(of).slice(0, of.pick([15, 16, 17])),
    context: { label: 'id', inRow: true },
  }),
  'id, parted, mistyped, a break behind a word': (of) =>
    `${of.pick(['身份证', '身份证号：', '证件号码'])}${broken(mistypedId(of), of)}`,
  'id, parted, mistyped, a break and a name': (of) => `冉甲一，${broken(mistypedId(of), of)}`,
  'id, name in the middle': (of) => `身份证号${id(of).replace(/^.{6}/, '$&田甲二')}`,
  'id, two commas': (of) => id(of).replace(/^(.{6})(.{4,9})/, of.pick(['$1、$2、', '$1，$2，', '$1；$2；'])),
  'id, long dashes': (of) => inText(id(of).replace(/^(.{6})(.{8})/, '$1----$2----'), of),
  'id, pictures': (of) => inText([...id(of)].join(of.pick(['😊', '⭐', '🀄'])), of),
  'id, reversed and parted': (of) =>
    `身份证号（倒序）：${[...id(of)]
      .reverse()
      .join('')
      .replace(/^(.{4})(.{8})/, '$1 $2 ')}`,
  'id, parted, telephone behind': (of) => id(of).replace(/^(.{6})(.{8})/, '$1 $2 ') + mobile(of),
  'id, fields of JSON': (of) => id(of).replace(/^(.{6})(.{8})(.*)/, '{"a":"$1","b":"$2","c":"$3"}'),
  'id, 17 digits with a word': (of) => `身份证号：${id(of).slice(0, 17)}`,
  'id, 17 digits with 证号': (of) => `证号${idWithoutX(of).slice(0, 17)}`,
  'id, X, a digit lost': (of) => row(idWithX(of).replace(/^(.{7})./, '$1')),
  'id, X, impossible month': (of) => row(idWithX(of).replace(/^(.{10})../, `$1${of.pick([13, 49, 91])}`)),
  'id, impossible month': (of) => row(idWithoutX(of).replace(/^(.{10})../, `$1${of.pick([13, 49, 91])}`)),
  'id, impossible month, label': (of) =>
    `身份证号：${idWithoutX(of).replace(/^(.{10})../, `$1${of.pick([13, 49, 91])}`)}`,
  'mask, tail': (of) => inText(`${id(of).slice(0, 14)}****`, of),
  'mask, head': (of) => inText(`******${id(of).slice(6)}`, of),
  'mask, county': (of) => inText(id(of).replace(/^(....)../, '$1**'), of),
  'mask, day': (of) => id(of).replace(/^(.{10}).{4}/, '$1****'),
  'mask, miscounted': (of) => `${id(of).slice(0, 12)}***`,
  'mask, x': (of) => `${id(of).slice(0, 14)}xxxx`,
  'mask, full-width': (of) => `${id(of).slice(0, 14)}＊＊＊＊`,
  'mask, dots': (of) => `${id(of).slice(0, 14)}${of.pick(['●', '■', '•', '○', '□'])}${'●'.repeat(3)}`,
  'mask, questions': (of) => `${id(of).slice(0, 14)}????`,
  'mask, underscores': (of) => `${id(of).slice(0, 14)}____`,
  'mask, 某': (of) => `${id(of).slice(0, 14)}某某某某`,
  'mask, middle dots': (of) => `${id(of).slice(0, 14)}····`,
  'mask, bracketed': (of) => `${id(of).slice(0, 14)}（****）`,
  'mask, escaped': (of) => `${id(of).slice(0, 14)}\\*\\*\\*\\*`,
  'mask, numerals': (of) => inText(`${numerals(id(of).slice(0, 14), of)}****`, of),
  'mask, certificate': (of) => certificate(of).replace(/^.{6}(.{8}).{4}/, '******$1****'),
  'mask, age beside': (of) => `${id(of).replace(/^(.{6}).{8}/, '$1********')}，${18 + of.below(80)}岁`,
  'mask, words': (of) => `${id(of).slice(0, 14)}${of.pick(['（略）', '（后四位略）', '(后4位隐去)'])}`,
  'mask, a sign for words': (of) =>
    `${id(of).slice(0, 14)}${of.pick(['隐', '…', '...', '后四位略', '（后4位不公开）', 'XXXX'])}`,
  'mask, nothing, behind a name': (of) => `冉甲一 ${id(of).slice(0, 14)}`,
  'mask, birth without its century': (of) => inText(`********${birth(of).slice(2)}****`, of),
  'mask, front': (of) => `${of.pick(['身份证号：', '身份证前14位', '证件号'])}${id(of).slice(0, 14)}`,
  'mask, end': (of) => `${of.pick(['身份证后八位', '身份证号码后8位：'])}${id(of).slice(10)}`,
  'mask, one by another sign': (of) =>
    inText(idWithoutX(of).replace(/^(.{14,16})./, `$1${of.pick(['#', '?', '？', '＃', '_'])}`), of),
  'mask, last one': (of) => `${id(of).slice(0, 17)}*`,
  'account, card': (of) => inText(card(of, of.pick([16, 19])), of),
  'account, card in fours': (of) => card(of).replace(/(.{4})(?=.)/g, '$1 '),
  'account, passbook': (of) =>
    `${of.pick(['账号', '一卡通账号：', '存折号', '卡号', '开户行及账号：农商行'])}9${of.digits(11 + of.below(9))}`,
  'account, label': (of) => ({
    text: `9${of.digits(11 + of.below(9))}`,
    context: { label: 'account', inRow: true },
  }),
  'account, ruined': (of) => ({
    text: '6.21799E+18',
    context: { label: 'account', inRow: of.below(2) === 0 },
  }),
  'account, older card': (of) => `${of.pick(['', '农行', '工行卡', '卡号：'])}${olderCard(of)}`,
  'account, numbers of a spreadsheet': (of) =>
    of.pick(['卡号', '账号：']) +
    of.pick([
      `6.2999${of.digits(10)}E+18`,
      card(of).replace(/\B(?=(...)+$)/g, ','),
      `${card(of).slice(0, 15)}0000`,
    ]),
  'account, rounded card': (of) => `${card(of).slice(0, 15)}0000`,
  'account, in lines': (of) => `卡号${card(of).replace(/^.{7}/, '$&\n')}`,
  'account, transfer': (of) => `${of.pick(['打到', '打入', '汇到', '存入'])}9${of.digits(16)}`,
  'account, parted anyhow': (of) =>
    of.pick([
      card(of, of.pick([16, 18, 19])).replace(
        /^(.{6})(....)/,
        of.pick(['$1 $2 ', '$1-$2-', '$1 - $2 ', '$1/$2/']),
      ),
      card(of, of.pick([18, 19])).replace(/^(.{7})(..)(...)(....)/, '$1 $2 $3 $4 '),
      card(of, 18).replace(/(.{4})(?=.)/g, '$1 '),
    ]),
  'account, 18 digits': (of) => inText(card(of, 18), of),
  'account, short': (of) =>
    `${of.pick(['账号', '一卡通账号：', '存折号', '惠农卡', '农商行账户'])}9${of.digits(of.pick([9, 10]))}`,
  'account, short, label': (of) => ({
    text: `9${of.digits(of.pick([9, 10]))}`,
    context: { label: 'account', inRow: true },
  }),
  'account, full-width': (of) => card(of).replace(/[0-9]/g, (c) => String.fromCharCode(0xff10 + Number(c))),
  'phone, plain': (of) => inText(mobile(of), of),
  'phone, +86': (of) => `${of.pick(['+86', '86', '+86 ', '0086'])}${mobile(of)}`,
  'phone, 3-4-4': (of) => mobile(of).replace(/^(...)(....)/, of.pick(['$1 $2 ', '$1-$2-', '$1.$2.'])),
  'phone, digit by digit': (of) => [...mobile(of)].join(of.pick([' ', '-', '.'])),
  'phone, numerals': (of) => mobile(of).replace(/[0-9]/g, (c) => '〇一二三四五六七八九'[Number(c)] ?? ''),
  'phone, full-width': (of) => mobile(of).replace(/[0-9]/g, (c) => String.fromCharCode(0xff10 + Number(c))),
  'phone, O for 0': (of) => mobile(of).replace(/0/g, 'O'),
  'phone, two': (of) => `${mobile(of)}${of.pick([' ', '/', '、', ','])}${mobile(of)}`,
  'phone, latin': (of) => `${of.pick(['tel', 'Tel:', 'wx', 'TEL'])}${mobile(of)}`,
  'phone, 3-4-4 otherwise': (of) =>
    mobile(of).replace(/^(...)(....)/, of.pick(['$1/$2/', '$1\t$2\t', '$1\n$2\n'])),
  'phone, other groups': (of) => `${mobile(of).slice(0, 4)} 0${of.digits(3)} ${of.digits(3)}`,
  'phone, thousands': (of) => `${of.pick(['电话', '手机：'])}${mobile(of).replace(/\B(?=(...)+$)/g, ',')}`,
  'phone, parted anyhow': (of) =>
    mobile(of).replace(
      ...of.pick([
        [/^(...)(..)/, '$1 $2 '],
        [/^(...)(...)(..)/, '$1 $2 $3 '],
        [/^(...)/, '($1)'],
        [/^(...)(....)/, '（$1）$2-'],
        [/^(.)(...)/, '$1-$2-'],
        [/^(.)(.{6})(..)/, '$1-$2-$3-'],
      ] as [RegExp, string][]),
    ),
  'phone, second line': (of) => ({ text: mobile(of).replace(/^.../, '$&\n'), context: { inRow: true } }),
  'phone, ruined': (of) => ({
    text: `${Number(mobile(of)).toExponential(5)}`.toUpperCase(),
    context: { label: 'phone', inRow: true },
  }),
  'phone, broken line': (of) => ({ text: mobile(of).replace(/^.{9}/, '$&\n'), context: { inRow: true } }),
  'landline, local': (of) => ({
    text: `${of.pick(['电话', '座机：', '家里电话 '])}7800${of.pick(['', ' '])}${of.digits(4)}`,
    context: { inRow: true },
  }),
  'landline, numerals': (of) =>
    `0237800${of.digits(4)}`.replace(/[0-9]/g, (c) => '〇一二三四五六七八九'[Number(c)] ?? ''),
  'landline, plain': (of) => `${of.pick(['023-', '(023)', '023 ', '023'])}7${of.digits(7)}`,
  'landline, label': (of) => ({ text: `7${of.digits(7)}`, context: { label: 'phone', inRow: true } }),
  'birth, word before': (of) =>
    `${of.pick(['出生日期：', '生于', '出生', '生日 '])}${of.pick([
      birth(of),
      withDay(birth(of)),
      withDay(birth(of))
        .replace(/日$/, '')
        .replace(/[年月]/g, '.'),
    ])}`,
  'birth, word behind': (of) => `冉甲一，${withDay(birth(of))}${of.pick(['出生', '生', '生，'])}`,
  'birth, other dates': (of) =>
    of.pick([
      `出 生：${birth(of).slice(0, 4)} 年 ${1 + of.below(12)} 月 ${1 + of.below(28)} 日`,
      `${30 + of.below(60)}年${1 + of.below(12)}月${1 + of.below(28)}日生`,
      `农历${birth(of).slice(0, 4)}年${of.pick(['正', '腊', '三'])}月初${of.pick(['二', '八'])}生`,
      `出生日期壹玖${of.pick(['叁陆', '伍零'])}年叁月贰日`,
      `出生日期${of.pick(['', '：'])}${10000 + of.below(25000)}`,
      `DOB: 0${1 + of.below(9)}/${10 + of.below(18)}/${birth(of).slice(0, 4)}`,
      `民国${21 + of.below(17)}年${1 + of.below(12)}月${1 + of.below(28)}日生`,
      `生于${birth(of).slice(0, 4)}年`,
    ]),
  'birth, label': (of) => ({
    text: of.pick([
      birth(of),
      withDay(birth(of)),
      birth(of).replace(/(....)(..)(..)/, '$1-$2-$3'),
      birth(of).replace(/(....)(..)../, '$1-$2'),
    ]),
    context: { label: 'birth-date', inRow: true },
  }),
  'address, house': (of) =>
    `${of.pick(['新街', '中心村3组', '人民路', '老院子村', '河坝街道大桥路'])}${1 + of.below(300)}号${of.pick(['', '附2号', '院'])}`,
  'address, flat': (of) =>
    `${of.pick(['安置小区', '安置房', ''])}${1 + of.below(20)}${of.pick(['栋', '幢', '号楼'])}${1 + of.below(4)}单元${101 + of.below(700)}${of.pick(['', '室'])}`,
  'address, other doors': (of) => {
    const [n, m] = [1 + of.below(99), 1 + of.below(9)];
    return of.pick([
      `滨江路 ${n} 号`,
      `幸福小区${n}-${m}-${m}01`,
      `公租房B区${m}-${m}-${m}`,
      `住${m}01室`,
      `门牌号${n}`,
      `新村路${n}#`,
      `${n}#楼${m}-${m}`,
      '人民路贰拾伍号',
      '老街廿三号',
    ]);
  },
  'address, label': (of) => ({
    text: `中心村${1 + of.below(300)}号`,
    context: { label: 'address', inRow: true },
  }),
  'health, disease': (of) => ({
    text: of.pick([
      '肺癌晚期',
      '患尿毒症长期透析',
      '因脑梗偏瘫',
      '精神分裂症',
      '白血病',
      '孙子自闭症',
      '车祸截肢',
      '艾滋病',
    ]),
    context: { inRow: true },
  }),
  'health, other words': (of) => ({
    text: of.pick(
      '脑瘤 心梗 肺炎 痛风 风湿病 胃溃疡 阑尾炎 胆结石 支气管炎 骨质疏松 肌肉萎缩 大三阳 羊癫疯 血透 吸毒 眼盲 断肢 半失能 生活不能自理 慢性病 绝症 轻残 残二 肢体（二级） 工伤八级 一户多残 双残家庭 病重 依老养残'.split(
        ' ',
      ),
    ),
    context: { inRow: true },
  }),
  'health, parted': (of) => ({
    text: [...of.pick(['尿毒症', '白血病', '肺癌', '精神分裂症', '心脏病'])].join(
      of.pick([' ', '-', '·', '*', '\n']),
    ),
    context: { inRow: true },
  }),
  'health, traditional': (of) => ({
    text: of.pick(['癲癇', '腎衰竭', '腦出血', '惡性腫瘤', '智力殘疾二級']),
    context: { inRow: true },
  }),
  'health, grade': (of) => ({
    text: `${of.pick(['视力', '听力', '言语', '肢体', '智力', '精神', '多重'])}${of.pick(['残疾', '', '残'])}${of.pick(['一', '二', '三', '四', '1', '2'])}级`,
    context: { inRow: true },
  }),
  'travel, passport': (of) => `护照${of.pick(['', '号', '号码：'])}E${of.digits(8)}`,
  'travel, label': (of) => ({
    text: of.pick([`E${of.digits(8)}`, `EA${of.digits(7)}`, `9${of.digits(7)}`]),
    context: { label: 'travel-document', inRow: true },
  }),
  'travel, permit': (of) => `${of.pick(['港澳通行证', '回乡证号'])}${of.pick(['H', 'M'])}${of.digits(8)}`,
  'travel, permit to Hong Kong': (of) =>
    `${of.pick(['往来港澳通行证号：', '通行证', '持往来港澳通行证'])}${of.pick(['C', 'W', 'CA'])}${of.digits(8)}`,
  'travel, foreign passport': (of) => `护照${of.pick(['', '号：'])}${of.pick([1, 3, 5])}${of.digits(8)}`,
  'travel, passport parted': (of) => `护照号：E${of.digits(4)} ${of.digits(4)}`,
  'travel, Hong Kong identity card': (of) =>
    `香港${of.pick(['', '永久性居民'])}身份证${of.pick(['', '号码'])}${of.pick(['A', 'B', 'Z'])}${of.digits(6)}(${of.digits(1)})`,
  'travel, soldier': (of) => `${of.pick(['军官证', '士兵证'])}南字第${of.digits(8)}号`,
  'household, word': (of) => `户号：99${of.digits(8)}`,
  'household, word otherwise': (of) =>
    `${of.pick(['户 号', '户 号：', '戶號', '户编号:', '户口号码'])}${of.pick([of.digits(6), of.digits(9), `99${of.digits(10)}`])}`,
  'household, numerals': (of) =>
    `户号${of.digits(9).replace(/[0-9]/g, (c) => '〇一二三四五六七八九'[Number(c)] ?? '')}`,
  'household, label': (of) => ({
    text: `99${of.digits(10)}`,
    context: { label: 'household-register', inRow: true },
  }),
};

const DISGUISED: Record<string, Maker> = Object.fromEntries(
  Object.entries(DISGUISES).map(([name, disguise]) => [
    `id, ${name}`,
    (of: Chance) => inText(disguise(id(of), of), of),
  ]),
);

/** Secrets by kind. The first word is the family: `id`, `mask`, `account` … */
export const POSITIVES: Record<string, Maker> = { ...PLAIN, ...PLACED, ...IN_CONTEXT, ...DISGUISED };

/** The code of each character, as programs print them. */
function codesOf(text: string, radix: number): string[] {
  return [...text].map((character) => character.charCodeAt(0).toString(radix));
}
