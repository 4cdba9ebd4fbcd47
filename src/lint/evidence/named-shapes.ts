import { BEGINS, CLEAR_NAME, END, HAN, NAME } from '../name-shape.ts';
import { BORN, BORN_ON, CALENDAR, OF_YEAR, REST, SHORT_YEAR, YEAR } from './births.ts';
import { SCHOOLS } from './schools.ts';
import { CARE, ELDERS, LEFT_BY_PARENTS, NO_DAY } from './words.ts';

const PERSON = '[孤弧] ?儿|(?:困境|留守|受助|无人抚养|困难|贫困|重病|重残|残疾|流浪|单亲|事无)儿童';
const KIN =
  '[之其][子女孙]|儿子|女儿|孙[子女]|外孙[子女]?|[长次三幼小幺养继][子女孙]|侄[子女儿]|外甥女?|[曾重]孙[子女]?';
const RECIPIENT =
  '(?:学生|居民|村民|(?:受[助益害]|申请|领取|被收养)人|户主|成员|对象|特困(?:供养)?人员)[为是系]?';
/** 中心村3组田小二, 家庭成员：妻冉甲一，子田小二. */
const BEFORE_NAME = `村|社区|[0-9０-９一二三四五六七八九十][组社]|[为对给将和与]|家(?:[中里]有?|有)|(?:(?<!${HAN})|因)[子女孙]|[二三]孩|照[护料顾看]`;
/** Where a name begins: with a phrase, or behind what somebody is called or where somebody lives. */
const NAMED = `${BEGINS}(?:(?<!${HAN})|(?<=${PERSON}|${KIN}|${RECIPIENT}|${BEFORE_NAME}))${NAME}`;

const NUMBER = '(?<![0-9０-９百])(?:[0-9０-９]{1,2}|[一二三四五六七八九十两]{1,3})';
const YEARS = '\\s?[周虚]?[岁歲]';
/** A form has a line for each; a blank line ends what is said of somebody. */
const GAP = '(?:[^\\S\\n]|\\n(?!\\r?\\n)|[，,、；;:：（(|/—-])';
/** A rule may begin on the next line. */
const LINE_GAP = '(?:[^\\S\\n]|[，,、（(|])';
const SEX = `(?:${HAN}{1,8}(?:村|社区)(?:[0-9一二三四五六七八九十]{1,3}[组社])?人?${GAP}{1,3})?(?:(?:(?:性别[:：])?[男女子孙]|${KIN}|学生)${GAP}{0,3})?(?:${HAN}{1,3}族${GAP}{0,3})?`;
/** Only who is named, of no kin. */
const OWN = `(?:[男女]${GAP}{1,3})?(?:${HAN}{1,3}族${GAP}{1,3})?`;
const AGED = '(?:今年|现在|年仅|现年|年龄[:：]?|刚满|年满|虚岁|不到|[才仅刚快约]){0,3}';

/** Children, by what they are called before or behind their name, and what goes on to speak of others. */
const CHILD = `(?:${PERSON}|未成年|儿童|无人抚养|弃婴|婴儿|义务教育阶段学生(?!资助|营养)|控辍保学对象(?!包|责)|婴?幼儿(?!园)|新生儿|早产儿|[小中]学生|[初高]中生|父母双亡)`;
const NO_CHILD =
  '(?!人?(?:的|等|及|和|或|、)|院|人(?:救助)?保护|帮扶|结对|福利|救助|保护|主任|督导|之家|医院|关爱|工作|志愿|服务|活动|教育|节|科|家长|物|用品|[奶车床服]|[0-9])';
const OF_CHILD =
  '(?:散居|集中供养|社会|事实|重病|重残|残疾|低保|单亲|贫困|困难|特困|城镇|农村|一[名个]|[男女]){0,3}';
const IS = `(?:${GAP}{1,3}|系|是|为|作为|属于?|[被已]?(?:(?:认定|确认|列)为|[纳列转]入))(?:系|是|为|属于?)?[“"]?`;
/** What goes on behind a name that is the end of a phrase. */
const GOES_ON = `(?=$|[^${HAN}]|[的家是在今现已由系因随跟与和获领患纳父母共说出])`;

