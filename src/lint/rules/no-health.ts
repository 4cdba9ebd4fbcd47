import { namesOf } from '../../publication/township.ts';
import type { Rule, Scene, Text } from '../types.ts';
import { chongqingDibao, informationLaw } from './basis.ts';
import { found, inRowsOrOfSomebody, secrets } from './secrets.ts';

const TOWNSHIP =
  'name: 联合乡\nvillages:\n  - { id: yabatian, name: 哑巴田村, area: rural }\nchannels:\n  - { name: 联合乡民政办, telephone: 023-78000001 }\n';

export const noHealth: Rule = {
  id: 'no-health',
  group: 'privacy',
  severity: 'error',
  title: '名单里不得写病名、残疾类别和等级',
  why: '医疗健康是敏感个人信息。救助事由用固定的几个词（疾病、教育、灾害、意外、其他），不写病名。',
  repair: '病名、残疾情况、医院和用药都删去；临时救助的事由改成「疾病」。',
  fix: 'mask',
  basis: [informationLaw('第二十八条'), chongqingDibao('第十八条')],
  messages: found('疾病或残疾情况'),
  examples: [
    {
      name: '备注里的病名',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,肺癌晚期\n',
      finds: ['F2'],
    },
    {
      name: '残疾等级',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,肢体残疾二级\n',
      finds: ['F2'],
    },
    {
      name: '治疗',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,尿毒症透析\n',
      finds: ['F2'],
    },
    {
      name: '残疾人的补贴说明本人残疾',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,重度残疾人护理补贴\n田甲二,中心村,1,630,600,残疾人\n',
      finds: ['F2', 'F3'],
    },
    {
      name: '怀孕、失智、致残',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,孕妇\n田甲二,中心村,1,630,600,失智老人\n向甲三,中心村,1,630,600,工伤致残\n',
      finds: ['F2', 'F3', 'F4'],
    },
    {
      name: '常见的病、缺陷',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,静脉曲张\n田甲二,中心村,1,630,600,风湿\n向甲三,中心村,1,630,600,腿脚不便\n覃甲四,中心村,1,630,600,聋\n',
      finds: ['F2', 'F3', 'F4', 'F5'],
    },
    {
      name: '瘫痪的别的说法、繁体字',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,车祸致瘫\n田甲二,中心村,1,630,600,半身不遂\n向甲三,中心村,1,630,600,盲\n覃甲四,中心村,1,630,600,腰椎間盤突出\n秦甲五,中心村,1,630,600,唐氏綜合徵\n',
      finds: ['F2', 'F3', 'F4', 'F5', 'F6'],
    },
    { name: '页面上写了某人失能', page: '冉甲一患失能，田甲二患焦虑症。\n', finds: ['1:5', '1:12'] },
    {
      name: '姓名中间是虚词用的字',
      page: '村民谭应英患肺心病。\n\n王有才患糖尿病。\n',
      finds: ['1:7', '3:5'],
    },
    { name: '不是姓名', page: '马有病要治，患糖尿病的可申请。\n', finds: [] },
    {
      name: '页面上病名的字隔开了',
      page: '冉甲一患肺·癌。\n\n田甲二患糖　尿　病。\n',
      finds: ['1:5', '3:5'],
    },
    {
      name: '保险、机构、核对',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,工伤保险\n田甲二,中心村,1,630,600,结核病防治所\n向甲三,中心村,1,630,600,总结核对\n',
      finds: [],
    },
    { name: '照料失能老人的政策', page: '高龄、失能、重残老人可申请护理补贴。\n', finds: [] },
    {
      name: '残疾人联合会',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,残疾人联合会代发\n',
      finds: [],
    },
    { name: '事由代码', list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,疾病\n', finds: [] },
    { name: '页面上写了某人的病', page: '冉甲一患肺癌。\n', finds: ['1:5'] },
    {
      name: '页面上写了救助谁、患什么病',
      page: '拟对冉甲一（患肺癌）给予救助。\n\n对慢性病（糖尿病）患者随访。\n',
      finds: ['1:8'],
    },
    { name: '页面上写了低保户的残疾', page: '低保户冉甲一因肢体二级残疾住院。\n', finds: ['1:8'] },
    { name: '页面上写了家属的病', page: '青山村村民冉甲一家庭，其妻患肺癌。\n', finds: ['1:15'] },
    {
      name: '村名里有这样的字',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,哑巴田村,2,630,800\n',
      more: { 'townships/lianhe/township.yaml': TOWNSHIP },
      finds: [],
    },
    {
      name: '写在村名后面的病',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,哑巴田村（肺癌）,2,630,800\n',
      more: { 'townships/lianhe/township.yaml': TOWNSHIP },
      finds: ['B2'],
    },
    {
      name: '病写在姓名前面',
      page: '为重度残疾人冉甲一发放补贴，给予白血病患者田甲二救助金。\n',
      finds: ['1:2', '1:17'],
    },
    { name: '保障的范围', page: '重度残疾人范围由民政局确定，补助白血病患者范围不变。\n', finds: [] },
    { name: '政策文字', page: '重病患者、重度残疾人可以单独申请。\n', finds: [] },
    { name: '因病因残', page: '因病因残致贫的家庭，肢体二级残疾人可申请护理补贴。\n', finds: [] },
    {
      name: '表下的说明',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n注：残疾人两项补贴另行公示\n',
      finds: [],
    },
  ],
  watch: secrets('health', (text, scene, span) =>
    isVillage(text, scene) ? undefined : inRowsOrOfSomebody(text, scene, span),
  ),
};

/** 哑巴田村 and 戒毒所社区 are places, where nothing else stands in the cell. */
function isVillage({ text, meaning }: Text, { township }: Scene): boolean {
  return (
    meaning === 'village' && !!township?.villages.some((village) => namesOf(village).includes(text.trim()))
  );
}
