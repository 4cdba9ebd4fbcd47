import type { Day } from '../../publication/dates.ts';
import { surnameLength } from '../../publication/readings.ts';
import { fold, original } from '../detect/fold.ts';
import { END, HAN, NAME } from '../name-shape.ts';
import { numberOf } from '../numerals.ts';
import { ADULT_AGE } from '../roster.ts';
import { FOLLOWING, OR_WORD } from '../standing.ts';
import { CLEAR_SURNAMES } from '../surnames.ts';
import { wordsFrom } from '../words.ts';
import { mayBeMinor, NOW_GROWN_UP } from './ages.ts';
import { CALLED, CHILD_ALONE, CLASS, KIN_TO, STATED } from './named-shapes.ts';
import { simplified } from './plain.ts';
import { SCHOOLS } from './schools.ts';

/** Made when it is first asked for: to read it takes longer than all other patterns, and few lints need it. */
let NAMED: RegExp | undefined;
/** Where a sentence goes on to say that a child of somebody is a minor. */
const GOES_ON_AS_MINOR = new RegExp(
  `^[^。；;\\n]{0,14}?[，,（(](?:今年|年仅|现年)?(?:刚满)?(?:未成年|孤儿|${CLASS}|(?:1[0-7]|[1-9]|十?[一二三四五六七]|[八九十])周?岁(?!以)|现?(?:在${HAN}{2,12}?)?(?:就?读于?|上)${HAN}{0,10}?(?:${CLASS}|${SCHOOLS}))`,
  'u',
);
/** Where it goes on, perhaps with what was taken for the end of the name, to say what only who is grown up does. */
const GROWN_UP =
  /^[^。；;\n]{0,14}?(?:务工|打工|就业|工作|上班|任教|教师|干部|公务员|服役|参军|(?:外出|在外)(?![婆公读上求])|外地|成家|结婚|已婚|[出外远]嫁|成年|大学|大专|学院|经商|[赡供]养|分户|服刑|退伍|部队|教书|护士|开店|料理|代[领办签缴管]|联系|电话|(?:1[89]|[2-9][0-9])周?岁|(?:19[0-9]{2}|200[0-6])年)/u;
/** Where a childhood is told of somebody who has grown up since: 8岁时因病致聋，现年58岁. */
const SINCE_GROWN_UP = new RegExp(
  `^(?:(?![父母祖奶爷公婆叔伯姑姨舅])${HAN}){0,14}[，,]?(?:${NOW_GROWN_UP}|[，,]19[0-9]{2}年(?:[0-9]{1,2}月)?出?生)`,
  'u',
);
/** What somebody did who was so young long ago: 1973年，17岁的冉甲一任教; 17岁就外出打工，如今是带头人. */
const YOUTH = new RegExp(`^${HAN}{0,14}(?:任教|参军|入伍|参加工作)|^就${HAN}{0,10}[，,]如今`, 'u');
const LONG_AGO = /19[0-9]{2}年(?![^，,。；;\n]{0,8}生)[^。；;\n]{0,20}$/;
/** Who is told of under another name is not named. */
const ALIAS = /^[（(]化名[）)]/;
const LOOKED_ON = 60;
/** Who is on duty on which days of the Spring Festival: 初一冉甲一，初二田甲二. */
const OF_DUTY = /值班(?![电室热])|值守|除夕|正月/;
let DAY_OF_DUTY: RegExp | undefined;

/** Where a text names a child: half-open offsets. `isStated` when it says right there that it is a minor, not only whose child it is. */
export type NamedMinor = { start: number; end: number; isStated: boolean };

const CELL_TAG = /<\/?(?:t[dhr]|d[td])(?: [^<>]{0,200})?>/g;
/** 田 小 二, as it fills a line. */
const SPACED_NAME =
  /(?<!\p{Script=Han})\p{Script=Han}(?:[ \u3000]{1,4}\p{Script=Han}){1,2}(?!\p{Script=Han})/gu;
const SAYS = /\p{Script=Han}{2}/u;

/**
 * The cells of a page's table parted by bars, as those of a text; invisible signs keep the places. What a tag says to people
 * stays; quotes of JSON and stars of Markdown go.
 */
