import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages that answer for others: nobody looks for them. */
const NOT_LISTED = ['404.html', 'offline/index.html'];

/**
 * The sitemap of a built site: every page that does not ask to stay out of search engines, so no page with names.
 * @param root address of the site with its base path and a slash at the end
 */
export function sitemapOf(dist: string, root: string): string {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort();
  const pages = files
    .filter((file) => file.endsWith('.html') && !NOT_LISTED.includes(file) && !file.startsWith('wall/'))
    .filter(
      (file) => !readFileSync(join(dist, file), 'utf8').includes('<meta name="robots" content="noindex">'),
    );
  const urls = pages.map((file) => `<url><loc>${root}${file.replace(/index\.html$/, '')}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}
