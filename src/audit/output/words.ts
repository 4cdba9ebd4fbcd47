import type { County } from '../../publication/county.ts';
import { isDay, isMonth } from '../../publication/dates.ts';
import type { Evidence, Kind, Signal } from '../types.ts';

/**
 * What each kind says of its evidence. A clause is said when all of its keys are there; `{rate%}` is a share as a
 * percentage. Evidence that no clause says is added at the end, so that no number is lost.
 */
const CLAUSES: Record<Kind, string[]> = {
  'paid-not-published': ['一卡通发放 {paid} 元', '发放日期 {paidOn}', '公示名单里没有'],
  'published-not-approved': ['公示名单里有', '公示金额 {published} 元', '审核确认名册里没有'],
  'amount-mismatch': [
    '审核确定 {approved} 元',
    '一卡通发放 {paid} 元',
    '公示 {published} 元',
    '三处金额不一致',
  ],
  'paid-late': [
    '应在 {due} 前发放',
    '审核确认于 {approvedOn}',
    '实际于 {paidOn} 发放',
    '晚了 {workingDays} 个工作日',
    '晚了 {days} 天',
  ],
  'missing-notice': [
    '应有公示，既没有名单也没有零报告',
    '应在 {due} 前公示',
    '当月发放 {persons} 人',
    '当月发放 {households} 户',
    '共 {amount} 元',
  ],
  'late-notice': [
    '应在 {due} 前公示',
    '实际于 {published} 公示',
    '晚了 {workingDays} 个工作日',
    '晚了 {days} 天',
  ],
  'withdrawn-early': ['{published} 公示', '应公示到 {due}', '{withdrawn} 已撤下', '少 {days} 天'],
  'changed-after-publication': [
    '{published} 公示以后名单有改动',
    '改动于 {changedOn}',
    '增加 {added} 行',
    '减少 {removed} 行',
    '改动 {changed} 行',
    '没有更正公示',
  ],
  'over-masked': [
    '名单 {rows} 人',
    '其中 {masked} 人姓名遮得认不出',
    '占 {share%}',
    '其他村（社区）为 {peerShare%}',
  ],
  'publicity-too-short': ['公示 {days} 天', '规定不少于 {required} 天', '从 {published} 到 {closes}'],
  'total-mismatch': [
    '公示合计 {statedPersons} 人',
    '名单相加 {persons} 人',
    '公示合计 {statedAmount} 元',
    '名单相加 {amount} 元',
  ],
  'standard-not-in-force': ['写的标准是 {stated} 元', '当月执行的标准是 {standard} 元', '涉及 {rows} 人'],
  'acceptance-overdue': [
    '{applied} 申请',
    '{accepted} 受理',
    '用了 {workingDays} 个工作日',
    '规定 {limit} 个工作日',
  ],
  'decision-overdue': [
    '{accepted} 受理',
    '{decided} 审核确认',
    '用了 {workingDays} 个工作日',
    '规定 {limit} 个工作日',
  ],
  'single-person-cover': ['保障 {persons} 人', '登记的共同生活家庭成员 {members} 人'],
  'unreviewed-relative': ['与{relation}的近亲属登记相符', '备案登记：{filed}', '核查记录：{reviewed}'],
  'rejection-without-basis': ['{decided} 驳回申请', '没有写明政策规定的理由'],
  'uneven-fields': ['本村（社区）填写 {share%}', '其他村（社区）填写 {peerShare%}', '缺少 {missing} 项'],
  'outlier-village': [
    '已发放 {paid} 人',
    '其中公示 {published} 人',
    '公示比例 {share%}',
    '其他村（社区）公示比例 {peerShare%}',
    '这样的差别偶然出现的可能性为 {p%}',
  ],
};

/** Names of evidence that no clause says. */
const LABELS: Record<string, string> = {
  amount: '金额（元）',
  approved: '审核确定（元）',
  paid: '一卡通发放（元）',
  published: '公示',
  persons: '人数',
  households: '户数',
  rows: '行数',
  days: '天数',
  workingDays: '工作日',
  due: '应办日期',
  limit: '规定工作日',
  notice: '公示编号',
  reason: '理由',
  test: '检验方法',
};

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
  const clauses = CLAUSES[kind].flatMap((clause) => {
    const keys = [...clause.matchAll(/\{(\w+)%?\}/g)].map(([, key = '']) => key);
    if (!keys.every((key) => key in evidence)) return [];
    for (const key of keys) said.add(key);
    return clause.replace(/\{(\w+)(%?)\}/g, (_, key: string, share: string) =>
      share ? percent(evidence[key]) : valueText(evidence[key]),
    );
  });
  const rest = Object.keys(evidence)
    .filter((key) => !said.has(key))
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

/** A share between 0 and 1; small ones keep two digits, so that a rare chance does not read as none. */
function percent(share: Evidence[string] | undefined): string {
  const value = Number(share) * 100;
  const digits = value !== 0 && Math.abs(value) < 1 ? Number(value.toPrecision(2)) : Number(value.toFixed(1));
  return `${digits}%`;
}
