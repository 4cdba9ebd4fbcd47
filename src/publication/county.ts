import { z } from 'zod';
import { channelSchema } from './channel.ts';
import { day, id, line } from './fields.ts';

/**
 * 姓名公开范围: `full` on the web; `print-only` on the village wall, counts on the web; `none` nowhere.
 * Whether names go on the web is the county's decision.
 */
const nameScope = z.enum(['full', 'print-only', 'none']);
type NameScope = z.infer<typeof nameScope>;

/**
 * 救助类别. `decisionDays`: working days from acceptance to decision (工作方案附件：低保、低保边缘 25，临时救助 20，特困 30).
 * `every`: how often a list is due, monthly unless stated; never less than quarterly (村民委员会组织法 art. 30).
 */
const categorySchema = z.strictObject({
  id,
  name: line,
  short: line,
  decisionDays: z.int().min(1).max(60),
  names: nameScope.optional(),
  every: z.enum(['month', 'quarter']).optional(),
});
export type Category = z.infer<typeof categorySchema>;

/**
 * How strictly the county lints. `severities` by rule id; rules of privacy can only be made stricter. `mask`: how many
 * numbers must fit a masked one, at least, for it to be published; the usual 6+8*+4 leaves about 3,300.
 */
const policySchema = z.strictObject({
  severities: z.record(z.string(), z.enum(['error', 'warning', 'note'])).optional(),
  mask: z.strictObject({ candidates: z.int().min(1000) }).optional(),
});
export type Policy = z.infer<typeof policySchema>;

/** county.yaml: what holds for all townships. */
export const countySchema = z.strictObject({
  name: line,
  short: line,
  site: line,
  /** Address of the published site, for absolute links; without a base path. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** 行政区划代码 and 网站标识码. */
  areaCode: z.string().regex(/^\d{6}$/),
  siteCode: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  publisher: line,
  hotline: channelSchema.required({ telephone: true }),
  channels: z.array(channelSchema).min(1),
  names: nameScope,
  /** The smallest group of withheld minors that may be told apart. */
  k: z.int().min(2).max(20),
  /** 公示期: 7 days by 条例 art. 18; the ministry's catalogue of 2019 says working days, so the county states which. */
  publicity: z.strictObject({ days: z.int().min(7), kind: z.enum(['calendar', 'working']) }),
  /** Months for which a payment or termination list keeps its names, counted from the day it was published. */
  retention: z.strictObject({
    payment: z.int().min(1),
    termination: z.int().min(1),
    confirmed: z.int().min(1),
  }),
  /**
   * 校验密钥: with it the hash of a notice covers its rows, and nobody without it can try names against a hash. Made once,
   * kept secret, never changed: with another key every hash differs.
   */
  hashKey: z.string().min(32).max(200).optional(),
  /** How far above persons × standard an amount may lie (重点救助 uplift, 条例 art. 21). */
  uplift: z.number().min(1).max(3),
  categories: z.array(categorySchema).min(1),
  lint: policySchema.optional(),
  /** Pins the day of judgement, for a demo or an archive; otherwise it is the day of the build. */
  asOf: day.optional(),
});
export type County = z.infer<typeof countySchema>;

/** The smallest group of withheld minors that may be told apart, also where no county says it. */
export function smallestGroup(county: Pick<County, 'k'> | undefined): number {
  return county?.k ?? 3;
}

/** The names scope that holds for a category. */
export function scopeOf(county: County, category: string): NameScope {
  return county.categories.find(({ id }) => id === category)?.names ?? county.names;
}

export function categoryOf(id: string, { categories }: County): Category {
  const category = categories.find((one) => one.id === id);
  if (!category) throw new Error(`no category ${id} in county.yaml`);
  return category;
}