/** Where who is grown up studies. */
const HIGHER = '大[学专]|学院|本科|研究生|硕士|博士|高职';
/** 中班 alone is a shift of a factory as well. */
const NURSERY = `(?<=(?:园|[读念])${HAN}{0,2})中班`;
export const CLASS = `[一二三四五六七八九1-9]年级(?<!(?:${HIGHER})(?:(?![小中])${HAN}){0,6}.年级)(?:[（(]?[0-9]{1,2}[）)]?班)?|${NO_DAY}[初高][一二三](?![月季])|[一二三四五六七八九](?:[（(][0-9]{1,2}[）)]|[0-9]{1,2})班|[大中小][一二三四五六]班|[大小]班|${NURSERY}|学前班`;
const SCHOOL = `${SCHOOLS}|村小(?!组)|[一二三]小(?![时组部])|完小|中心校|职教中心|[一二三四五六七八九]中(?![全心央年华间班队级])|特殊?教育?学校`;
const NO_PUPIL = '(?!时|毕业|[便即就后]?辍学|教师|老师|班主任|组|学生?家长|语文|数学|英语|任课)';
/** With what a school goes on where somebody taught, works or learnt there once, or a rule speaks. */
const NO_LONGER =
  '(?!的|(?:[一二三四五六七八九]年级)?(?:时|[便即就后]?辍学)|期间|后|前|毕业|肄业|文化|学历|[高一二三]级|教|老师|校长|退休|食堂|门|对面|旁|附近|招|应|可|须|提供)';
const ATTENDS = '就读|读书|上学|在读|念书';
/** Goes to a school or class; 路上 and 坪上 are where it lies. */
const GOES_TO = '(?<![路街车山网场会坡坪岩桥边])上';
/** What is paid for children alone, to whom it is paid. */
const PAID = `(?:领取|享受|申领|获得?|得到|[:：])(?:了|的)?${HAN}{0,6}?(?:孤儿|事实?无(?:人抚养)?儿童|困境儿童|[小中]学生|[初高]中生|学前教育|义务教育|营养午?(?:餐|改善)|寄宿生)(?:(?![教老]师)${HAN}){0,12}?(?:生活费|补[贴助]|助学金|资助|保障金)(?![的款审])`;

/** What is said of who is named before it comes to an age or a school, and speaks of no kin. */
const FIRST_SAID = `(?:患|因|出生|身患|自幼)(?:(?![父母祖奶爷公婆叔伯姑姨舅兄弟姐妹子女孙孩])${HAN}){1,10}`;

