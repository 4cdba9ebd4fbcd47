/** What search loads, as JSON that stays small: everything is said once and pointed at by its index. */

/** A notice as results name it. */
export type ShardNotice = [id: string, category: string, stage: string, period: string];

/** A person is a name in a village. `readings`: one or more spellings in pinyin, parted by `|`, syllables by spaces. */
export type ShardPerson = [
  name: string,
  readings: string,
  village: number,
  ...places: [notice: number, row: number][],
];

/** The names of one township. One file a township, so that a name is found by somebody who knows the place. */
export type TownshipShard = {
  villages: [name: string, readings: string][];
  notices: ShardNotice[];
  people: ShardPerson[];
};

/** Everything but names: `path` is under the base path of the site. */
export type ShardPage = [kind: string, text: string, readings: string, path: string, note: string];
export type CountyShard = { pages: ShardPage[] };
