import type { Day } from '../../publication/dates.ts';
import { ADULT_AGE } from '../roster.ts';
import { CLEAR_SURNAMES, SURNAMES } from '../surnames.ts';
import { mayBeMinor, numberOf } from './ages.ts';

const HAN = '\\p{Script=Han}';
const PERSON = '孤儿|困境儿童|留守儿童|无人抚养儿童';
/** Words that begin as a name does. */
const NO_NAME =
  '高[中等龄级校]|方[可能法式]|任何|万元|申[请报领]|康复|管理|包[括含]|金额|单[位亲独]|代领|钱款|常住|易地|文[件化]|解决|查询|白天|江北|石柱|石[子门]|项目|应当|于[每本当]|向[前上后下着外内老民法村乡镇县党社家有所各]';
/** With what the name of a place or an office ends: 黄家村，留守儿童. */
const PLACE = '村镇县乡区市州组社寨坝湾沟坡局办院校所站会';
const nameOf = (surnames: string) => `(?!${NO_NAME})[${surnames}](?!某)${HAN}{1,2}(?<![${PLACE}])`;
const NAME = nameOf(SURNAMES);
/** Where a phrase goes on to a name, many a word begins like one. */
const CLEAR_NAME = nameOf(CLEAR_SURNAMES);
const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十两]{1,3}';
const GAP = '[\\s，,、（(|]';
const END = `(?=$|[^${HAN}])`;
/** Children, by what they are called before or behind their name. */
const CHILD = `${HAN}{0,8}?(?:孤儿|未成年|儿童|无人抚养|弃婴|[小中]学生|[初高]中生|父母双亡)`;
/** What goes on behind a name that is the end of a phrase. */
const GOES_ON = `(?=$|[^${HAN}]|[的家是在今现已由])`;
const KIN = '[之其][子女孙]|儿子|女儿|外?孙[子女]|[长次三幼小][子女孙]';
const SEX = `(?:(?:(?:性别[:：])?[男女子孙]|${KIN})${GAP}{0,3})?(?:${HAN}{1,3}族${GAP}{0,3})?`;
const SCHOOL = '小学|初中|高中|中学|幼儿园';
const CLASS = '[一二三四五六七八九1-9]年级|[初高][一二三](?![月季])';

/** A name and, right beside it, what only a child has. Prose about children in general has no name there. */
const SHAPES = new RegExp(
  [
    `(?:(?<!${HAN})|(?<=${PERSON}|学生|居民|村民|${KIN}))${NAME}(?:${GAP}{1,3}|(?=今年|现年|年仅))${SEX}(?:今年|年仅|现年|年龄[:：]?|刚满|年满|虚岁)?\\s?(?<age>${NUMBER})\\s?周?[岁歲](?!以|及以)`,
    `(?:(?<!${HAN})|(?<=${PERSON}|学生|居民|村民|${KIN}))${NAME}${GAP}{1,3}${SEX}(?:出?生于)?(?<year>(?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:出?生)`,
    `(?<sure>(?:${PERSON}|未成年人|(?<!${HAN})儿童)${NAME}(?=$|[^${HAN}]|[由于自系的另已现将从同之每享领]|本月))`,
    `(?<listed>(?:孤儿|儿童|未成年人|学生)(?:名单|姓名)?(?:如下)?[:：]\\s?${NAME}${END})`,
    `(?<more>(?<=(?:未成年人|儿童)${HAN}{2,3}(?:、${HAN}{2,3}){0,8}、)${NAME}${END})`,
    // What is said of the name itself, not of a list of conditions.
    `(?<said>(?<!${HAN})${NAME}(?:${GAP}{1,2}|系|是|为|作为|属于?)(?:系|是|为|属于?)?[“"]?${CHILD}(?!人?(?:的|等|及|和|或|、)|福利|救助|保护|主任|督导|之家|医院|关爱|工作|[0-9]))`,
    `(?<class>(?<!${HAN})${NAME}[（(](?:考[上入]|升入|就读|在读)?${HAN}{0,6}(?:${SCHOOL}|[小初高][一二三四五六])[）)])`,
    `(?<pupil>(?:(?<!${HAN})|(?<=学生))${NAME}${GAP}{1,2}${SEX}(?:就读于?|现?[读在])?${HAN}{0,8}(?:${CLASS})(?!教师|老师|班主任|组|学生家长))`,
    `(?<taught>(?:年级|${SCHOOL})的?[学男女]生${CLEAR_NAME}${GOES_ON})`,
    `(?<called>(?:[男女][孩童]|婴儿|小学生|[初高]中生)${CLEAR_NAME}${GOES_ON})`,
    `(?<aged>${NUMBER})周?岁的${CLEAR_NAME}${GOES_ON}`,
    `(?<born>20[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?出?生的${CLEAR_NAME}${GOES_ON}`,
    `(?<kin>(?<!${HAN})${NAME}(?:的监护人|[系是为]${HAN}{2,4}之[子女孙]|就读于?(?!${HAN}{0,8}(?:大学|学院|大专|职业))))`,
    // Who looks after a child tells whose it is.
    `(?<guardian>(?:监护人|法定代理人)(?:[:：]|(?:为|是|系)其?(?:祖[父母]|[伯叔姑舅姨]${HAN}?|外[祖公婆]${HAN}?|[爷奶]{2})?)\\s?${NAME}${END})`,
    `(?<ward>(?:监护人|法定代理人)${CLEAR_NAME}${END})`,
    `(?<fetched>由其?(?:监护人|法定代理人|祖[父母]|外[祖公婆][父母]?|爷爷|奶奶)${NAME}(?:代|抚|照|领))`,
  ].join('|'),
  'gu',
);

/** Where a text names somebody and says right there that it is a minor: half-open offsets into the text. */
export function namedMinors(text: string, asOf: Day): { start: number; end: number }[] {
  return [...text.matchAll(SHAPES)]
    .filter(({ groups }) => {
      const age = groups?.age ?? groups?.aged;
      const year = groups?.year ?? groups?.born;
      if (age !== undefined) return numberOf(age.normalize('NFKC')) < ADULT_AGE;
      return year === undefined || mayBeMinor(year, asOf);
    })
    .map(({ 0: said, index }) => ({ start: index, end: index + said.length }));
}
