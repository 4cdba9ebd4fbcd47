import type { Channel } from '../publication/channel.ts';
import type { Category } from '../publication/county.ts';
import { scopeOf } from '../publication/county.ts';
import type { Stage } from '../publication/notice.ts';
import { coveredMonths } from './coverage.ts';
import { links } from './links.ts';
import type { Site } from './publication.ts';

/** An item of the national catalogue: whether it is public, for how many townships where townships publish it, and where. */
type CatalogueItem = {
  /** The row of 社会救助领域基层政务公开标准目录; items that the county adds have none. */
  row?: number;
  name: string;
  what: string;
  state: keyof typeof catalogueStates;
  note?: string;
  href?: string;
};
export const catalogueStates = { public: '已公开', partly: '部分公开', missing: '缺' } as const;
export type CatalogueSection = { id: string; name: string; items: CatalogueItem[] };
/** A policy or guide of the site: which category it is about, and where it stands. */
export type Article = { category?: string | undefined; href: string };

/** The rows of 民办函〔2019〕52号 by category; the review and confirmation rows of 临时救助 are one there. */
const ROWS: Record<string, { policy: number; guide: number; review: number; confirmed: number }> = {
  dibao: { policy: 3, guide: 4, review: 5, confirmed: 6 },
  tekun: { policy: 7, guide: 8, review: 9, confirmed: 10 },
  linshi: { policy: 11, guide: 12, review: 13, confirmed: 13 },
};

/** What the catalogue asks for and what of it this site has. */
export function catalogue(
  site: Site,
  policies: readonly Article[],
  guides: readonly Article[],
): CatalogueSection[] {
  const { county } = site;
  return [
    {
      id: 'general',
      name: '综合业务',
      items: [
        {
          row: 1,
          name: '政策法规文件',
          what: '社会救助的法规和配套政策',
          ...found(policies.find(({ category }) => category === undefined) && links.policies),
        },
        {
          row: 2,
          name: '监督检查',
          what: '信访通讯地址、投诉举报电话',
          ...supervision([county.hotline, ...county.channels]),
        },
      ],
    },
    ...county.categories.map((category) => ({
      id: category.id,
      name: category.name,
      items: itemsOf(category, site, policies, guides),
    })),
  ];
}

function itemsOf(
  category: Category,
  site: Site,
  policies: readonly Article[],
  guides: readonly Article[],
): CatalogueItem[] {
  const rows = ROWS[category.id];
  const row = (number: number | undefined) => (number === undefined ? {} : { row: number });
  const own = ({ category: of }: Article) => of === category.id;
  const items: CatalogueItem[] = [
    {
      ...row(rows?.policy),
      name: '政策法规文件',
      what: `${category.name}的法规和配套政策`,
      ...found(policies.find(own)?.href),
    },
    {
      ...row(rows?.guide),
      name: '办事指南',
      what: '条件、标准、材料、流程、时间、地点、联系方式',
      ...found(guides.find(own)?.href),
    },
  ];
  // Where no name is public there is no list of applicants that could be: only counts of those who were confirmed.
  if (scopeOf(site.county, category.id) !== 'none')
    items.push({
      ...row(rows?.review),
      name: '审核信息',
      what: '初审对象名单',
      ...byTownships(site, category, ['review']),
    });
  items.push({
    ...row(rows?.confirmed),
    name: '审批信息',
    what: rows ? '救助对象名单和金额' : '各村（社区）户数、人数',
    ...byTownships(site, category, ['confirmed', 'payment']),
  });
  return items;
}

function found(href: string | undefined): Pick<CatalogueItem, 'state' | 'href'> {
  return href === undefined ? { state: 'missing' } : { state: 'public', href };
}

/** The catalogue asks for an address and a telephone. */
function supervision(channels: readonly Channel[]): Pick<CatalogueItem, 'state' | 'href' | 'note'> {
  const telephone = channels.some((channel) => channel.telephone);
  const address = channels.some((channel) => channel.post ?? channel.address);
  if (telephone && address) return { state: 'public', href: links.channels };
  if (!telephone && !address) return { state: 'missing' };
  return { state: 'partly', href: links.channels, note: telephone ? '缺通讯地址' : '缺电话' };
}

/** How many townships have published such a notice for the months that coverage looks at, or since. */
function byTownships(
  site: Site,
  category: Category,
  wanted: Stage[],
): Pick<CatalogueItem, 'state' | 'href' | 'note'> {
  const first = coveredMonths(site).at(-1) ?? '';
  const published = new Set(
    site.notices
      .filter(
        ({ category: of, stage, period }) => of === category.id && wanted.includes(stage) && period >= first,
      )
      .map(({ township }) => township),
  );
  const all = site.townships.length;
  const note = `${published.size}/${all} 个乡镇（街道）`;
  if (published.size === 0) return { state: 'missing', note };
  return { state: published.size === all ? 'public' : 'partly', note, href: links.notices };
}
