/** What the page asks of its worker: the files of a notice, rosters of minors, the settings of the county, and the day. */
export type Request = {
  files: readonly File[];
  roster: readonly File[];
  settings: Record<string, string>;
  asOf: string;
};
