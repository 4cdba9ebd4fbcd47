import { obtain } from '../maps.ts';
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

/** The villages of a county. */
export type Villages = {
  /** All names of the village that a text writes, plain: that one, and the others that the county knows it by. */
  namesOf(written: string): readonly string[];
  /** Whether the county has a village of this plain name. */
  knows(plain: string): boolean;
};

const counties = new WeakMap<Setting['townships'], Villages>();

/** The villages of a county by their names and aliases: the same for all its documents. */
export function villagesIn({ townships }: Pick<Setting, 'townships'>): Villages {
  return obtain(counties, townships, () => readVillages(townships));
}

/** Most lints know no minors to ask for, and need no dictionary of signs. */
function readVillages(townships: Setting['townships']): Villages {
  let names: Map<string, string[]> | undefined;
  const known = () => {
    names ??= namesIn(townships);
    return names;
  };
  return {
    namesOf(written) {
      const plain = plainVillage(written);
      return known().get(plain) ?? [plain];
    },
    knows: (plain) => known().has(plain),
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
