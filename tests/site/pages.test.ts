import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, PHONE, siteInChromium } from './browser.ts';
import { builtPages, pageTypes, routeOf, routes } from './dist.ts';

const KB = 1024;
const site = siteInChromium();

const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The style keeps telephones on one line, and a number that is copied should have ordinary hyphens.
    'tel-non-breaking': 'off',
  },
});

it('every page has a route and every route a page', () => {
  const made = builtPages.map(({ path }) => [path, routeOf(path)]);
  expect(made.filter(([, route]) => route === undefined)).toEqual([]);
  expect(routes.filter((route) => !made.some(([, of]) => of === route))).toEqual([]);
});

describe.each(pageTypes())('%s', (_, built) => {
  it('is valid HTML', async () => {
    const { results } = await html.validateString(built.html);
    const messages = results.flatMap((result) => result.messages);
    expect(
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    ).toEqual([]);
  });

  it('is light, still, quiet, at home, fits every width, and is accessible', async () => {
    const told: string[] = [];
    const sizes: Promise<number>[] = [];
    const page = await site.open(built.path, PHONE, (fresh) => {
      fresh.on('console', (message) => told.push(message.text()));
      fresh.on('pageerror', (error) => told.push(error.message));
      fresh.on('request', (request) => request.url().startsWith(site.url()) || told.push(request.url()));
      fresh.on('response', (response) => sizes.push(sizeOf(response)));
    });
    expect(told).toEqual([]);
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30 * KB);
    expect(sizes.length).toBeLessThanOrEqual(8);
    expect(await shiftOf(page)).toBe(0);

    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, ['color-contrast'])).toEqual([]);
    await page.evaluate(() => document.documentElement.setAttribute('data-contrast', 'high'));
    expect(await axe(page, ['color-contrast'])).toEqual([]);

    // A phone with A++, a screen of 1280 at 400 %, one of 1366 at 200 %, and at 100 %.
    expect(await overflow(page, 360, 'huge')).toBe(0);
    expect(await overflow(page, 360, '')).toBe(0);
    expect(await overflow(page, 320, '')).toBe(0);
    expect(await overflow(page, 683, '')).toBe(0);
    expect(await overflow(page, 1366, '')).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});

async function sizeOf(response: { body(): Promise<Buffer> }): Promise<number> {
  return gzipSync(await response.body()).length;
}

/** How far things jumped while the page was drawn (CLS). */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 100);
      }),
  );
}

/** CSS pixels that stick out to the right. */
async function overflow(page: Page, width: number, size: string): Promise<number> {
  await page.setViewportSize({ width, height: 640 });
  return page.evaluate((chosen) => {
    document.documentElement.dataset.size = chosen;
    return document.documentElement.scrollWidth - innerWidth;
  }, size);
}
