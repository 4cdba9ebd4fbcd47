import { folderSources } from '../document/folder.ts';
import { readDocument } from '../document/read.ts';
import { type Article, type ArticleKind, readArticles } from '../publication/article.ts';
import { isFor } from '../publication/role.ts';
import { contentFolder, theSite } from './publication.ts';

/** The pages of a kind that the county has written in Markdown. */
export function articlesOf(kind: ArticleKind): Article[] {
  const pages = folderSources(contentFolder()).filter(isFor('page'));
  const { articles, faults } = readArticles(pages.map(readDocument), theSite().county);
  // The linter says which and why; a page that is left out in silence would be missed by nobody.
  if (faults.length > 0) throw new Error('a page cannot be read');
  return articles.filter((article) => article.kind === kind);
}
