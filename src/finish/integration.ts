import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { workerOf } from '../offline/shell.ts';
import { theSite } from '../views/publication.ts';
import { ownPictures, plainMarkdown } from './markdown.ts';
import { sitemapOf } from './sitemap.ts';

/** Makes Markdown harmless, and writes what can only be made of finished pages: service worker and sitemap. */
export function finish(): AstroIntegration {
  let base = '/';
  return {
    name: 'mingbang-finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        const { options } = config.markdown.processor as unknown as {
          options: { mdastPlugins: unknown[]; hastPlugins: unknown[] };
        };
        options.mdastPlugins.push(ownPictures);
        options.hastPlugins.push(plainMarkdown);
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { url, asOf: pinned } = theSite().county;
        const code = readFileSync(new URL('../offline/worker.js', import.meta.url), 'utf8');
        writeFileSync(join(dist, 'sw.js'), workerOf(dist, base, code, pinned));
        if (url) writeFileSync(join(dist, 'sitemap.xml'), sitemapOf(dist, new URL(base, url).href));
      },
    },
  };
}
