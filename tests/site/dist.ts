import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf } from '../../src/views/names.ts';
import { theSite } from '../../src/views/publication.ts';
import { DIST } from './browser.ts';

/** A page of the built site: its address under the base path, and its HTML. */
export type BuiltPage = { path: string; html: string };

export const builtPages: BuiltPage[] = globSync('**/*.html', { cwd: DIST })
  .sort()
  .map((file) => ({
    path: file.replace(/(^|\/)index\.html$/, '$1'),
    html: readFileSync(join(DIST, file), 'utf8'),
  }));

/** The routes of the site as its source has them, those without parameters first. The wall's sheets are no part of it. */
export const routes = globSync('**/*.astro', { cwd: 'src/pages' })
  .filter((file) => !file.startsWith('wall/'))
  .map((file) =>
    file.replace(/(?:^|(\/))index\.astro$|\.astro$/, (_, slash = '') =>
      file === '404.astro' ? '.html' : slash || '/',
    ),
  )
  .map((route) => (route === '/' ? '' : route))
  .sort((a, b) => parameters(a) - parameters(b) || (a < b ? -1 : 1));

/** The route that makes a page. */
export function routeOf(path: string): string | undefined {
  return routes.find((route) => new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`).test(path));
}

/**
 * One page of each type: of each route the one of middle size, and one notice of each state. Derived from the source and
 * from what was built, so that a new page is tested by being there.
 */
export function pageTypes(): [string, BuiltPage][] {
  const byRoute = Map.groupBy(builtPages, ({ path }) => routeOf(path) ?? '?');
  const types = [...byRoute].flatMap(([route, pages]): [string, BuiltPage][] => {
    const middle = pages.sort((a, b) => a.html.length - b.html.length)[pages.length >> 1];
    return middle ? [[route || 'home', middle]] : [];
  });
  return [...types, ...noticeStates()];
}

function noticeStates(): [string, BuiltPage][] {
  const site = theSite();
  const { notices, asOf } = site;
  const states = {
    'open notice': notices.find(({ clock, zero }) => !zero && asOf <= clock.closes),
    tombstone: notices.find((notice) => namesOf(notice, site) === 'gone' && !notice.zero),
    counts: notices.find((notice) => namesOf(notice, site) === 'none'),
    'zero report': notices.find(({ zero }) => zero),
    correction: notices.find(({ corrects }) => corrects),
  };
  return Object.entries(states).map(([state, notice]) => {
    const page = builtPages.find(({ path }) => path === `notices/${notice?.id}/`);
    if (!page) throw new Error(`the demo county has no ${state}`);
    return [state, page];
  });
}

function parameters(route: string): number {
  return route.split('[').length - 1;
}
