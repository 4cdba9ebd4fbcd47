import { CLEAR_NAME, END, HAN } from '../name-shape.ts';
import { DOUBLE_SURNAMES, SURNAMES } from '../surnames.ts';
import { OTHERWISE } from './otherwise.ts';
import { SCHOOLS } from './schools.ts';

/** The child, its kin, its school, who looks after it. */
const WORDS = (
  '孤儿 弧儿 事实无人抚养 儿童 女童 男童 幼童 男婴 女婴 小孩 孩子 男孩 女孩 孙儿 小朋友 娃儿 婴儿 新生儿 弃婴 弃儿 遗孤 遗腹子 早产儿 未成年 儿子 女儿 孙子 孙女 外孙 监护人 委托监护 临时监护 国家监护 被收养 抱养 捡养 控辍保学 辍学 寄读 借读 小升初 托儿所 托管班 学前教育 少儿 孩童 隔代抚养 代理家长 ' +
  '法定代理人 代领人 寄养 留守娃 走读生 中考生 少先队员 出生证 出生医学证明 父母双亡 学生 在校生 寄宿生 学前班 学龄前 学籍 在读 就读 义务教育阶段'
).split(' ');
const GRADES = '[一二三四五六七八九1-9]年级';
const CLASSES = '[小初高][一二三四五六1-6]';
/** 腊月初二 and 正月初二 are days, 今年初二 is a class. */
export const NO_DAY = '(?<![月历]|(?<!今)年)';
const CLASS = '[一二三四五六七八九](?:\\([0-9]{1,2}\\)|[0-9]{1,2})班';
/** Who looks after a child, and what they do. */
export const ELDERS = '祖父母?|祖母|爷爷|奶奶|外公|外婆';
export const CARE = '代领|代养|抚养|照料|照顾|监护';
/** What is done for a child by who is named to do it; 由奶奶家迁入 is nothing of the kind. */
const DOES = '领取|代管|代签|代办|带大|带养|看管|看护|管护';
/** Where pupils live and learn. */
const ATTENDS = '在[读校]|就读|读书|上学|就学|念书|学习|(?:寄宿|走读|住校)(?![制教老保管工值医舍])';
const AWAY = '[外另再改]?嫁|再婚|走|跑|失联|失踪|离家|出走|服刑|坐牢|离(?!世)';
const [FATHER, MOTHER, AND] = ['父亲?已?', '母亲?已?', '[,，、；; ]?'];
const DEAD = '亡|死|故|病故|去世|离世|病逝|死亡';
/** 父亡母嫁 and the like: who is grown up has no parent who left it. */
export const LEFT_BY_PARENTS =
  `(?<![祖岳])(?:${FATHER}(?:${DEAD})${AND}${MOTHER}(?:${AWAY})|${FATHER}(?:${AWAY})${AND}${MOTHER}(?:${AWAY}|${DEAD})|` +
  `${MOTHER}(?:${DEAD})${AND}${FATHER}(?:${AWAY})|${MOTHER}(?:${AWAY})${AND}${FATHER}(?:${AWAY}|${DEAD}))`;
const PARENT = `(?:${DOUBLE_SURNAMES}|[${SURNAMES}])${HAN}{1,2}`;

const SHOWS_MINOR = new RegExp(
  [
    ...WORDS,
    '幼儿(?!园)',
    '患儿(?!科)',
    '之[长次三幼幺]?[子女孙]',
    `(?:[长次三幼幺][子女]|幺儿|长孙)(?:(?!${HAN})|${CLEAR_NAME}${END})`,
    `(?:孩子|子女|[长次三幼一二两四][子女])${HAN}{0,3}(?:[上入就]学|[读念]书)`,
    '[读念]职中',
    `育有?[一二两三四1-4][个名]?${HAN}?[子女孩]`,
    `(?:父亲?|母亲?)(?:${PARENT})?(?:代[领签养]|抚养)`,
    '(?<![抚赡供领收抱生])养[子女]',
    '继[子女]',
    '(?<!申)领养(?!老)|父母遗弃|[子女孙]年幼|(?:今年|参加)中考',
    `非婚生[子女]|[曾重]孙(?:[子女]|(?!${HAN}))|由[叔伯姑舅姨祖]${HAN}{0,3}监护|由其?[父母]亲(?:代?领|领取|签)|(?:侄[子女儿]|外甥女?)(?:${PARENT})?由${HAN}{0,3}(?:抚养|监护|照料|照顾|照看)`,
    '[高初][一二三](?:学生|备考|在[校读])',
    // A school that words of place follow is where something stands, not where somebody learns.
    `(?:${SCHOOLS})(?:${END}|生|部|阶段|${ATTENDS}|${CLASS}|[大中小]班)`,
    `(?:村小|完小|民小|[一二三四五六七八九]中|中心校|特殊教育学校|特教学校|在学校|在校)(?:${ATTENDS})`,
    '[读念][大中小]班',
    // What is paid for pupils, and the heads under which they are listed.
    '营养午餐补|(?:小学|[初高]中)(?:助学金|组[:：])',
    '[子女孩][,，]取名',
    // Who was born after 2010; in 2025/10后 and （10后）停发 it is a month.
    `(?:(?<![${HAN}0-9./~—–-])|(?<=[系是为]))1[05]后(?!\\)?[${HAN}])`,
    `${CLASSES}毕业班`,
    CLASS,
    `${NO_DAY}${CLASSES}新?生(?!活)`,
    '娃娃(?![鱼菜])|[个两三名]娃(?![娃儿])',
    `(?:[读念]|(?<![以山坡街坪岩桥场])上)${HAN}{0,6}(?:${SCHOOLS})`,
    `${GRADES}(?![别差])`,
    // 年初三 and 最高一 are no classes.
    `(?<![年月历起当期最提增])${CLASSES}(?![${HAN}0-9.元%])`,
    // Perhaps with the name of who does it between.
    `(?:${ELDERS})${HAN}{0,3}(?:${CARE})|由(?:${ELDERS})带(?![领头路去])|家长(?:${PARENT})?(?:${CARE})|代养${END}`,
    `(?:由其?(?:${ELDERS}|外祖[父母])${HAN}{0,3}|(?:${ELDERS})${PARENT})(?:${DOES})`,
    '(?:随|跟着?)其?(?:祖[父母]|爷爷|奶奶|外[公婆祖])',
    `[与和]其?(?:${ELDERS}|外祖[父母])${HAN}{0,2}(?:生活|居住|同住)|(?:随|跟着?)其?[叔伯姑舅姨]${HAN}{0,2}(?:生活|居住)`,
    `抚养人[:为是系]?${PARENT}${END}`,
    LEFT_BY_PARENTS,
    // Whose child somebody is: who is old has no grandfather to be named.
    `家长[:：]|(?<!${HAN})其?(?:外?祖[父母]|爷爷|奶奶|外公|外婆)[:：]?${PARENT}${END}`,
    '母亲?(?:已|现)?改嫁|父母(?:双方)?(?:已|均|都)?(?:离异|服刑|失联|失踪)',
    `由[大小]?[叔伯姑舅姨]${HAN}{0,4}(?:抚养|代养|照料|照顾)`,
    // 女 before a name may tell the sex.
    `(?:(?:^|[^${HAN}]|[一二两其])子|[，,、；;一二两其]女|其孙|女[:：])[:：为]?[${SURNAMES}]${HAN}{1,2}(?=$|[^${HAN}])`,
  ].join('|'),
  'u',
);