/** What is said of a name behind it, not of a list of conditions. */
const SAID_OF_MINOR = [
  `(?:${GAP}{1,3}|(?=今年|现[年在]|年仅|刚满|虚岁|不到|[才仅刚快])|(?<![满于过达到至约超足第])(?=[0-9])|(?<![一二三四五六七八九十])(?=[一二三四五六七八九十]{1,3}周?岁))${SEX}${AGED}\\s?(?<age>${NUMBER})${YEARS}(?!以|及以)`,
  `${GAP}{0,3}${SEX}(?:年龄|年纪|岁数|虚岁|现年)[:：为是|]{0,2}\\s?(?<told>${NUMBER})(?![0-9年月个人元旬%.以至~～—-])`,
  `${GAP}{0,3}${SEX}(?:生于(?<since>${YEAR})|${BORN_ON}\\s?${CALENDAR}(?<on>${YEAR})|[于系是]?${CALENDAR}(?<year>${YEAR})${REST}${BORN}|(?<short>${SHORT_YEAR})年${OF_YEAR}${BORN})`,
  `(?:${LINE_GAP}{1,3}${OWN}|(?<![人员者民工方子女]))(?:尚|还)?[未不]满\\s?(?<under>${NUMBER})${YEARS}(?!的|[以者人子儿女孩])`,
  `${GAP}{0,3}${OWN}于?[今去]年${OF_YEAR}出生(?!的)`,
  `(?<=(?:${KIN})${HAN}{2,3})出生(?=$|[^${HAN}]|[后需]|增加)`,
  `[因已]{1,2}年?满(?<full>1[0-7]|十[一二三四五六七])周?岁(?![以及的])`,
  `${GAP}{0,3}${OWN}(?:刚满月|刚出生|${NUMBER}个?月[大龄])(?!的|[以者人子儿女孩])`,
  `${GAP}{0,2}${OWN}(?![父母]亲)(?:${LEFT_BY_PARENTS})`,
  `${GAP}{0,2}(?:(?:尚|还)未成年(?![人子女的])|未成年${END})`,
  PAID,
  `${FIRST_SAID}[，,](?:今年|年仅|现年)(?<later>${NUMBER})${YEARS}(?!以|及以|的)`,
  `${FIRST_SAID}[，,](?:系|是|为)${HAN}{0,10}?(?:${CLASS}|${SCHOOL})的?(?:在[校读])?学?生${END}`,
  `[（(](?:学前|小学|[初高]中|义务)(?:教育)?(?:阶段)?(?:助学金|资助|补[助贴])[）)]`,
  '今年(?:将|要)?参加中考(?![的监阅工])',
  `由${HAN}{0,6}?儿童福利(?:院|机构)(?:收养|抚养|养育|代养|寄养|监护|安置)`,
  `(?:[系是为]|[（(])1[05]后${END}`,
  `(?:今年|现)?(?:小升初|(?:${CLASS})学生)${END}`,
  `${IS}${OF_CHILD}${CHILD}${NO_CHILD}`,
  `(?:系|是|为)${HAN}{0,10}?(?:${CLASS}|${SCHOOL})的?(?:在[校读])?(?:一[名个])?[学新男女]生${END}`,
  `(?:(?:今年|现|正|刚|还|在){1,2}[上读念]${HAN}{0,4}?(?:${CLASS}|${SCHOOLS})|${GOES_TO}(?:${CLASS})(?!车))${NO_PUPIL}(?!${HAN}{0,3}(?:课|老师|教))`,
  `[（(](?:${HAN}{1,6}[，,、])?(?:考[上入]|升入|就读|在读)?${HAN}{0,8}(?:${CLASS}|${NO_DAY}[小初高][一二三四五六])[）)]`,
  `(?<=学生${HAN}{2,4})[（(]${HAN}{0,10}(?:${SCHOOL})[）)]`,
  `(?:同学)?${GAP}{1,2}${SEX}(?:就读于?|现?[读在])?${HAN}{0,8}(?:${CLASS})${NO_PUPIL}`,
  `(?:现|正|还)?在${HAN}{2,12}?(?:就?读于?|念|${GOES_TO})${HAN}{0,4}?(?:${CLASS}|${SCHOOLS})${NO_PUPIL}`,
  `(?<!曾)${LINE_GAP}{0,2}${OWN}(?:现|正|还)?在${HAN}{0,10}?(?:${SCHOOL})(?:${CLASS}|${HAN}{0,4}?)(?:${ATTENDS})(?!的|时|期间|活动|会|[月节日角路]|分享|交流|比赛|学?生|[一二三四五六]年)`,
  `${LINE_GAP}{0,2}${OWN}(?:现|正|今)?(?:(?:就读于?|寄宿[在于]|在读|[读念](?![过完]))${HAN}{0,10}?|${GOES_TO}(?:的是)?)(?:${SCHOOL})${NO_LONGER}`,
  `${GAP}{0,2}${OWN}(?:现|正)?(?:(?![子女孙孩弟妹侄])${HAN}){0,6}(?:(?:${SCHOOL})(?:${CLASS})?|${CLASS})在读(?!时|期间|的)`,
  `${GAP}{1,2}(?:就读)?学校[:：]${HAN}{0,10}?(?:${SCHOOL})${NO_LONGER}`,
  `的?${GAP}{0,2}学籍(?:在|[:：]|属于?)${HAN}{0,10}?(?:${SCHOOL})`,
  `(?:现|正|还)?(?:就?读于?|在?读|念)${HAN}{0,8}(?:${CLASS})${NO_PUPIL}`,
  `${GAP}{1,2}${SEX}${HAN}{0,8}(?:${SCHOOLS}|小)${GAP}{1,2}(?:${CLASS})${NO_PUPIL}`,
  `(?:同学)?(?:今年|现|即?将)?(?:考[上入取]|升入)${HAN}{0,8}(?:${SCHOOL})${NO_LONGER}(?![任编岗工])`,
].join('|');

