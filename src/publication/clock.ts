import type { County } from './county.ts';
import { addDays, addMonths, type Day } from './dates.ts';
import type { NoticeFile } from './notice.ts';
import { nameOf } from './role.ts';

/**
 * The two clocks of a notice: `closes`, the last day of publicity during which anybody may object, and `namesGo`, the
 * day from which its names stand nowhere any more.
 */
export type Clock = { closes: Day; namesGo: Day };

/**
 * A review list loses its names when its days are over; payment and termination lists after the county's retention;
 * a confirmed list stays while its people receive, that is until the next one of its township and category, and
 * never longer than the county's retention. A list that was corrected loses its names to the correction.
 * Basis: 条例 art. 18 (公示七日；长期公示); 个人信息保护法 art. 19, 47 (最短时间；目的已实现应当删除).
 */
export function clockOf(
  notice: NoticeFile,
  county: County,
  all: readonly NoticeFile[],
  corrected?: Day,
): Clock {
  const { closes, namesGo } = uncorrected(notice, county, all);
  return { closes, namesGo: corrected !== undefined && corrected < namesGo ? corrected : namesGo };
}

/** The clock of a notice among all of a county, by their folders. */
export function clockAmong(folder: string, county: County, notices: ReadonlyMap<string, NoticeFile>): Clock {
  const notice = notices.get(folder);
  if (!notice) throw new Error(`no notice ${folder}`);
  const all = [...notices.values()];
  const correction = all.find(
    ({ township, corrects }) => township === notice.township && corrects === nameOf(folder),
  );
  return clockOf(notice, county, all, correction?.published);
}

function uncorrected(notice: NoticeFile, county: County, all: readonly NoticeFile[]): Clock {
  const closes = notice.closes ?? addDays(notice.published, county.publicity.days - 1);
  if (notice.stage === 'review') return { closes, namesGo: addDays(closes, 1) };
  const kept = addMonths(notice.published, county.retention[notice.stage]);
  if (notice.stage !== 'confirmed') return { closes, namesGo: kept };
  const next = all
    .filter((other) => follows(other, notice))
    .map(({ published }) => published)
    .sort()[0];
  return { closes, namesGo: next !== undefined && next < kept ? next : kept };
}

/** True when the names of a notice may be shown on a day. */
export function showsNames(clock: Clock, asOf: Day): boolean {
  return asOf < clock.namesGo;
}

function follows(other: NoticeFile, notice: NoticeFile): boolean {
  return (
    other.stage === 'confirmed' &&
    other.township === notice.township &&
    other.category === notice.category &&
    other.published > notice.published
  );
}
