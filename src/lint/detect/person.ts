import { CLEAR_NAME } from '../name-shape.ts';
import { CERTIFICATE, ISSUED } from './form-labels.ts';
import { BEGINNING, NAME, NAME_OF_THREE, OTHER_NAME, OTHER_NAME_OF_THREE, VILLAGERS } from './person-name.ts';

const KIN = '丈夫|妻子?|父亲?|母亲?|儿子?|女儿?|子|孙[子女]|家人|配偶';
/** 兄弟三人都是…, 系低保户，本人…. */
const WHO =
  '(?:夫[妻妇]|兄[弟妹]|姐[妹弟]|父[子女]|母[子女])?(?:[二两三四]人)?[都均]?(?:[是系为](?:[^。；;，,\\n]{2,20}[，,])?(?:本人)?)?';
const APART = '[，,:：、\\t| \\u3000（(）)_-]{0,3}';
/** What a list or an introduction has between: sex, people, age, village. */
const ITEMS = `(?:(?:(?:性别[:：]?)?[男女]|民族[:：][㐀-鿿]{1,3}|年龄[:：][0-9]{1,3}|[\u3400-\u9fff]{1,3}族|[0-9]{1,3}周?岁|[\u3400-\u9fff]{1,8}(?:村|社区)(?:[0-9一二三四五六七八九十]{1,3}[组社])?人?)${APART}){0,4}`;
const REASON = '(?:救助|致困|致贫|申请)?(?:事由|原因|理由)';
/** What a form tells: 救助事由：妻子患. */
const TOLD = `[;；]?${REASON}[:：](?:${KIN})?(?:因?患有?)?[\u3400-\u9fff]{0,3}`;
/** 华福国，精神分裂症: three signs and a comma are rarely a word. */
const LONG_NAME = `${OTHER_NAME_OF_THREE}(?:[，,:：（(]${ITEMS}(?:${TOLD})?|[ \u3000]?${TOLD})`;
const ON_DAY = '(?:于?(?:[0-9]{2,4}年(?:[0-9]{1,2}月)?|[0-9]{1,2}月)(?:[0-9]{1,2}日)?[，,]?)?';
/** What leads from a name to what is told of the person or the family: ，男，苗族， or 家庭，其妻患. */
const LINK =
  `(?:家庭?|同志)?${WHO}${APART}${ITEMS}` +
  `(?:${ON_DAY}(?:(?:因?其|[的之])(?:${KIN})?|${KIN})?(?:长期|常年)?(?:身?患有?|得了?|因患?|(?:确诊|诊断)[为是:：]?|突[发患]|不[慎幸]|做了?|查出|检查出|被?诊断出)[\u3400-\u9fff]{0,3}(?:致[\u3400-\u9fff]{0,3})?|` +
  `[的之](?:${KIN})(?:长期|常年)?|` +
  `${TOLD}|` +
  `(?:病情|健康状况|残疾类[别型])[:：]|生于|(?:出生(?:于|日期|年月日?|时间)?|生日)[:：为是]?|(?:[现家]|家庭)?住[^，。,\\n]{0,14}|(?:(?:用[水电气]|[水电气]费)?户[口籍]?[簿本册]?|${CERTIFICATE})编?号码?[:：为是 ]{0,2}${ISSUED})?`;
/** The same where nothing but a person does so. */
const PERSONAL_LINK = `(?:[系是为]|${ON_DAY}(?:身?患有?|因患?|确诊为?)[\u3400-\u9fff]{0,3}|(?:出?生于)|(?:[现家]|家庭)?住[^，。,\\n]{0,14})`;
const [LONGEST, LONGEST_ROW] = [60, 240];
const NAMED = new RegExp(
  `(?:${NAME}${LINK}|${BEGINNING}(?:${OTHER_NAME}${APART}${PERSONAL_LINK}|${LONG_NAME}))$`,
);
/** With a word of birth behind, as a birth date has it, any surname will do. */
const NAMED_ANYHOW = new RegExp(`(?:${NAME}|${BEGINNING}${OTHER_NAME})${LINK}$`);

/** A form has a line for each: 姓名：冉甲一, 性别：男, 出生日期：…. */
const NEXT_LINE = new RegExp(
  `[\\r\\n]+(?=性别|民族|年龄|出生|家庭住|住址|病情|健康状况|残疾类|户口|户号|${REASON})`,
  'g',
);
const CELLS = /(?:<\/?t[dh](?: [^<>]*)?>\s*)+|[ \t]*\|[ \t]*/g;
const FIGURES = /\t[1-9][0-9]{0,5}(?:\.[0-9]{1,2})?(?=\t)/g;

