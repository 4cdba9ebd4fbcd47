/** A field for a file, or several, by the option of the command. */
export type FileField = {
  name: string;
  label: string;
  hint: string;
  accept: string;
  multiple: boolean;
};

const TABLE = '.csv,.tsv,.xlsx';

/** What a township is about to publish. */
export const NOTICE_FIELD: FileField = {
  name: 'files',
  label: '名单，和它的 notice.yaml',
  hint: '名单是 .xlsx 或 .csv；旧版 .xls、.et 请先另存为 .xlsx。只选名单也能查，一起选 notice.yaml 查得更全。',
  accept: `${TABLE},.yaml,.md,.txt,.html,.json`,
  multiple: true,
};

/** Who is a minor, which a list does not say. */
export const MINORS_FIELD: FileField = {
  name: 'roster',
  label: '有姓名和身份证号（或出生日期）的花名册',
  hint: '没有它就认不出名单里的未成年人。花名册里的内容一个字也不会显示。',
  accept: TABLE,
  multiple: true,
};

/** Without these nothing can be compared. */
export const REQUIRED_FIELDS: readonly FileField[] = [
  {
    name: 'approved',
    label: '救助通导出的已批准花名册',
    hint: '要有姓名、村（社区）、金额；有身份证号、保障人数、确认日期、起始月、停发月的，核得更准。',
    accept: TABLE,
    multiple: true,
  },
  {
    name: 'paid',
    label: '一卡通发放记录',
    hint: '要有姓名或身份证号、金额、月份或发放日期。每月一个文件的，一次全选。',
    accept: TABLE,
    multiple: true,
  },
];

/** Each of these lets more kinds of leads be found. */
export const FURTHER_FIELDS: readonly FileField[] = [
  {
    name: 'applications',
    label: '申请办理记录',
    hint: '核对受理、审核确认超期和驳回理由。',
    accept: TABLE,
    multiple: true,
  },
  {
    name: 'relatives',
    label: '近亲属备案登记表',
    hint: '核对干部近亲属有没有备案和复核。',
    accept: TABLE,
    multiple: true,
  },
  {
    name: 'inspections',
    label: '检查安排表',
    hint: '看检查前有没有集中补公示。要有检查日期，有单位更好。',
    accept: TABLE,
    multiple: true,
  },
  {
    name: 'ledger',
    label: '以前保存的公示账本',
    hint: '网站上的 ledger.json，看公示以后有没有改动、提前撤下。',
    accept: '.json',
    multiple: true,
  },
  {
    name: 'previous',
    label: '上一次的问题台账',
    hint: '编号和填写的内容都保留，没有再发现的自动销号。',
    accept: '.xlsx',
    multiple: false,
  },
  {
    name: 'profile',
    label: '表头对照文件',
    hint: '表头叫法特别、认不出来的才要用，写法见说明。',
    accept: '.yaml,.yml,.json',
    multiple: false,
  },
];
