import { plainText } from '../../publication/plain-text.ts';
import { rememberingShort } from '../../publication/remembering.ts';
import type { Rule } from '../types.ts';
import { assistance, chongqingDibao, informationLaw } from './basis.ts';

export const noUnrelatedDetail: Rule = {
  id: 'no-unrelated-detail',
  group: 'privacy',
  severity: 'error',
  title: '备注里不得写与救助无关的个人情况',
  why: '名单只公开救助本身。不能单独成列的收入、财产、民族、年龄等，写进备注一样是公开；备注是泄露最多的地方。',
  repair: '从备注里删去。停发的只写固定的停发原因，如「收入超标」「财产超标」。',
  basis: [
    chongqingDibao('第十八条'),
    assistance('第六十一条'),
    informationLaw('第六条、第二十八条、第三十四条'),
  ],
  messages: {
    income: '写了收入的数额',
    property: '写了存款、房产、车辆',
    conviction: '写了服刑、矫正、关押的情况',
    ethnicity: '写了民族',
    certificate: '写了低保证、特困证等证件的编号',
    age: '写了年龄',
    sex: '写了性别',
  },
  examples: [
    { name: '收入', list: withRemark('外出务工，月收入2800元'), finds: ['F2'] },
    { name: '存款', list: withRemark('有存款三万元'), finds: ['F2'] },
    { name: '门面', list: withRemark('有门面一间'), finds: ['F2'] },
    { name: '车辆', list: withRemark('家中有小汽车一辆'), finds: ['F2'] },
    { name: '服刑', list: withRemark('丈夫服刑'), finds: ['F2'] },
    { name: '民族', list: withRemark('土家族'), finds: ['F2'] },
    { name: '证件编号', list: withRemark('低保证号20230415'), finds: ['F2'] },
    { name: '年龄', list: withRemark('62岁'), finds: ['F2'] },
    { name: '性别', list: withRemark('女'), finds: ['F2'] },
    { name: '收入变了，没有数额', list: withRemark('收入变化，2025年9月起调整'), finds: [] },
    { name: '条件不是数额', list: withRemark('人均收入低于660元'), finds: [] },
    { name: '车站', list: withRemark('住汽车站旁'), finds: [] },
    { name: '数额不是收入', list: withRemark('收入核算后调增60元'), finds: [] },
    { name: '高龄', list: withRemark('80岁以上老人'), finds: [] },
    { name: '由县里的民族乡迁入', list: withRemark('由苗族土家族自治县外迁入'), finds: [] },
    { name: '由民族村迁入', list: withRemark('由回族社区、苗族村迁入'), finds: [] },
    { name: '危房、存折', list: withRemark('危房改造户，存折发放'), finds: [] },
  ],
  watch({ role }, tell) {
    if (role !== 'list') return undefined;
    return {
      trigger: { pattern: { test: (text) => detailsIn(text).length > 0 }, letters: LETTERS },
      text({ text, row, meaning, place }) {
        if (row?.kind !== 'data' || meaning !== 'remarks') return;
        for (const message of detailsIn(text)) {
          // Of an adult these only help to tell who it is.
          const more = message === 'age' || message === 'sex' ? ({ severity: 'warning' } as const) : {};
          tell(place(0), message, more);
        }
      },
    };
  },
};

function withRemark(remark: string): string {
  return `姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,${remark}\n`;
}

/** Every detail has one of these: most remarks have none. */
const LETTERS = '入款房车面刑矫押狱劳看族证岁男女';

const DETAILS: [message: string, RegExp][] = [
  [
    'income',
    /收入(?!.{0,4}(?:低于|高于|超过|不足|标准))[^，。;,\d]{0,4}(?<![增减调加])\d[\d.,]*(?:[万千百]元?|元|$)/,
  ],
  ['property', /存款|房产|汽车(?!站)|(?:轿|货|面包)车|商品房|门面/],
  ['conviction', /服刑|刑满|判刑|缓刑|社区矫正|劳[改教]|在押|(?:看守所|监狱)(?!社区|村)/],
  [
    'ethnicity',
    /(?:汉|土家|苗|回|藏|彝|壮|侗|瑶|满|蒙古|维吾尔|仡佬|布依)族(?!.{0,5}(?:自治|[乡镇村]|社区))/,
  ],
  ['certificate', /(?:低保|特困|五保|救助)证(?:件)?(?:编?号码?)?[:为是]?[A-Za-z]?\d{4,}/],
  ['age', /(?<![\d满—–~至到-])(?:1[89]|[2-9]\d|1[01]\d)周?岁(?!以|及|或|[—–~至到-])/],
  ['sex', /^[男女]性?(?:$|[,，、;])/],
];

/** Of what a remark tells, as messages. */
const detailsIn = rememberingShort((text: string): string[] => {
  const plain = plainText(text);
  return DETAILS.filter(([, pattern]) => pattern.test(plain)).map(([message]) => message);
});
