import type { Setting } from '../publication/setting.ts';
import { foldName } from './names.ts';

const GROUP =
  /(?<=村|社区|居委会|村委会).{1,8}[组社队]$|第?[\d一二三四五六七八九十]{1,4}(?:村民)?小?[组社队]$|\([^()]{0,20}\)$/;
const ENDING = /(?:村|社区)?(?:村民委员会|居民委员会|村委会|居委会)$|(?:社区|村)$/;
const COUNTY = /^.{2,}?(?:自治县|县|自治州|州|市|(?<!社)区)/;
const TOWNSHIP = /^.{2,}?(?:乡|镇|街道办事处|街道)/;

let last = { written: '', plain: '' };

/** A village as it is compared, however it is written: 澜溪县联合乡中心村3组, 中心村 and 中心 are the same. */
export function plainVillage(written: string): string {
  // Rows of a village stand together.
  if (last.written !== written) last = { written, plain: plainOf(foldName(written)) };
  return last.plain;
}

function plainOf(folded: string): string {
  const village = folded.replace(GROUP, '');
  // What would leave nothing is the village's own name, as in 古镇村.
  const within = [COUNTY, TOWNSHIP].reduce((rest, prefix) => {
    const inside = rest.replace(prefix, '');
    return inside.replace(ENDING, '') === '' ? rest : inside;
  }, village);
  return within.replace(ENDING, '') || within;
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

function readerOf(townships: Setting['townships']): VillageNames {
  const known = new Map<string, string[]>();
  for (const { villages } of townships.values())
    for (const { name, aliases } of villages) {
      const names = [name, ...aliases].map(plainVillage);
      for (const one of names) known.set(one, [...new Set([...(known.get(one) ?? []), ...names])]);
    }
  return (written) => {
    const plain = plainVillage(written);
    return known.get(plain) ?? [plain];
  };
}