/** A name and, right beside it, what only a child has. Prose about children in general has no name there. */
export const STATED = [
  `${NAMED}(?:${SAID_OF_MINOR})`,
  `未成年子女${CLEAR_NAME}${END}`,
  `${NAMED}[的之](?:${KIN})${HAN}{0,3}?${GAP}{0,2}${AGED}\\s?(?<kid>${NUMBER})${YEARS}(?!以|及以)`,
  `(?:${PERSON}|未成年人)(?:${NAME}(?=$|[^${HAN}]|[由于自系的另已现将从同之每享领]|本月)|${CLEAR_NAME}(?=[等获因在和及家为住发康接])|${NAME}(?=送))`,
  `(?:孤儿|儿童|未成年(?:(?:特困)?人员?|子女|对象|(?:家庭)?成员))(?:(?:基本生活费|(?:生活)?补[助贴]|救助|慰问|发放|领取){0,3}(?:名单|姓名|对象))?(?:如下)?[:：]\\s?${NAME}${END}`,
  `(?:${PERSON})[（(]${NAME}[）)]`,
  `学生[:：]\\s?${NAME}[（(]${HAN}{0,10}(?:${SCHOOL})[）)]`,
  `(?<=(?:未成年人|儿童)${HAN}{2,3}(?:、${HAN}{2,3}){0,8}、)${NAME}${END}`,
  `(?:${CLASS}|${SCHOOL})的?(?:[学新男女]生|同学)(?:${CLEAR_NAME}${GOES_ON}|${NAME}(?=获|领))`,
  `(?:${CLASS})的?[ 　]?(?!毕业)${CLEAR_NAME}(?<![队字画])(?=[，,、]?(?:获得?(?![得奖第优冠亚季一二三])|同学|[领因家])|$|[^${HAN}0-9（(])`,
  `(?:${SCHOOL})${CLEAR_NAME}同学(?!聚会|会)`,
  `(?:(?:就读于?|考[上入取])${HAN}{0,10}?(?:${SCHOOL})(?:${CLASS})?|在${HAN}{0,10}?(?:${SCHOOL})(?:${CLASS})?(?:${ATTENDS}))的${CLEAR_NAME}${GOES_ON}`,
  `取名[为叫]?${NAME}${GOES_ON}`,
  `(?<=[为给向])${NAME}发放(?:(?!大)${HAN}){0,8}?(?:助学金|孤儿${HAN}{0,4}费)`,
  `(?:[男女][孩童婴]|弃婴|小朋友|婴儿|小学生|[初高]中生)${CLEAR_NAME}${GOES_ON}`,
  `(?<aged>${NUMBER})${YEARS}(?:的?(?:小?孩子?|[男女][孩童]|儿童|学生|${PERSON}|${KIN})${NAME}|的${NAME}(?=父母)|的${CLEAR_NAME}(?=[随跟由]))${GOES_ON}`,
  `(?<born>${YEAR})${REST}出?生的${CLEAR_NAME}${GOES_ON}`,
  `${CLEAR_NAME}等(?:[0-9一二三四五六七八九十两]{1,3}[名位个])?${OF_CHILD}(?:${PERSON}|[小中]学生|[初高]中生|儿童|孤儿|孩子|未成年人)${NO_CHILD}`,
].join('|');

