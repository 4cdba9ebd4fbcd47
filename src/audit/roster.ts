import type { Category } from '../publication/county.ts';
import type { Places } from './places.ts';
import type { Problems } from './problems.ts';
import type { Published } from './published.ts';
import type { Recipient } from './recipients.ts';

/**
 * Of which categories and townships the roster has anybody. Exports are made by category or by township: where it has
 * nobody of one, a file was forgotten, and who stands on its lists is not called a stranger for that.
 */
export class Roster {
  private readonly categories = new Set<string>();
  private readonly townships = new Set<string>();

  constructor(recipients: readonly Recipient[], places: Places) {
    for (const { approvals, category, place } of recipients) {
      if (approvals.length === 0) continue;
      this.categories.add(category);
      const at = places.all[place];
      if (at) this.townships.add(at.township.id);
    }
  }

  /** Of a roster without villages nobody can say which townships it lacks. */
  speaksOf(township: string, category: string): boolean {
    return this.categories.has(category) && this.hasTownship(township);
  }

  private hasTownship(id: string): boolean {
    return this.townships.size === 0 || this.townships.has(id);
  }

  /** Leaves to a person what is published of people whose roster is missing. */
  tell(notices: readonly Published[], categories: readonly Category[], places: Places, problems: Problems) {
    const named = notices.filter(({ lists, file }) => lists === 'names' && file.stage !== 'review');
    const lacking = new Set<string>();
    for (const { file } of named) {
      const category = categories.find(({ id }) => id === file.category);
      if (category && !this.categories.has(category.id)) lacking.add(category.name);
      const township = places.township(file.township);
      if (township && !this.hasTownship(township.id)) lacking.add(township.name);
    }
    for (const name of lacking)
      problems.add({
        code: 'roster-lacks',
        input: 'approved',
        message: `花名册里没有一个${name}的人，公示的${name}名单没有和花名册比对。请补上${name}的花名册。`,
      });
  }
}
