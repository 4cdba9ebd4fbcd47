import { DOTS } from '../publication/dots.ts';
import { surnameLength } from '../publication/readings.ts';
import { HAN } from './name-shape.ts';
import type { Found } from './names.ts';
import { plainSign } from './signs.ts';
import { SURNAMES } from './surnames.ts';
import { isWord } from './words.ts';

/** How a found name stands in its text: by itself, perhaps as a piece of a longer name, or surely so: 王芳 in 王芳芬. */
type Standing = 'own' | 'doubtful' | 'piece';

const DOUBTS: readonly Standing[] = ['own', 'doubtful', 'piece'];
/** So many letters on each side tell. */
const AROUND = 8;

const DOT = `[${DOTS}]`;
/** Signs that go on behind a name, and with which names hardly end. */
export const FOLLOWING =
  '的等户每系是获已因与由领及或被将也不未无没患病残死亡故父母爸妈爷奶婶姑姨舅爹哥们岁住对把给让应需须该又再还就都均并但则即此共经低享' +
  '纳签办报属仍曾只仅约到去说交收取读补两在现今时以当从向于其自后所处代组县区镇入账卡';
/** Signs that go on behind a name, and end names too: 王芳和李明, 李永和. */
const EITHER =
  '和之家女儿子孙同为有会来可能生妹弟姐娘一二三四五六七八九十年月名前方本村乡里上下申男伤逝孕幼孤困叔婆公';
/** Words that go on behind a name, though their first sign may end one. */
const WORDS =
  '[满才仅刚约近](?=[0-9十])|同[住户]|有[病残]|为低|来领|[一二三]户|家[的已因现被]|年[仅满]|之[子女孙父母]|[祖伯叔]父|[祖伯]母|外[公婆祖]|随[父母]|监护|孤儿|小[朋同]|重[病残度]|' +
  '肢体|智力|精神|听力|视力|言语|居住|住院|务工|外出|临时|特困|困难|救助|补[助贴]|公示|名单|情况|申[请报领]|参加|提[出交]|办理|需要';
/** Behind a name it is over here, so what is one sign longer is a name as well. */
const END = `$|[^${HAN}]|[等每]|户(?![口籍])|同志|老师|主任|书记|代领`;

const GOES_ON = new RegExp(
  `^(?:$|[^${HAN}]|[${FOLLOWING}]|${WORDS}|[${EITHER}](?!${END}|[${FOLLOWING}]))`,
  'u',
);
const LAST_SIGN = new RegExp(`^(?![${EITHER}])${HAN}(?=${END})`, 'u');

const SURNAME = new RegExp(`[${SURNAMES}]$`, 'u');
/** Words that end with a sign that is a surname too. */
const NO_SURNAME =
  /(?:[主班担责兼]任|[名清简]单|[由关对属位等至终]于|[一对双各多]方|[资现基助保奖]金|[提最]高|[主监]管|[检调核]查|[事款]项|主席|[实措]施|完毕)$/;
/** Surnames that are words before a name: 向王芳发放. */
export const OR_WORD = /[向查祝谢贺管包于代孙]$/;
/** Who draws for whom, in brackets behind a name: 冉甲一（代王芳）. */
const ON_BEHALF = /[（(][代为系替给]$/;
/** What stands before a name, so that a surname behind it begins one. */
const BEGINS = new RegExp(`(?:^|[^${HAN}]|[人民主村组乡镇县区员记长师部户由与和对及给经是为])${HAN}$`, 'u');

/** What stands around a word where it is a name: 由安康代领, 安康12岁. */
const AS_NAME = {
  before: /(?:[由代子女孙]|姓名[:：]?)$/,
  behind: /^(?:[系等户领患因获]|[，,（(]?(?:[0-9]{1,2}周?岁|[男女](?![人性子孩儿童生]))|小?同学)/,
};

/** What stands around the only word of a cell, a line or an element of a page. */
const ALONE = { before: /(?:^|[>|\n])\s*$/, behind: /^\s*(?:[<|\n]|$)/ };

/** A name of a minority goes on with a dot. */
const DOTTED = { before: new RegExp(`${HAN}${DOT}$`, 'u'), behind: new RegExp(`^${DOT}${HAN}`, 'u') };
/** In a column of names one sign more makes another name. */
const ONE_MORE = {
  before: new RegExp(`(?:^|[^${HAN}\\s])(?![子女孙含])${HAN}$`, 'u'),
  behind: new RegExp(`^(?![的等户])${HAN}(?!${HAN})`, 'u'),
};

/** The space before or behind a lone sign, in names that are spaced: 王 芳 芬. */
const GAP = {
  before: new RegExp(`(?<=(?:^|[^${HAN}])${HAN})[^\\S\\n]+$`, 'u'),
  behind: new RegExp(`^[^\\S\\n]+(?![男女子孙])(?=${HAN}(?!\\s*${HAN}))`, 'u'),
};

/** Tells by the signs around a name how it stands, since nothing parts Chinese words. `inNames` in a column of names. */
export function standingOf({ start, end, name }: Found, text: string, inNames: boolean): Standing {
  const isSpaced = end - start > name.length;
  let before = plain(text.slice(Math.max(0, start - AROUND), start));
  let behind = plain(text.slice(end, end + AROUND));
  if (isSpaced) {
    before = before.replace(GAP.before, '');
    behind = behind.replace(GAP.behind, '');
  }
  const isDotted = DOTTED.before.test(before) || DOTTED.behind.test(behind);
  // Few given names have three signs, and few names two surnames.
  const isLong = [...name].length - surnameLength(name) > 1;
  const isOneMore =
    (ONE_MORE.before.test(before) && !ON_BEHALF.test(before) && !(isLong && before.endsWith('代'))) ||
    ONE_MORE.behind.test(behind);
  if (inNames && (isDotted || isOneMore)) return 'piece';
  const isSaid =
    !inNames &&
    !isLong &&
    !(ALONE.before.test(before) && ALONE.behind.test(behind)) &&
    !AS_NAME.before.test(before) &&
    !AS_NAME.behind.test(behind) &&
    isWord(name);
  const doubt = Math.max(isDotted || isSaid ? 1 : 0, doubtBefore(before), doubtBehind(behind));
  return DOUBTS[isLong ? Math.max(0, doubt - 1) : doubt] as Standing;
}

function plain(text: string): string {
  return [...text].map(plainSign).join('');
}

/** Whether a surname stands before a name, as 李 in 李王芳: from 0, no, to 2, yes. */
function doubtBefore(before: string): number {
  if (surnameLength(`${before.slice(-2)}一`) > 1) return 2;
  if (!SURNAME.test(before) || NO_SURNAME.test(before)) return 0;
  return BEGINS.test(before) && !OR_WORD.test(before) ? 2 : 1;
}

/** Whether a name goes on behind its end, as 王芳 in 王芳芬: from 0, no, to 2, yes. */
function doubtBehind(behind: string): number {
  if (GOES_ON.test(behind)) return 0;
  return LAST_SIGN.test(behind) ? 2 : 1;
}
