import type { Day } from '../publication/dates.ts';
import type { Site } from './publication.ts';

/** What a page says of itself in its head. Never a personal name. */
export type PageHead = {
  title: string;
  description?: string;
  /** 栏目 */
  column: string;
  /** Pages of articles: when and by whom they were published. */
  article?: { published: Day; source: string };
  /** Pages with personal lists stay out of search engines. */
  personal?: boolean;
  /** The day from which a page with a personal list may not be shown any more, kept copies included. */
  namesGo?: Day | undefined;
};

/** 栏目类别 by the name of the column. */
const COLUMN_TYPES: Record<string, string> = {
  公示: '公示公告',
  政策: '政策文件',
  指南: '办事服务',
  投诉举报: '互动交流',
};

/**
 * The tags that pages of government sites carry (政府网站发展指引，网页标签): those of the site everywhere, those of
 * the column on its pages, those of the article on content pages.
 */
export function governmentTags(head: PageHead, { county }: Site): { name: string; content: string }[] {
  const { title, description, column, article } = head;
  const tags = [
    { name: 'SiteName', content: county.site },
    { name: 'SiteDomain', content: county.url && new URL(county.url).host },
    { name: 'SiteIDCode', content: county.siteCode },
    { name: 'ColumnName', content: column },
    { name: 'ColumnDescription', content: !article && (description ?? `${county.name}社会救助${title}`) },
    { name: 'ColumnKeywords', content: `${county.short},社会救助,${column}` },
    { name: 'ColumnType', content: COLUMN_TYPES[column] ?? '信息公开' },
    { name: 'ArticleTitle', content: article && title },
    { name: 'PubDate', content: article && `${article.published} 00:00` },
    { name: 'ContentSource', content: article?.source },
    { name: 'Keywords', content: article && `${county.short},社会救助,${column}` },
    // What a shared link shows under its title.
    { name: 'Description', content: description ?? (article ? title : `${county.site}：${title}`) },
  ];
  return tags.flatMap(({ name, content }) => (content ? [{ name, content }] : []));
}
