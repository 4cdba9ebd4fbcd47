import { isChineseCard } from './card.ts';
import { KEY_OF_OTHER } from './id-number.ts';
import { unitsOf } from './units.ts';

const SIGN = '[^0-9A-Za-z\u3400-\u9fff]';
/** What leads from a label to its number: signs, the next cell, or in data of labels and values the key of the value. */
export const TO_NUMBER = `(?:${SIGN}{1,24}(?:value|val|content|text))?${SIGN}{0,8}`;
/** No label stands farther in front of its number, or in front of the key of its value. */
const [LEAD, LEAD_OF_VALUE] = [24, 56];
const VALUE = new RegExp(`(?:value|val|content|text)${SIGN}{0,8}$`);

/** The end of a cell that names no number, as 已签合同 does: it announces nothing that stands in the next one. */
const NO_LABEL = /(?<![号码编戳A-Za-z:：>"”'）)*` \n])["”'）)*` \n]{0,4}(?:\||<\/t[dh]>|\t)/i;

/** What stands in front of a number and may announce it. */
function leadTo(text: string, start: number): string {
  const lead = text.slice(Math.max(0, start - LEAD), start);
  if (VALUE.test(lead)) return text.slice(Math.max(0, start - LEAD_OF_VALUE), start);
  return lead.split(NO_LABEL).at(-1) ?? lead;
}

/** What may stand between such a word and the number: 编号, a colon, "NO.", the letters of a series; no other word. */
const UP_TO_NUMBER = `[编序单]?[号码]?(?:号码|代码)?${SIGN}{0,3}[为是第]?${TO_NUMBER}(?:NO[.:：]{0,2} ?)?(?:(?!tel|wx|sfz)[A-Z]{1,4}[-_]?)?$`;
/** Words that say whose number follows: a document's, a purchase's, an organisation's; not a person's. */
const ISSUED = new RegExp(
  `(?:联?行行?号|订单|流水|发票|税票|电票|运单|快递|物流|挂号信?|快件|包裹|凭证(?:[ :：]?[记收付转]字?)?|交易|批次|批号|序列|信用代码|机构代码|索引|条形码|条码|商品码|书号|追溯码|备案|许可证?|核准|注册(?=号)|IMEI|(?:招标|投标|比选|磋商|采购)(?:计划|项目|文件)?(?=[编序单号码代])|校验|合同|工单|办件|(?<![证份残])字(?=第)|文字?(?=号)|区划|文件|时间戳|回单|指令|收据|票据|票号|保单|指标|宗地|地块|图斑|不动产单元|ISBN|ISSN|EAN|SKU|(?<![A-Za-z])SN|trace|order|invoice|timestamp)${UP_TO_NUMBER}`,
  'i',
);
/** Words before the number of a file or a case, where a clerk may write a person's as well. */
const FILED = new RegExp(
  `(?:(?<![卡账帐折户份]|(?<!凭)证)编[号码]|[单案]号|(?:受理|登记证?|申请|业务|项目|系统|设备|邮件)号|项目(?=代码)|档案|(?<![倒逆])序|(?<![A-Za-z])ID)${UP_TO_NUMBER}`,
  'i',
);

/** Words that only say of a day beside them that it is no birth. */
const HANDLED = new RegExp(`(?:受理|业务|办理|回执|卷)${UP_TO_NUMBER}`);
/** Words of a person's own number, though it may be called 编号. */
const OWN = new RegExp(
  `(?:身[份分]|公民|证件|(?<![A-Za-z])ID(?!${KEY_OF_OTHER}))[^0-9，,。;；\\n]{0,8}$`,
  'i',
);
/** What is counted, a time, the code, the meter or the line of a thing: 预算数, 时间戳, 标识码, 表号, 用电户号, 宽带账号. */
const OF_THING =
  /(?:[数额量戳]|合计|总计|投资|支出|收入|时间|日期|(?:[编代]|识别|标识|监管|溯源)码|(?:(?<!证)件|[表机箱柜架台站型货])号|(?:[水电气暖]费?|缴费)(?:客户|用户|户)编?号|(?:SIM|物联网|流量)卡号|宽带[账帐]号|ICCID)$/;
/** Of what is counted: 累计发放（元）. */
const UNIT = /[（(](?:[千万亿]?元|分|毫?秒|户|人次?|[件笔次个亩])[)）]$/;
/** What the statistical code of a village or another place is called; it has twelve digits. */
const PLACE_CODE =
  /(?:[村社组乡镇县区]|街道|居委会?|村委会?|行政|统计)[)）]?(?:区划|统计|行政)?代码[^0-9A-Za-z\u3400-\u9fff]{0,3}$/;
/** What the police registers of a site has fourteen. */
const REGISTERED = /公网安备号?[^0-9A-Za-z\u3400-\u9fff]{0,3}$/;

const HEX = /^[0-9a-f]+$/i;
const HEX_LETTER = /[a-f]/i;
const PLAIN_PREFIX = /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)?$/;
/** A birth date where an ID has it. A credit code has an organisation's serial there. */
const HAS_DATE = /^[0-9]{6}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3]/;
const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/**
 * Its first two characters: the registering department and the kind of organisation (GB 32100-2015, tables 1 and 2; 54
 * are village committees); then the region (GB/T 2260), 10 for the state's own and 99 for nobody's.
 */
