import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, PHONE, siteInChromium } from './browser.ts';
import { builtPages, pageTypes, routeOf, routes } from './dist.ts';

const KB = 1024;
/** Most compressed bytes of a page, by type and in all. */
const BUDGET = { document: 16 * KB, stylesheet: 10 * KB, script: 8 * KB, all: 30 * KB };
const REQUESTS = 8;
// What may differ where there is room: the rest was checked on the phone.
const WIDE = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'region', 'link-in-text-block'];
type Loaded = { type: string; bytes: number };
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
  it('is valid HTML', async ({ expect }) => {
    const { results } = await html.validateString(built.html);
    const messages = results.flatMap((result) => result.messages);
    expect(
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    ).toEqual([]);
  });

  // Two at a time: this machine has two cores, and every page a context of its own.
  it.concurrent('is light, still, quiet, at home, fits every width, and is accessible', async ({
    expect,
  }) => {
    const told: string[] = [];
    const loaded: Promise<Loaded>[] = [];
    const page = await site.open(built.path, PHONE, (fresh) => {
      fresh.on('console', (message) => told.push(message.text()));
      fresh.on('pageerror', (error) => told.push(error.message));
      fresh.on('request', (request) => request.url().startsWith(site.url()) || told.push(request.url()));
      // The icon comes when the browser has time for it: before the page counts as loaded, or after.
      fresh.on(
        'response',
        (response) => response.url().endsWith('favicon.svg') || loaded.push(loadedBy(response)),
      );
    });
    expect(told).toEqual([]);
    const weight = weightOf(await Promise.all(loaded));
    for (const [type, most] of Object.entries(BUDGET))
      expect([type, weight(type) <= most]).toEqual([type, true]);
    expect(loaded.length).toBeLessThanOrEqual(REQUESTS);
    expect(await page.locator('script[src]:not([type=module], [defer], [async])').count()).toBe(0);
    expect(await shiftOf(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);

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
    expect(await axe(page, WIDE)).toEqual([]);
    await page.context().close();
  });
});

async function loadedBy(response: Response): Promise<Loaded> {
  return { type: response.request().resourceType(), bytes: gzipSync(await response.body()).length };
}

function weightOf(loaded: readonly Loaded[]): (type: string) => number {
  return (type) =>
    loaded.reduce((sum, each) => (type === 'all' || type === each.type ? sum + each.bytes : sum), 0);
}

/** What can be pressed and is lower than a finger needs; links within a text are as high as its lines. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary')];
    return all
      .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline')
      .filter((one) => one.getBoundingClientRect().height < least && !one.matches('.skip'))
      .map((one) => `${one.tagName} ${one.className} ${Math.round(one.getBoundingClientRect().height)}`);
  }, 44);
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
