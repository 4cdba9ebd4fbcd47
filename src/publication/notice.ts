import { z } from 'zod';
import { channelSchema } from './channel.ts';
import { day, id, line, month } from './fields.ts';

/** 公示阶段: proposed, confirmed, paid, ended. */
export const stages = ['review', 'confirmed', 'payment', 'termination'] as const;
export type Stage = (typeof stages)[number];

export const stageNames: Record<Stage, string> = {
  review: '审核公示',
  confirmed: '确认公示',
  payment: '发放公示',
  termination: '停发公示',
};

/** What the list adds up to, as stated by the township, so that a list that was cut short is noticed. */
const total = z.strictObject({
  rows: z.int().min(0),
  persons: z.int().min(0).optional(),
  /** Yuan. */
  amount: z.number().min(0).optional(),
});

/**
 * 依法不公开的未成年人: how many are counted but not named and what they receive, or `merged` when they are too few
 * to be told apart and are counted at county level only.
 */
const withheldMinors = z.union([
  z.literal('merged'),
  z.literal(0),
  z.strictObject({ persons: z.int().min(1), amount: z.number().min(0).optional() }),
]);

/** 封存: what stays of a list whose file was deleted after its time; `npm run ledger -- seal` writes it. */
const sealed = z.strictObject({
  /** The hash that the ledger has had for the notice since it was published. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  households: z.int().min(0).optional(),
  persons: z.int().min(0),
  /** Yuan. */
  amount: z.number().min(0).optional(),
  /** Persons by village, so that coverage still tells which villages the list had. */
  villages: z.record(id, z.int().min(0)),
});

/** notice.yaml: one publication of one list. */
export const noticeSchema = z.strictObject({
  title: line,
  township: id,
  category: id,
  stage: z.enum(stages),
  period: month,
  /** Where every household of the list lives, unless the list has a 城乡类别 column or the village tells. */
  area: z.enum(['rural', 'urban']).optional(),
  published: day,
  /** The last day of publicity. */
  closes: day.optional(),
  document: line.optional(),
  /** 索引号: the publisher's 统一社会信用代码, the year and a running number, as the county's portal gives it. */
  index: z
    .string()
    .regex(/^[0-9A-HJ-NPQRTUWXY]{18}\/\d{4}-\d{5}$/)
    .optional(),
  basis: z.array(line).default([]),
  channels: z.array(channelSchema).min(1),
  preparedBy: line,
  reviewedBy: line,
  total: total.optional(),
  withheldMinors,
  /** 零报告: nobody this time. */
  zero: z.literal(true).optional(),
  /** 更正: the folder name of the notice that this one corrects, and what was wrong. */
  corrects: z.string().optional(),
  reason: line.optional(),
  sealed: sealed.optional(),
});
export type NoticeFile = z.infer<typeof noticeSchema>;

/**
 * Withheld minors as they may be told: how many, or `merged` when they are fewer than k and could be told apart, even if
 * a number is given.
 */
export function toldMinors({ withheldMinors }: NoticeFile, k: number): number | 'merged' {
  if (withheldMinors === 0 || withheldMinors === 'merged') return withheldMinors;
  return withheldMinors.persons < k ? 'merged' : withheldMinors.persons;
}
