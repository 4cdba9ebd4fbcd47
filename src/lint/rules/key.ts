import type { Place } from '../../document/types.ts';
import type { Scene } from '../types.ts';

/** Where a key of a YAML file stands, or its first line when the key is absent. */
export function placeOfKey({ document }: Scene, key: string): Place {
  const lines = (document.fields[1]?.text ?? '').split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${key}:`));
  return { at: 'text', line: Math.max(0, at) + 1, column: 1 };
}
