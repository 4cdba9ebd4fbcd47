import { CLEAR_SURNAMES } from '../surnames.ts';

/** What no given name has, but a sentence behind such a sign: 向农村, 石柱县, 白血病. */
const NOT_GIVEN =
  '某患有得因系的了和与或及等在对为住是者人户类种农村县区市州乡镇社寨坝湾沟坡委局院贫困血病癌症疾残各每可应省季';
/** Those of examples, and words that begin like a name: 对象范围. */
const NOBODY =
  '张三|李四|王五|赵六|范[围例畴]|程[序度]|余[额下]|张[榜贴]|陈[述列]|周[期边围转]|马[上拉]|许可|谢绝';
const TITLES = '户主|本人|其[父母夫妻]';
/** What somebody is called right behind the name of a village: 青山村村民冉甲一. */
export const VILLAGERS =
  '村民|居民|群众|户主|申请人|对象|特困人员|残疾人|患者|(?:低保|特困|五保|困难|贫困|脱贫|监测|边缘)户|(?:孤寡|独居)老人|[村组社]|社区';
/** Surnames with which words begin as well, and those words: what stands around must tell of a person. */
const OTHER_SURNAMES = '何萧夏钟金孔康江钱易乔游涂简严柳甘柴祝柏齐娄席项兰车盛吉施华褚卫章苗温尚任高方万';
const NO_NAME =
  '车祸|易[疲激]|何[时种处]|夏[季天]|金[额融]|康[复养]|江[北津]|钱款|易[地返患]|游客|简[单要]|严[重禁格]|祝[愿贺]|齐全|项目|车[费辆]|施[行工]|华[东侨]|卫[生健]|章[程节]|温[馨暖泉]|尚[未有]|任[何意教职务期命免由其]|高[中等龄级校度额效危原质新标风消温发]|方[可能法式面案便向针]|万[元户人亩千众能一名多余份家条]';

const GIVEN_SIGN = `(?![${NOT_GIVEN}])[\u3400-\u9fff]`;
/** Of three signs many have such a one in the middle, as the names of a generation do: 谭应英, 王有才. */
const MIDDLE = '应有在为和可得';
const GIVEN = `(?:[${MIDDLE}]${GIVEN_SIGN}|(?:${GIVEN_SIGN}){1,2})`;
/** Before it no other sign stands. */
export const BEGINNING = `(?<![\u3400-\u9fff])(?:${TITLES})?`;
/** A name whose surname begins words as well: what stands around must tell of a person. */
export const OTHER_NAME = `(?!${NO_NAME})[${OTHER_SURNAMES}]${GIVEN}`;
const TWO_GIVEN = `(?:${GIVEN_SIGN}){2}`;
/** A name of three signs, which is rarely anything else. */
export const NAME_OF_THREE = `(?!${NOBODY})[${CLEAR_SURNAMES}]${TWO_GIVEN}`;
export const OTHER_NAME_OF_THREE = `(?!${NO_NAME})[${OTHER_SURNAMES}]${TWO_GIVEN}`;
/** Whom something is done for, with a bracket behind: 拟对冉甲一（患肺癌）给予救助; who is agreed to. */
const FOR_WHOM = `(?:(?<=[对向给为将])(?=${NAME_OF_THREE}[（(])|(?<=同意)(?=${NAME_OF_THREE}))`;
/** A name of two or three signs, as most are, where no other sign stands before it. */
export const NAME = `(?:(?:${BEGINNING}|(?<=${VILLAGERS})|${FOR_WHOM})(?!${NOBODY})[${CLEAR_SURNAMES}]${GIVEN}|(?<=${VILLAGERS})${OTHER_NAME})`;
