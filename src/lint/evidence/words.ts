import { DOUBLE_SURNAMES, SURNAMES } from '../surnames.ts';
import { END, GRANDCHILD, HAN } from './name-shape.ts';

/** The child, its kin, its school, who looks after it. */
const WORDS = (
  '孤儿 事实无人抚养 儿童 女童 男童 幼童 小孩 孩子 男孩 女孩 小朋友 娃儿 婴儿 新生儿 弃婴 弃儿 遗孤 遗腹子 早产儿 未成年 儿子 女儿 孙子 孙女 外孙 监护人 委托监护 ' +
  '法定代理人 代领人 寄养 留守娃 走读生 中考生 少先队员 出生证明 出生医学证明 父母双亡 学生 在校生 寄宿生 学前班 学龄前 学籍 在读 就读 义务教育阶段'
).split(' ');
/** Schools that pupils go to, in which nobody studies who is grown up. */
export const SCHOOLS = '小学|初中|高中|中学|幼儿园|职高';
const GRADES = '[一二三四五六七八九1-9]年级';
const CLASSES = '[小初高][一二三四五六1-6]';
const CLASS = '[一二三四五六七八九](?:\\([0-9]{1,2}\\)|[0-9]{1,2})班';
/** Who looks after a child, and what they do. */
export const ELDERS = '祖父母?|祖母|爷爷|奶奶|外公|外婆';
export const CARE = '代领|代养|抚养|照料|照顾|监护';
const PARENT = `(?:${DOUBLE_SURNAMES}|[${SURNAMES}])${HAN}{1,2}`;

const SHOWS_MINOR = new RegExp(
  [
    ...WORDS,
    '幼儿(?!园)',
    '患儿(?!科)',
    '之[长次三幼幺]?[子女孙]',
    `(?:[长次三幼幺][子女]|幺儿|长孙)(?!${HAN})`,
    `(?:孩子|子女|[长次三幼][子女])${HAN}{0,3}(?:[上入就]学|[读念]书)`,
    `育有?[一二两三四1-4][个名]?${HAN}?[子女孩]`,
    '(?:父亲?|母亲?)(?:代领|代养|抚养)',
    '(?<![抚赡供领收抱生])养[子女]',
    '继[子女]',
    // A school that words of place follow is where something stands, not where somebody learns.
    `(?:${SCHOOLS})(?:${END}|生|部|阶段|在[读校]|读书|上学|就学|念书|学习|${CLASS}|[大中小]班)`,
    '[读念][大中小]班',
    // Who was born after 2010; in 2025/10后 and （10后）停发 it is a month.
    `(?<![${HAN}0-9./~—–-])1[05]后(?!\\)?[${HAN}])`,
    `${CLASSES}毕业班`,
    CLASS,
    `${CLASSES}生(?!活)`,
    '娃娃(?![鱼菜])|[个两三名]娃(?![娃儿])',
    `(?:[读念]|(?<![以山坡街坪岩桥场])上)${HAN}{0,6}(?:${SCHOOLS})`,
    `${GRADES}(?![别差])`,
    // 年初三 and 最高一 are no classes.
    `(?<![年月历起当期最提增])${CLASSES}(?![${HAN}0-9.元%])`,
    // Perhaps with the name of who does it between.
    `(?:${ELDERS})${HAN}{0,3}(?:${CARE})|由(?:${ELDERS})带(?![领头路去])|家长(?:${PARENT})?(?:${CARE})|代养${END}`,
    '随其?(?:祖[父母]|爷爷|奶奶|外[公婆祖])',
    // Whose child somebody is: who is old has no grandfather to be named.
    `家长[:：]|(?<!${HAN})其?(?:外?祖[父母]|爷爷|奶奶|外公|外婆)[:：]?${PARENT}${END}`,
    '母亲?(?:已|现)?改嫁|父母(?:双方)?(?:已|均|都)?(?:离异|服刑|失联|失踪)',
    `由[叔伯姑舅姨]${HAN}{1,4}(?:抚养|代养|照料|照顾)`,
    // 女 before a name may tell the sex.
    `(?:(?:^|[^${HAN}]|[一二两])子|[，,、；;一二两]女|女[:：])[:：为]?[${SURNAMES}]${HAN}{1,2}(?=$|[^${HAN}])`,
  ].join('|'),
  'u',
);

