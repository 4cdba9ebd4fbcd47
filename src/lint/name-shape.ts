import { CLEAR_SURNAMES, DOUBLE_SURNAMES, SURNAMES } from './surnames.ts';

export const HAN = '\\p{Script=Han}';
export const END = `(?=$|[^${HAN}])`;

/** 孙子 and 孙女 go on so as words; other signs make 孙子强 a name. */
export const GRANDCHILD = `孙[子女](?=$|[^${HAN}]|[子女小大在读上的代有无已均未和与及现年入就由能不要还也都是带管养领办接送看照护病残])`;

/** Words that begin as a name does, and names of examples. */
const NO_NAME = [
  '高[中等龄级校于度兴]|方[可能法式面案针向]|任[何意教职务期]|万元|申[请报领]|康复|管理|包[括含]|金额|单[位亲独]|钱款|易地|文[件化学艺]',
  '代[领办签理缴收为养表]|付[款费清给出]|常[住年见用在]|车[费票辆]|游[泳乐戏玩]|白[天血内]|费用|解[决答释]|查询|项目|应当|左右',
  '江北|石柱|石[子门]|彭水|武隆|黎族|黄[金牛色]|马[上铃匹驹]|张贴|陈述|程[序度]|许[多可]|林[业地]|龙头|麻[烦醉]|曾[经任在有是患获享]',
  '于[每本当]|余[额下人]|周[边围末岁期转一二三四五六日]|武[装术]|汤[圆药]|史料|毛病|雷同|洪[水灾]|顾虑|杜绝|谢[谢绝]|陆续|范[围例畴]|马拉|陈列',
  '牛[羊奶肉马群栏圈]|施[行工策教救]|温[馨暖饱度情室]|毕[业竟]|艾[滋灸叶草]',
  `${GRANDCHILD}|张三|李四|王五|赵六|向[前上后下着外内老民法村乡镇县党社家有所各残医卫政市省区街当本其]`,
].join('|');
/** With what the name of a place ends, 黄家村，留守儿童, and of somebody at work. */
const NO_GIVEN = '[村镇乡县区市州组社寨坝湾沟坡局办院校所站路街]|老师|校长|主任|书记|医生';

/** The first sign of a name, which few signs of a text are. */
export const BEGINS = `(?=[${SURNAMES}${DOUBLE_SURNAMES}])`;

function nameOf(surnames: string): string {
  return `${BEGINS}(?!${NO_NAME})(?:${DOUBLE_SURNAMES}|[${surnames}](?!某|氏))${HAN}{1,2}(?<!${NO_GIVEN})`;
}

export const NAME = nameOf(SURNAMES);
/** Where a phrase goes on to a name, many a word begins like one. */
export const CLEAR_NAME = nameOf(CLEAR_SURNAMES);
