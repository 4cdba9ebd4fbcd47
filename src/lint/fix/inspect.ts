import type { Place, Source } from '../../document/types.ts';
import { checkEach } from '../check.ts';
import { conclude } from '../conclude.ts';
import type { Span } from '../detect/types.ts';
import type { Known } from '../prepare.ts';
import type { Finding, Rule } from '../types.ts';

/** What is wrong in one file, and where in its texts the secrets stand, by `placeKey`. */
export type Inspection = { findings: Finding[]; spans: ReadonlyMap<string, readonly Span[]> };

/** Lints one file, and keeps the spans that the rules are shown, which no finding holds. */
export function inspect(source: Source, known: Known): Inspection {
  const spans = new Map<string, Span[]>();
  const collector: Rule = {
    ...NO_RULE,
    watch: () => ({
      text(text) {
        for (const span of text.spans) {
          const key = placeKey(text.place(span.start));
          const here = spans.get(key) ?? [];
          here.push(span);
          spans.set(key, here);
        }
      },
    }),
  };
  const alone = { ...known, rules: [...known.rules, collector], exceptions: [] };
  const { findings } = conclude(alone, [checkEach(alone, [source])]);
  return { findings: [...findings], spans };
}

/** A cell, or a place in a text, as a key. */
export function placeKey(place: Place): string {
  if (place.at === 'cell') return `${place.sheet}:${place.row}:${place.column}`;
  return place.at === 'text' ? `${place.line}:${place.column}` : place.at;
}

const NO_RULE: Omit<Rule, 'watch'> = {
  id: 'fix',
  group: 'privacy',
  severity: 'note',
  title: '',
  why: '',
  repair: '',
  basis: [],
  messages: {},
  examples: [],
};
