import { type County, demoCounty, generatedCounty } from './county.ts';
import { type Query, queriesOf } from './queries.ts';

// A real county of this size has so many townships, and so many villages in each.
const TOWNSHIPS = 39;
const VILLAGES = 8;
const EACH = 20;

/** The generated county with so many recipients; 0 is the demo county. */
export function countyOf(recipients: number): County {
  return recipients === 0 ? demoCounty() : generatedCounty(recipients, TOWNSHIPS, VILLAGES);
}

/** Queries in the first, the middle and the last township. */
export function queriesFor(county: County): Map<string, Query[]> {
  const { townships } = county.outline;
  const chosen = [0, townships.length >> 1, townships.length - 1].flatMap((at) => townships[at]?.id ?? []);
  return new Map(chosen.map((id) => [id, queriesOf(county.peopleOf(id), EACH, `queries ${id}`)]));
}