const ORGANISATION =
  /^(?:1[1239]|2[19]|3[1-59]|4[19]|5[1-49]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)(?:1[0-5]|2[123]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|99)[0-9]{4}/;
const LONGEST_TOKEN = 80;

/**
 * Whether digits are known to be something else than a person's: part of a unified social credit code, a
 * hash, a UUID, an asset name, a fraction, an amount, or announced as an order, an invoice and the like. Never
 * asked of an ID whose checksum holds.
 */
export function isInnocent(text: string, start: number, end: number): boolean {
  if (isIssued(text, start)) return true;
  if (isFraction(text, start, end) || isAmount(text, end) || isOfficialCode(text, start, end)) return true;
  const [from, to] = token(text, start, end);
  const word = text.slice(from, to);
  return (
    (isCreditCode(word) && (isLettered(word) || !HAS_DATE.test(word)) && !isChineseCard(word)) ||
    isOpaque(word, start - from, end - from) ||
    isDashedHex(text, from, to)
  );
}

/** Whether a number is announced as that of a document, a purchase or an organisation. */
export function isIssued(text: string, start: number): boolean {
  return ISSUED.test(leadTo(text, start));
}

/** Whether a number is announced as that of a file or a case. */
export function isFiled(text: string, start: number): boolean {
  return FILED.test(leadTo(text, start));
}

/** Whether a number is announced as that of an application, or of what was done about it. */
export function isHandled(text: string, start: number): boolean {
  return HANDLED.test(leadTo(text, start));
}

/** Whether a number is announced as one of a series, and not as somebody's. */
export function isOfSeries(text: string, start: number): boolean {
  const before = leadTo(text, start);
  return [ISSUED, FILED, HANDLED].some((words) => words.test(before)) && !OWN.test(before);
}

/** Whether a label calls a number a figure, a time, or a thing's: it is nobody's account, however long. */
export function isOfThing(label: string): boolean {
  const words = wordsOf(label);
  return (UNIT.test(label.trim()) || OF_THING.test(words)) && !OWN.test(words);
}

/** What a header says in front of the numbers below it, where it announces those of a series; else ''. */
export function leadOf(header: string): string {
  const words = wordsOf(header);
  return isOfSeries(words, words.length) ? `${words}：` : '';
}

function wordsOf(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[\s:]/g, '')
    .replace(/\([^()]*\)$/, '');
}

