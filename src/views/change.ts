import { compare } from '../order.ts';
import { holds } from '../publication/clock.ts';
import type { Category } from '../publication/county.ts';
import { laterMonth, type Month } from '../publication/dates.ts';
import type { Notice } from '../publication/publication.ts';
import type { Recipient } from '../publication/recipient.ts';
import { totalsOf } from '../publication/totals.ts';
import type { Township, Village } from '../publication/township.ts';
import { namesOf } from './names.ts';
import { noticesOf } from './places.ts';
import type { Site } from './publication.ts';
import { dayText, monthText } from './text.ts';

/**
 * What is different from the month before in one village: how many are new, have left, receive another amount.
 * Lists without names only tell how many `more` there are. Never who.
 */
type Change = { month: Month; unit: '户' | '人' } & (
  | { added: number; left: number; changed: number }
  | { more: number }
);

/**
 * The newest list of the category against that of the month before, as anybody could compare them when it came.
 * @returns `undefined` without two such lists, and for relief that is given once: there everybody is new every month
 */
export function changeOf(
  site: Site,
  township: Township,
  village: Village,
  category: Category,
): Change | undefined {
  const own = noticesOf(site, township).filter(
    (notice) => holds(notice.clock, site.asOf) && notice.category === category.id,
  );
  for (const stage of ['payment', 'confirmed']) {
    const pair = lastTwo(own.filter((notice) => notice.stage === stage));
    if (!pair || pair.some(isOnce) || !comparable(pair, site)) continue;
    const [before, after] = pair;
    const rows = (notice: Notice) => notice.recipients.filter((row) => row.village === village.id);
    return between(rows(before), rows(after), after);
  }
  return undefined;
}

/** `2025年9月与上月相比：新增 2 户，退出 1 户，金额有变化 3 户` */
export function changeText(change: Change): string {
  const { month, unit } = change;
  const since = `${monthText(month)}与上月相比：`;
  if ('more' in change) {
    const { more } = change;
    return more === 0
      ? `${since}${unit}数没有变化`
      : `${since}${more > 0 ? '多' : '少'} ${Math.abs(more)} ${unit}`;
  }
  const parts = [
    change.added > 0 && `新增 ${change.added} ${unit}`,
    change.left > 0 && `退出 ${change.left} ${unit}`,
    change.changed > 0 && `金额有变化 ${change.changed} ${unit}`,
  ].filter(Boolean);
  return since + (parts.length > 0 ? parts.join('，') : '没有变化');
}

/** A new standard explains why most amounts change in a month. */
export function standardNote({ standards }: Site, category: Category, month: Month): string | undefined {
  const changed = standards.find(({ category: of, from }) => of === category.id && from.startsWith(month));
  return changed && `${dayText(changed.from)}起执行新标准`;
}

function lastTwo(notices: readonly Notice[]): [Notice, Notice] | undefined {
  const sorted = notices.toSorted((a, b) => compare(a.period, b.period));
  const after = sorted.at(-1);
  const before = after && sorted.find(({ period }) => period === laterMonth(after.period, -1));
  return before && [before, after];
}

/** Both lists were up on the day when the newer one came, and the newer one still is. */
function comparable([before, after]: [Notice, Notice], site: Site): boolean {
  return before.clock.namesGo >= after.published && (after.zero === true || namesOf(after, site) !== 'gone');
}

function isOnce({ recipients }: Notice): boolean {
  return recipients.some(({ reliefType }) => reliefType !== undefined);
}

function between(
  before: Recipient[],
  after: Recipient[],
  { stage, period: month }: Notice,
): Change | undefined {
  if (before.length + after.length === 0) return undefined;
  const both = [...before, ...after];
  const unit = totalsOf(both, stage).households === undefined ? '人' : '户';
  if (both.every(({ name }) => name === undefined)) {
    const count = (rows: Recipient[]) => {
      const { households, persons } = totalsOf(rows, stage);
      return rows.length === 0 ? 0 : (households ?? persons);
    };
    return { month, unit, more: count(after) - count(before) };
  }
  // A list that does not write groups says nothing about them.
  const grouped = [before, after].every((rows) => rows.some(({ group }) => group));
  const then = amountsByPerson(before, grouped);
  const now = amountsByPerson(after, grouped);
  let [added, left, changed] = [0, 0, 0];
  for (const key of new Set([...then.keys(), ...now.keys()])) {
    const old = then.get(key) ?? [];
    const recent = now.get(key) ?? [];
    added += Math.max(0, recent.length - old.length);
    left += Math.max(0, old.length - recent.length);
    changed += recent.slice(0, old.length).filter((amount, index) => amount !== old[index]).length;
  }
  return { month, unit, added, left, changed };
}

/** Amounts by name, and group where lists write it. A row without a name is a withheld person: it is not compared. */
function amountsByPerson(rows: readonly Recipient[], grouped: boolean): Map<string, number[]> {
  const amounts = new Map<string, number[]>();
  for (const { name, group = '', amount = 0 } of rows) {
    if (name === undefined) continue;
    const key = grouped ? `${name} ${group.replace(/[组社]$/, '')}` : name;
    amounts.set(
      key,
      [...(amounts.get(key) ?? []), amount].sort((a, b) => a - b),
    );
  }
  return amounts;
}