const SAID_OF_KIN = [
  `${IS}${HAN}{0,8}?${CHILD}${NO_CHILD}`,
  `[（(]${HAN}{0,6}(?:${SCHOOLS})[）)]`,
  // Whose child goes to school.
  `${GAP}{1,2}[有其]?(?:${KIN}|小?孩子?|子女)(?![^，。]{0,8}(?:大学|大专|学院))${HAN}{0,10}?(?:${SCHOOLS})${NO_LONGER}(?!任|工作|上班|务工)`,
  // As a table leaves them in a text.
  `[ \\t\u3000|]{1,3}(?:[男女][ \\t\u3000|]{1,3})?(?:[0-9]{1,2}[ \\t\u3000|]{1,3})?${HAN}{1,6}(?:${SCHOOLS}|[一二三村]小|中心校)${END}`,
  `[（(]监护人[:：]?${NAME}[）)]`,
  `(?:${HAN}{0,5}其)?(?:法定)?监护人${NAME}(?=$|[^${HAN}]|账户|[代签领])`,
  `(?:今年|现)?(?:在${HAN}{0,6})?(?:${GOES_TO}|[（(])中班(?!车)`,
  `${GAP}{1,2}(?:系|是|为)?(?:户主)?${NAME}[之的](?:${KIN}|[长次三幼小幺]?[子女孙])(?=$|[^${HAN}])`,
  `${GAP}{1,2}${OWN}(?:现|一直)?由?其?(?:${ELDERS}|外祖[父母])(?:${NAME})?(?:${CARE}|代签|代管)`,
  `(?:现|一直)由其?(?:${ELDERS}|外祖[父母])(?:${CARE}|带)`,
  `(?:在|于)?(?:上学|放学)(?:路上|途中|后|回家)`,
  `的?父母(?:双方)?(?:已|均|都)?(?:离异|离婚|服刑|失联|失踪)`,
  `${GAP}{0,2}随其?[父母]亲?(?:改嫁|再婚)`,
  `${IS}在校(?:学生|生)${END}`,
  `[（(](?:学生|在校学?生)[）)]`,
  `${GAP}{0,2}由其[父母]亲?(?:${NAME})?代`,
  `的?生[父母]亲?已?(?:失联|失踪|服刑|病故|去世|改嫁)`,
  `[，,]至其?年?满1[68]周?岁`,
  `${GAP}{1,2}${OWN}父母(?:双方)?(?:已|均|都)?(?:服刑|失联|失踪)`,
  `${GAP}{0,2}${OWN}(?:[父母]亲?已?失联|母亲?已?改嫁|${LEFT_BY_PARENTS})`,
  `${GAP}{0,2}(?:年幼|年[龄纪][尚还太]小)${END}`,
  '父母(?:双|均|都)[亡故]',
  `的(?:监护人|班主任|家长|爷爷|奶奶|外公|外婆)|${GAP}{1,2}(?:外?孙[子女]|[长次三幼][子女])${END}|[系是为]${HAN}{2,4}[之的](?:${KIN}|[子女孙])`,
  `就读于?(?!${HAN}{0,8}(?:大学|学院|大专|职业))`,
  `${GAP}{0,2}(?:现|一直)?(?:寄养[在于]|(?:随|跟)[随着]?其?(?:${ELDERS}|爷奶|外?祖父?母))`,
  `${GAP}{0,2}(?:现|一直)?由(?:其?[叔伯姑舅姨]${HAN}{1,5}?(?:照料|照顾)|(?!${HAN}{1,8}[会院局府])${HAN}{2,6}?(?:监护|抚养))`,
  `(?:自幼|从小)?被${NAME}[收抚领]养(?!长大)`,
  `[（(]?[系是为]${NAME}[的之]?(?:${ELDERS})|[（(]${NAME}的?(?:${ELDERS})[）)]|[系是为]${NAME}的?(?:法定)?监护人`,
].join('|');

/** Sons and daughters go to work when they are grown up. */
const NOT_AT_WORK = `(?!${HAN}?在${HAN}{0,8}(?:上班|工作|务工|打工|部队|当))`;

/** What a child is called at home, 小杰 or 妞妞, but no kin (奶奶) and no other word (小组, 刚刚). */
const PET = `(?=小(?![学组区班队孩子女儿孙朋型说时])|[大二]宝|(?![妈爸爷奶叔伯姑舅姨婶哥姐弟妹公婆娃刚仅才常天年人家多])(?<twice>${HAN})\\k<twice>)`;
const PETS =
  `${PET}(?:(?:(?<!${HAN})|(?<=${KIN}|小[女儿孙]))${HAN}{2}(?:${GAP}{0,2}${AGED}(?<pet>${NUMBER})${YEARS}(?!以|及以|的)|(?:今年|现|正|刚|在${HAN}{2,8}?){0,2}(?:就?读于?|[上念])${HAN}{0,4}?(?:${CLASS}|${SCHOOLS})${NO_PUPIL}(?![当任上]))|` +
  `(?<=(?<petted>${NUMBER})${YEARS}的(?:小?孩子?|${KIN})?|${PERSON})${HAN}{2}(?=[^${HAN}]|$|[从由今家和跟随没在已患就想父因]))`;

