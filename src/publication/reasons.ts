/**
 * 救助事由, a closed list: a free text would carry diagnoses (个人信息保护法 art. 28).
 * 停发原因 likewise, for termination lists.
 */
export const RELIEF_REASONS = ['疾病', '教育', '灾害', '意外', '其他'] as const;
export const TERMINATION_REASONS = [
  '死亡',
  '收入超标',
  '财产超标',
  '迁出',
  '自愿退出',
  '不再符合条件',
  '其他',
] as const;

/** 临时救助类型. */
export const RELIEF_TYPES = ['支出型', '急难型'] as const;
