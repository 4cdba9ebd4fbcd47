import { coversLists, hashOf, shortHash } from '../ledger/hash.ts';
import type { Notice } from '../publication/publication.ts';
import { links } from './links.ts';
import type { Site } from './publication.ts';

/** What lets a wall sheet and its page be compared: the short hash and, for the QR code, the address of the page. */
export type Proof = { code: string; coversList: boolean; address?: string };

/** Without `url` in county.yaml no absolute address is known, and a sheet has no QR code. */
export function proofOf(notice: Notice, { county }: Site): Proof {
  const address = county.url && new URL(links.notice(notice.id), county.url).href;
  return {
    code: shortHash(hashOf(notice, county)),
    coversList: coversLists(county),
    ...(address && { address }),
  };
}
