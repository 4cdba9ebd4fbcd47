import { rememberingShort } from '../../document/remembering.ts';
import { plainText } from '../../publication/plain-text.ts';
import { PROVINCES } from '../detect/characters.ts';
import type { Rule } from '../types.ts';
import { assistance, chongqingDibao, civilCode, informationLaw } from './basis.ts';

export const noUnrelatedDetail: Rule = {
  id: 'no-unrelated-detail',
  group: 'privacy',
  severity: 'error',
  title: '备注里不得写与救助无关的个人情况',
  why: '名单只公开救助本身。不能单独成列的收入、财产、民族、婚姻、年龄等，写进备注一样是公开；备注是泄露最多的地方。',
  repair: '从备注里删去。停发的只写固定的停发原因，如「收入超标」「财产超标」。',
  basis: [
    chongqingDibao('第十八条'),
    assistance('第六十一条'),
    informationLaw('第六条、第二十八条、第三十四条'),
    civilCode('第一千零三十四条'),
  ],
  messages: {
    income: '写了收入的数额',
    property: '写了存款、债务、房产、车辆',
    conviction: '写了服刑、关押、前科、失信的情况',
    belief: '写了宗教信仰',
    contact: '写了 QQ 号、微信号、邮箱、密码',
    marriage: '写了婚姻、生育状况',
    membership: '写了政治面貌、信访情况',
    ethnicity: '写了民族',
    certificate: '写了低保证、特困证等证件的编号',
    number: '写了社保、医保、婚姻证件的号码',
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
    { name: '社保号', list: withRemark('社保号3859323055'), finds: ['F2'] },
    { name: '新农合证号', list: withRemark('新农合证号62913349'), finds: ['F2'] },
    { name: '结婚证号', list: withRemark('结婚证号J500243-2020-001234'), finds: ['F2'] },
    { name: '年龄', list: withRemark('62岁'), finds: ['F2'] },
    { name: '性别', list: withRemark('女'), finds: ['F2'] },
    { name: '工钱和养老金', list: withRemark('打工收入3000/月，养老金150元'), finds: ['F2'] },
    { name: '债务', list: withRemark('欠债5万'), finds: ['F2'] },
    { name: '车牌', list: withRemark('渝H12A45'), finds: ['F2'] },
    { name: '前科', list: withRemark('坐过牢'), finds: ['F2'] },
    { name: '车牌是小写', list: withRemark('渝h12a45'), finds: ['F2'] },
    { name: '车牌是全角', list: withRemark('渝Ｈ１２３４５'), finds: ['F2'] },
    { name: '养老金写成汉字', list: withRemark('养老金两千元'), finds: ['F2'] },
    { name: '月收入', list: withRemark('月收入2000'), finds: ['F2'] },
    { name: '房贷', list: withRemark('房贷5万'), finds: ['F2'] },
    { name: '微信号', list: withRemark('VX:abc12345'), finds: ['F2'] },
    { name: '失信', list: withRemark('失信被执行人'), finds: ['F2'] },
    { name: '宗教信仰', list: withRemark('基督徒'), finds: ['F2'] },
    { name: '邮箱', list: withRemark('邮箱ranjia@lanxi.example'), finds: ['F2'] },
    { name: '婚姻', list: withRemark('离异'), finds: ['F2'] },
    { name: '年龄写成汉字', list: withRemark('七十三岁'), finds: ['F2'] },
    { name: '生日', list: withRemark('11月8日满70岁'), finds: ['F2'] },
    { name: '年龄没有岁字', list: withRemark('年龄73'), finds: ['F2'] },
    { name: '房子、车子', list: withRemark('名下有车，有房两套'), finds: ['F2'] },
    { name: '摩托车', list: withRemark('摩托车一辆'), finds: ['F2'] },
    { name: '家里的变故', list: withRemark('丈夫去世'), finds: ['F2'] },
    { name: '失独', list: withRemark('失独家庭'), finds: ['F2'] },
    { name: '政治面貌', list: withRemark('党员'), finds: ['F2'] },
    { name: '信访', list: withRemark('上访户'), finds: ['F2'] },
    { name: '强制措施', list: withRemark('取保候审'), finds: ['F2'] },
    { name: '密码', list: withRemark('密码123456'), finds: ['F2'] },
    { name: '户主去世，变更户主', list: withRemark('原户主去世，变更户主'), finds: [] },
    { name: '党员评议、来信来访', list: withRemark('经村民党员代表评议，来访登记'), finds: [] },
    { name: '社保、医保没有号码', list: withRemark('社保代缴2025年，医保缴费400元'), finds: [] },
    { name: '代缴养老保险', list: withRemark('代缴养老保险100元'), finds: [] },
    { name: '代缴养老金', list: withRemark('代缴养老金100元'), finds: [] },
    { name: '年月不是数额', list: withRemark('养老金停发至2025.10，工资核定2025.9'), finds: [] },
    { name: '月份不是养老金', list: withRemark('养老金认证2025.9'), finds: [] },
    { name: '年份不是工资', list: withRemark('工资卡2025'), finds: [] },
    { name: '调增写成汉字', list: withRemark('收入调增六十元'), finds: [] },
    { name: '信件、信号', list: withRemark('丢失信件，消失信号'), finds: [] },
    { name: '贷款贴息、联保', list: withRemark('贷款一次性贴息，贷款三户联保'), finds: [] },
    { name: '六十岁的政策', list: withRemark('年满六十周岁，二十岁以上'), finds: [] },
    { name: '信息、诚信教育', list: withRemark('遗失信息表，诚信教育，信用社代发'), finds: [] },
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
          const more = BESIDE_NAMES.includes(message) ? ({ severity: 'warning' } as const) : {};
          tell(place(0), message, more);
        }
      },
    };
  },
};

