import { ageOn, type Day, isDay, isMonth, lastDayOf } from '../../publication/dates.ts';
import { NUMERALS, numberOf } from '../numerals.ts';
import { ADULT_AGE } from '../roster.ts';
import { BORN, BORN_ON, NO_BIRTH, OF_YEAR, REST, SHORT_YEAR, YEAR } from './births.ts';

const NUMBER = `(?<![0-9百${NUMERALS}])([0-9]{1,2}|[${NUMERALS}]{1,4})`;
const YEARS = '[周虚]?[岁歲嵗](?!口|的?[牛马猪羊驴骡])';

/** 未满16周岁 and 16岁以下 are ages too where they stand beside a person, 16周岁以上 and 大三岁 are not. */
const AGE = new RegExp(
  `(?:(未满|不满|不足|小于|低于)|(?<![于过大小长差]))${NUMBER}\\s*${YEARS}(?:及?(以上)|及?(以[下内]))?`,
  'g',
);
/** The age of who is grown up, and who has grown up by now. */
export const ADULT_YEARS = '(?:1[89]|[2-9][0-9])周?岁';
export const NOW_GROWN_UP = `(?:现年|今年|现已)${ADULT_YEARS}`;
/** What befell such as a child: 8岁时因病致聋，现年58岁. */
const AS_CHILD = `${NUMBER}\\s*${YEARS}(?:时|起|那年)`;
const NO_KIN = '(?:(?![父母祖奶爷公婆])[^。；;]){0,16}?';
const CHILDHOOD = new RegExp(`${AS_CHILD}${NO_KIN}${NOW_GROWN_UP}|${NOW_GROWN_UP}${NO_KIN}${AS_CHILD}`, 'g');
const LABELLED = new RegExp(
  `(?:年龄|岁数|年纪|虚岁|虚龄|现年)[:为是]?\\s*${NUMBER}(?![0-9年月个人元%.])`,
  'g',
);
const YOUNG = new RegExp(
  `[0-9半几${NUMERALS}]个?月(?:龄|大(?:$|[^\\p{Script=Han}]|[的婴幼男女]))|新生儿|半岁|[未不]满周?岁|[未不]满(?:十[四六八]|1[468])(?![0-9个月年天日期次批元户人名%.])|刚满月|刚出生|[今去]年${OF_YEAR}出生(?!的)|出生[仅才刚满约]{0,2}[0-9${NUMERALS}]{1,2}个月`,
  'u',
);
const BIRTH = new RegExp(
  `(?<![0-9])(${YEAR})${REST}${BORN}|(?<![产发])生于(${YEAR})|(${YEAR})年?生人|${BORN_ON}(${YEAR})|` +
    `(?<![0-9${NUMERALS}])(${SHORT_YEAR})年${OF_YEAR}${BORN}`,
  'g',
);
/** From three years on nobody counts months. */
const INFANT_MONTHS = 36;
/** All that a remark says: the age of an infant, with a word for it or the sex. 3个月 alone is how long something is paid. */
const LONE_MONTHS = new RegExp(
  `^[(]?(?:(?:[男女][婴孩]?[,、 ]?|刚?满)([0-9${NUMERALS}]{1,2})个月|([0-9${NUMERALS}]{1,2})个月[(,、 ]?[男女]婴?)[)]{0,2}$`,
);

/** Whether a text beside a person gives an age or a birth of a minor. `plain` is in NFKC. */
export function saysMinorAge(written: string, asOf: Day): boolean {
  const plain = written.replace(CHILDHOOD, '');
  if (YOUNG.test(plain)) return true;
  for (const [, below, written = '', above, under] of plain.matchAll(AGE)) {
    const age = numberOf(written);
    if (!above && (age < ADULT_AGE || (age === ADULT_AGE && (below || under)))) return true;
  }
  for (const [, written = ''] of plain.matchAll(LABELLED)) if (numberOf(written) < ADULT_AGE) return true;
  return [...plain.matchAll(BIRTH)].some((match) => isOfMinor(match, asOf));
}

/** Whether a text beside a person gives an age or a birth of somebody grown up. `plain` is in NFKC. */
export function saysAdultAge(plain: string, asOf: Day): boolean {
  for (const [, below, written = '', , under] of plain.matchAll(AGE))
    if (!below && !under && numberOf(written) >= ADULT_AGE) return true;
  for (const [, written = ''] of plain.matchAll(LABELLED)) if (numberOf(written) >= ADULT_AGE) return true;
  return [...plain.matchAll(BIRTH)].some((match) => !isOfMinor(match, asOf));
}

/** Whether a text is no more than what may be the age of an infant. `plain` is in NFKC. */
export function mayBeInfantAge(plain: string): boolean {
  const [, behind, before] = LONE_MONTHS.exec(plain) ?? [];
  const months = behind ?? before;
  return months !== undefined && numberOf(months) < INFANT_MONTHS;
}

function isOfMinor(match: RegExpExecArray, asOf: Day): boolean {
  return mayBeMinor(match.slice(1).find(Boolean) ?? '', match, asOf);
}

/** Whether who was born in a year, of two digits or four, may be a minor still. The month and the day may stand behind it. */
export function mayBeMinor(year: string, { 0: whole, index, input }: RegExpExecArray, asOf: Day): boolean {
  const full = `${numberOf(year.padStart(4, '20'))}`;
  if (year.length === 2 && full > asOf.slice(0, 4)) return false;
  const behind = index + whole.indexOf(year) + year.length;
  return ageOn(latestBirth(full, input.slice(behind, behind + OF_DAY)), asOf) < ADULT_AGE;
}

/** The last day on which somebody may be born of whom a year is told and perhaps, behind it, the month and the day. */
export function latestBirth(year: string, behind: string): Day {
  const [month, day] = (MONTH_DAY.exec(behind) ?? []).slice(1).filter(Boolean);
  const named = `${year}-${month?.padStart(2, '0')}`;
  if (!isMonth(named)) return `${year}-12-31`;
  const birth = `${named}-${day?.padStart(2, '0')}`;
  return isDay(birth) ? birth : lastDayOf(named);
}

const MONTH_DAY =
  /^(?:年([0-9]{1,2})月(?:([0-9]{1,2})(?![0-9]))?|[./-]([0-9]{1,2})(?:[./-]([0-9]{1,2}))?(?![0-9])|([0-9]{2})([0-9]{2})?(?![0-9]))/;
const OF_DAY = 8;

/** What a text must have for its ages to be looked at. */
export const AGE_HINTS = [
  '[岁歲嵗龄]|年\\s?纪|个\\s?月\\s?大|生于|生人|生日|出生|[未不]\\s?满\\s?(?:十[四六八]|1[468])|刚满月',
  `[0-9０-９年月日号${NUMERALS}]生${NO_BIRTH}`,
  `^\\s?[(（]?(?:[男女][婴孩]?[,，、\\s]?|刚?\\s?满\\s?)?[0-9０-９${NUMERALS}]{1,2}\\s?个\\s?月(?:[(（,，、\\s]?[男女]婴?)?[)）]?\\s?$`,
].join('|');
/** Every hint has one of these. */
export const AGE_LETTERS = '岁歲嵗龄纪个生满';
