import { DOTS } from './dots.ts';

const DOT = new RegExp(`[${DOTS}]`, 'g');

/** How a sign is read when it stands alone, folded; a sign that is not Hanzi is read as itself. */
export type Reader = (sign: string) => string;

// Surnames that are read otherwise than the sign alone, the usual reading first.
const SURNAMES = readings(
  '单shan 解xie 曾zeng 仇qiu 覃qin,tan 查zha 朴piao 区ou 员yun 乐yue,le 缪miao 牟mu,mou 谌chen,shen 盖ge,gai ' +
    '隗wei,kui 黑he,hei 洗xian,xi 柏bai,bo 种chong,zhong 翟zhai,di 薄bo 繁po 长zhang 都du 句gou 六lu 能nai 召shao 折she 郄qie ' +
    '郗xi,chi 啜chuai 於yu',
);
const COMPOUND: Record<string, string[]> = {
  尉迟: ['yu', 'chi'],
  万俟: ['mo', 'qi'],
  长孙: ['zhang', 'sun'],
  单于: ['chan', 'yu'],
  澹台: ['tan', 'tai'],
};
// Signs of given names that people read in more than one way.
const GIVEN = readings(
  '乐le,yue 柏bai,bo 重zhong,chong 长chang,zhang 朝chao,zhao 传chuan,zhuan 行xing,hang 盛sheng,cheng 晟sheng,cheng ' +
    '茜qian,xi 莘xin,shen 曾zeng,ceng 覃qin,tan',
);

// Surnames of two signs that are read sign by sign.
const TWO_SIGNS = new Set(
  (
    '欧阳 上官 司马 司徒 司空 皇甫 诸葛 东方 夏侯 慕容 令狐 宇文 公孙 轩辕 钟离 濮阳 淳于 太史 申屠 宗政 赫连 闾丘 ' +
    '呼延 百里 南宫 西门 端木 东郭 鲜于 独孤 公冶 公羊 左丘 闻人 第五'
  ).split(' '),
);

/** How many of the signs of a name are its surname. */
export function surnameLength(name: string): 1 | 2 {
  const signs = signsOf(name);
  const start = signs.slice(0, 2).join('');
  return signs.length > 2 && (start in COMPOUND || TWO_SIGNS.has(start)) ? 2 : 1;
}

/** The signs of a name, without the dot within the names of some minorities. */
export function signsOf(name: string): string[] {
  return [...name.replace(DOT, '')];
}

/** For each sign of a personal name its readings, the usual one first; the surname by its surname reading. */
export function nameReadings(name: string, reader: Reader): string[][] {
  const signs = signsOf(name);
  const compound = COMPOUND[signs.slice(0, 2).join('')];
  return signs.map((sign, index) => {
    const known = compound?.[index];
    if (known) return [known];
    return index === 0 ? surnameReadings(sign, reader) : givenReadings(sign, reader);
  });
}

export function surnameReadings(sign: string, reader: Reader): string[] {
  return SURNAMES.get(sign) ?? [reader(sign)];
}

export function givenReadings(sign: string, reader: Reader): string[] {
  return GIVEN.get(sign) ?? [reader(sign)];
}

/** Every reading that a sign may have in a name. */
export function everyReading(sign: string, reader: Reader): string[] {
  return [...new Set([...surnameReadings(sign, reader), ...givenReadings(sign, reader)])];
}

function readings(list: string): Map<string, string[]> {
  return new Map(list.split(' ').map((entry) => [entry.slice(0, 1), entry.slice(1).split(',')]));
}
