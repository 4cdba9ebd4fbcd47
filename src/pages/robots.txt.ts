import type { APIRoute } from 'astro';
import { addressOf, links } from '../views/links.ts';
import { theSite } from '../views/publication.ts';

/**
 * Search indexes and downloads hold names and cannot say noindex themselves, so they are not to be fetched. Pages with
 * names say noindex, which a robot reads only when it may fetch them, so they are not listed here. Robots look for this
 * file at the root of the host: a county that hangs the site under its portal adds these lines there.
 */
export const GET: APIRoute = () => {
  const { url } = theSite().county;
  const lines = [
    'User-agent: *',
    `Disallow: ${links.file('search/')}`,
    `Disallow: ${links.list('*')}`,
    ...(url ? ['', `Sitemap: ${addressOf(links.file('sitemap.xml'), url)}`] : []),
  ];
  return new Response(`${lines.join('\n')}\n`);
};
