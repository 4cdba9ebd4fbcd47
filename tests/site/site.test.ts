import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../src/lint/rules/index.ts';
import { nameReadings } from '../../src/search/pinyin.ts';
import { namesOf } from '../../src/views/names.ts';
import { townshipOf } from '../../src/views/notice.ts';
import { theSite } from '../../src/views/publication.ts';
import { rowsOf } from '../../src/views/rows.ts';
import { type Served, serve } from './server.ts';

const DIST = process.env.MINGBANG_TEST_DIST ?? 'dist';
const BASE = (process.env.MINGBANG_BASE ?? '/').replace(/\/?$/, '/');
const PHONE = { viewport: { width: 360, height: 640 } };
// The page's own policy would refuse the checker's script.
const CHECKED = { bypassCSP: true };
const KB = 1024;

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serve(DIST, BASE);
  const executablePath = process.env.MINGBANG_CHROMIUM ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const site = theSite();

/** A recipient of the newest notice with names, whoever that is. */
const wanted = (() => {
  const notice = site.notices.find((one) => namesOf(one, site) === 'web' && one.recipients.length > 5);
  if (!notice) throw new Error('the content has no notice with names');
  const township = townshipOf(notice, site);
  const person = rowsOf(notice, township)[3];
  if (!person) throw new Error('the notice has no fourth row');
  return { ...person, notice, township };
})();

const reading = nameReadings(wanted.name).split('|')[0] ?? '';

describe('search on a phone', () => {
  it.each([
    ['Hanzi', wanted.name],
    ['pinyin', reading.replaceAll(' ', '')],
    ['initials', initialsOf(reading)],
  ])('finds a recipient by %s', async (_, query) => {
    const page = await open('', PHONE);
    await page.selectOption('#search-township', wanted.township.id);
    await page.fill('#search-query', query);
    await page.locator('.person').first().waitFor();
    const found = page.locator('.person', { hasText: wanted.name });
    await found.first().locator('a').first().click();
    await page.waitForURL(/\/notices\/[a-z0-9-]+\/#r\d+$/);
    expect(await page.locator('tr:target th').textContent()).toBe(wanted.name);
    await page.context().close();
  });

  it('works from the keyboard, says the count, and keeps the query out of every request', async () => {
    const page = await open('', PHONE);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(decodeURIComponent(request.url())));
    await page.selectOption('#search-township', wanted.township.id);
    await page.focus('#search-query');
    await page.keyboard.insertText(wanted.name);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'search-results');
    expect(await page.textContent('#search-status')).toMatch(/^找到 \d+ 人/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.person') !== null)).toBe(true);
    expect(new URL(page.url()).hash).toBe(`#q=${encodeURIComponent(wanted.name)}`);
    expect(requests.filter((url) => url.includes(wanted.name))).toEqual([]);
    await page.reload();
    expect(await page.inputValue('#search-township')).toBe(wanted.township.id);
    await page.locator('.person').first().waitFor();
    await page.context().close();
  });

  it('says kindly that nothing was found, with a number to call', async () => {
    const page = await open('', PHONE);
    await page.fill('#search-query', '查无此人某某');
    await page.locator('#search-nothing').waitFor();
    expect(await page.locator('#search-nothing a[href^="tel:"]').count()).toBe(1);
    await page.context().close();
  });
});

const village = wanted.township.villages.find(({ id }) => id === wanted.village);
const PAGES = {
  home: '',
  townships: 'townships/',
  township: `townships/${wanted.township.id}/`,
  'township notices': `townships/${wanted.township.id}/notices/`,
  village: `townships/${wanted.township.id}/${village?.id}/`,
  notices: 'notices/',
  'notice with names': `notices/${wanted.notice.id}/`,
  ...firstNotice('open notice', (notice) => site.asOf <= notice.clock.closes),
  ...firstNotice('tombstone', (notice) => namesOf(notice, site) === 'gone'),
  ...firstNotice('counts', (notice) => namesOf(notice, site) === 'none'),
  ...firstNotice('zero report', (notice) => notice.zero === true),
  ...firstNotice('correction', (notice) => notice.corrects !== undefined),
  standards: 'standards/',
  channels: 'channels/',
  guides: 'guides/',
  guide: `guides/${firstFolder('guides')}/`,
  policies: 'policies/',
  policy: `policies/${firstFolder('policies')}/`,
  rules: 'rules/',
  'rule with lists': 'rules/no-minor-name/',
  'rule with settings': 'rules/valid-exception/',
  'not found': 'no/such/page/',
};