function barred(text: string): string {
  return text
    .replace(/["*]/g, '\u200b')
    .replace(SPACED_NAME, (name) => name.replace(/[ \u3000]/g, '\u200b'))
    .replace(CELL_TAG, (tag) =>
      SAYS.test(tag) ? `|${tag.slice(1, -1)}|` : `|${'\u200b'.repeat(tag.length - 1)}`,
    );
}

/** Where a text names somebody and says right there that it is a minor, or may be one. */
export function namedMinors(text: string, asOf: Day): NamedMinor[] {
  const folded = fold(barred(text));
  const plain = withoutDuty(simplified(folded.text));
  NAMED ??= new RegExp(narrowed(`(?<stated>${STATED})|${KIN_TO}|${CALLED}`), 'gu');
  return [...plain.matchAll(NAMED)].flatMap((match) => {
    const { 0: whole, index, groups = {} } = match;
    if (!isYoung(match, asOf)) return [];
    const behind = index + whole.length;
    const rest = plain.slice(behind, behind + LOOKED_ON);
    const goesOn = () => GOES_ON_AS_MINOR.test(rest);
    const [start, end] = original(folded, index, behind);
    const isGrownUp = () => GROWN_UP.test(plain.slice(behind - 1, behind + LOOKED_ON));
    const { called, years, young, kin, stated } = groups;
    if (SINCE_GROWN_UP.test(rest) || ALIAS.test(rest)) return [];
    const isOfYouth = () =>
      YOUTH.test(rest) || LONG_AGO.test(plain.slice(Math.max(0, index - LOOKED_ON), index));
    if (ageTold(match) !== undefined && isOfYouth()) return [];
    if (called === undefined) return { start, end, isStated: stated !== undefined || goesOn() };
    const likeness = likenessOfName(plain, behind - called.length);
    const isMinor = (years ?? young) !== undefined || goesOn();
    if (likeness === undefined || (kin !== undefined && !isMinor && isGrownUp())) return [];
    return { start, end, isStated: isMinor && (years !== undefined || likeness === 'sure') };
  });
}

/** With the ideographs in place of their script, which has ranges by the dozen and takes half as long again to compile. */
function narrowed(source: string): string {
  return source.replace(/\[[^\]]*\]|\\p\{Script=Han\}/g, (part) =>
    part === HAN ? `[${IDEOGRAPHS}]` : part.replace(HAN, IDEOGRAPHS),
  );
}

const IDEOGRAPHS = '\\u3005\\u3007\\u3400-\\u9fff\\u{20000}-\\u{3ffff}';

/** The same length, without days that read as classes. */
function withoutDuty(plain: string): string {
  if (!OF_DUTY.test(plain)) return plain;
  DAY_OF_DUTY ??= new RegExp(`(?<![读念上在学校])初(?=[一二三][\\s|：:]{0,4}${NAME}${END})`, 'gu');
  return plain.replace(DAY_OF_DUTY, '日');
}

const CHILD_WORD = new RegExp(CHILD_ALONE, 'u');

/** Whether a text is no more than what a child is called, or its class. */
export function isChildWord(plain: string): boolean {
  return CHILD_WORD.test(plain);
}

function ageTold({ groups = {} }: RegExpExecArray): string | undefined {
  const { age, aged, told, kid, full, later, pet, petted, years } = groups;
  return age ?? aged ?? told ?? kid ?? full ?? later ?? pet ?? petted ?? years;
}

/** Whether the age, the year of birth or the limit of age that a match tells, if any, is a minor's. */
function isYoung(match: RegExpExecArray, asOf: Day): boolean {
  const { groups = {} } = match;
  const age = ageTold(match);
  const year = groups.year ?? groups.since ?? groups.on ?? groups.short ?? groups.born;
  if (age !== undefined) return numberOf(age.normalize('NFKC')) < ADULT_AGE;
  if (groups.under !== undefined) return numberOf(groups.under.normalize('NFKC')) <= ADULT_AGE;
  return year === undefined || mayBeMinor(year, match, asOf);
}

/** How surely a name stands where one may begin: a surname that begins few words, and signs that make none; one may do. */
function likenessOfName(plain: string, at: number): 'sure' | 'likely' | undefined {
  const [first = '', given = '', next = ''] = wordsFrom(plain, at);
  const isSign = ONE_SIGN.test(given) && !FOLLOWING.includes(given);
  // 王子涵 begins with a word.
  if (first.length !== surnameLength(`${first}一`))
    return isSign && /^.子$/u.test(first) ? 'likely' : undefined;
  const isClear = first.length > 1 || (CLEAR_SURNAMES.includes(first) && !OR_WORD.test(first));
  if (isSign) return isClear && ONE_SIGN.test(next) ? 'sure' : 'likely';
  return isClear && /^\p{Script=Han}{2}$/u.test(given) ? 'likely' : undefined;
}

const ONE_SIGN = /^\p{Script=Han}$/u;
