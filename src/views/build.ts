import { showsNames } from '../publication/clock.ts';
import type { Day } from '../publication/dates.ts';
import type { Site } from './publication.ts';

/** What a build says of itself in build.json: whoever finds `rebuildBy` behind him sees a site that forgot to forget. */
export type Build = {
  version: 1;
  asOf: Day;
  /** The day from which some list may stand nowhere any more, and how many go on it. */
  rebuildBy?: Day;
  listsDue?: number;
};

export function buildOf({ notices, asOf }: Site): Build {
  const days = notices
    .filter(({ recipients, clock }) => recipients.length > 0 && showsNames(clock, asOf))
    .map(({ clock }) => clock.namesGo)
    .sort();
  const [rebuildBy] = days;
  if (rebuildBy === undefined) return { version: 1, asOf };
  return { version: 1, asOf, rebuildBy, listsDue: days.filter((day) => day === rebuildBy).length };
}
