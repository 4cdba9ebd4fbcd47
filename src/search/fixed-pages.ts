import type { Channel } from '../publication/channel.ts';
import { type County, categoryOf } from '../publication/county.ts';
import type { Site } from '../views/publication.ts';
import type { TextPage } from './shards.ts';

/** Standards, telephones and what else residents look for by other words than its title. */
export function fixedPages({ county, townships, standards }: Site): TextPage[] {
  const priced = county.categories.filter(({ id }) => standards.some(({ category }) => category === id));
  return [
    { kind: '标准', title: '救助标准', path: 'standards/', also: '多少钱 金额怎么算' },
    ...priced.map(({ id, name, short }) => ({
      ...{ kind: '标准', title: `${short}标准`, path: `standards/#${id}` },
      ...(short !== name && { also: `${name}标准` }),
    })),
    {
      kind: '电话',
      title: '投诉举报渠道',
      path: 'channels/',
      also: '投诉电话 举报电话 咨询电话 监督电话 热线 信访 我要投诉 我要举报 怎么投诉 怎么举报 找谁反映',
    },
    ...[county.hotline, ...county.channels].flatMap((channel) => callable(channel, 'channels/')),
    ...townships.flatMap(({ id, channels }) =>
      channels.flatMap((channel) => callable(channel, `channels/#${id}`, id)),
    ),
    { kind: '政策', title: '政策法规', path: 'policies/', also: '文件 条例 办法' },
    { kind: '公开', title: '公开情况', path: 'coverage/', also: '谁没公布 监督检查' },
    { kind: '公开', title: '全县概况', path: 'overview/', also: '多少人 统计' },
    { kind: '指南', title: '办事指南', path: 'guides/', also: '怎么申请 申请条件 办理流程 材料' },
  ];
}

/** How to apply, as people ask: by the usual word for the category, which the title of a guide has not. */
export function guidePage(
  { title, category }: { title: string; category: string },
  county: County,
): TextPage {
  const { short } = categoryOf(category, county);
  const asked = `${short}怎么申请 ${short}怎么办 申请${short}`;
  // Until 2014 特困供养 was called 五保, and old people still call it so.
  const also = category === 'tekun' ? `${asked} 五保户` : asked;
  return { kind: '指南', title, path: `guides/${category}/`, also };
}

function callable({ name, telephone }: Channel, path: string, township = ''): TextPage[] {
  const title = `${name} ${telephone}`;
  // A phone shows who called without the hyphen.
  const digits = telephone?.replaceAll('-', '');
  const numbers = digits === telephone ? telephone : `${telephone} ${digits}`;
  return telephone ? [{ kind: '电话', title, path, also: `${numbers} 电话`, township }] : [];
}
