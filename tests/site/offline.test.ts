import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { theSite } from '../../src/views/publication.ts';
import { BASE, DIST, PHONE, siteInChromium } from './browser.ts';
import { builtPages } from './dist.ts';

const site = theSite();
const named = builtPages.filter(
  ({ path, html }) => /^townships\/\w+\/\w+\/$/.test(path) && /data-names-go="/.test(html),
);
const [village, other] = named;
if (!village || !other) throw new Error('the demo county has no two villages with names');
const day = goesOn(village.html);

describe('without a network', () => {
  const online = siteInChromium();

  it('the village page, its look and the hotline open after one visit, and nothing else pretends to', async () => {
    const page = await online.open(village.path);
    await untilKept(page, village.path);
    await online.stop();

    await page.reload();
    expect(await page.locator('h1').textContent()).toBe(/<h1>(.*?)<\/h1>/.exec(village.html)?.[1]);
    expect(await page.locator('th.name').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');

    await page.goto(`${online.url()}channels/`);
    expect(await page.locator('.channels .tel').count()).toBeGreaterThan(5);

    await page.goto(online.url() + other.path);
    expect(await page.locator('h1').textContent()).toBe('现在没有网络');
    expect(
      await page.locator(`a[href="tel:${site.county.hotline.telephone?.replaceAll('-', '')}"]`).count(),
    ).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('a kept page with names', () => {
  let today = site.asOf;
  const later = siteInChromium(DIST, BASE, (path, body) =>
    path === '/sw.js' ? `${body}`.replace(`"pinned":"${site.asOf}"`, `"pinned":"${today}"`) : body,
  );

  it('goes when its day has come, and stays until then', async () => {
    const page = await later.open(village.path);
    await untilKept(page, village.path);
    expect(await keptPages(page)).toEqual([BASE + village.path]);

    // A new worker, as on a later day. Its activation alone must drop the page: the village is not visited again.
    today = day;
    await page.goto(`${later.url()}channels/`);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => keptPages(page), { timeout: 20_000 }).not.toContain(BASE + village.path);

    await page.goto(later.url() + village.path);
    await page.waitForTimeout(500);
    expect(await keptPages(page)).not.toContain(BASE + village.path);
    await page.context().close();
  });

  it('goes after a week at the latest', async () => {
    today = site.asOf;
    const page = await later.open(village.path);
    await untilKept(page, village.path);
    await page.evaluate(async () => {
      const cache = await caches.open('mingbang-pages');
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        const headers = new Headers(response?.headers);
        headers.set('x-kept-at', String(Number(headers.get('x-kept-at')) - 8 * 24 * 3600 * 1000));
        await cache.put(request, new Response(await response?.text(), { headers }));
      }
    });
    // The next visit to anything tidies up.
    await page.goto(later.url());
    await expect.poll(() => keptPages(page)).toEqual([BASE]);
    await page.context().close();
  });

  it('is never a search index, a download or a page without a day', async () => {
    const page = await later.open('', PHONE);
    await untilKept(page, '');
    await page.selectOption('#search-township', village.path.split('/')[1] ?? '');
    await page.fill('#search-query', '王');
    await page.locator('#search-status:not(:empty)').waitFor();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.filter((path) => /\.(?:json|csv)$/.test(path))).toEqual([]);
    await page.context().close();
  });
});

it('every page with names says on which day they go', () => {
  const silent = builtPages.filter(
    ({ html }) => html.includes('class="name"') && !/data-names-go="\d/.test(html),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

async function untilKept(page: Page, path: string): Promise<void> {
  await expect.poll(() => keptPages(page), { timeout: 20_000 }).toContain(BASE + path);
}

function keptPages(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const requests = await (await caches.open('mingbang-pages')).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });
}

function goesOn(html: string): string {
  return /data-names-go="([^"]+)"/.exec(html)?.[1] ?? '';
}
