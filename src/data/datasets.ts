import type { Channel } from '../publication/channel.ts';
import { categoryOf } from '../publication/county.ts';
import { stageNames } from '../publication/notice.ts';
import type { Notice } from '../publication/publication.ts';
import { areaNames } from '../publication/standard.ts';
import { noticeTotals } from '../publication/totals.ts';
import type { Township } from '../publication/township.ts';
import { addressOf, links } from '../views/links.ts';
import { townshipOf } from '../views/notice.ts';
import type { Site } from '../views/publication.ts';
import { statusOf } from '../views/status.ts';

/** A column: its key in JSON, its header in CSV, its Frictionless type, and what it says in plain words. */
type Column = {
  name: string;
  title: string;
  type: 'string' | 'integer' | 'number' | 'date' | 'yearmonth';
  what: string;
};
type Row = Record<string, string | number>;

/** A table of open data, for the county and, unless it is `countyOnly`, for each township. */
export type Dataset = {
  name: string;
  title: string;
  what: string;
  columns: Column[];
  countyOnly?: true;
  rows(site: Site, township?: Township): Row[];
};

/**
 * Open data holds what is published about notices, never a name: one file with every name of a county would be made for
 * harvesting, and it could not be called back. The list of a notice is a download next to its page, by the same clock as
 * the page (公开条例 art. 24 asks for 检索、查阅、下载; 个人信息保护法 art. 6 for the smallest effect).
 */
export const datasets: readonly Dataset[] = [
  {
    name: 'notices',
    title: '公示目录',
    what: '每份公示一行：谁发的、哪一类、公示到哪天、多少人、多少钱。不含姓名。',
    columns: [
      column('id', '公示编号', 'string', '网址里的编号，不重复'),
      column('township', '乡镇', 'string', '发布公示的乡镇、街道'),
      column('category', '救助类别', 'string', '最低生活保障、特困人员救助供养等'),
      column('stage', '公示阶段', 'string', '审核公示、确认公示、发放公示、停发公示'),
      column('period', '所属月份', 'yearmonth', '公示说的是哪个月，如 2025-09'),
      column('published', '发布日期', 'date', '公示的第一天，如 2025-09-20'),
      column('closes', '公示截止', 'date', '公示期的最后一天'),
      column(
        'status',
        '状态',
        'string',
        '公示中：可以提意见；公开中：公示期满，继续公开；已撤下：姓名已到期撤下',
      ),
      column('document', '文号', 'string', '发文字号，没有就空着'),
      column('index', '索引号', 'string', '政府信息公开索引号，没有就空着'),
      column('zero', '零报告', 'string', '「是」表示本期没有对象'),
      column('corrects', '更正', 'string', '更正了哪份公示，写那份的公示编号'),
      column('households', '户数', 'integer', '按户统计的才有'),
      column('persons', '人数', 'integer', '名单上的人数合计，一户按保障人数算；不含依法不公开的未成年人'),
      column('amount', '金额（元）', 'number', '名单金额合计；停发公示没有'),
      column('page', '网页', 'string', '公示的网址'),
    ],
    rows: (site, township) =>
      site.notices
        .filter((notice) => !township || notice.township === township.id)
        .map((notice) => noticeRow(notice, site)),
  },
  {
    name: 'villages',
    title: '乡镇和村（社区）',
    what: '全县的村（社区）名录和网页。',
    columns: [
      column('township', '乡镇', 'string', '所在的乡镇、街道'),
      column('village', '村（社区）', 'string', '村（社区）的名称'),
      column('area', '城乡', 'string', '农村或城市，决定执行哪个标准'),
      column('page', '网页', 'string', '村（社区）的网址'),
    ],
    rows: (site, only) =>
      site.townships
        .filter((township) => !only || township === only)
        .flatMap((township) =>
          township.villages.map(({ id, name, area }) => ({
            township: township.name,
            village: name,
            area: areaNames[area],
            page: addressOf(links.village(township.id, id), site.county.url),
          })),
        ),
  },
  {
    name: 'standards',
    title: '救助标准',
    what: '现行和历次的救助标准。',
    countyOnly: true,
    columns: [
      column('category', '救助类别', 'string', '最低生活保障、特困人员救助供养等'),
      column('area', '城乡', 'string', '农村、城市，或城乡相同'),
      column('item', '项目', 'string', '基本生活、照料护理等'),
      column('amount', '标准（元/人·月）', 'number', '每人每月多少元'),
      column('from', '执行起', 'date', '从哪天起执行'),
      column('to', '执行止', 'date', '到哪天为止；还在执行就空着'),
      column('document', '文号', 'string', '依据的文件'),
    ],
    rows: ({ standards, county }) =>
      standards.map(({ category, area, item, amount, from, to = '', document }) => ({
        category: categoryOf(category, county).name,
        area: areaNames[area],
        item,
        amount: amount / 100,
        from,
        to,
        document,
      })),
  },
  {
    name: 'channels',
    title: '投诉举报渠道',
    what: '可以打电话、写信、上门反映的地方。',
    columns: [
      column('place', '哪一级', 'string', '县，或乡镇、街道的名称'),
      column('name', '单位', 'string', '接电话的单位'),
      column('telephone', '电话', 'string', '办公电话'),
      column('hours', '时间', 'string', '什么时候有人接'),
      column('address', '办公地址', 'string', '可以上门反映的地方'),
      column('post', '寄信', 'string', '信寄到哪里'),
    ],
    rows: ({ county, townships }, only) => [
      ...(only
        ? []
        : [county.hotline, ...county.channels].map((channel) => channelRow(county.name, channel))),
      ...townships
        .filter((township) => !only || township === only)
        .flatMap(({ name, channels }) => channels.map((channel) => channelRow(name, channel))),
    ],
  },
];

function column(name: string, title: string, type: Column['type'], what: string): Column {
  return { name, title, type, what };
}

function noticeRow(notice: Notice, site: Site): Row {
  const { households = '', persons, amount } = noticeTotals(notice);
  const { corrects, document = '', index = '' } = notice;
  return {
    id: notice.id,
    township: townshipOf(notice, site).name,
    category: categoryOf(notice.category, site.county).name,
    stage: stageNames[notice.stage],
    period: notice.period,
    published: notice.published,
    closes: notice.clock.closes,
    status: { open: '公示中', kept: '公开中', over: '已撤下' }[statusOf(notice, site).kind],
    document,
    index,
    zero: notice.zero ? '是' : '',
    corrects: corrects ? `${notice.township}-${corrects}` : '',
    households,
    persons,
    amount: amount === undefined ? '' : amount / 100,
    page: addressOf(links.notice(notice.id), site.county.url),
  };
}

function channelRow(
  place: string,
  { name, telephone = '', hours = '', address = '', post = '' }: Channel,
): Row {
  return { place, name, telephone, hours, address, post };
}
