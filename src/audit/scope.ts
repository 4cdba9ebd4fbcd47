import { obtain } from '../maps.ts';
import type { Category } from '../publication/county.ts';
import type { Month } from '../publication/dates.ts';
import type { Stage } from '../publication/notice.ts';
import type { Cells } from './cells.ts';
import type { Places } from './places.ts';
import type { Problems } from './problems.ts';
import type { Published } from './published.ts';
import type { Recipient } from './recipients.ts';

/**
 * Of which categories and townships a private file has anybody, and of what it has by the month, in which months. Exports
 * are made by category, by township or by month: where there is nobody of one, a file was forgotten, and nothing is said of
 * who stands on its lists.
 */
class Scope {
  readonly #keys = new Set<string>();
  readonly #monthly = new Set<string>();
  #placed = false;

  /** Somebody of a category, in a township where the file says which; in one month only, where it is given by the month. */
  add(category: string, township: string | undefined, month?: Month): void {
    this.#keys.add(keyOf(category));
    if (township !== undefined) {
      this.#placed = true;
      this.#keys.add(keyOf('', township));
    }
    if (month === undefined) return;
    this.#monthly.add(category);
    this.#keys.add(keyOf(category, '', month));
    if (township !== undefined) this.#keys.add(keyOf(category, township, month));
  }

  has(township: string, category: string, month: Month): boolean {
    return this.lackIn(township, category, month) === undefined;
  }

  /** What there is nobody of, for a list: its category, its township, or either in that month. */
  lackIn(township: string, category: string, month: Month): Lack | undefined {
    if (!this.#keys.has(keyOf(category))) return { category };
    // Of files without villages nobody can say which townships they lack.
    if (this.#placed && !this.#keys.has(keyOf('', township))) return { township };
    if (!this.#monthly.has(category)) return undefined;
    if (!this.#keys.has(keyOf(category, '', month))) return { category, month };
    // Months without 临时救助 are usual in a township.
    if (category === 'linshi' || !this.#placed || this.#keys.has(keyOf(category, township, month)))
      return undefined;
    return { township, category, month };
  }
}

type Lack = { township?: string; category?: string; month?: Month };

function keyOf(category: string, township = '', month = ''): string {
  return `${category} ${township} ${month}`;
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
    for (const { only } of approvals) approved.add(category, townshipAt(place), only);
  for (const month of months)
    for (const [category, place] of cells.all(month)) paid.add(category, townshipAt(place), month);
  return { approved, paid };
}

/** The codes of what is told of a file that lacks a category, a township, or a month of one. */
export const LACKS = { approved: 'roster-lacks', paid: 'paid-lacks' } as const;

/** Leaves to a person what is published of people of whom the private files say nothing. */
export function tellLacking(
  { approved, paid }: Scopes,
  lists: readonly Published[],
  months: readonly Month[],
  names: Names,
  problems: Problems,
): void {
  const named = (...stages: Stage[]) =>
    lists.filter(
      ({ lists, file }) => lists === 'names' && stages.includes(file.stage) && months.includes(file.period),
    );
  const tell = (input: keyof Scopes, lacking: readonly string[], words: (names: string) => string) => {
    if (lacking.length > 0) problems.add({ code: LACKS[input], input, message: words(lacking.join('、')) });
  };
  tell(
    'approved',
    lackingIn(approved, named('payment', 'confirmed'), names),
    (names) => `花名册里没有${names}的人，公示的这些名单没有和花名册比对。请补上缺的花名册。`,
  );
  // Only what is paid by the month must have payments.
  tell(
    'paid',
    lackingIn(paid, named('payment'), names),
    (names) =>
      `发放记录里没有${names}的发放，公示的这些名单没有和发放记录比对。请补上缺的发放文件；确实没有发放的，请查明原因。`,
  );
}

/** What categories and townships are called. */
type Names = { categories: readonly Category[]; places: Places };

/** What is lacking for lists that were published, as it is told: `特困人员救助供养`, `青溪乡`, `青溪乡最低生活保障（2025-08、2025-09）`. */
function lackingIn(scope: Scope, lists: readonly Published[], { categories, places }: Names): string[] {
  const lacking = new Map<string, Set<Month>>();
  for (const { file } of lists) {
    const lack = scope.lackIn(file.township, file.category, file.period);
    if (!lack) continue;
    const township = lack.township === undefined ? '' : places.township(lack.township)?.name;
    const category =
      lack.category === undefined ? '' : categories.find(({ id }) => id === lack.category)?.name;
    // A list of a township or category that the county does not have is told by `lint`.
    if (township === undefined || category === undefined) continue;
    const months = obtain(lacking, township + category, () => new Set());
    if (lack.month !== undefined) months.add(lack.month);
  }
  return [...lacking].map(([name, months]) =>
    months.size === 0 ? name : `${name}（${[...months].sort().join('、')}）`,
  );
}
