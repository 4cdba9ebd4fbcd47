import type { Category } from '../publication/county.ts';
import { holdsOn, type Standard } from '../publication/standard.ts';
import type { Site } from './publication.ts';

/** The standards of a category: in force now, and all others from the newest. */
export type StandardSection = { category: Category; current: Standard[]; others: Standard[] };

export function standardSections({ county, standards, asOf }: Site): StandardSection[] {
  return county.categories.map((category) => {
    const own = standards.filter((standard) => standard.category === category.id);
    const others = own.filter((standard) => !holdsOn(standard, asOf));
    return {
      category,
      current: own.filter((standard) => holdsOn(standard, asOf)),
      others: others.sort((a, b) => (a.from < b.from ? 1 : -1)),
    };
  });
}
