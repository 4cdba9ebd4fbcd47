import { audit } from '../../src/audit/audit.ts';
import type { SignalsFile } from '../../src/audit/types.ts';
import { sourceOf } from '../../src/document/source.ts';
import type { Source } from '../../src/document/types.ts';
import { AS_OF, modelOf, type Size } from './county.ts';
import { filesOf, type World, worldOf } from './files.ts';

export const SMALL: Size = { townships: 6, villages: 30, recipients: 2400, months: 12 };
export const COUNTY: Size = { townships: 39, villages: 300, recipients: 30_000, months: 12 };

/** A county in which everything agrees. */
export function cleanWorld(size: Size, seed: number): World {
  return worldOf(modelOf(size, seed));
}

/** Audits a simulated county from its files, as they would lie on a disk. */
export function auditOf(world: World, ledger: Record<string, unknown>[] = []): SignalsFile {
  const files = [...filesOf(world)].map(([path, pieces]) => sourceOf(path, [...pieces].join('')));
  const named = (pattern: RegExp): Source[] => files.filter(({ path }) => pattern.test(path));
  return audit(
    {
      approved: named(/^approved/),
      paid: named(/^paid/),
      applications: named(/^applications/),
      relatives: named(/^relatives/),
      inspections: named(/^inspections/),
      content: named(/^content\//),
      ledgers: ledger.length > 0 ? [sourceOf('ledger.json', JSON.stringify({ entries: ledger }))] : [],
    },
    AS_OF,
  );
}
