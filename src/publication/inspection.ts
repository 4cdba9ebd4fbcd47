import { z } from 'zod';
import { day, id, month } from './fields.ts';

/** 整治重点, as the work list of 2025年整治社会救助不到位工作方案 groups them; publicity is its part 三（三）. */
export const WORK_LISTS = ['应保未保', '未按要求发放', '人情保关系保', '公示公开'] as const;
export type WorkList = (typeof WORK_LISTS)[number];

const count = z.int().min(0);

/** How many leads there were, and how many of them are settled: mended, or looked into and found to be no problem. */
const leadsSchema = z
  .strictObject({ workList: z.enum(WORK_LISTS), found: count, settled: count })
  .refine(({ found, settled }) => settled <= found, { path: ['settled'], params: { expected: 'settled' } });

/**
 * inspections/<day>.yaml: what an audit found, in counts of leads alone. No person, no village, so that nobody can be
 * told from it.
 */
export const inspectionSchema = z.strictObject({
  checked: day,
  /** The months that were looked at. */
  from: month,
  to: month,
  townships: z.array(z.strictObject({ township: id, leads: z.array(leadsSchema) })),
});
export type Inspection = z.infer<typeof inspectionSchema>;
