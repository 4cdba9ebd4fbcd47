import { increment } from '../maps.ts';
import type { Facts } from './facts.ts';
import type { Recipient } from './recipients.ts';

/** What 供养机构 are called, which are paid for those who live there. */
const HOME =
  /(?:敬老院|养老院|福利院|光荣院|幸福院|护理院|养护院|养老公寓|老年公寓|(?:供养|养老|托养|照料|照护)(?:服务)?(?:中心|机构))(?:[（(][^）)]*[）)])?$/;

/** Whether money was paid to a home, not to a person. */
export function isHome(name: string): boolean {
  return HOME.test(name.trim());
}

/** Leaves to a person, once for each township, whose money goes to a home: no payment is theirs alone. */
export function tellInHomes({ places, problems }: Facts, unpaid: Iterable<Recipient>): void {
  const counts = new Map<string, number>();
  for (const { place } of unpaid) increment(counts, places.all[place]?.township.name ?? '');
  for (const [township, count] of counts)
    problems.add({
      code: 'in-homes',
      input: 'paid',
      township,
      count,
      message:
        '集中供养的人有的月份没有自己的发放记录，供养金一般拨给供养机构，没有按人比对。请核对拨给机构的金额和人数。',
    });
}
