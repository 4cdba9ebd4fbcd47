import { formatMoney } from '../../publication/money.ts';
import type { NoticeFile } from '../../publication/notice.ts';
import type { Withheld } from './plan.ts';

export type WithheldMinors = NoticeFile['withheldMinors'];

/** The minors of a notice with further ones. Fewer than k are told apart too easily and are counted with the county's. */
export function withMinors(stated: WithheldMinors, more: Withheld, k: number): WithheldMinors {
  if (more.rows === 0 || stated === 'merged') return stated;
  const before = stated === 0 ? { persons: 0, amount: 0 } : stated;
  const persons = before.persons + more.rows;
  if (persons < k) return 'merged';
  if (before.amount === undefined || more.amount === undefined) return { persons };
  return { persons, amount: (Math.round(before.amount * 100) + more.amount) / 100 };
}

export const NOTE_START = '另有未成年人';

/** The line below the list that tells of them, or `undefined` when they are told of at county level only. */
export function noteFor(minors: WithheldMinors): string | undefined {
  if (typeof minors !== 'object') return undefined;
  const { persons, amount } = minors;
  const sum = amount === undefined ? '' : `，合计 ${formatMoney(Math.round(amount * 100))} 元`;
  return `${NOTE_START} ${persons} 人，依法不公开姓名${sum}`;
}