describe.each(Object.entries(PAGES))('%s', (_, path) => {
  it('asks only its own server, fits a phone and leaves the console empty', async () => {
    const page = await browser.newPage(PHONE);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => request.url().startsWith(served.url) || complaints.push(request.url()));
    const response = await page.goto(served.url + path);
    // Chromium itself reports the status of the page that is meant to be missing.
    const expected = response?.status() === 404 ? [expect.stringContaining('404')] : [];
    expect(complaints).toEqual(expected);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  });

  it('has no accessibility violation, light and dark, narrow and wide', async () => {
    const page = await open(path, { ...PHONE, ...CHECKED });
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});

it('search results have no accessibility violation', async () => {
  const page = await open('', { ...PHONE, ...CHECKED });
  await page.selectOption('#search-township', wanted.township.id);
  await page.fill('#search-query', wanted.name.slice(0, 1));
  await page.locator('.person').first().waitFor();
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

it('every notice can be reached without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const seen = new Set([served.url]);
  for (const url of seen) {
    // A list has no further way on; reading the pages that lead there is enough.
    if (/\/notices\/[^/]+\/$/.test(url) && !url.includes('/townships/')) continue;
    const html = await (await page.request.get(url)).text();
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"#]+)/g))
      if (href.startsWith('/')) seen.add(new URL(href, served.url).href);
  }
  const unreached = site.notices.filter(({ id }) => !seen.has(`${served.url}notices/${id}/`));
  expect(unreached.map(({ id }) => id)).toEqual([]);
  await context.close();
}, 60_000);

describe('names', () => {
  const names = new Set(
    site.notices.flatMap((notice) => notice.recipients.flatMap(({ name }) => (name ? [name] : []))),
  );

  it('are in no address, title, description or tag', () => {
    for (const file of pages()) {
      const head = readFileSync(join(DIST, file), 'utf8').split('</head>')[0] ?? '';
      const told = `${file} ${head}`;
      expect([...names].filter((name) => name.length > 2 && told.includes(name))).toEqual([]);
    }
  });

  it('are gone from tombstones, and pages that have names ask not to be indexed', () => {
    for (const notice of site.notices) {
      const html = readFileSync(join(DIST, 'notices', notice.id, 'index.html'), 'utf8');
      const shown = /<th class="name"/.test(html.split('<tbody')[1] ?? '');
      expect([notice.id, shown]).toEqual([notice.id, namesOf(notice, site) === 'web' && !notice.zero]);
      expect(html.includes('content="noindex"')).toBe(shown);
    }
  });
});

describe('weight, compressed', () => {
  it('the first page is at most 30 KB, and with the first search at most 60 KB', async () => {
    const page = await browser.newPage(PHONE);
    let weight = 0;
    page.on('response', async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      weight += gzipSync(body).length;
    });
    await page.goto(served.url, { waitUntil: 'networkidle' });
    const first = weight;
    await page.selectOption('#search-township', wanted.township.id);
    await page.fill('#search-query', wanted.name);
    await page.locator('.person').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(30 * KB);
    expect(weight).toBeLessThanOrEqual(60 * KB);
    await page.close();
  });

  it('a rule page is at most 30 KB', () => {
    const ids = rules.map(({ id }) => id);
    const sizes = ids.map((id) => gzipSync(readFileSync(join(DIST, 'rules', id, 'index.html'))).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(30 * KB);
  });
});

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(served.url + path);
  return page;
}

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

function firstNotice(label: string, is: (notice: (typeof site.notices)[number]) => boolean) {
  const notice = site.notices.find(is);
  return notice ? { [label]: `notices/${notice.id}/` } : {};
}

function firstFolder(folder: string): string {
  const path = join(DIST, folder);
  const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
  return entries.find((entry) => entry.isDirectory())?.name ?? '';
}

function pages(): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}

function initialsOf(spelled: string): string {
  return spelled
    .split(' ')
    .map((syllable) => syllable[0])
    .join('');
}
