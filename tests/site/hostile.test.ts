import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tidyName } from '../../src/publication/recipient.ts';
import { PHONE, siteInChromium } from './browser.ts';
import { EVIL, FORMULA } from './hostile.ts';

/** A county whose every text is an attack, under a base path of two folders, with its own address. */
const DIST = process.env.MINGBANG_TEST_HOSTILE ?? '';
const BASE = '/a/b/';
const site = siteInChromium(DIST, BASE);
const files = globSync('**/*.*', { cwd: DIST }).sort();
const read = (file: string) => readFileSync(join(DIST, file), 'utf8');
const pages = files.filter((file) => file.endsWith('.html'));

/** What was planted, were it markup. */
const PLANTED = [
  'script:not([src])',
  'img[onerror]',
  'main iframe',
  'main style',
  '[onclick]',
  '[href^="javascript" i]',
  '[href^="data" i]',
].join();

it('nothing of it runs, loads or is markup, on any page', async () => {
  const told: string[] = [];
  const page = await site.open('', PHONE, (fresh) => {
    fresh.on('console', (message) => told.push(message.text()));
    fresh.on('dialog', (dialog) => told.push(dialog.message()));
    fresh.on('request', (request) => request.url().startsWith(site.url()) || told.push(request.url()));
  });
  for (const file of pages) {
    await page.goto(site.url() + file.replace(/index\.html$/, ''));
    // The one inline script is the layout's own.
    expect([file, await page.locator(PLANTED).count()]).toEqual([file, 1]);
  }
  expect(told).toEqual([]);
  await page.context().close();
});

it('the texts are all there to be read', async () => {
  const page = await site.open('notices/lianhe-2025-09-dibao-payment/');
  expect(await page.locator('h1').textContent()).toBe(EVIL);
  expect((await page.locator('tbody th.name').first().textContent())?.trim()).toBe(tidyName(EVIL));
  expect(await page.locator('.facts').first().textContent()).toContain('115002990000000005/2025-00030');
  await page.goto(`${site.url()}policies/evil/`);
  expect(await page.locator('main').textContent()).toContain('<script>alert(1)</script>');
  expect(
    await page.locator('main img').evaluateAll((images) => images.map((image) => image.getAttribute('src'))),
  ).toEqual(Array(8).fill(null));
  await page.context().close();
});

it('search shows it as text', async () => {
  const page = await site.open('');
  await page.selectOption('#search-township', 'lianhe');
  await page.fill('#search-query', 'script');
  await page.waitForTimeout(1000);
  expect(await page.locator('#search-results script, #search-results img').count()).toBe(0);
  await page.context().close();
});

describe('a spreadsheet', () => {
  it('runs no cell of a download as a formula', () => {
    const files = globSync('**/*.csv', { cwd: DIST });
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = read(file);
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.slice(1).match(/(?:^|,|\n)"?[=+\-@\t]/g) ?? []).toEqual([]);
    }
    expect(read('data/channels.csv')).toContain(`'${FORMULA}`.replaceAll('"', '""'));
    expect(read('notices/lianhe-2025-09-dibao-payment/list.csv')).toContain(
      `'${FORMULA}`.replaceAll('"', '""'),
    );
  });
});

it('under a base path of two folders nothing points outside it', () => {
  const astray = pages.flatMap((file) =>
    [...read(file).matchAll(/(?:href|src|data-base)="(\/[^"]*)"/g)]
      .map(([, url]) => url)
      .filter((url) => !url?.startsWith(BASE)),
  );
  expect(astray).toEqual([]);
});

it('feeds and sitemap are well-formed, with whole addresses where the county says where it stands', async () => {
  const { validateXML } = await import('xmllint-wasm');
  const xml = files.filter((file) => file.endsWith('.xml'));
  expect(xml).toEqual(['feed.xml', 'sitemap.xml', 'townships/lianhe/feed.xml']);
  for (const fileName of xml) {
    const contents = read(fileName);
    expect(await validateXML({ xml: { fileName, contents }, normalization: 'format' })).toMatchObject({
      valid: true,
    });
    for (const [, url = ''] of contents.matchAll(/(?:href="|<loc>)([^"<]*)/g))
      expect(url.startsWith(`https://gongshi.example${BASE}`)).toBe(true);
  }
  expect(read('robots.txt')).toContain(`Sitemap: https://gongshi.example${BASE}sitemap.xml`);
  // The list with its name is in no sitemap.
  expect(read('sitemap.xml')).not.toContain('/notices/lianhe');
  expect(read('sitemap.xml')).toContain(`${BASE}channels/</loc>`);
});