/** Whether a text beside a person has words of a minor. `plain` is in NFKC, without spaces between Han signs. */
export function hasChildWords(plain: string): boolean {
  return SHOWS_MINOR.test(plain.replace(OTHERWISE, '，'));
}

/** Whether it has words that are said of children more than of others. */
export function mayHaveChildWords(plain: string): boolean {
  return MAY_SHOW_MINOR.test(plain);
}

const MAY_SHOW_MINOR = new RegExp(
  [
    // Parents of the old are missing as well.
    '(?<![祖岳])[父母]亲?已?(?:失联|失踪|服刑|坐牢|离家|出走|外嫁)',
    `(?<![祖岳])${FATHER}(?:${DEAD})${AND}${MOTHER}(?:${DEAD})|父母(?:双|均|都)[亡故]|双亲[已均都]?(?:${DEAD})|[爷祖婆奶]孙(?:[二两三23]人|俩)`,
    `(?<!(?:大学|学院|职校|技校)${HAN}{0,3})住校${END}`,
    `儿童医院${HAN}{0,3}(?:住院|治疗|就医|就诊|手术|看病)`,
    `放学|考[入上取]${HAN}{0,8}(?:中学|[一二三四五六]中)(?![任工教])|(?:^|[^${HAN}]|[到为给])${CLEAR_NAME}同学(?!会|聚)`,
    '年幼(?![丧失时])|年[龄纪][尚还太]小',
    // Twins and an only child are mostly spoken of while they are young.
    `双胞胎|独生(?:子女|子(?!女)|女)(?!父母|证|光荣|家庭|奖)|^(?:义务教育|中职|大班|满崽)$`,
  ].join('|'),
  'u',
);

/** What a text must have for its words to be looked at; clerks write 监 护 人 to fill a line. */
export const CHILD_HINTS = [
  ...WORDS.map((word) => [...word].join('\\s?')),
  '[幼患]\\s?儿|[之其养继][子女孙]|[长次三幼幺]\\s?[子女]|幺儿|长孙|之[长次三幼幺]孙',
  SCHOOLS,
  '[0-9０-９)）大中小]班|[一二三四五六七八九1-9１-９]年级|[小初高][一二三四五六1-6１-６]',
  `${ELDERS}|家长(?:[:：]|${HAN}{0,3}(?:${CARE}))|代养|[随跟与和]着?其?[祖爷奶外]|[随跟]着?其?[叔伯姑舅姨]|双亲|领养|父母遗弃|年幼|中考|[爷祖婆奶]孙|由[大小][叔伯姑舅姨]|抚养人|侄[子女儿]|外甥|双胞胎|独生|非婚生[子女]|[曾重]孙|由其?[父母叔伯姑舅姨祖]|义务教育|营养午?[餐改]|监护的|代为监护|^(?:中职|满崽)$|父亲?.{0,4}[,，、]?\\s?母|母亲?.{0,4}[,，、]?\\s?父|[父母]亲?.?(?:失|离家|出走|服刑|外嫁)|改嫁|父母.{0,3}[离服失]|[个两三名娃]娃|1[05]后`,
  `[子女][:：为]?[${SURNAMES}]`,
  '住校|[小校](?:在|就|学|寄|走)|孩\\s?子|育有|[上入就放助]学|同学|[村完一二三]小(?![组时部块])|考[上入取]|[子女孩][，,]\\s?取名|[读念](?:书|职中)|[父母]亲?.{0,3}(?:代[领签养]|抚养)',
].join('|');
/** Every hint has one of these; few names and villages do. */
export const CHILD_LETTERS =
  '儿婆重事未弃之子女外监代寄学读初高幼职小孩童朋遗委父育校级班养随照嫁娃婴母叔伯姑舅姨祖爷奶长队考证后侄双独曾崽';
