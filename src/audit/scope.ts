import type { Category } from '../publication/county.ts';
import type { Month } from '../publication/dates.ts';
import type { Stage } from '../publication/notice.ts';
import type { Cells } from './cells.ts';
import type { Places } from './places.ts';
import type { Problems } from './problems.ts';
import type { Published } from './published.ts';
import type { Recipient } from './recipients.ts';

/**
 * Of which categories and townships a private file has anybody. Exports are made by category or by township: where there
 * is nobody of one, a file was forgotten, and nothing is said of who stands on its lists.
 */
class Scope {
  readonly #categories = new Set<string>();
  readonly #townships = new Set<string>();

  add(category: string, township: string | undefined): void {
    this.#categories.add(category);
    if (township !== undefined) this.#townships.add(township);
  }

  has(township: string, category: string): boolean {
    return this.#categories.has(category) && this.#hasTownship(township);
  }

  /** Of files without villages nobody can say which townships they lack. */
  #hasTownship(id: string): boolean {
    return this.#townships.size === 0 || this.#townships.has(id);
  }

  /** The names of categories and townships that were published, and are missing here. */
  lacking(notices: readonly Published[], categories: readonly Category[], places: Places): Set<string> {
    const lacking = new Set<string>();
    for (const { file } of notices) {
      const category = categories.find(({ id }) => id === file.category);
      if (category && !this.#categories.has(category.id)) lacking.add(category.name);
      const township = places.township(file.township);
      if (township && !this.#hasTownship(township.id)) lacking.add(township.name);
    }
    return lacking;
  }
}

/** Whom the roster and the payments speak of. */
export type Scopes = { approved: Scope; paid: Scope };

export function scopesOf(
  recipients: readonly Recipient[],
  cells: Cells,
  months: readonly Month[],
  places: Places,
): Scopes {
  const [approved, paid] = [new Scope(), new Scope()];
  const townshipAt = (place: number) => places.all[place]?.township.id;
  for (const { approvals, category, place } of recipients)
    if (approvals.length > 0) approved.add(category, townshipAt(place));
  for (const month of months)
    for (const [category, place] of cells.all(month)) paid.add(category, townshipAt(place));
  return { approved, paid };
}

/** The codes of what is told of a file that lacks a category or a township. */
export const LACKS = { approved: 'roster-lacks', paid: 'paid-lacks' } as const;

/** Leaves to a person what is published of people of whom the private files say nothing. */
export function tellLacking(
  { approved, paid }: Scopes,
  notices: readonly Published[],
  categories: readonly Category[],
  places: Places,
  problems: Problems,
): void {
  const named = (...stages: Stage[]) =>
    notices.filter(({ lists, file }) => lists === 'names' && stages.includes(file.stage));
  const tell = (input: keyof Scopes, lacking: Set<string>, words: (names: string) => string) => {
    if (lacking.size > 0)
      problems.add({ code: LACKS[input], input, message: words([...lacking].join('、')) });
  };
  tell(
    'approved',
    approved.lacking(named('payment', 'confirmed'), categories, places),
    (names) => `花名册里没有${names}的人，公示的这些名单没有和花名册比对。请补上缺的花名册。`,
  );
  // Only what is paid by the month must have payments.
  tell(
    'paid',
    paid.lacking(named('payment'), categories, places),
    (names) => `发放记录里没有${names}的发放，公示的这些名单没有和发放记录比对。请补上缺的发放文件。`,
  );
}
