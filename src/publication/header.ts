import { type Meaning, WORDS } from './columns.ts';

const BY_WORD = new Map(
  (Object.entries(WORDS) as [Meaning, string][]).flatMap(([meaning, words]) =>
    words.split(' ').map((word) => [headerKey(word), meaning] as const),
  ),
);

/**
 * The meaning of a header cell, tolerant of spaces, line breaks, brackets' width, a unit at its end, and a month or
 * another qualifier of a number before it.
 */
export function meaningOf(header: string): Meaning | undefined {
  const key = headerKey(header);
  if (key === '') return undefined;
  const bare = key.replace(UNIT, '');
  return (
    BY_WORD.get(key) ??
    BY_WORD.get(bare) ??
    (VILLAGE.test(key) ? 'village' : undefined) ??
    numberOf(bare) ??
    (ACCOUNT.test(bare) ? 'account' : undefined)
  );
}

/** A village or community, in the many ways to write both, its office, and before it only how somebody belongs there: 所属村（居）委会. */
const VILLAGE =
  /^(?:户籍|所属|所在|现?居住|现住|家庭|住址|地址|行政)*\(?(?=社区|[村居])(?:社区|[村居]|民?委(?:员?会)?|组|社|名称?|别|[()/、或])+$/;

const CARD = '卡|一卡通|存折|\\((?:一卡通|社保卡)\\)';
/** The number of an account or a card, and before it only whose it is, what for, and where: 开户账号, 代发银行卡号. */
const ACCOUNT = new RegExp(
  `^(?:户主|本人|个人|对象|申请人|领款人?|收款人?|开户|代发|发放|打[卡款]|补贴|低保|救助|惠[农民]|农行|农商行?|信用社|邮储|银行|社保|社会保障|储蓄|借记|${CARD})*(?:[账帐]户?号|(?:${CARD})号)码?$`,
);

const UNIT = /\((?:元|人|户|月|周?岁|年月日?|公历|必填)[^)]*\)$|\/?(?:元|人)\/.*$|\/[元人]$/;
/** What a unit is made of: in brackets or behind a stroke anything could stand. */
const PLAIN_UNIT = /^[()/元人户月年日周岁次口每·•・.、,公历必填]*$/;
const MONTH = /^(?:20\d\d年)?\d{1,2}月份?/;
/** What lists put before and behind persons, households, standard and amount: 拟保障人数, 停发金额, 家庭补差金额, 发放金额合计. */
const QUALIFIER = new RegExp(
  '^(?:当月|本月|本次|拟|原|实际|核定|认定|审批|纳入|停[发保止]|退[出保]|终止|取消|减少|核减|合计|农村|城[市镇]|低保|低?边缘?|特困|临时|集中|分散|' +
    '实发|发放(?=低保|保障|供养|救助|临时)|月(?=停发|发放|救助供养)|(?:家庭|户)(?=月|保障|享受|补))|合计$',
);
const NUMBERS: ReadonlySet<Meaning> = new Set(['persons', 'households', 'standard', 'amount']);

/** The meaning of a number's word without its month and qualifiers. Anything else, as 原收入, stays unknown. */
function numberOf(key: string): Meaning | undefined {
  let rest = key.replace(MONTH, '');
  let meaning = BY_WORD.get(rest);
  while (!meaning && QUALIFIER.test(rest)) {
    rest = rest.replace(QUALIFIER, '');
    meaning = BY_WORD.get(rest);
  }
  return meaning && NUMBERS.has(meaning) ? meaning : undefined;
}

/** True for a text made of a known header word, and perhaps a unit: safe to print, since it can hold nothing else. */
export function isKnownHeader(header: string): boolean {
  const key = headerKey(header);
  const [unit = ''] = UNIT.exec(key) ?? [];
  return BY_WORD.has(key) || (PLAIN_UNIT.test(unit) && meaningOf(header) !== undefined);
}

/** Whether two header cells say the same: one word, or known words of one meaning. */
export function sameHeader(a: string, b: string): boolean {
  if (headerKey(a) === headerKey(b)) return true;
  return isKnownHeader(a) && isKnownHeader(b) && meaningOf(a) === meaningOf(b);
}

function headerKey(header: string): string {
  return header.normalize('NFKC').replace(/[\s:*]/g, '');
}
