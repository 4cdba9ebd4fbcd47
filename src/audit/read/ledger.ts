import { z } from 'zod';
import { textOf } from '../../document/decode.ts';
import type { Source } from '../../document/types.ts';
import { jsonIn } from '../../ledger/read.ts';
import { compare } from '../../order.ts';
import { stages } from '../../publication/notice.ts';
import { CannotAudit } from '../problems.ts';

/** What the audit needs of an entry of ledger.json. More may stand in it. */
const entry = z.object({
  id: z.string(),
  township: z.string(),
  category: z.string(),
  stage: z.enum(stages),
  period: z.string(),
  published: z.string(),
  closes: z.string(),
  namesGo: z.string(),
  state: z.string().optional(),
  households: z.number().optional(),
  persons: z.number().optional(),
  amount: z.number().optional(),
  hash: z.string().optional(),
});
export type LedgerEntry = z.infer<typeof entry>;

const ledger = z.object({
  asOf: z.string().optional(),
  covers: z.enum(['lists', 'notices']).optional(),
  entries: z.array(entry),
});
export type LedgerCopy = z.infer<typeof ledger>;

/**
 * Reads copies of ledger.json, from the oldest.
 * @throws CannotAudit for a file that is none; nothing of it is repeated
 */
export function readLedgers(sources: readonly Source[]): LedgerCopy[] {
  return sources
    .map((source, i) => {
      const parsed = ledger.safeParse(jsonIn(textOf(source)));
      if (!parsed.success)
        throw new CannotAudit(`「以前的公示账本」第 ${i + 1} 个文件不是公示账本（ledger.json）。`);
      return parsed.data;
    })
    .sort((a, b) => compare(a.asOf ?? '', b.asOf ?? ''));
}
