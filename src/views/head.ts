import type { Site } from './publication.ts';

/** What a page says of itself in its head. Never a personal name. */
export type PageHead = {
  title: string;
  description?: string;
  /** 栏目 */
  column: string;
  /** Pages of articles: when and by whom they were published. */
  article?: { published: string; source: string };
  /** Pages with personal lists stay out of search engines. */
  personal?: boolean;
};

/** The tags that pages of government sites carry (政府网站发展指引，网页标签). */
export function governmentTags(head: PageHead, { county }: Site): { name: string; content: string }[] {
  const tags = [
    { name: 'SiteName', content: county.site },
    { name: 'SiteDomain', content: county.url && new URL(county.url).host },
    { name: 'SiteIDCode', content: county.siteCode },
    { name: 'ColumnName', content: head.column },
    { name: 'ColumnType', content: head.article && '公示公告' },
    { name: 'ArticleTitle', content: head.article && head.title },
    { name: 'PubDate', content: head.article && `${head.article.published} 00:00` },
    { name: 'ContentSource', content: head.article?.source },
  ];
  return tags.flatMap(({ name, content }) => (content ? [{ name, content }] : []));
}
