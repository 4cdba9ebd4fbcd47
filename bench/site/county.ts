import { random } from '../../scripts/demo/random.ts';
import { folderSources } from '../../src/document/folder.ts';
import { readDocument } from '../../src/document/read.ts';
import { compare } from '../../src/order.ts';
import { type Clock, clocksOf } from '../../src/publication/clock.ts';
import { addMonths } from '../../src/publication/dates.ts';
import { type NoticeFile, stageNames, stages } from '../../src/publication/notice.ts';
import { type Notice, type Publication, publicationOf } from '../../src/publication/publication.ts';
import type { Recipient } from '../../src/publication/recipient.ts';
import { namesOf } from '../../src/views/names.ts';
import { type Site, siteOn } from '../../src/views/publication.ts';
import { rowsOf } from '../../src/views/rows.ts';
import { nameOf } from './names.ts';

/** A person as the data says: what a search should find. */
export type Person = { name: string; village: string };

/** A county to measure. A generated one is made township by township: a million recipients need not be held at once. */
export type County = {
  label: string;
  recipients: number;
  /** The places, and the notices without their lists. */
  outline: Site;
  /** The same with the lists of one township. */
  siteOf(township: string): Site;
  peopleOf(township: string): Person[];
};

const MONTHS = 12;

export function demoCounty(): County {
  const site = siteOn(publicationOf(folderSources('content').map(readDocument)), undefined);
  const peopleOf = (id: string): Person[] => {
    const township = site.townships.find((one) => one.id === id);
    const villages = new Map(township?.villages.map((village) => [village.id, village.name]));
    const people = site.notices
      .filter((notice) => notice.township === id && namesOf(notice, site) === 'web')
      .flatMap((notice) => rowsOf(notice, township))
      .map(({ name, village = '' }) => ({ name, village: villages.get(village) ?? '' }));
    return [...new Map(people.map((person) => [`${person.village} ${person.name}`, person])).values()];
  };
  const all = site.townships.flatMap(({ id }) => peopleOf(id));
  return { label: '演示县', recipients: all.length, outline: site, siteOf: () => site, peopleOf };
}

export function generatedCounty(recipients: number, townships: number, villages: number): County {
  const demo = demoCounty().outline;
  const publication: Publication = {
    ...demo,
    townships: Array.from({ length: townships }, (_, index) => ({
      id: `t${index}`,
      name: `${'云岩白龙石青马双茶'[index % 9]}${'坪溪坝池岭河湾林台'[Math.floor(index / 9)]}镇`,
      villages: Array.from({ length: villages }, (_, at) => ({
        id: `v${at}`,
        name: `${'中桃高两龙黄水岩柏松'[at % 10]}${'心园峰河池坪井湾香林'[(at + index) % 10]}村`,
        area: 'rural' as const,
        aliases: [],
      })),
      channels: demo.townships[0]?.channels ?? [],
    })),
    notices: [],
  };
  const outline = { ...publication, asOf: demo.asOf, notices: noticesOf(publication, demo.asOf) };
  const share = Math.ceil(recipients / townships);
  const rows = (township: string): Recipient[] => {
    const draw = random(`${recipients} ${township}`);
    return Array.from({ length: share }, () => ({
      name: nameOf(draw),
      village: `v${draw.int(0, villages - 1)}`,
      persons: draw.int(1, 4),
      amount: draw.int(200, 2000) * 100,
    }));
  };
  return {
    label: `生成县（${recipients.toLocaleString('en')} 人、${townships} 个乡镇）`,
    recipients,
    outline,
    siteOf: (township) => {
      const all = rows(township);
      // Four in five receive dibao, the others tekun, each on the newest confirmed and payment list.
      const listed = { dibao: all.filter((_, at) => at % 5 > 0), tekun: all.filter((_, at) => at % 5 === 0) };
      const notices = outline.notices.map((notice): Notice => {
        const own = notice.township === township && /^2025-09-\w+-(?:confirmed|payment)$/.test(notice.folder);
        return own ? { ...notice, recipients: listed[notice.category as 'dibao'] ?? [] } : notice;
      });
      return { ...outline, notices };
    },
    peopleOf: (township) => {
      const names = new Map(
        outline.townships.find(({ id }) => id === township)?.villages.map(({ id, name }) => [id, name]),
      );
      const people = rows(township).map(({ name = '', village = '' }) => ({
        name,
        village: names.get(village) ?? '',
      }));
      return [...new Map(people.map((person) => [`${person.village} ${person.name}`, person])).values()];
    },
  };
}

/** A year of notices of every township, category and stage. */
function noticesOf({ county, townships }: Publication, asOf: string): Notice[] {
  const own = townships.map(({ id, name, channels }) => {
    const files = county.categories.flatMap((category) =>
      stages.flatMap((stage) =>
        Array.from({ length: MONTHS }, (_, back): NoticeFile & { folder: string } => {
          const period = addMonths('2025-09-01', -back).slice(0, 7);
          return {
            folder: `${period}-${category.id}-${stage}`,
            title: `${name}${period.replace('-', '年')}月${category.name}${stageNames[stage]}`,
            township: id,
            category: category.id,
            stage,
            period,
            published: addMonths('2025-10-10', -back),
            basis: [],
            channels,
            preparedBy: '甲',
            reviewedBy: '乙',
            withheldMinors: 0,
          };
        }),
      ),
    );
    const clocks = clocksOf(county, new Map(files.map((file) => [file.folder, file])));
    return files.map(({ folder, ...file }): Notice => {
      const clock = clocks.get(folder) as Clock;
      return { ...file, folder, id: `${id}-${folder}`, recipients: [], clock };
    });
  });
  return own
    .flat()
    .filter(({ published }) => published <= asOf)
    .sort((a, b) => compare(b.published, a.published) || compare(a.id, b.id));
}
