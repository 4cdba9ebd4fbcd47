import { showsNames } from '../publication/clock.ts';
import { scopeOf } from '../publication/county.ts';
import type { Day } from '../publication/dates.ts';
import type { Notice } from '../publication/publication.ts';
import type { Site } from './publication.ts';

/** Where the names of a notice may stand: `web`, on the printed `wall` sheet only, `none`, or `gone` when their time is over. */
export type Names = 'web' | 'wall' | 'none' | 'gone';

/** The one decision about showing names; every page, sheet and search shard asks here. */
export function namesOf(notice: Notice, { county, asOf }: Site): Names {
  if (!showsNames(notice.clock, asOf)) return 'gone';
  const scope = scopeOf(county, notice.category);
  if (scope === 'full') return 'web';
  return scope === 'print-only' ? 'wall' : 'none';
}

/** The day on which the first of the names on a page must go, when these notices give it names. */
export function firstToGo(notices: readonly Notice[]): Day | undefined {
  return notices.map(({ clock }) => clock.namesGo).sort()[0];
}
