/** What says that its holder is helped. */
export const CERTIFICATE = '(?:低保|救助|特困|五保|优待|供养|老年)证书?';
/** With what the number of a certificate may begin: 渝低保字第. */
export const ISSUED = '(?:[\u3400-\u9fff](?:低保|特困|五保|救助)字?第?)?';

const [LONGEST, LONGEST_LABEL] = [60, 16];

/** What is asked of somebody's 出生. */
const OF_BIRTH = '(?:日期|年月日?|时间)';
/** In words, or as the key of a record: `"birthDate": "`, `date_of_birth: `. */
const BIRTH_LABEL = new RegExp(
  `(?:出生${OF_BIRTH}|生日|(?<![a-z])(?:birth(?:[ _-]?(?:day|date))?|dob))["']?[:：为是 ]{0,2}["']?$`,
  'i',
);

/** Whether a date at a place stands right behind what is asked of somebody's birth. */
export function followsBirthLabel(text: string, start: number): boolean {
  return BIRTH_LABEL.test(text.slice(Math.max(0, start - LONGEST_LABEL), start));
}

/** Before 户号: whose water or power is paid, be it a 村委会's; a register has nothing of the kind. */
const OF_SUPPLY = '(?<![水电气费力会所站]|(?:中心|办公楼))';
/** What a form asks of a person and of no office. */
const FORM_LABEL = new RegExp(
  `(?:户口[簿本册](?:编?号码?)?|(?:${OF_SUPPLY}户[口籍]?|${CERTIFICATE})编?号码?(?=[:： ]{0,2}${ISSUED}$)|家庭住址|户籍地址|现?住址|[现家]住|(?:出生${OF_BIRTH}?|生日|病情|病种|健康状况)[:：])[:： ]{0,2}[^，。,;；：:\\n]{0,14}$`,
);

/** Whether a place in a text follows on what a form asks of a person, as in "家庭住址：…". */
export function followsFormLabel(text: string, start: number): boolean {
  return FORM_LABEL.test(text.slice(Math.max(0, start - LONGEST), start));
}
