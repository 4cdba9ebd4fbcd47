import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesOf } from '../../src/views/names.ts';
import { townshipOf } from '../../src/views/notice.ts';
import { theSite } from '../../src/views/publication.ts';
import { rowsOf } from '../../src/views/rows.ts';
import { axe, BASE, DIST, PHONE } from './browser.ts';
import { type Served, serve } from './server.ts';

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

function pages(): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}