/** A name and, beside it, whose child, pupil or ward somebody is, who may be grown up. */
export const KIN_TO = [
  PETS,
  `${NAMED}(?:${SAID_OF_KIN})`,
  `(?<=(?<!${HAN})${NAME}(?:[之的及和]其?)(?:${KIN}|[子女孙]))${NAME}${GOES_ON}${NOT_AT_WORK}`,
  `(?:受助|困难|贫困)?学生(?:名单|姓名)?(?:如下)?[:：]\\s?${NAME}${END}`,
  `(?:小孩|孩子)${CLEAR_NAME}${GOES_ON}`,
  `(?:(?<!${HAN})|(?<=[为给的到了]))${CLEAR_NAME}(?:小?同学|小朋友)(?!聚?会|们|情|录)`,
  `(?<![大中小]|研究)学生${CLEAR_NAME}(?=获|领取|享受)`,
  `(?:${SCHOOL})${CLEAR_NAME}(?=获得?(?:资|救|补)助)`,
  `(?:${CLASS}|${SCHOOLS})组?[:：]\\s?${CLEAR_NAME}(?=$|[、，,；;\\n 0-9])`,
  `(?:${SCHOOL})${CLEAR_NAME}(?:${CLASS})${NO_PUPIL}`,
  `${CLEAR_NAME}等[0-9一二三四五六七八九十两]{1,3}[名位个](?:贫困|困难|受助)?学生${NO_CHILD}`,
  `(?<!${HAN})${NAME}未成年人?(?:资料|材料|证明|信息|档案|照片|申请)${END}`,
  `(?<=[（(]代)${NAME}(?:领取?|签字?)?[）)](?=[系是为]?其?(?:${ELDERS}|外祖[父母]))`,
  `(?<=孙[子女])${CLEAR_NAME}(?=$|[^${HAN}]|[共一生同在就读上今现由])${NOT_AT_WORK}`,
  `(?<=(?:家庭|共同生活)(?:成员|人口)[^。；;\\n]{0,30})(?<!${HAN})[子女]${NAME}${END}`,
  // The name of a file: that of a class would be a list of children too.
  `(?<![^/])${NAME}(?:${SCHOOL})?(?:${CLASS})(?=\\.[a-z]{2,4}$)`,
  // Who looks after a child tells whose it is.
  `(?:监护人|法定代理人|家长)(?:[:：]|(?:为|是|系)其?(?:祖[父母]|[伯叔姑舅姨]${HAN}?|外[祖公婆]${HAN}?|[爷奶]{2})?)\\s?${NAME}${END}`,
  `(?<!(?:患者|残疾人|病人)的?|(?:1[89]|[2-9][0-9])岁[^其子女孙儿。；;]{0,12})(?:监护人|法定代理人)${CLEAR_NAME}(?=$|[^${HAN}]|[代签])`,
  `${NAMED}的?(?:妈妈|爸爸|爷爷|奶奶|外婆|外公|家长)(?=[说讲告])|学生${CLEAR_NAME}的(?:家长|爸爸|妈妈|爷爷|奶奶|外婆|外公)`,
  `由其?(?:监护人|法定代理人|${ELDERS}|外祖[父母])${NAME}(?:${CARE}|代|抚|照|领)`,
  `(?<=(?:${ELDERS}|外祖[父母])[）)]?代)${NAME}(?=[领签办])`,
].join('|');

const YOUNG = `[孤弧] ?儿|儿童|幼儿|义务教育阶段学生|(?:${CLASS}|${SCHOOLS})的?(?:[学男女]生|同学)|未成年(?:被害|受害)?人|(?<!青)少年|(?:${CLASS})的|弃婴|遗孤|娃儿|新生儿|婴儿|患儿|[男女][孩童婴]|少先队员|小朋友|小学生|[初高]中生|[小初高][一二三四五六]毕业生|辍学学生|控辍保学对象|[0-9一二三四五六七八九十]个月大的|出生[仅才刚]?[0-9一二三四五六七八九十]{1,3}[天日]的`;
const TITLES = '老师|校长|主任|书记|医生|叔叔|阿姨|爷爷|奶奶|大[爷妈叔婶]';
const MAY_BE_YOUNG = '小孩|孩子|幺儿|幼[子女]|小儿子|小女儿';
/**
 * What stands behind what a child is called, and begins like a name. Nothing there tells where a name would end, so that it is
 * told from other words by the dictionary.
 */
export const CALLED =
  `${BEGINS}(?<=(?<years>${NUMBER})${YEARS}的(?:小?孩子?|[男女][孩童]|${KIN})?|(?<young>${YOUNG})(?:代表|对象)?|` +
  `(?:${MAY_BE_YOUNG}|(?<kin>${KIN}|(?:监护|抚养|收养|领养|代养)的|被监护人))(?:名?叫|[:：] ?)?)(?<called>(?!${HAN}{1,3}(?:${TITLES}))${NAME})`;

/** All that a cell says where it tells what a child is, or where it learns. */
export const CHILD_ALONE = `^(?:${OF_CHILD}(?:${CHILD}人?|未成年子女|${PERSON}|学生|学龄前?(?:儿童)?|少年儿童)|${HAN}{0,8}?(?:${CLASS})|${HAN}{0,8}?(?:${SCHOOL})(?:在读|就读))$`;