function withRemark(remark: string): string {
  return `姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,${remark}\n`;
}

function fullWidth(letters: string): string {
  return letters.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** Of plates, but X: masks of IDs end in it in every row, so that a plate with no other letter is passed over. */
const OF_PLATES = 'ABCDEFGHJKLMNPQRSTUVWYZ';
/** Every detail has one of these, and few names do. */
const LETTERS =
  '入养休资款债贷房车面刑矫押狱劳看牢科拘失执族督徒教佛斯婚异偶单证号岁男女@微龄监候党独访孀嫁赘密夫妻伴' +
  [OF_PLATES, OF_PLATES.toLowerCase()].map((letters) => letters + fullWidth(letters)).join('');
const NUMERALS = '一二两三四五六七八九十百千万几';
const MONTH = '20[12]\\d(?:\\.\\d{1,2})?';

/** Of an adult these only help to tell who it is, and what an office calls a number is not always a person's. */
const BESIDE_NAMES = ['age', 'sex', 'marriage', 'number'];

const DETAILS: [message: string, RegExp][] = [
  [
    'income',
    new RegExp(
      `(?:收入|[月年]入(?=\\d)|(?<!缴[^,。;]{0,6})养老(?:金|保险(?:每月|金|待遇))|退休金|工资)(?!.{0,4}(?:低于|高于|超过|不足|标准))` +
        `[^，。;,\\d]{0,4}(?<![增减调加${NUMERALS}])(?:(?!${MONTH}$)\\d[\\d.,]*(?:[万千百]元?|元|\\/月|$)|[${NUMERALS}]{1,8}元)`,
    ),
  ],
  [
    'property',
    new RegExp(
      `存款|[欠负外]债|(?:贷款|[房车]贷)(?=[\\d.,${NUMERALS}]{1,8}[百千万元]|\\d{4,}(?![\\d年.]))|房产|汽车(?!站)|(?:轿|货|面包|摩托|电动)车(?!充电|棚)|名下(?:有|无)?[房车]|有[房车](?:[${NUMERALS}\\d]{1,2}[套辆台处间]|$|[，,、;])|商品房|门面|[${PROVINCES}][A-HJ-NP-Z][·.-]?[\\dA-HJ-NP-Z]{5,6}(?![\\dA-Z])`,
      'i',
    ),
  ],
  [
    'conviction',
    /服刑|刑满|判刑|缓刑|社区矫正|劳[改教]|在押|(?:看守所|监狱)(?!社区|村)|坐过?牢|前科(?![长室员])|拘留|监视居住|取保候审|(?<![遗丢消])失信(?!息)|被执行人/,
  ],
  ['belief', /信教(?!育|学|师)|信佛|基督|天主教|佛教|教徒|伊斯兰|穆斯林/],
  [
    'contact',
    /@[\w-]+\.\w|密码[:为是]{0,2}\w{4,}|QQ号?(?:码|[:为是])*\d{5,}|(?:微信号?[:为是]?|(?<![a-z])[vw]x号?[:为是])[a-z][\w-]{5,}/i,
  ],
  [
    'marriage',
    /离婚|离异|丧偶|再婚|未婚|单亲|单身(?!公寓|宿舍|楼)|失独|遗孀|改嫁|入赘|非婚生|(?:丈夫|妻子?|配偶|老伴)(?:已|均|早)?(?:去世|病故|亡故|死亡|离世)/,
  ],
  ['membership', /^(?:中共|预备|老)?党员(?:$|[,，、;])|上访|缠访/],
  [
    'ethnicity',
    /(?:汉|土家|苗|回|藏|彝|壮|侗|瑶|满|蒙古|维吾尔|仡佬|布依)族(?!.{0,5}(?:自治|[乡镇村]|社区))/,
  ],
  ['certificate', /(?:低保|特困|五保|救助)证(?:件)?(?:编?号码?)?[:为是]?[A-Za-z]?\d{4,}/],
  [
    'number',
    /(?:(?:社保|社会保障|医保|参保|参合|合作医疗|新农合)(?:[卡证])?|[结离]婚证)(?:字)?编?号码?[:为是 ]{0,2}[A-Za-z]{0,3}\d{6,}/,
  ],
  [
    'age',
    /(?<![\d零一二三四五六七八九十百—–~至到-])(?<!(?<!日)满)(?:1[89]|[2-9]\d|1[01]\d|[二三四五六七八九]十[一二三四五六七八九]?|十[八九])周?岁(?!以|及|或|[—–~至到-])|(?:年龄|现年)[:为是]?(?:1[89]|[2-9]\d)(?![\d岁周以至~—-])/,
  ],
  ['sex', /^[男女]性?(?:$|[,，、;])/],
];

/** Of what a remark tells, as messages. */
const detailsIn = rememberingShort((text: string): string[] => {
  const plain = plainText(text);
  return DETAILS.filter(([, pattern]) => pattern.test(plain)).map(([message]) => message);
});
