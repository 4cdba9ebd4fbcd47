import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const village = wanted.township.villages.find(({ id }) => id === wanted.village);
const PAGES = {
  home: '',
  townships: 'townships/',
  township: `townships/${wanted.township.id}/`,
  'township notices': `townships/${wanted.township.id}/notices/`,
  names: `townships/${wanted.township.id}/names/`,
  'names, a sheet': `townships/${wanted.township.id}/names/1/`,
  village: `townships/${wanted.township.id}/${village?.id}/`,
  notices: 'notices/',
  'notice with names': `notices/${wanted.notice.id}/`,
  ...firstNotice('open notice', (notice) => site.asOf <= notice.clock.closes),
  ...firstNotice('tombstone', (notice) => namesOf(notice, site) === 'gone'),
  ...firstNotice('counts', (notice) => namesOf(notice, site) === 'none'),
  ...firstNotice('zero report', (notice) => notice.zero === true),
  ...firstNotice('correction', (notice) => notice.corrects !== undefined),
  overview: 'overview/',
  coverage: 'coverage/',
  'township coverage': `coverage/${wanted.township.id}/`,
  standards: 'standards/',
  channels: 'channels/',
  guides: 'guides/',
  guide: `guides/${firstFolder('guides')}/`,
  policies: 'policies/',
  policy: `policies/${firstFolder('policies')}/`,
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
