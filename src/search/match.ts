import { remembering } from '../document/remembering.ts';
import { signsOf } from '../publication/readings.ts';
import { foldSyllable } from './fold.ts';
import { isKnown, type Pattern, type Token } from './query.ts';

/** Something that can be found: its signs, and how each may be read. */
export type Spelled = { signs: string[]; sounds: Sound[][] };
type Sound = { exact: string; folded: string };

/** How a token meets a sign, the best first: as written or spelled, as begun, by a homophone, by dialect. */
const Grade = { Same: 0, Begun: 1, Heard: 2, Dialect: 3 } as const;
const STEP = 100;
/** From this rank on, what was found is only alike in sound. */
export const ALIKE = Grade.Heard * STEP;
/** And from this one on only in a dialect. */
export const DIALECT = Grade.Dialect * STEP;

export function spelled(text: string, readings: readonly (readonly string[])[]): Spelled {
  return {
    signs: signsOf(text.toLowerCase()),
    sounds: readings.map((choices) => choices.map(soundOf)),
  };
}

/** Some four hundred syllables make up all names: each is folded once. */
const soundOf = remembering((exact: string): Sound => ({ exact, folded: foldSyllable(exact) }));

/** The best rank of a name: from its surname on, or from a given name of two signs and more on. Less is better. */
export function nameRank(entry: Spelled, patterns: readonly Pattern[]): number | undefined {
  return best(
    entry,
    patterns,
    (_, at, pattern) => at === 0 || (pattern.length > 1 && pattern.every(isKnown)),
  );
}

/**
 * The best rank of a title or a place: its beginning by any pattern, within it what is written, or spelled out in two
 * syllables and more, since initials are met everywhere.
 */
export function textRank(entry: Spelled, patterns: readonly Pattern[]): number | undefined {
  return best(
    entry,
    patterns,
    (rank, at, pattern) => at === 0 || (rank < STEP && (pattern.length > 1 || 'sign' in (pattern[0] ?? {}))),
  );
}

/** The best rank of patterns that are all of an entry; infinite where none is. */
export function wholeRank(entry: Spelled, patterns: readonly Pattern[]): number {
  const whole = patterns.filter(({ length }) => length === entry.signs.length);
  return Math.min(...whole.map((pattern) => rankAt(entry, pattern, 0) ?? Number.POSITIVE_INFINITY));
}

/** The rank of a name that is written in full; undefined where it only sounds so. */
export function writtenRank(entry: Spelled, patterns: readonly Pattern[]): number | undefined {
  const rank = wholeRank(entry, patterns);
  return rank < STEP ? rank : undefined;
}

function best(
  entry: Spelled,
  patterns: readonly Pattern[],
  counts: (rank: number, at: number, pattern: Pattern) => boolean,
): number | undefined {
  let least: number | undefined;
  for (const pattern of patterns)
    for (let at = 0; at + pattern.length <= entry.signs.length; at++) {
      const rank = rankAt(entry, pattern, at);
      if (rank !== undefined && rank < (least ?? Number.POSITIVE_INFINITY) && counts(rank, at, pattern))
        least = rank;
    }
  return least;
}

/** How well an entry meets a pattern from a sign on; undefined is not at all. */
function rankAt({ signs, sounds }: Spelled, pattern: Pattern, at: number): number | undefined {
  let worst = 0;
  let sum = 0;
  for (let index = 0; index < pattern.length; index++) {
    const grade = gradeOf(pattern[index] as Token, signs[at + index] ?? '', sounds[at + index] ?? []);
    if (grade === undefined) return undefined;
    worst = Math.max(worst, grade);
    sum += grade;
  }
  const more = signs.length > at + pattern.length;
  return worst * STEP + (at > 0 ? 40 : 0) + (more ? 20 : 0) + Math.min(sum, 19);
}

function gradeOf(token: Token, sign: string, sounds: readonly Sound[]): number | undefined {
  if ('sign' in token) {
    if (token.sign === sign) return Grade.Same;
    if (sounds.some(({ exact }) => token.heard.includes(exact))) return Grade.Heard;
    if (token.any && sign) return Grade.Begun;
    return sounds.some(({ folded }) => token.folded.includes(folded)) ? Grade.Dialect : undefined;
  }
  const { typed, folded, cut } = token;
  if (sounds.some(({ exact }) => exact === typed)) return Grade.Same;
  if (cut && sounds.some(({ exact }) => exact.startsWith(typed))) return Grade.Begun;
  if (sounds.some((sound) => sound.folded === folded)) return Grade.Dialect;
  return cut && sounds.some((sound) => sound.folded.startsWith(folded)) ? Grade.Dialect : undefined;
}
