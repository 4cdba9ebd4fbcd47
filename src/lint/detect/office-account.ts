import { TO_NUMBER } from './not-secret.ts';
import { NAME_OF_THREE, OTHER_NAME_OF_THREE } from './person-name.ts';

/** What an office, a charity or a company is called; not a person with where he belongs: 冉甲一（某某合作社）. */
const OFFICE = `(?!(?:${NAME_OF_THREE}|${OTHER_NAME_OF_THREE})[（(])[\\u3400-\\u9fff（）()]{2,24}?(?:局|(?:慈善总?|联合|基金|红十字|委员|居委|村委|协|商|促进)会|政府|财政所|民政所|办事处|办公室|公司|(?<!信用)(?:合作|经济|联合)(?:联合|总)?社|中心|[医学养老利生]院|学校|[小中]学|幼儿园)(?:工会)?`;
const BREAK = '[，,;；。、 \\u3000\\t\\n]{0,3}';
const IS = '[号户名称]{0,2}[:：为是 (（]{0,2}';
/** A department of it, or what its account is for: 财政所社会救助资金专户. */
const PART = '(?:对公账户|国库|[\\u3400-\\u9fff]{0,14}?专户|[\\u3400-\\u9fff]{1,6}?[科股室])';
const HOLDER = `(?:${OFFICE}(?:捐[赠款]|对公|基本(?:存款)?|一般(?:存款)?|专用)[账帐][户号]|(?:户名|开户名称?|[账帐]户名称?|(?:收款|开户)?单位(?:名称|[账帐]户)?|收款人(?:名称)?|名称|(?:对公|基本(?:存款)?|[缴收]款)[账帐]户|捐[赠款](?:专用)?[账帐][户号]|专户|请?[汇缴转][至到入]|请汇)${IS}(?:户名${IS})?${OFFICE}${PART}?[)）]?)`;
const BANK = `(?:开户(?:银?行|行名称)?|银行)(?:名称)?[:：为是 ]{0,2}[^，,;；。、 \\u3000\\t\\n0-9]{2,30}`;
const TAX_NUMBER = `(?:税号|纳税人识别号|统一社会信用代码)[:： ]{0,2}[0-9A-Z]{15,18}`;

/** Holder, perhaps its number for taxes and the bank, and then the number; or the number first. */
const BEFORE = new RegExp(
  `${HOLDER}${BREAK}(?:${TAX_NUMBER}${BREAK})?(?:${BANK}${BREAK})?(?:(?:银行|开户|收款人)?[账帐][号户]|卡号)?[:：为是 ]{0,2}$`,
);
const BEHIND = new RegExp(`^[)）]?${BREAK}(?:${BANK}${BREAK})?${HOLDER}`);
const [LONGEST, LONGEST_NAME] = [120, 72];
/** What only an office's account is called, directly in front of its number. */
const OFFICIAL = new RegExp(
  `(?:专户|国库|对公|(?<!工作)(?:单位|工会)(?=(?:银行|基本|结算)?[账帐][号户])|零余额|非税|财政|加油卡(?:[（(][^（()）0-9]{1,6}[)）])?卡?|基本(?:存款)?[账帐]?户)(?:(?:资金|收入|存款|结算|银行|单位|集中|支付|专用|[账帐]户)*(?:专户|[账帐][号户]))?[”"]?(?:[（(](?:${BANK}${BREAK})?[账帐][号户]|(?:[（(][^（()）0-9]{2,16}[)）])?[ \\u3000]?[账帐]号)?号?码?\\*{0,2}[为是]?(?![)）])${TO_NUMBER}$`,
);

/** Signs of a table or of lines between words. */
const LAYOUT = /[ \u3000\t*-]*[\n|][\s|*:-]*/g;
/** What is set apart to be as wide as the words above and below: 账　号. */
const SPREAD = /(?<=[户账帐])[ \u3000]+(?=[名号户])/g;

/** Whether an account is said to be an office's, as for donations: 户名：某县慈善会，开户行：…，账号：…. */
export function isOfOffice(text: string, start: number, end: number): boolean {
  return (
    BEFORE.test(inLine(text.slice(Math.max(0, start - LONGEST), start))) ||
    BEHIND.test(inLine(text.slice(end, end + LONGEST)))
  );
}

/** Whether an account is called one that no person has: 财政专户账号. */
export function isOfficial(text: string, start: number): boolean {
  return OFFICIAL.test(inLine(text.slice(Math.max(0, start - LONGEST_NAME), start)));
}

function inLine(text: string): string {
  return text.replace(LAYOUT, ' ').replace(SPREAD, '');
}