const ACTS = '代领|代办|代签|办理|领取|签字|联系|同志|同名';
const NAME_END = `(?=$|[^${HAN}]|${ACTS})`;

/** What holds such a word and speaks of an adult, a place or a day. */
const OTHERWISE = new RegExp(
  [
    `(?:户主|联系人|申请人|经办人?|帮扶人|干部|组长|书记|主任|委托|由|与)[:：]?(?!${GRANDCHILD})[${SURNAMES}]${HAN}{1,2}?${NAME_END}`,
    `(?<!${HAN})(?!${GRANDCHILD})孙[子女]${HAN}${NAME_END}`,
    `(?:就读|[读上])于?${HAN}{0,8}(?:大学|学院|大专|本科|研究生)`,
    `(?:大学|大专|本科|研究生|硕士|博士|高职|学院)${HAN}{0,4}?(?:在读|就读|学生)`,
    '大学生|大[一二三四]学生',
    `(?:${SCHOOLS})(?:文化|毕业|学历|肄业)|(?:文化程度|文化|学历)[:：]?(?:${SCHOOLS})`,
    '初[一二三][（(](?:农历|阴历)',
    '儿童(?:主任|督导员|之家|节)|未成年人保护(?:工作)?站|未成年人?保护热线|儿童救助保护热线',
    // Villages of women's names.
    '女儿[寨城坡坝沟湾山]',
    // An office looks after whoever has lost their mind.
    `监护人[:：为是系]{0,2}(?:本?村|社区)?(?:[村居]民委员会|[村居]?委会)`,
    // A neighbour or a cadre draws for the old as well; a son at work is none at school.
    `代领人[:：]?(?:本人|(?:村|社区)?干部|村[支委主]|社区|邻居|网格员|驻村|配偶|妻子?|丈夫|兄弟?|弟弟?|姐姐?|妹妹?)`,
    `(?:孩子|儿子|女儿|孙子|孙女|外孙女?)们?(?:均|都|已|在|常年|长期|外出)*(?:服刑|服役|当兵|参军|入伍|上班|经商|就业|外出|务工|打工|在外|外地|成家|结婚|已婚|成年|出嫁|外嫁|工作|失联|死亡|去世|病故|赡养|供养|代办|代领|领取|代签|同住|分户|[为系是任](?:村|社区|镇|乡|县|干部|公务员|教师))(?!${HAN}?(?:[读念]书|[上入就]学))`,
    '(?:随|跟|与|同)(?:儿子|女儿|孙子|孙女)(?:生活|居住|一起|同住|同户|分户|另户)',
  ].join('|'),
  'gu',
);

/** Whether a text beside a person has words of a minor. `plain` is in NFKC, without spaces between Han signs. */
export function hasChildWords(plain: string): boolean {
  return SHOWS_MINOR.test(plain.replace(OTHERWISE, '，'));
}

/** What a text must have for its words to be looked at; clerks write 监 护 人 to fill a line. */
export const CHILD_HINTS = [
  ...WORDS.map((word) => [...word].join('\\s?')),
  '[幼患]\\s?儿|[之养继][子女孙]|[长次三幼幺]\\s?[子女]|幺儿|长孙|之[长次三幼幺]孙',
  SCHOOLS,
  '[0-9０-９)）大中小]班|[一二三四五六七八九1-9１-９]年级|[小初高][一二三四五六1-6１-６]',
  `${ELDERS}|家长(?:[:：]|${HAN}{0,3}(?:${CARE}))|代养|随其?[祖爷奶外]|改嫁|父母.{0,3}[离服失]|由[叔伯姑舅姨]|[个两三名娃]娃|1[05]后`,
  `[子女][:：为]?[${SURNAMES}]`,
  '孩\\s?子|育有|[上入就]学|[读念]书|[父母]亲?(?:代领|代养|抚养)',
].join('|');
/** Every hint has one of these; few names and villages do. */
export const CHILD_LETTERS =
  '儿事未弃之子女外监代寄学读初高幼职小孩童朋遗委父育校级班养随照嫁娃叔伯姑舅姨祖爷奶长队考证后';
