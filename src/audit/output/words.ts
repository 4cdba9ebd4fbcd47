import type { County } from '../../publication/county.ts';
import { isDay, isMonth } from '../../publication/dates.ts';
import type { Evidence, Kind, Signal } from '../types.ts';

/**
 * What each kind says of its evidence. A clause is said when all of its keys are there; `{rate%}` is a share as a
 * percentage. Evidence that no clause says is added at the end, so that no number is lost.
 */
const CLAUSES: Record<Kind, string[]> = {
  'paid-not-published': [
    '一卡通发放 {paid} 元',
    '发放日期 {paidOn}',
    '审核确认：{approved}',
    '公示名单里没有',
    '{reason}',
  ],
  'published-not-approved': ['公示名单里有', '公示 {published} 元', '{reason}', '一卡通发放 {paid} 元'],
  'amount-mismatch': [
    '审核确定 {approved} 元',
    '一卡通发放 {paid} 元',
    '分 {payments} 笔',
    '公示 {published} 元',
    '{reason}',
  ],
  'paid-late': [
    '{reason}',
    '审核确定 {approved} 元',
    '一卡通发放 {paid} 元',
    '最迟 {due} 发放',
    '实际于 {paidOn} 发放',
    '{decided} 审核确认，过了 {workingDays} 个工作日才发放',
  ],
  'missing-notice': ['{reason}', '发放 {households} 户 {persons} 人', '共 {amount} 元', '最迟 {due} 公示'],
  'late-notice': [
    '{paidOn} 发放',
    '最迟 {due} 公示',
    '实际于 {published} 公示',
    '过了 {workingDays} 个工作日',
  ],
  'withdrawn-early': [
    '{reason}',
    '{published} 公示',
    '公示期到 {closes}',
    '应公开到 {until}',
    '{confirmedBefore} 还在名单上',
  ],
  'changed-after-publication': [
    '公示以后改了{changed}，没有更正公示',
    '改前：发布日期 {published}',
    '截止日期 {closes}',
    '{households} 户',
    '{persons} 人',
    '{amount} 元',
    '改后：发布日期 {publishedNow}',
    '截止日期 {closesNow}',
    '{householdsNow} 户',
    '{personsNow} 人',
    '{amountNow} 元',
  ],
  'over-masked': ['名单 {rows} 人，其中 {masked} 人姓名遮得认不出'],
  'publicity-too-short': ['从 {published} 到 {closes}', '公示 {days} 天', '规定不少于 {required} 天'],
  'total-mismatch': ['写明的{what}是 {stated}，各行相加是 {counted}', '共 {differences} 处对不上'],
  'standard-not-in-force': [
    '公示的标准是 {published} 元',
    '当月执行的标准是 {inForce} 元',
    '名单 {rows} 行，其中 {rowsWrong} 行写错',
  ],
  'acceptance-overdue': [
    '{applied} 申请',
    '最迟 {due} 受理',
    '{accepted} 受理',
    '没有受理日期，{decided} 作出决定',
    '过了 {workingDays} 个工作日',
    '规定 {limit} 个工作日',
  ],
  'decision-overdue': [
    '{accepted} 受理',
    '最迟 {due} 审核确认',
    '{decided} 审核确认',
    '过了 {workingDays} 个工作日',
    '规定 {limit} 个工作日',
  ],
  'single-person-cover': ['只保障 {persons} 人', '共同生活的家庭成员有 {household} 人'],
  'unreviewed-relative': ['是干部近亲属，正在享受救助', '{reason}', '备案：{filed}', '复核：{reviewed}'],
  'rejection-without-basis': ['{decided} 驳回申请', '{reason}', '最迟 {due} 告知'],
  'uneven-fields': [
    '名单 {rows} 行',
    '填得少的栏目：{fields}',
    '填了 {filledPercent}%',
    '其他一般填 {usualPercent}%',
  ],
  'outlier-village': [
    '{reason}',
    '本村（社区）{ofVillage} 人里有 {village} 人',
    '其他村（社区）{ofOthers} 人里有 {others} 人',
    '碰巧这样的可能性为 {p%}',
  ],
};

