import type { Context } from '../../src/lint/detect/types.ts';
import { chance } from './identity.ts';
import { NEGATIVES } from './innocents.ts';
import { POSITIVES } from './secrets.ts';

/** A text that holds a secret, or does not, and what its surroundings say of it. */
export type Item = { kind: string; text: string; context?: Context };

/** Makes one item of its kind. */
export type Maker = (of: ReturnType<typeof chance>) => string | Omit<Item, 'kind'>;

/** Texts that each hold a secret: `n` of them, of all kinds in turn. */
export function positives(seed: number, n: number): Item[] {
  return make(POSITIVES, seed, n);
}

/** Texts that hold none, though they look as if. */
export function negatives(seed: number, n: number): Item[] {
  return make(NEGATIVES, seed, n);
}

function make(makers: Record<string, Maker>, seed: number, n: number): Item[] {
  const of = chance(seed);
  const kinds = Object.entries(makers);
  return Array.from({ length: n }, (_, i) => {
    const [kind, maker] = kinds[i % kinds.length] as (typeof kinds)[number];
    const made = maker(of);
    return typeof made === 'string' ? { kind, text: made } : { kind, ...made };
  });
}
