import { HINTS } from './evidence/index.ts';
import type { MinorFinder } from './minors.ts';
import type { Trigger } from './types.ts';

/** Matches every text that could name a minor of the roster, or show one by what it says. */
export function minorTrigger({ beginnings }: MinorFinder): Trigger {
  const { letters, mayBegin } = beginnings;
  if (letters.length === 0) return HINTS;
  return {
    pattern: { test: (text) => MAY_SPELL.test(text) || mayBegin(text) || HINTS.pattern.test(text) },
    letters: `${letters.join('')}${LATIN}&${HINTS.letters}`,
  };
}

/** With which a name in pinyin, or in the percent signs of an address, begins; in an entity stands `&`. */
const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MAY_SPELL = /[a-zA-Z&]/;
