import { createHash } from 'node:crypto';
import { dialable } from '../publication/channel.ts';
import { categoryOf } from '../publication/county.ts';
import { stageNames } from '../publication/notice.ts';
import type { Notice } from '../publication/publication.ts';
import { nameReadings } from '../publication/readings.ts';
import type { Township } from '../publication/township.ts';
import { type Person, peopleOf } from '../views/people.ts';
import { currentNotices, noticesOf } from '../views/places.ts';
import type { Site } from '../views/publication.ts';
import { statusOf } from '../views/status.ts';
import { monthText } from '../views/text.ts';
import { fixedPages } from './fixed-pages.ts';
import { keysOf, leavesOf } from './leaves.ts';
import { dictionary, unusualReading } from './pinyin.ts';
import type {
  CountyShard,
  ShardLeaf,
  ShardNotice,
  ShardPerson,
  ShardVillage,
  TownshipShard,
} from './shard.ts';

/** A township's own shard, and the leaves with the names that stand on the web today. */
export function townshipShards(
  site: Site,
  township: Township,
): { shard: TownshipShard; leaves: ShardLeaf[] } {
  const notices = noticesOf(site, township).filter((notice) => statusOf(notice, site).kind !== 'over');
  const noticeAt = new Map(notices.map((notice, index) => [notice.id, index]));
  const villageAt = new Map(township.villages.map(({ id }, index) => [id, index]));
  const shown = ({ name, village = '', rows }: Person): ShardPerson => [
    name,
    villageAt.get(village) ?? -1,
    ...rows.flatMap(({ notice, row }) => [noticeAt.get(notice.id) ?? 0, row]),
  ];
  const entries = peopleOf(site, township).flatMap((person) => {
    const entry = shown(person);
    return keysOf(nameReadings(person.name, dictionary)).map((key) => ({ key, entry }));
  });
  const leaves = leavesOf(entries);
  const content = {
    villages: township.villages.map(shardVillage),
    channel: channelOf(township),
    notices: notices.map((notice) => shardNotice(notice, site)),
    leaves: leaves.map(({ first }) => first),
  };
  const stamp = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
  return {
    shard: { stamp, ...content },
    leaves: leaves.map(({ entries }) => ({ stamp, people: entries })),
  };
}

/** The first telephone that can be dialled. */
function channelOf({ channels }: Township): TownshipShard['channel'] {
  for (const { name, telephone = '' } of channels) {
    const number = dialable(telephone);
    if (number) return [name, telephone, number];
  }
  return null;
}

/** A page as search finds it; `also`: other words for what it has; `township`: the one that it is of. */
export type TextPage = { title: string; path: string; kind: string; also?: string; township?: string };

/**
 * Everything that is found without a name. Of notices only the newest of each township, category and stage: the others
 * are found within their township, so that this shard does not grow with the months.
 */
export function countyShard(site: Site, texts: readonly TextPage[]): CountyShard {
  return {
    townships: site.townships.map((township) => {
      const { id, name, villages } = township;
      const notices = currentNotices(site, township).flatMap(({ notices }) => notices);
      return [
        id,
        name,
        unusualReading(name),
        villages.map(shardVillage),
        notices.map((notice) => shardNotice(notice, site)),
      ];
    }),
    pages: [...fixedPages(site), ...texts].map(({ kind, title, path, also = '', township = '' }) => [
      kind,
      title,
      path,
      unusualReading(title),
      also,
      township,
    ]),
  };
}

function shardVillage({ id, name }: Township['villages'][number]): ShardVillage {
  return [id, name, unusualReading(name)];
}

function shardNotice(notice: Notice, site: Site): ShardNotice {
  const { id, title, category, stage, period } = notice;
  const label = [categoryOf(category, site.county).short, stageNames[stage], monthText(period)].join(' · ');
  const { kind, short } = statusOf(notice, site);
  return [id, title, category, label, kind === 'open' ? `公示中，${short}` : short];
}