/**
 * Whether a place in a text follows directly on a personal name, as in "冉甲一患…" and "冉甲一，男，…".
 * @param personal whether what stands at the place tells of a person by itself
 */
export function followsName(text: string, start: number, personal = false): boolean {
  const before = inOneLine(text.slice(Math.max(0, start - LONGEST_ROW), start)).slice(-LONGEST);
  return (personal ? NAMED_ANYHOW : NAMED).test(before);
}

/** A form, and a row of a table that a page or a text has, without its figures. */
function inOneLine(text: string): string {
  return text.replace(NEXT_LINE, ' ').replace(CELLS, '\t').replace(FIGURES, '');
}

/** 白血病患者冉甲一, 重度残疾人冉甲一, 重残人员：冉甲一, 因患肺癌，给予冉甲一. The first sign is the last of what is told. */
const NAMES_WHOM = new RegExp(
  `^.(?:(?:患者|病人|人员?|对象|老人|低保户|村民|居民)|(?<=人)|[，,](?:给予|救助|资助|慰问)|(?:患者|病人|人员?|对象)?(?:名单|姓名)?(?:如下)?[:：] ?)${CLEAR_NAME}(?=$|[^\\p{Script=Han}]|[的等因获在和及家为住发每申给领享系临救已于由])`,
  'u',
);

/** Whether an illness that ends at a place in a text is said to be that of who is named right behind. */
export function precedesName(text: string, end: number): boolean {
  return NAMES_WHOM.test(text.slice(end - 1, end + LONGEST));
}

/** What a notice goes on to tell of an official: 1978年5月生，中共党员，现任…. */
const CAREER = /^[^。；;\n]{0,60}?(?:现任|拟任|拟提[名拔]|拟晋升)/;
/** A whole date, which no such notice gives. */
const ON_A_DAY = /月 ?[0-9一二三四五六七八九十]|[-./][0-9]{1,2}[-./]|[0-9]{8}/;

/** Whether only the month of a birth is told, and of somebody who holds an office or is to have one. */
export function isOfOfficial(text: string, start: number, end: number): boolean {
  return CAREER.test(text.slice(end, end + LONGEST + 4)) && !ON_A_DAY.test(text.slice(start, end));
}

/** Who is named beside an office: 联系人：冉甲一，文昌路. */
const AT_WORK = '(?<!(?:联系|经办|负责|受理|咨询|值班|监督|审核|代办|收件)(?:人员?|员)?[:：]?[ ]?)';
/** A name of three signs, since many a place has two: 龙潭（新街1号）. */
const HOME_OF = homeOf(`${NAME_OF_THREE}[，,\\t| （(_]{1,3}`);
/** One of two signs where no street follows: 冉甲，幸福小区5幢. */
const ROOM_OF = homeOf(`(?:${NAME}|${OTHER_NAME_OF_THREE})[，,]`);
const STREET = /[路街道巷弄]/;

function homeOf(name: string): RegExp {
  return new RegExp(
    `(?:(?<![\u3400-\u9fff])|(?<=${VILLAGERS}))${AT_WORK}${name}${ITEMS}[^，。,;；：:\\n]{0,14}$`,
  );
}

const HOME_LABEL = /(?:现居(?:住[于在地]?)?|户籍地|居住地|家庭地址)[:： ]{0,2}[^，。,;；：:\n]{0,14}$/;

/** What is named so is no person: 项目名称：金佛山，7号楼. */
const NAMED_PLACE =
  /(?:项目|工程|小区|楼盘|地点|位置)(?:名称)?[:： ]{1,2}[\u3400-\u9fff]{2,4}[，,\t| （(]{1,3}[^，。,;；：:\n]{0,14}$/;

/** Right before the number of a house a name is that of its road: 龙潭路12号. */
const NAME_OF_ROAD = new RegExp(`${NAME}$`);

/** Whether an address at a place is said to be that of a person: 冉甲一，新街…, 现居…. */
export function followsHome(text: string, start: number): boolean {
  const before = inOneLine(text.slice(Math.max(0, start - LONGEST_ROW), start)).slice(-LONGEST);
  if (NAMED_PLACE.test(before)) return false;
  if (HOME_OF.test(before) || HOME_LABEL.test(before)) return true;
  if (!STREET.test(text[start] ?? '') && ROOM_OF.test(before)) return true;
  return !NAME_OF_ROAD.test(before) && followsName(text, start);
}
