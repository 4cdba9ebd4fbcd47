import { sourceOf } from '../../document/source.ts';
import type { Source } from '../../document/types.ts';
import { compare } from '../../order.ts';
import type { Fetched } from './messages.ts';

/** What this site publishes, after its lists were fetched. */
export function packSources({ pack, lists }: Fetched): Source[] {
  return Object.entries({ ...pack.files, ...lists })
    .sort(([a], [b]) => compare(a, b))
    .map(([path, text]) => sourceOf(`content/${path}`, text));
}
