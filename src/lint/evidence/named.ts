import type { Day } from '../../publication/dates.ts';
import { ADULT_AGE } from '../roster.ts';
import { SURNAMES } from '../surnames.ts';
import { mayBeMinor, numberOf } from './ages.ts';

const HAN = '\\p{Script=Han}';
const PERSON = '孤儿|困境儿童|留守儿童|无人抚养儿童';
/** Words that begin as a name does. */
const NO_NAME =
  '高[中等龄级校]|方[可能法式]|任何|万元|申[请报领]|康复|管理|包[括含]|金额|单[位亲独]|代领|钱款|常住|易地|文[件化]|解决|查询|白天|江北|石柱|石[子门]|项目|应当|于[每本当]';
const NAME = `(?!${NO_NAME})[${SURNAMES}]${HAN}{1,2}`;
const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十两]{1,3}';
const GAP = '[\\s，,、（(]';

/** A name and, right beside it, what only a child has. Prose about children in general has no name there. */
const SHAPES = new RegExp(
  [
    `(?:(?<!${HAN})|(?<=${PERSON}|学生|居民|村民))${NAME}${GAP}{1,3}(?:[男女]${GAP}{0,3})?(?:今年|现年|年龄|刚满|年满|虚岁)?\\s?(?<age>${NUMBER})\\s?周?[岁歲](?!以|及以)`,
    `(?:(?<!${HAN})|(?<=${PERSON}))${NAME}${GAP}{1,3}(?:[男女]${GAP}{0,3})?(?:出?生于)?(?<year>(?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:出?生)`,
    `(?<sure>(?:${PERSON}|未成年人|(?<!${HAN})儿童)${NAME}(?=$|[^${HAN}]|[由于自系的另已现将从同之]|本月))`,
    `(?<more>(?<=(?:未成年人|儿童)${HAN}{2,3}(?:、${HAN}{2,3}){0,8}、)${NAME}(?=$|[^${HAN}]))`,
    // What is said of the name itself, not of a list of conditions.
    `(?<said>(?<!${HAN})${NAME}(?:${GAP}{1,2}|系|是|为)(?:系|是|为)?(?:孤儿|未成年|困境儿童|事实无人抚养|弃婴)(?!人?(?:的|等|及|和|或|、)))`,
    `(?<class>(?<!${HAN})${NAME}[（(](?:考[上入]|升入|就读|在读)?${HAN}{0,6}(?:小学|初中|高中|中学|[小初高][一二三四五六])[）)])`,
    `(?<kin>(?<!${HAN})${NAME}(?:的监护人|[系是为]${HAN}{2,4}之[子女孙]|就读于))`,
  ].join('|'),
  'gu',
);

/** Where a text names somebody and says right there that it is a minor: offsets into the text. */
export function namedMinors(text: string, asOf: Day): number[] {
  return [...text.matchAll(SHAPES)]
    .filter(({ groups: { age, year } = {} }) => {
      if (age !== undefined) return numberOf(age.normalize('NFKC')) < ADULT_AGE;
      return year === undefined || mayBeMinor(year, asOf);
    })
    .map(({ index }) => index);
}
