import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { type ArticleKind, articleHeads } from './publication/article.ts';
import { articlesOf } from './views/articles.ts';

export const collections = {
  policies: defineCollection({ schema: articleHeads.policies, loader: pages('policies') }),
  guides: defineCollection({ schema: articleHeads.guides, loader: pages('guides') }),
};

/** Pages as the linter read them: Astro's own reader takes every text for UTF-8, and lets a page choose its address. */
function pages(kind: ArticleKind): Loader {
  return {
    name: `mingbang-${kind}`,
    async load({ store, parseData, renderMarkdown }) {
      store.clear();
      for (const { id, head, body } of articlesOf(kind)) {
        const data = await parseData({ id, data: head });
        // With a head of its own, a text that begins with a line across the page is not taken for one.
        store.set({ id, data, rendered: await renderMarkdown(`---\n---\n${body}`) });
      }
    },
  };
}
