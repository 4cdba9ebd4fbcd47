import type { FileKind, Meaning } from './vocabulary.ts';

/**
 * What a header means that is no word of the vocabulary, by the words in it: the first pattern that fits. `undefined`
 * stands for columns that look like one that is wanted and are not (an official's own number, a bank's name).
 */
type Pattern = [RegExp, Meaning | undefined];

const OTHERS: Pattern[] = [
  [
    /电话|手机|联系|开户行|银行名|支行|收入|累计|证书|监护|配偶|制表|审核人|复核人|经办人$|核查人|调查人/,
    undefined,
  ],
];

const PERSON: Pattern[] = [
  [/(?:领款|收款|持卡|代领|开户)人?.*(?:身份|证件)/, 'payee-id'],
  [/户主.*(?:身份|证件)/, 'head-id'],
  [/身份证|公民身份|证件号/, 'id'],
  [/账号|帐号|卡号/, 'account'],
  [/(?:领款|收款|持卡|代领|开户)人|户名/, 'payee'],
  [/户主/, 'head'],
];

const PLACES: Pattern[] = [
  [/乡镇|街镇|镇街|乡\(镇|镇\(街|街道/, 'township'],
  [/村|社区|居委/, 'village'],
];

const NAME: Pattern = [/姓名|(?:救助|保障|补贴|补助)对象$|申请人$/, 'name'];
const CATEGORY: Pattern = [
  /(?:救助|保障|业务|申请|补贴|补助|资金|项目).*(?:类别|类型|种类|项目|业务|名称|事项|险种)$/,
  'category',
];
const COUNTS: Pattern[] = [
  [/(?:家庭|共同生活|户内|户籍|成员).*(?:人口|人数|成员数|总数|口数)/, 'size'],
  [/(?:保障|享受|纳入|救助|核准|核定|供养).*(?:人数|人口|成员数)/, 'persons'],
];
const DECIDED: Pattern = [/(?:审核|确认|批准|审批|决定|办结|核准|认定).*(?:日期|时间)$/, 'decided'];

/** The patterns of each kind of file, in the order in which they are tried. */
export const PATTERNS: Record<FileKind, readonly Pattern[]> = {
  approved: [
    ...OTHERS,
    ...PERSON,
    [/(?:停|终止|退出|取消).*原因/, 'stop-reason'],
    [/(?:停|终止|截止|结束|退出|取消|注销).*(?:月|日期|时间)/, 'until'],
    [/(?:起始|开始|起发|生效|执行|享受).*(?:月|日期|时间)/, 'from'],
    DECIDED,
    ...COUNTS,
    [/标准/, 'standard'],
    [/金额$|(?:保障|救助|补差|供养)金$/, 'amount'],
    CATEGORY,
    ...PLACES,
    NAME,
  ],
  paid: [
    ...OTHERS,
    ...PERSON,
    [/流水|批次/, 'serial'],
    [/年度$|年份$/, 'year'],
    [/(?:月份|年月|所属月|所属期|账期)$/, 'period'],
    [/(?:发放|打卡|打款|支付|付款|交易|到账|入账|拨付|划拨|代发).*(?:日期|时间|日)$/, 'paid'],
    [/(?:发放|打卡|打款|支付|付款|交易|到账|入账|代发|处理).*(?:状态|结果|标志)/, 'state'],
    [/金额$/, 'amount'],
    ...COUNTS,
    CATEGORY,
    ...PLACES,
    NAME,
  ],
  applications: [
    ...OTHERS,
    ...PERSON,
    [/受理.*(?:日期|时间)/, 'accepted'],
    [/(?:不予|驳回|不通过|未通过|拒绝|退回|不批准|否决).*(?:原因|理由|说明)/, 'reason'],
    [/(?:告知|送达|通知).*(?:日期|时间)/, 'told'],
    [/(?:申请|提交|登记).*(?:日期|时间)/, 'applied'],
    DECIDED,
    [/(?:审核|确认|批准|审批|办理|办结|处理|申请).*(?:结果|结论|状态|意见)$/, 'result'],
    CATEGORY,
    ...PLACES,
    NAME,
  ],
  relatives: [
    [/(?:干部|经办|备案人|登记人|申报人|工作人员|本人).*(?:身份|证件)/, undefined],
    [/(?:亲属|对象|享受).*(?:身份|证件)/, 'id'],
    [/(?:亲属|对象|享受人).*姓名|亲属$|(?:救助|保障|享受)对象$/, 'name'],
    [/关系/, 'relation'],
    [/(?:核查|复核|复查|核实)(?!人)/, 'reviewed'],
    [/备案(?!人)/, 'filed'],
    [/干部|经办|登记人$|申报人$|备案人$|工作人员/, 'cadre'],
    [/单位|职务/, 'unit'],
    [/身份证|证件号/, 'id'],
    CATEGORY,
    ...PLACES,
  ],
  inspections: [
    [/(?:结束|截止).*(?:日期|时间)/, undefined],
    [/(?:检查|巡察|督查|进驻|开始).*(?:日期|时间)/, 'inspected'],
    [/单位|乡镇|街道|对象|地点/, 'unit'],
    [/范围|内容|事项/, 'scope'],
  ],
};
