import { daysUp } from '../publication/dates.ts';
import type { Notice } from '../publication/publication.ts';
import { namesOf } from './names.ts';
import type { Site } from './publication.ts';
import { dayText } from './text.ts';

/** Where a notice stands in its time: `open` for objections, `kept` in public after that, or `over`. */
export type Status = {
  kind: 'open' | 'kept' | 'over';
  short: string;
  text: string;
  /** By when to object, as the beginning of a sentence that says how. */
  objection: string;
};

export function statusOf(notice: Notice, site: Site): Status {
  const { closes, namesGo, corrected } = notice.clock;
  // First, since a list that was corrected goes within its days.
  if (!notice.zero && namesOf(notice, site) === 'gone')
    return {
      kind: 'over',
      short: '已撤下',
      text: `${corrected === namesGo ? '已更正，原来的名单' : '已到期，名单'}于${dayText(namesGo)}撤下`,
      objection: '名单撤下后仍',
    };
  if (site.asOf <= closes) {
    const left = daysUp(site.asOf, closes);
    const short = left === 1 ? '今天截止' : `还剩 ${left} 天`;
    const text = left === 1 ? '公示今天截止' : `公示还剩 ${left} 天（含今天）`;
    return {
      kind: 'open',
      short,
      text: `${text}，到 ${dayText(closes)}为止`,
      objection: `请在${dayText(closes)}（含当天）以前提出，`,
    };
  }
  return { kind: 'kept', short: '公开中', text: '公示期已满，继续公开', objection: '公示期满后仍' };
}
