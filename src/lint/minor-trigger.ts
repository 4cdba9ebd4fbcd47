import { HINTS } from './evidence/index.ts';
import type { MinorFinder } from './minors.ts';
import type { Trigger } from './types.ts';

/** Matches every text that could name a minor of the roster, or show one by what it says. */
export function minorTrigger({ letters: beginnings }: MinorFinder): Trigger {
  if (beginnings.length === 0) return { pattern: new RegExp(HINTS.source, 'u'), letters: HINTS.letters };
  const letters = `${beginnings.join('')}${LATIN}`;
  // Signs that a class would read as its own do not begin names.
  const pattern = new RegExp(`[${letters.replace(/[\\\]^-]/g, '')}]|${HINTS.source}`, 'u');
  return { pattern, letters: letters + HINTS.letters };
}

/** With which a name in pinyin begins. */
const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
