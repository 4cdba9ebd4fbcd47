import type { County } from './county.ts';
import { addDays, addMonths, type Day } from './dates.ts';
import type { NoticeFile } from './notice.ts';
import { nameOf } from './role.ts';

/**
 * The two clocks of a notice: `closes`, the last day of publicity during which anybody may object, and `namesGo`, the
 * day from which its names stand nowhere any more; with the day of its first correction, where there is one.
 */
export type Clock = { closes: Day; namesGo: Day; corrected?: Day };

/** Working days within which what was done is to be published (社会救助领域基层政务公开标准目录: 10个工作日内). */
export const PUBLISH_WITHIN = 10;

/** The clocks of all notices of a county, by their folders. */
export function clocksOf(county: County, notices: ReadonlyMap<string, NoticeFile>): Map<string, Clock> {
  const all = [...notices.values()];
  const series = Map.groupBy(all, seriesOf);
  const correcting = all.filter(({ corrects }) => corrects !== undefined);
  const corrections = Map.groupBy(correcting, ({ township, corrects }) => `${township}/${corrects}`);
  const clocks = [...notices].map(([folder, notice]): [string, Clock] => {
    const clock = clockOf(notice, county, series.get(seriesOf(notice)) ?? []);
    const corrected = firstOf(corrections.get(`${notice.township}/${nameOf(folder)}`) ?? []);
    if (corrected !== undefined) clock.corrected = corrected;
    if (corrected !== undefined && corrected < clock.namesGo) clock.namesGo = corrected;
    return [folder, clock];
  });
  return new Map(clocks);
}

function seriesOf({ township, category }: NoticeFile): string {
  return `${township}/${category}`;
}

/**
 * A review list loses its names when its days are over; payment and termination lists after the county's retention;
 * a confirmed list stays while its people receive, that is until the next one of its township and category, and
 * never longer than the county's retention. A list that was corrected loses its names to the correction.
 * Basis: 条例 art. 18 (公示七日；长期公示); 个人信息保护法 art. 19, 47 (最短时间；目的已实现应当删除).
 */
function clockOf(notice: NoticeFile, county: County, series: readonly NoticeFile[]): Clock {
  const closes = notice.closes ?? addDays(notice.published, county.publicity.days - 1);
  if (notice.stage === 'review') return { closes, namesGo: addDays(closes, 1) };
  const kept = addMonths(notice.published, county.retention[notice.stage]);
  if (notice.stage !== 'confirmed') return { closes, namesGo: kept };
  const next = firstOf(series.filter((other) => follows(other, notice)));
  return { closes, namesGo: next !== undefined && next < kept ? next : kept };
}

/** True when the names of a notice may be shown on a day. */
export function showsNames(clock: Clock, asOf: Day): boolean {
  return asOf < clock.namesGo;
}

/** True when a notice holds on a day: one that was corrected gives way to its correction. */
export function holds({ corrected }: Clock, asOf: Day): boolean {
  return corrected === undefined || asOf < corrected;
}

function follows(other: NoticeFile, notice: NoticeFile): boolean {
  return other.stage === 'confirmed' && other.published > notice.published;
}

function firstOf(notices: readonly NoticeFile[]): Day | undefined {
  return notices.map(({ published }) => published).sort()[0];
}
