import type { Kind } from '../types.ts';
import { acceptanceOverdue } from './acceptance-overdue.ts';
import { amountMismatch } from './amount-mismatch.ts';
import { changedAfterPublication } from './changed-after-publication.ts';
import { decisionOverdue } from './decision-overdue.ts';
import { lateNotice } from './late-notice.ts';
import { missingNotice } from './missing-notice.ts';
import { outlierVillage } from './outlier-village.ts';
import { overMasked } from './over-masked.ts';
import { paidLate } from './paid-late.ts';
import { paidNotPublished } from './paid-not-published.ts';
import { publicityTooShort } from './publicity-too-short.ts';
import { publishedNotApproved } from './published-not-approved.ts';
import { rejectionWithoutBasis } from './rejection-without-basis.ts';
import { singlePersonCover } from './single-person-cover.ts';
import { standardNotInForce } from './standard-not-in-force.ts';
import { totalMismatch } from './total-mismatch.ts';
import type { SignalRule } from './types.ts';
import { unevenFields } from './uneven-fields.ts';
import { unreviewedRelative } from './unreviewed-relative.ts';
import { withdrawnEarly } from './withdrawn-early.ts';

/** Every kind of signal, in the order of the contract. */
export const signalRules: readonly SignalRule[] = [
  paidNotPublished,
  publishedNotApproved,
  amountMismatch,
  paidLate,
  missingNotice,
  lateNotice,
  withdrawnEarly,
  changedAfterPublication,
  overMasked,
  publicityTooShort,
  totalMismatch,
  standardNotInForce,
  acceptanceOverdue,
  decisionOverdue,
  singlePersonCover,
  unreviewedRelative,
  rejectionWithoutBasis,
  unevenFields,
  outlierVillage,
];

const byKind = new Map(signalRules.map((rule) => [rule.kind, rule]));

/** All that is said of a kind, in one place. */
export function ruleOf(kind: Kind): SignalRule {
  const rule = byKind.get(kind);
  if (!rule) throw new Error(`no rule for ${kind}`);
  return rule;
}
