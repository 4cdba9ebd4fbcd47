const HAN_DIGIT = '[0〇零○一二三四五六七八九]';
const ONES = '[一二三四五六七八九十]';
const MONTH = `(?:[0-9]{1,2}|闰?(?:[正冬腊]|${ONES}{1,2}))`;
const DAY = `(?:[0-9]{1,2}|初${ONES}|[廿卅]?${ONES}{1,3}|[廿卅])`;

/** 2013 or 二〇一三. */
export const YEAR = `(?:(?:19|20)[0-9]{2}|[一二][九0〇零○]${HAN_DIGIT}{2})`;
export const CALENDAR = '(?:农历|阴历|阳历|公历)?';
/** This century's years, as far as they have come: 09, 一二. */
export const SHORT_YEAR = `(?:[0-2][0-9]|[〇零○一二]${HAN_DIGIT})`;
/** What stands between 年 and 生: a month or a day of either calendar. */
export const OF_YEAR = `${CALENDAR}(?:${MONTH}月(?:${DAY}[日号]?)?)?`;
/** What follows a year of four digits. */
export const REST = `(?:年${OF_YEAR}|[./-][0-9]{1,2}(?:[./-][0-9]{1,2})?|(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])?)`;

/** What 生 goes on to where nobody is born. */
export const NO_BIRTH = '(?![活产效育病计长意猪态源前物])';
/** Behind a day: 出生 or 生, but not 出生人口 or 生活费. */
export const BORN = `(?:出生(?!人口|率|缺陷|登记)|生${NO_BIRTH})`;
/** Before a day. */
export const BORN_ON = '(?:出生(?:年月日?|日期|年份|时间)?|生日)[:：为是]?于?';
