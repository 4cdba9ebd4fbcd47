import { type Detector, matches } from './reading.ts';

/**
 * Diseases and treatments that name a person's state. "疾病" and "大病" are not here: they are the closed list
 * of reasons.
 */
export const DISEASES: readonly string[] = (
  '癌 肿瘤 白血病 淋巴瘤 尿毒症 血友病 再生障碍 地中海贫血 败血症 红斑狼疮 类风湿 强直性脊柱炎 ' +
  '糖尿病 高血压 冠心病 心脏病 心肌梗 心肌病 心力衰竭 心衰 心脏支架 心脏搭桥 脑梗 脑溢血 脑出血 ' +
  '脑瘫 脑膜炎 脑积水 脑外伤 脑萎缩 卒中 中风 偏瘫 截瘫 瘫痪 肝硬化 肝炎 乙肝 丙肝 肝腹水 ' +
  '肺结核 结核病 骨结核 矽肺 尘肺 慢阻肺 肺气肿 肺心病 哮喘 肾衰 肾病 肾炎 肾功能 透析 化疗 ' +
  '放疗 艾滋 梅毒 麻风病 血吸虫病 精神病 精神分裂 精神障碍 精神疾病 精神异常 抑郁 躁狂 癫痫 ' +
  '痴呆 阿尔茨海默 帕金森 自闭症 孤独症 唐氏综合 智障 智力障碍 智力低下 弱智 渐冻 肌无力 肌萎缩 ' +
  '股骨头坏死 椎间盘突出 骨折 骨髓炎 截肢 失明 白内障 青光眼 聋哑 失聪 耳聋 先天性 甲亢 ' +
  '肺纤维化 植物人 肝移植 肾移植 器官移植 骨髓移植 侏儒 褥疮 卧床不起 酒精依赖 HIV AIDS'
).split(' ');

/** Words that say of a row's person what they would not say of anybody elsewhere. */
export const ROW_WORDS: readonly string[] = '住院 手术 重病 重残 病残 残疾 卧床 怀孕 流产 服药 病危'.split(
  ' ',
);

/** What contains such a word by chance, or names an office, a right or a campaign. */
export const HARMLESS: readonly string[] = (
  '残疾人联合会 残联 残疾人两项 残疾补贴 残疾人生活补贴 残疾人护理补贴 残疾人 精神文明 精神卫生 ' +
  '团结核心 强化疗效 开放疗养 遗失明细 丢失明细 丧失明显 扫盲人员 文盲人 脱盲人 植物人工 集中风 ' +
  '中风险 其中风 空中风 高中风 系统瘫痪 网络瘫痪 交通瘫痪 物流产业 主流产 合流产 分流产 动手术语 ' +
  '防癌 两癌 癌症筛查 肿瘤登记 先天性别 通透析'
).split(' ');

/**
 * A rare character of nearly every word above, and what the rest begins with: a text with none of these
 * speaks of no health.
 */
export const HEALTH_SIGNS =
  '[癌瘤病症障血疮湿炎衰肌脏脑卒风瘫肝肺核哮肾析疗滋毒裂精郁躁癫痴茨帕综弱冻股椎骨截失眼聋性亢植侏褥卧赖院术残孕产药级盲哑]';
export const HEALTH_WORDS = '[视听智]力|言语|肢体|多重|HIV|AIDS';

const TYPES = '(?:视力|听力|言语|肢体|智力|精神|多重)';
const GRADE = '[一二三四1-4](?:、[一二三四1-4])?级';
const CERTIFIED = `${TYPES}[、和]?残疾?(?:人)?(?:（?${GRADE}）?)?|${TYPES}(?:残)?${GRADE}|${GRADE}(?:${TYPES})?残疾?|残疾${GRADE}|${GRADE}${TYPES}|肢残|盲人|聋人|哑巴`;
/** A campaign, an office or a rule about a disease. */
const CAMPAIGN = '(?!.{0,2}(?:筛查|防治|预防|防控|普查|宣传|义诊|医院|协会|按摩|知识|政策))';

const SIGN = new RegExp(`${HEALTH_SIGNS}|${HEALTH_WORDS}`);
const anywhere = lexicon([...DISEASES]);
const inRows = lexicon([...DISEASES, ...ROW_WORDS]);
const inCertificates = new RegExp(`${TYPES}|${GRADE}|残疾|${[...DISEASES].join('|')}`, 'g');

/** Harmless phrases come first, so that they use up the words inside them. */
function lexicon(words: string[]): RegExp {
  const apart = words.map((word) => word.replace(/^[A-Z]+$/, '(?<![A-Za-z])$&(?![A-Za-z])'));
  return new RegExp(`(${HARMLESS.join('|')})|(?:${CERTIFIED}|${apart.join('|')})${CAMPAIGN}`, 'g');
}

/** Illness and disability. Outside a row a policy may well speak of them, so that there nothing is sure. */
export const findHealth: Detector = ({ text }, { label, inRow }) => {
  if (!SIGN.test(text)) return [];
  const words = label === 'disability' ? inCertificates : inRow ? inRows : anywhere;
  return matches(text, words)
    .filter(({ 1: harmless }) => words === inCertificates || harmless === undefined)
    .map(({ 0: whole, index }) => ({
      kind: 'health',
      start: index,
      end: index + whole.length,
      confidence: inRow || label === 'disability' ? 'likely' : 'possible',
    }));
};