/** Leads about many at once, by their reason: the same keys count people there. */
const VARIANTS: Record<string, string[]> = {
  金额高的人更少公示: [
    '金额高的人更少公示',
    '发放 {paid} 人，其中没有公示 {hidden} 人',
    '超过 {above} 元的 {large} 人里没有公示 {largeHidden} 人',
    '碰巧这样的可能性为 {p%}',
  ],
  干部近亲属更少公示: [
    '干部近亲属更少公示',
    '救助对象 {recipients} 人，其中没有公示 {hidden} 人',
    '近亲属 {relatives} 人里没有公示 {relativesHidden} 人',
    '碰巧这样的可能性为 {p%}',
  ],
  整批发放超过当月: ['整批发放超过当月', '涉及 {paid} 户（人）', '最迟 {due} 发放', '实际于 {paidOn} 发放'],
  检查前集中公示: [
    '检查前集中公示',
    '{inspected} 检查',
    '{first} 至 {last} 公示 {notices} 份',
    '占三个月里 {ofQuarter} 份的一半以上',
    '其中补以前月份的 {ofEarlierMonths} 份',
  ],
};

/** Names of evidence that no clause says. */
const LABELS: Record<string, string> = {
  amount: '金额（元）',
  approved: '审核确定',
  paid: '一卡通发放',
  published: '公示',
  persons: '人数',
  households: '户数',
  rows: '行数',
  days: '天数',
  workingDays: '工作日',
  due: '最迟',
  limit: '规定工作日',
  reason: '原因',
};

/** Evidence that says other evidence again, in a sentence. */
const REPEATS = new Set(['explanation']);

/** 问题, as one plain sentence: where, who, when, what, with every number of the evidence. */
export function sentence(signal: Signal, county: County): string {
  const { kind, township, village = '', subject, period, category, evidence } = signal;
  const about = [
    `${township}${village}`,
    subject,
    period && valueText(period),
    category && categoryName(category, county),
  ];
  return `${about.filter(Boolean).join(' ')}：${evidenceText(kind, evidence)}。`;
}

/** `低保` */
export function categoryName(category: string, county: County): string {
  return county.categories.find(({ id }) => id === category)?.short ?? category;
}

/** What a signal rests on, in words, without where and who. */
export function evidenceText(kind: Kind, evidence: Evidence): string {
  const said = new Set<string>();
  const clauses = (VARIANTS[String(evidence.reason)] ?? CLAUSES[kind]).flatMap((clause) => {
    if (clause === evidence.reason) said.add('reason');
    const keys = [...clause.matchAll(/\{(\w+)%?\}/g)].map(([, key = '']) => key);
    if (!keys.every((key) => key in evidence)) return [];
    for (const key of keys) said.add(key);
    return clause.replace(/\{(\w+)(%?)\}/g, (_, key: string, share: string) =>
      share ? percent(evidence[key]) : valueText(evidence[key]),
    );
  });
  const rest = Object.keys(evidence)
    .filter((key) => !said.has(key) && !REPEATS.has(key))
    .map((key) => `${LABELS[key] ?? key} ${valueText(evidence[key])}`);
  return [...clauses, ...rest].join('，').replace(/ ?(\d{4}年\d+月(?:\d+日)?) ?/g, '$1');
}

/** A value as staff read it: days and months in Chinese, numbers grouped, yes and no as 有 and 没有. */
export function valueText(value: Evidence[string] | undefined): string {
  if (typeof value === 'boolean') return value ? '有' : '没有';
  if (typeof value === 'number') return numberText(value);
  const text = value ?? '';
  const [year, month, date] = text.split('-').map(Number);
  if (isDay(text)) return `${year}年${month}月${date}日`;
  return isMonth(text) ? `${year}年${month}月` : text;
}

function numberText(value: number): string {
  const [whole = '', fraction] = String(Number(value.toPrecision(12))).split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A share between 0 and 1; small ones keep two digits, so that a rare chance does not read as none */
function percent(share: Evidence[string] | undefined): string {
  const value = Number(share) * 100;
  if (value > 0 && value < 0.0001) return '不到 0.0001%';
  const digits = value !== 0 && Math.abs(value) < 1 ? Number(value.toPrecision(2)) : Number(value.toFixed(1));
  return `${digits}%`;
}
