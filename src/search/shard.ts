/** What search loads, as JSON that stays small: everything is said once and pointed at by its index. */

/** `readings` only where reading sign by sign would mislead, else ''. */
export type ShardVillage = [id: string, name: string, readings: string];

/** A notice that is not over. `label`: category, stage and period; `standing`: where it stands in its time. */
export type ShardNotice = [id: string, title: string, category: string, label: string, standing: string];

/**
 * What a township has but for names: loaded once, when the township is chosen. `leaves`: the first key of each leaf.
 * `stamp`: of this content, to which leaves point.
 */
export type TownshipShard = {
  stamp: string;
  villages: ShardVillage[];
  channel: [name: string, telephone: string, dialable: string] | null;
  notices: ShardNotice[];
  leaves: string[];
};

/** A person: a name in a village (-1: none), and the rows on which it stands, as pairs of notice and row. */
export type ShardPerson = [name: string, village: number, ...rows: number[]];

/** Some people of a township, for the township's shard of the same stamp: in another they would point at wrong notices. */
export type ShardLeaf = { stamp: string; people: ShardPerson[] };

/** Everything that is found without a township: `path` is under the base path of the site. */
export type CountyShard = {
  townships: [id: string, name: string, readings: string, villages: ShardVillage[], notices: ShardNotice[]][];
  /** `also`: other words by which the page is found; `township`: the one that it is of, or ''. */
  pages: [kind: string, title: string, path: string, readings: string, also: string, township: string][];
};