/** Whether a number is part of an address on the net, or names a picture or a document. */
export function isInAddress(text: string, start: number, end: number): boolean {
  return (
    /(?:https?:\/\/|www\.)[!-~]*$/i.test(text.slice(Math.max(0, start - LONGEST_TOKEN), start)) ||
    /^[\w-]{0,8}\.(?:jpe?g|png|gif|pdf|xlsx?|docx?|csv|zip|html?)(?![0-9A-Za-z])/i.test(
      text.slice(end, end + 16),
    )
  );
}

/** GB 32100-2015: a weighted sum of the first 17 characters modulo 31 gives the last. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18 || !ORGANISATION.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 17; i++) {
    const value = CREDIT_CODE_ALPHABET.indexOf(code[i] as string);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

/** Whether a code has letters that neither an ID has nor its mask, though some look like digits. */
function isLettered(code: string): boolean {
  return /[A-WYZ]/.test(code);
}

/** Whether a place is in a credit code that no digits alone make up. */
export function isInLetteredCode(text: string, start: number, end: number): boolean {
  const word = text.slice(...token(text, start, end));
  return isLettered(word) && isCreditCode(word);
}

/** Whether a place is in the middle of a credit code, of which a letter may look like the sign of a mask, but no three. */
export function isInCreditCode(text: string, start: number, end: number): boolean {
  const word = text.slice(...token(text, start, end));
  return isCreditCode(word) && !/X{3}/.test(word);
}

/** Whether a number begins with a day of this or the last century: serial numbers and timestamps do. */
export function beginsWithDay(digits: string): boolean {
  return /^(?:19[5-9]|20[0-4])[0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])/.test(digits);
}

/** EAN-13 of a book (ISBN-13) or of goods from China: weights 1 and 3, modulo 10. */
export function isBarcode(digits: string): boolean {
  if (!/^(?:97[89]|69[0-9])[0-9]{10}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 13; i++) sum += Number(digits[i]) * (i % 2 ? 3 : 1);
  return sum % 10 === 0;
}

/** 1 for each letter and digit, by its UTF-16 unit. */
const WORD = unitsOf(/[0-9A-Za-z]/);

/** The letters and digits around a place, within reason. */
function token(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (start - from < LONGEST_TOKEN && WORD[text.charCodeAt(from - 1)]) from--;
  while (to - end < LONGEST_TOKEN && WORD[text.charCodeAt(to)]) to++;
  return [from, to];
}

/**
 * Digits after a decimal point: a coordinate, a ratio. Telephone numbers parted by points have more than
 * one.
 */
function isFraction(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[^0-9.])[0-9]{1,3}\.$|[-+*/,:=([ ]\.$/.test(text.slice(Math.max(0, start - 6), start)) &&
    !/^\.[0-9]/.test(text.slice(end, end + 2))
  );
}

function isOfficialCode(text: string, start: number, end: number): boolean {
  const words = end - start === 12 ? PLACE_CODE : end - start === 14 ? REGISTERED : undefined;
  return words?.test(text.slice(Math.max(0, start - 12), start)) === true;
}

function isAmount(text: string, end: number): boolean {
  return /^(?:\.[0-9]{1,6})? ?[万亿]?元/.test(text.slice(end, end + 10));
}

/** A word that mixes letters and digits beyond a prefix such as "tel" or "No": a hash, an asset name. */
function isOpaque(word: string, start: number, end: number): boolean {
  const [before, after] = [word.slice(0, start), word.slice(end)];
  if (!before && !after) return false;
  if (HEX.test(word) && HEX_LETTER.test(before + after) && word.length >= 16) return true;
  return (before !== '' && after !== '') || !PLAIN_PREFIX.test(before) || !PLAIN_PREFIX.test(after);
}

/** Its hyphen first, since most texts have digits and few have that. */
const DASHED_HEX = /-(?<=[0-9A-Fa-f]{8}-)(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}/;

/** A UUID or another hash with hyphens. */
function isDashedHex(text: string, from: number, to: number): boolean {
  if (text[from - 1] !== '-' && text[to] !== '-') return false;
  const around = text.slice(Math.max(0, from - 25), to + 25);
  return DASHED_HEX.test(around);
}
