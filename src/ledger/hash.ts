import type { County } from '../publication/county.ts';
import { toldMinors } from '../publication/notice.ts';
import type { Notice } from '../publication/publication.ts';
import { canonical, hmac, sha256 } from './canonical.ts';

/**
 * The hash of a notice as published: title, place, category, stage, period, days, document, correction, and every row.
 * The values are hashed, not the file: a list that was saved again as CSV, or in another encoding, keeps its hash.
 *
 * What it proves: two copies with one hash (a wall sheet, a page, a saved ledger) were made of the same list, and a list
 * that was changed later has another hash. It does not prove that the list is right or complete, nor when it was made.
 *
 * Half of all review lists name one or two people, and a hash stays for ever. Without more, whoever guesses a name could
 * hash the guess and see whether it was on a list whose names have gone. So rows are hashed with the county's own key
 * (HMAC-SHA-256): no guess can be tried without it, and an auditor to whom the county shows it can work out every hash
 * again. A county without a key gets hashes of its notices without their rows, which tell nothing that a tombstone
 * does not tell for ever; `coversLists` says which.
 */
export function hashOf(notice: Notice, { hashKey, k }: County): string {
  // The list is gone; what it was is what every copy of the ledger says.
  if (notice.sealed) return notice.sealed.hash;
  const told = { ...headOf(notice), minors: toldMinors(notice, k) };
  if (hashKey === undefined) return sha256(canonical(told));
  return hmac(hashKey, canonical({ ...told, rows: notice.recipients }));
}

/** True when the hashes of a county change with any row of a list. */
export function coversLists({ hashKey }: County): boolean {
  return hashKey !== undefined;
}

/** The first 12 digits in groups that can be compared at a glance and read aloud: `3f2a-90bc-11d4`. */
export function shortHash(hash: string): string {
  return [0, 4, 8].map((at) => hash.slice(at, at + 4)).join('-');
}

function headOf(notice: Notice) {
  const { id, title, township, category, stage, period, published, document, basis } = notice;
  const { zero, corrects, reason, clock } = notice;
  const days = { published, closes: clock.closes };
  return { id, title, township, category, stage, period, ...days, document, basis, zero, corrects, reason };
}
