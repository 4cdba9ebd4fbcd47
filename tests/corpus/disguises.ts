import type { Chance } from './identity.ts';

/** A way to write digits so that a plain pattern does not see them. */
export type Disguise = (digits: string, of: Chance) => string;

const each =
  (to: (digit: number, of: Chance) => string): Disguise =>
  (digits, of) =>
    digits.replace(/[0-9]/g, (c) => to(Number(c), of));
const from = (zero: number) => each((digit) => String.fromCodePoint(zero + digit));
const table = (characters: string) => each((digit) => [...characters][digit] ?? '');
const between =
  (separator: string): Disguise =>
  (digits) =>
    [...digits].join(separator);
const groups =
  (separator: string, ...lengths: number[]): Disguise =>
  (digits) =>
    [...lengths, digits.length]
      .reduce<[string[], string]>(
        ([parts, rest], n) => [[...parts, rest.slice(0, n)], rest.slice(n)],
        [[], digits],
      )[0]
      .filter(Boolean)
      .join(separator);
const some =
  (a: Disguise): Disguise =>
  (digits, of) =>
    [...digits].map((c) => (of.below(3) === 0 ? a(c, of) : c)).join('');

/** Breaks at four to eight places, as nobody parts a number. */
const irregular =
  (separators: readonly string[]): Disguise =>
  (digits, of) => {
    const breaks = new Set<number>();
    for (const size = 4 + of.below(5); breaks.size < size; ) breaks.add(1 + of.below(digits.length - 1));
    const separator = of.pick(separators);
    return [...digits].map((c, i) => (breaks.has(i) ? separator + c : c)).join('');
  };
const VARIANTS = ['零〇', '壹壱', '贰貳貮弐', '叁參叄参叅', '肆', '伍', '陆陸', '柒漆', '捌', '玖'];
const DASHES = [...'‐‑‒–—―⁃−﹘﹣－─━ー~〜～_﹏ˉ'];
const DOTS = [...'.．·•‧∙⋅・･。｡∶'];

const fullWidth = from(0xff10);
const insert =
  (what: string): Disguise =>
  (digits, of) => {
    const at = 1 + of.below(digits.length - 1);
    return digits.slice(0, at) + what + digits.slice(at);
  };

