import { sourceOf } from '../../document/source.ts';
import type { Source } from '../../document/types.ts';
import { compare } from '../../order.ts';
import type { AuditPack } from '../../views/audit-pack.ts';

/** What this site publishes, after its lists were fetched. */
export function packSources({ files }: AuditPack, lists: Record<string, string>): Source[] {
  return Object.entries({ ...files, ...lists })
    .sort(([a], [b]) => compare(a, b))
    .map(([path, text]) => sourceOf(`content/${path}`, text));
}
