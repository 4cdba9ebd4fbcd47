import { NAME } from './person-name.ts';
import { type Detector, matches } from './reading.ts';
import type { Confidence, Span } from './types.ts';

const YEAR = '(?:1[89]|20)[0-9]{2}|[一二壹贰][〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖]{3}|民国 ?[0-9]{1,2}';
const ONE_OR_TWO = '(?:[0-9]{1,2}|[〇零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3})';
const REST = ` ?[年./－-] ?${ONE_OR_TWO}(?: ?[月./－-] ?(?:[初廿][一二三四五六七八九十]|${ONE_OR_TWO}) ?[日号]?| ?月)?`;
/** A day of the old calendar: 农历八月初三, 腊月廿三, 冬月二十三日. */
const LUNAR =
  '年(?:[农阴夏]历)?闰?(?:正|腊|冬|[一二三四五六七八九十]{1,2})月(?:(?:初|十|廿|二十|三十)[一二三四五六七八九十]?日?)?';
const DATE = `(?:${YEAR})(?:${LUNAR}|${REST}|年|(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9]))`;

const SHORT = `[0-9]{2} ?[年./－-] ?${ONE_OR_TWO} ?[月./－-](?: ?${ONE_OR_TWO} ?日?)?`;
const SHORT_CHINESE = '[0-9]{2} ?年 ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?';
const ENGLISH = '(?:[0-9]{1,2}[./-]){2}(?:19|20)[0-9]{2}';

/** "生于1950.1.1", "出生日期：19500101". */
const AFTER_WORD = new RegExp(
  `(?:出 ?生|生于|诞生|生日|生辰|DOB|birth|born)[^0-9一二壹贰，,。;；]{0,10}?(?<![0-9])(?:农历)?(${DATE}|${ENGLISH})`,
  'gi',
);
/** A month, or what a spreadsheet makes of a day from 1927 to 2036: "出生年月195507", "出生日期13646". */
const SERIAL =
  /(?:出 ?生(?:日期|年月日?|时间)|生日)[:：为是 ]{0,2}([1-4][0-9]{4}|(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2]))(?![0-9.年/-])/g;
/** "1950年1月1日出生", "1950年生". In "2025年生活补贴" and "2025年出生人口" nobody is born. */
const BEFORE_WORD = new RegExp(
  `(?<![0-9])(${DATE}|${SHORT_CHINESE}|${ENGLISH})[ ，,（(]?(?:出 ?生(?!人口|率|医学|缺陷|登记|证|数|婴)|诞生|生(?=人|于|$|[^㐀-鿿])|年出生)`,
  'g',
);
/** A rule about everybody born before or after a day. */
const POLICY = /^(?:（含[^）]{0,6}）)?[ ]?(?:及?[以之]?[前后]|起|至|[—–-]{1,2}[0-9])/;

/** Under its own label any date is one, also without a century, or as a spreadsheet's day number. */
const LABELLED = new RegExp(
  `(?<![0-9])(?:${DATE}|${SHORT}|(?:${YEAR})(?:0[1-9]|1[0-2])|[0-9]{5,6})(?![0-9])`,
  'g',
);

/** A name and a day of years ago, and no more: nothing that is granted or paid now was then. */
const BESIDE_NAME = new RegExp(
  `^${NAME}[，,、:： （(]{0,2}(?:[男女][，,、 ]{0,2})?((?:19[0-9]{2}|20[01][0-9])(?:[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?|[0-9]{4}))[)）]?(?:[，,、 ]{1,2}(?:[男女]|汉|[\u3400-\u9fff]{1,3}族)){0,2}$`,
);

/** Beside a person 64年生 is a birth; outside rows it may begin a word. */
const SHORT_YEAR = /(?<![0-9])([0-9]{2}年)生(?=人|$|[^㐀-鿿])/g;

/** Birth dates: a date with a word of birth beside it, or in a column of birth dates. */
export const findBirthDates: Detector = ({ text }, { label, inRow }) => {
  if (label === 'birth-date') return spansOf(text, LABELLED);
  if (inRow && text.length <= 24) {
    const date = BESIDE_NAME.exec(text)?.[1];
    if (date) return [spanOf(text.indexOf(date), date, 'possible')];
  }
  if (!/[生Bb]/.test(text)) return [];
  const patterns = [AFTER_WORD, SERIAL, BEFORE_WORD];
  return (inRow ? [...patterns, SHORT_YEAR] : patterns).flatMap((pattern) => spansOf(text, pattern));
};

function spansOf(text: string, pattern: RegExp): Span[] {
  return matches(text, pattern).flatMap(({ 0: whole, 1: date = whole, index }) => {
    if (pattern !== LABELLED && POLICY.test(text.slice(index + whole.length, index + whole.length + 10)))
      return [];
    return [spanOf(index + whole.indexOf(date), date, 'certain')];
  });
}

function spanOf(start: number, date: string, confidence: Confidence): Span {
  return { kind: 'birth-date', start, end: start + date.length, confidence };
}
