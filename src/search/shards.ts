import { stageNames } from '../publication/notice.ts';
import type { Notice } from '../publication/publication.ts';
import type { Township } from '../publication/township.ts';
import { namesOf } from '../views/names.ts';
import { categoryOf } from '../views/notice.ts';
import { noticesOf } from '../views/places.ts';
import type { Site } from '../views/publication.ts';
import { rowsOf } from '../views/rows.ts';
import { statusOf } from '../views/status.ts';
import { dayText, monthText } from '../views/text.ts';
import { nameReadings, placeReadings } from './pinyin.ts';
import type { CountyShard, ShardNotice, ShardPage, ShardPerson, TownshipShard } from './shard.ts';

/** The names of a township that stand on the web today. */
export function townshipShard(site: Site, township: Township): TownshipShard {
  const notices: ShardNotice[] = [];
  const people = new Map<string, { person: ShardPerson; kinds: Map<string, Notice> }>();
  const villageOf = new Map(township.villages.map(({ id }, index) => [id, index]));
  for (const notice of noticesOf(site, township)) {
    if (namesOf(notice, site) !== 'web') continue;
    let used: number | undefined;
    for (const { name, village = '', number } of rowsOf(notice, township)) {
      const { person, kinds } = personOf(people, name, villageOf.get(village) ?? -1);
      // A person's newest notice of each kind is enough to find the list; a history of the person is nobody's business.
      const kind = `${notice.category} ${notice.stage}`;
      if ((kinds.get(kind) ?? notice) !== notice) continue;
      kinds.set(kind, notice);
      used ??= notices.push(noticeLabel(notice, site)) - 1;
      person.push([used, number]);
    }
  }
  return {
    villages: township.villages.map(({ name }) => [name, placeReadings(name)]),
    notices,
    people: [...people.values()].map(({ person }) => person),
  };
}

function personOf(
  people: Map<string, { person: ShardPerson; kinds: Map<string, Notice> }>,
  name: string,
  village: number,
) {
  const key = `${village} ${name}`;
  const known = people.get(key);
  if (known) return known;
  const person: ShardPerson = [name, nameReadings(name), village];
  const made = { person, kinds: new Map() };
  people.set(key, made);
  return made;
}

function noticeLabel(notice: Notice, { county }: Site): ShardNotice {
  const { id, category, stage, period } = notice;
  return [id, categoryOf(category, county).short, stageNames[stage], monthText(period)];
}

/** A page of the content collections, as search finds it. */
export type TextPage = { title: string; path: string; kind: string };

/** Everything that is found without a name. */
export function countyShard(site: Site, texts: readonly TextPage[]): CountyShard {
  const places = site.townships.flatMap(({ id, name, villages }): ShardPage[] => [
    ['乡镇', name, placeReadings(name), `townships/${id}/`, ''],
    ...villages.map((village): ShardPage => {
      const { name: text } = village;
      return ['村（社区）', text, placeReadings(text), `townships/${id}/${village.id}/`, name];
    }),
  ]);
  const fixed: ShardPage[] = [
    ['标准', '救助标准', placeReadings('救助标准'), 'standards/', ''],
    ['电话', '投诉举报渠道', placeReadings('投诉举报渠道'), 'channels/', ''],
  ];
  // What is over is reached by township and month; the shard must not grow for ever.
  const current = site.notices.filter((notice) => statusOf(notice, site).kind !== 'over');
  const notices = current.map(
    ({ title, id, published }): ShardPage => ['公示', title, '', `notices/${id}/`, dayText(published)],
  );
  const pages = texts.map(
    ({ kind, title, path }): ShardPage => [kind, title, placeReadings(title), path, ''],
  );
  return { pages: [...places, ...fixed, ...pages, ...notices] };
}