/** By name, disguises that keep every digit. */
export const DISGUISES: Record<string, Disguise> = {
  'full-width': (d, of) => fullWidth(d, of).replace('X', 'Ｘ'),
  'full-width, some': some(fullWidth),
  circled: table('⓪①②③④⑤⑥⑦⑧⑨'),
  'double circled': table('⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽'),
  'black circles': table('⓿❶❷❸❹❺❻❼❽❾'),
  superscript: table('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  subscript: from(0x2080),
  'mathematical bold': from(0x1d7ce),
  monospace: from(0x1d7f6),
  'tags, which nothing shows': (d) => d.replace(/./g, (c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))),
  'segmented display': from(0x1fbf0),
  'Arabic-Indic': from(0x660),
  Devanagari: from(0x966),
  keycaps: each((digit) => `${digit}\ufe0f\u20e3`),
  'Chinese numerals': table('〇一二三四五六七八九'),
  'Chinese numerals with 零': table('零一二三四五六七八九'),
  'Chinese numerals, circle': table('○一二三四五六七八九'),
  'financial numerals': table('零壹贰叁肆伍陆柒捌玖'),
  'traditional numerals': table('零壹貳參肆伍陸柒捌玖'),
  'variants of numerals': table('零弌弍弎亖伍陸㭍捌玖'),
  'variants of financial numerals': each((digit, of) => of.pick([...(VARIANTS[digit] ?? '')])),
  'Suzhou numerals': table('〇〡〢〣〤〥〦〧〨〩'),
  'Chinese numerals, some': some(table('〇一二三四五六七八九')),
  'as spoken': table('洞幺两三四五六拐八勾'),
  'spaces each': between(' '),
  'wide spaces each': between('\u3000'),
  'hyphens each': between('-'),
  'dots each': between('.'),
  'middle dots each': between('·'),
  'rules each': between('─'),
  'heavy rules each': between('━'),
  'dashes of all kinds': (d, of) => between(of.pick(DASHES))(d, of),
  'dots of all kinds': (d, of) => groups(of.pick(DOTS), 6, 8)(d, of),
  'bars of a table': between('│'),
  'parted anyhow': irregular([' ', '-', '.', '\u00a0', '\u3000', '\n']),
  leaders: groups('......', 6, 8),
  'commas each': between('，'),
  'slashes each': between('/'),
  'line breaks each': between('\n'),
  'CRLF each': between('\r\n'),
  'no-break spaces': groups('\u00a0', 6, 8),
  'thin spaces': groups('\u2009', 6, 8),
  '6-8-4 spaces': groups(' ', 6, 8),
  '6-8-4 hyphens': groups('-', 6, 8),
  '6-8-4 dashes': groups('—', 6, 8),
  '6-8-4 lines': groups('\n', 6, 8),
  '6-8-4 tabs': groups('\t', 6, 8),
  '6-8-4 bars': groups('|', 6, 8),
  '6-8-4 wide': groups('　', 6, 8),
  '6-4-4-4': groups(' ', 6, 4, 4),
  '6-4-2-2-4': groups('-', 6, 4, 2, 2),
  '3 each': groups(' ', 3, 3, 3, 3, 3),
  'thousands separators': groups(',', 3, 3, 3, 3, 3),
  '4 each': groups(' ', 4, 4, 4, 4),
  '5 each': groups(' ', 5, 5, 5),
  '2 each': groups('-', 2, 2, 2, 2, 2, 2, 2, 2),
  '9 and 9': groups(' ', 9),
  '10 and 8': groups('-', 10),
  '17 and 1': groups('-', 17),
  '2-4-8-4': groups('.', 2, 4, 8),
  brackets: (d) => `${d.slice(0, 6)}（${d.slice(6, 14)}）${d.slice(14)}`,
  'one break': insert(' '),
  'one line break': insert('\n'),
  'one hyphen': insert('-'),
  'zero-width space': between('\u200b'),
  'one zero-width joiner': insert('\u200d'),
  'word joiner': insert('\u2060'),
  'byte order mark': insert('\ufeff'),
  'soft hyphen': insert('\u00ad'),
  'right-to-left mark': insert('\u200f'),
  'bidi override': insert('\u202e'),
  'bidi isolate': insert('\u2066'),
  'variation selector': insert('\ufe0f'),
  'Hangul filler': insert('\u3164'),
  'tag character': insert('\u{e0020}'),
  'control character': insert('\u0000'),
  'struck through': between('\u0336'),
  underlined: between('\u0332'),
  'O for 0': (d) => d.replace(/0/g, 'O'),
  'o for 0': (d) => d.replace(/0/g, 'o'),
  'Cyrillic О for 0': (d) => d.replace(/0/g, 'О'),
  'Greek Ο for 0': (d) => d.replace(/0/g, 'Ο'),
  'Q for 0': (d) => d.replace(/0/g, 'Q'),
  'l for 1': (d) => d.replace(/1/g, 'l'),
  'I for 1': (d) => d.replace(/1/g, 'I'),
  'bar for 1': (d) => d.replace(/1/g, '|'),
  'S for 5': (d) => d.replace(/5/g, 'S'),
  'B for 8': (d) => d.replace(/8/g, 'B'),
  'Z for 2': (d) => d.replace(/2/g, 'Z'),
  'look-alikes mixed': (d) => d.replace(/[0125]/g, (c) => ({ 0: 'O', 1: 'l', 2: 'Z', 5: 'S' })[c] ?? c),
  'look-alikes in groups': (d, of) => groups(' ', 6, 8)(d.replace(/0/g, 'O'), of),
  'full-width in groups': (d, of) => groups('－', 6, 8)(fullWidth(d, of), of),
  'numerals in groups': (d, of) => groups(' ', 6, 8)(table('〇一二三四五六七八九')(d, of), of),
  'decimal entities': each((digit) => `&#${48 + digit};`),
  'hex entities': each((digit) => `&#x${(48 + digit).toString(16)};`),
  'entities without semicolon': each((digit) => `&#${48 + digit}`),
  'entities, some': some(each((digit) => `&#${48 + digit};`)),
  'entities twice': each((digit) => `&amp;#${48 + digit};`),
  'entities of full-width': each((digit) => `&#${0xff10 + digit};`),
  'named spaces': groups('&nbsp;', 6, 8),
  'soft hyphen entity': groups('&shy;', 6, 8),
  'percent-encoded': each((digit) => `%3${digit}`),
  'percent-encoded twice': each((digit) => `%253${digit}`),
  'percent-encoded full-width': (d, of) => encodeURIComponent(fullWidth(d, of)),
  'percent-encoded space': groups('%20', 6, 8),
  'JSON escapes': each((digit) => `\\u003${digit}`),
  'JavaScript escapes': each((digit) => `\\x3${digit}`),
  'escapes of older scripts': each((digit) => `%u003${digit}`),
  'octal escapes': each((digit) => `\\${(48 + digit).toString(8).padStart(3, '0')}`),
  'escapes of style sheets': each((digit) => `\\3${digit} `),
  'escapes in halves': each((digit) => `\\ud835\\udf${(0xce + digit).toString(16)}`),
  '6-8-4 full stops': groups('。', 6, 8),
  '6-8-4 ellipses': groups('…', 6, 8),
  '6-8-4 exclamation marks': groups('！', 6, 8),
  '6-8-4 arrows': groups('→', 6, 8),
  '6-8-4 加': groups('加', 6, 8),
  'full stops each': between('。'),
  'written line breaks': groups('\\n', 6, 8),
  'line breaks of a workbook': groups('_x000D_', 6, 8),
  'tens of thousands separators': groups(',', 2, 4, 4, 4),
  concatenated: (d) => `=CONCATENATE("${d.slice(0, 6)}","${d.slice(6)}")`,
  'concatenated, escaped': (d) => JSON.stringify(`"${d.slice(0, 9)}" & "${d.slice(9)}"`),
  'bold each': (d) => [...d].map((c) => `**${c}**`).join(''),
  'comment inside': insert('<!-- x -->'),
  'private character': insert('\ue000'),
  noncharacter: insert('\ufdd0'),
  'object replacement': insert('\ufffc'),
  '丨 for 1': (d) => d.replace(/1/g, '丨'),
  'Greek Ι for 1': (d) => d.replace(/1/g, 'Ι'),
  'entities, percent-encoded': (d) => encodeURIComponent(d.replace(/[0-9]/g, (c) => `&#${48 + Number(c)};`)),
  'percent as entities': (d) => d.replace(/[0-9]/g, (c) => `&#37;3${c}`),
  'inline tags': (d) => `<b>${d.slice(0, 6)}</b><i>${d.slice(6, 14)}</i>${d.slice(14)}`,
  'tag with a style': (d) =>
    `${d.slice(0, 6)}<span style="color:#333">${d.slice(6, 14)}</span>${d.slice(14)}`,
  'spans of a word processor': (d) =>
    [d.slice(0, 6), d.slice(6, 14), d.slice(14)]
      .map(
        (part) =>
          `<span style="mso-spacerun:'yes';font-family:仿宋_GB2312;color:rgb(51, 51, 51);font-size:16.0000pt;"><font color="#333333">${part}</font></span>`,
      )
      .join(''),
  'named signs that are not seen': groups('&NoBreak;', 6, 8),
  'named spaces, longer': groups('&MediumSpace;', 6, 8),
  'wbr each': between('<wbr>'),
  'table cells': (d) => `<td>${d.slice(0, 6)}</td>\n<td>${d.slice(6, 14)}</td>\n<td>${d.slice(14)}</td>`,
};
