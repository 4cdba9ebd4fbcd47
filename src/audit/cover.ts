import type { Month } from '../publication/dates.ts';
import type { Stage } from '../publication/notice.ts';
import type { Published } from './published.ts';
import type { LedgerEntry } from './read/ledger.ts';

/**
 * What answers for one township, category and month: a list of `names`, `counts` by village, a `zero` report; a list
 * that was published and is `gone`; or `none`.
 */
export type Answer = { state: 'names' | 'counts' | 'zero' | 'gone' | 'none'; notices: Published[] };

/** True when no list of an answer has a row of a village. */
export function isSilent({ notices }: Answer, place: number): boolean {
  return !notices.some(({ villages }) => villages.has(place));
}

const ORDER = ['names', 'counts', 'gone', 'zero'] as const;
const NONE: Answer = { state: 'none', notices: [] };

/** Which notices answer for which month. A notice that a ledger knows was published, whatever became of it. */
export class Cover {
  readonly #answers = new Map<string, Answer>();
  readonly #stages = new Map<string, Stage>();

  constructor(notices: readonly Published[], ledger: readonly LedgerEntry[]) {
    for (const { file } of notices)
      if (file.stage === 'payment' || !this.#stages.has(file.category))
        this.#stages.set(file.category, file.stage === 'payment' ? 'payment' : 'confirmed');
    const groups = Map.groupBy(
      notices.filter(({ file }) => file.stage === this.stage(file.category)),
      ({ file }) => keyOf(file.township, file.category, file.period),
    );
    for (const [key, group] of groups) this.#answers.set(key, { state: stateOf(group), notices: group });
    for (const { township, category, stage, period } of ledger) {
      const key = keyOf(township, category, period);
      if (stage === this.stage(category) && !this.#answers.has(key))
        this.#answers.set(key, { state: 'gone', notices: [] });
    }
  }

  /** The stage that answers for a month: 发放公示, or 确认公示 where the county publishes no payments of a category. */
  stage(category: string): Stage {
    return this.#stages.get(category) ?? 'payment';
  }

  of(township: string, category: string, month: Month): Answer {
    return this.#answers.get(keyOf(township, category, month)) ?? NONE;
  }
}

function stateOf(group: readonly Published[]): Answer['state'] {
  const states = group.map(({ lists }) => (lists === 'absent' ? 'gone' : lists));
  return ORDER.find((state) => states.includes(state)) ?? 'none';
}

function keyOf(township: string, category: string, month: Month): string {
  return `${township} ${category} ${month}`;
}
