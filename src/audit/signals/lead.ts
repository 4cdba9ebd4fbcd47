import type { Month } from '../../publication/dates.ts';
import type { Facts } from '../facts.ts';
import type { Published } from '../published.ts';
import type { LedgerEntry } from '../read/ledger.ts';
import { placeIn, type Recipient } from '../recipients.ts';
import type { Evidence } from '../types.ts';
import type { Lead } from './types.ts';

/** A lead about one recipient in one month, or about no month. */
export function personLead(
  { places }: Facts,
  recipient: Recipient,
  month: Month | undefined,
  evidence: Evidence,
): Lead {
  const { category, name, tag } = recipient;
  const at = places.all[placeIn(recipient, month)];
  if (!at) throw new Error('a lead about nowhere');
  return {
    township: at.township,
    village: at.village,
    category,
    ...(month !== undefined && { period: month }),
    name,
    tag,
    evidence,
  };
}

/** A lead about a notice, or about one village of its list. */
export function noticeLead(
  { places }: Facts,
  { file }: Published,
  place: number | undefined,
  evidence: Evidence,
): Lead | undefined {
  const township = places.township(file.township);
  if (!township) return undefined;
  return {
    township,
    ...(place !== undefined && { village: places.all[place]?.village }),
    category: file.category,
    period: file.period,
    part: file.corrects ? `${file.stage}-correction` : file.stage,
    evidence,
  };
}

/** A lead about a notice that a ledger has, whether or not it is there still. */
export function entryLead(
  { places }: Facts,
  entry: Pick<LedgerEntry, 'township' | 'category' | 'period' | 'stage'>,
  evidence: Evidence,
): Lead | undefined {
  const township = places.township(entry.township);
  if (!township) return undefined;
  const { category, period, stage } = entry;
  return { township, category, period, part: stage, evidence };
}
