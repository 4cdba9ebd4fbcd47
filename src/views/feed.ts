import { createHash } from 'node:crypto';
import { markup } from '../markup.ts';
import { categoryOf } from '../publication/county.ts';
import type { Day } from '../publication/dates.ts';
import { stageNames } from '../publication/notice.ts';
import type { Notice } from '../publication/publication.ts';
import { noticeTotals } from '../publication/totals.ts';
import type { Township } from '../publication/township.ts';
import { addressOf, links } from './links.ts';
import { authorityOf, townshipOf } from './notice.ts';
import { noticesOf } from './places.ts';
import type { Site } from './publication.ts';
import { statusOf } from './status.ts';
import { dayText } from './text.ts';
import { countText } from './totals.ts';

/** Readers come back often enough for these. */
const NEWEST = 50;

/** The Atom feed of the newest notices, of the county or of a township: what and how many, never who. */
export function feedOf(site: Site, township?: Township): string {
  const { county } = site;
  const notices = (township ? noticesOf(site, township) : site.notices).slice(0, NEWEST);
  const changed =
    notices
      .map((notice) => changeOf(notice, site))
      .sort()
      .at(-1) ?? site.asOf;
  const name = township ? `${township.name}社会救助公示` : county.site;
  const own = township ? links.townshipFeed(township.id) : links.feed;
  const home = township ? links.township(township.id) : links.home;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<title>${markup(name)}</title>
<id>${idOf(site, township?.id ?? '')}</id>
<updated>${moment(changed)}</updated>
<author><name>${markup(township ? authorityOf(township, county) : county.publisher)}</name></author>
<link rel="self" type="application/atom+xml" href="${markup(addressOf(own, county.url))}"/>
<link rel="alternate" type="text/html" href="${markup(addressOf(home, county.url))}"/>
${notices.map((notice) => entryOf(notice, site)).join('\n')}
</feed>
`;
}

function entryOf(notice: Notice, site: Site): string {
  const category = categoryOf(notice.category, site.county).name;
  const status = statusOf(notice, site);
  const term = status.kind === 'over' ? status.text : `公示期到 ${dayText(notice.clock.closes)}为止`;
  const count = notice.zero ? '零报告' : countText(noticeTotals(notice));
  return `<entry>
<title>${markup(notice.title)}</title>
<id>${idOf(site, notice.id)}</id>
<link rel="alternate" type="text/html" href="${markup(addressOf(links.notice(notice.id), site.county.url))}"/>
<published>${moment(notice.published)}</published>
<updated>${moment(changeOf(notice, site))}</updated>
<author><name>${markup(authorityOf(townshipOf(notice, site), site.county))}</name></author>
<category term="${markup(category)}"/>
<summary>${markup(`${stageNames[notice.stage]}，${count}。${term}。`)}</summary>
</entry>`;
}

/** When an entry last said something new: published, or its names gone. */
function changeOf(notice: Notice, site: Site): Day {
  return statusOf(notice, site).kind === 'over' ? notice.clock.namesGo : notice.published;
}

/** The same for ever, wherever the site hangs: a UUID made of the county's code and what it names. */
function idOf({ county }: Site, name: string): string {
  const hex = createHash('sha256').update(`mingbang ${county.areaCode} ${name}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

function moment(day: Day): string {
  return `${day}T00:00:00+08:00`;
}
