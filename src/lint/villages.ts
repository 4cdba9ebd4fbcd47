import type { Setting } from '../publication/setting.ts';
import { namesOf } from '../publication/township.ts';
import { bareVillage } from '../publication/village-name.ts';
import { foldName } from './names.ts';

let last = { written: '', plain: '' };

/** A village as it is compared, however it is written: 澜溪县联合乡中心村3组, 中心村 and 中心 are the same. */
export function plainVillage(written: string): string {
  // Rows of a village stand together.
  if (last.written !== written) last = { written, plain: bareVillage(foldName(written)) };
  return last.plain;
}

/** All names of the village that a text writes, plain: that one, and the others that the county knows it by. */
export type VillageNames = (written: string) => readonly string[];

const readers = new WeakMap<Setting['townships'], VillageNames>();

/** Reads villages by the names and aliases of a county: the same reader for all its documents. */
export function villageNames({ townships }: Pick<Setting, 'townships'>): VillageNames {
  const reader = readers.get(townships) ?? readerOf(townships);
  readers.set(townships, reader);
  return reader;
}

/** Most lints know no minors to ask for, and need no dictionary of signs. */
function readerOf(townships: Setting['townships']): VillageNames {
  let known: Map<string, string[]> | undefined;
  return (written) => {
    known ??= namesIn(townships);
    const plain = plainVillage(written);
    return known.get(plain) ?? [plain];
  };
}

/** By each name of a village, all of them. */
function namesIn(townships: Setting['townships']): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const { villages } of townships.values())
    for (const village of villages) {
      const names = namesOf(village).map(plainVillage);
      for (const one of names) known.set(one, [...new Set([...(known.get(one) ?? []), ...names])]);
    }
  return known;
}
