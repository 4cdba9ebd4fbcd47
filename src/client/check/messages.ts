import type { Reply } from '../desk.ts';
import type { Outcome } from './outcome.ts';

/** What the page asks of its worker: the files of a notice, rosters of minors, the settings of the county, and the day. */
export type Request = {
  files: readonly File[];
  roster: readonly File[];
  settings: Record<string, string>;
  asOf: string;
};

export type Answer = Reply<Outcome>;
