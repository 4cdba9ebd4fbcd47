import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { namesOf } from '../../src/views/names.ts';
import { townshipOf } from '../../src/views/notice.ts';
import { theSite } from '../../src/views/publication.ts';
import { rowsOf } from '../../src/views/rows.ts';
import { BASE, DIST, PHONE, siteInChromium } from './browser.ts';
import { builtPages } from './dist.ts';

const site = theSite();
const browser = siteInChromium();
const htmlOf = new Map(builtPages.map(({ path, html }) => [path, html]));

it('every notice is at most four links from home, without JavaScript', () => {
  const steps = new Map([['', 0]]);
  for (const [path, step] of steps)
    for (const { path: next } of linksOf(path))
      if (!steps.has(next) && htmlOf.has(next)) steps.set(next, step + 1);
  const far = site.notices.filter(({ id }) => (steps.get(`notices/${id}/`) ?? 99) > 4);
  expect(far.map(({ id }) => id)).toEqual([]);
});

it('every link leads somewhere, to the very part of the page', () => {
  const dead = [...htmlOf.keys()].flatMap((from) =>
    linksOf(from)
      .filter(({ path, part }) => !leads(path, part))
      .map(({ path, part }) => `${from} → ${path}#${part}`),
  );
  expect(dead).toEqual([]);
});

it('the way to a page calls the pages on it by words of their own headings', () => {
  const strange = [...htmlOf].flatMap(([from, html]) => {
    const [, trail = ''] = /aria-label="当前位置">(.*?)<\/nav>/s.exec(html) ?? [];
    return [...trail.matchAll(/<a href="([^"]*)"[^>]*><span[^>]*>([^<]*)</g)]
      .map(([, href = '', name = '']) => ({ path: href.replace(BASE, ''), name }))
      .filter(({ path, name }) => path !== '' && !headingOf(path).includes(name))
      .map(({ path, name }) => `${from}: ${name} → ${path}`);
  });
  expect(strange).toEqual([]);
});

it('a list can be read whole without JavaScript, and nothing pretends to work that does not', async () => {
  const notice = site.notices.find((one) => namesOf(one, site) === 'web' && one.recipients.length > 100);
  if (!notice) throw new Error('the demo county has no long list');
  const page = await browser.open(`notices/${notice.id}/`, { ...PHONE, javaScriptEnabled: false });
  const shown = page.locator('.list tbody th.name');
  const names = rowsOf(notice, townshipOf(notice, site)).map(({ name }) => name);
  expect(await shown.allTextContents().then((texts) => texts.map((text) => text.trim()))).toEqual(names);
  expect(await shown.last().isVisible()).toBe(true);
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.context().close();

  const home = await browser.open('', { ...PHONE, javaScriptEnabled: false });
  expect(await home.locator('noscript p').isVisible()).toBe(true);
  expect(await home.locator('#search button').isDisabled()).toBe(true);
  await home.context().close();
});

function headingOf(path: string): string {
  return /<h1[^>]*>([^<]*)</.exec(htmlOf.get(path) ?? '')?.[1] ?? '';
}

function linksOf(path: string): { path: string; part: string }[] {
  const html = htmlOf.get(path) ?? '';
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), `http://site${BASE}${path}`))
    .filter(({ host }) => host === 'site')
    .map(({ pathname, hash }) => ({
      path: decodeURIComponent(pathname).replace(BASE, ''),
      part: decodeURIComponent(hash.slice(1)),
    }));
}

function leads(path: string, part: string): boolean {
  const html = htmlOf.get(path);
  if (html === undefined) return existsSync(join(DIST, path)) && part === '';
  return part === '' || html.includes(` id="${part}"`);
}
