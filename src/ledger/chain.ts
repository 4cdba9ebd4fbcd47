import { z } from 'zod';
import { compare } from '../order.ts';
import { day, id, month } from '../publication/fields.ts';
import { stages } from '../publication/notice.ts';
import { canonical, sha256 } from './canonical.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** One publication in the ledger. It never has a name, so that it can stay when the names go. */
const entrySchema = z.strictObject({
  id: z.string().min(1).max(300),
  title: z.string().max(200),
  township: id,
  category: id,
  stage: z.enum(stages),
  period: month,
  published: day,
  closes: day,
  namesGo: day,
  /** 公示中、公示期满仍公开、已撤下. */
  state: z.enum(['open', 'kept', 'over']),
  households: count.optional(),
  persons: count,
  /** Yuan. */
  amount: z.number().min(0).optional(),
  hash: digest,
  previous: digest,
  chain: digest,
});
export type Entry = z.infer<typeof entrySchema>;

/**
 * What may not change once published, and is chained: a correction is a notice of its own. State and the day on which
 * names go are not in it, for they change with time: a tombstone must not break the chain.
 */
export const FIXED = [
  'title',
  'township',
  'category',
  'stage',
  'period',
  'published',
  'closes',
  'households',
  'persons',
  'amount',
  'hash',
] as const satisfies readonly (keyof Entry)[];

/** ledger.json: every publication of a county, from the first, each chained to the one before. */
export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  county: z.string().max(200),
  areaCode: z.string().regex(/^\d{6}$/),
  asOf: day,
  /** What the hashes are of: notices with every row of their lists, or notices without them. */
  covers: z.enum(['lists', 'notices']),
  entries: z.array(entrySchema),
});
export type Ledger = z.infer<typeof ledgerSchema>;

/** What the first entry has for a predecessor. */
const START = '0'.repeat(64);

/** Chains publications by (published, id). */
export function chained(publications: readonly Omit<Entry, 'previous' | 'chain'>[]): Entry[] {
  let previous = START;
  return publications.toSorted(inOrder).map((publication) => {
    const linked = { ...publication, previous };
    previous = linkOf(linked);
    return { ...linked, chain: previous };
  });
}

/** The first entry that does not follow from the one before: changed, taken out or put in by hand. */
export function breakOf(entries: readonly Entry[]): Entry | undefined {
  return entries.find((entry, index) => {
    const before = entries[index - 1];
    return (
      entry.previous !== (before?.chain ?? START) ||
      entry.chain !== linkOf(entry) ||
      (before !== undefined && inOrder(before, entry) >= 0)
    );
  });
}

function linkOf(entry: Omit<Entry, 'chain'>): string {
  const linked = (['id', ...FIXED, 'previous'] as const).map((field) => [field, entry[field]]);
  return sha256(canonical(Object.fromEntries(linked)));
}

type Ordered = Pick<Entry, 'published' | 'id'>;

function inOrder(a: Ordered, b: Ordered): number {
  return compare(a.published, b.published) || compare(a.id, b.id);
}
