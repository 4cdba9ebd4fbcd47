import { gzipSync } from 'node:zlib';
import { Converter } from 'opencc-js/cn2t';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { nameReadings } from '../../src/publication/readings.ts';
import { dictionary } from '../../src/search/pinyin.ts';
import { namesOf } from '../../src/views/names.ts';
import { townshipOf } from '../../src/views/notice.ts';
import { theSite } from '../../src/views/publication.ts';
import { rowsOf } from '../../src/views/rows.ts';
import { statusOf } from '../../src/views/status.ts';
import { axe, PHONE, siteInChromium } from './browser.ts';

const KB = 1024;

/** Without the worker that keeps pages: what it asks the network for cannot be lost on the way here. */
const ALONE = { ...PHONE, serviceWorkers: 'block' } as const;

const browser = siteInChromium();
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
const traditional = Converter({ from: 'cn', to: 't' });
const village = wanted.township.villages.find(({ id }) => id === wanted.village);
const syllables = nameReadings(wanted.name, dictionary).map(([usual = '']) => usual);

describe('search on a phone', () => {
  it.each([
    ['Hanzi', wanted.name],
    ['pinyin', syllables.join('')],
    ['pinyin, partly typed', syllables.join('').slice(0, -1)],
    ['initials', syllables.map((syllable) => syllable[0]).join('')],
    ['name and village', `${wanted.name} ${village?.name}`],
  ])('finds a recipient by %s, with village, category, period and standing', async (_, query) => {
    const page = await open();
    await choose(page);
    await page.fill('#search-query', query);
    const found = page.locator('.person', { hasText: wanted.name }).filter({ hasText: village?.name ?? '' });
    await found.first().waitFor();
    const own = found.locator(`a[href*="/${wanted.notice.id}/"]`);
    expect(await own.first().textContent()).toMatch(/^\S+ · \S+公示 · \d+年\d+月/);
    expect(await own.first().textContent()).toContain(statusOf(wanted.notice, site).short);
    await own.first().click();
    await page.waitForURL(/\/notices\/[a-z0-9-]+\/#r\d+$/);
    expect(await page.locator('tr:target th').textContent()).toBe(wanted.name);
    await page.context().close();
  });

  it('keeps the query in the address and out of every request; back and reload bring it again', async () => {
    const page = await open();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(decodeURIComponent(request.url())));
    await choose(page);
    await page.fill('#search-query', wanted.name);
    await page.keyboard.press('Enter');
    await page.locator('.person').first().waitFor();
    // The address follows when the results have been painted.
    await page.waitForFunction(() => location.hash !== '');
    const hash = new URLSearchParams(new URL(page.url()).hash.slice(1));
    expect(Object.fromEntries(hash)).toEqual({ q: wanted.name, t: wanted.township.id });
    expect(requests.filter((url) => url.includes(wanted.name))).toEqual([]);

    const shared = await open(new URL(page.url()).hash);
    await shared.locator('.person').first().waitFor();
    expect(await shared.inputValue('#search-township')).toBe(wanted.township.id);
    await shared.context().close();

    await page.selectOption('#search-village', wanted.village ?? '');
    await page.waitForFunction((id) => location.hash.includes(`v=${id}`), wanted.village);
    await page.goBack();
    await page.waitForFunction(() => !location.hash.includes('v='));
    expect(await page.inputValue('#search-village')).toBe('');
    await page.locator('.person a').first().click();
    await page.waitForURL(/\/notices\//);
    await page.goBack();
    await page.locator('.person').first().waitFor();
    expect(await page.inputValue('#search-query')).toBe(wanted.name);
    await page.reload();
    await page.locator('.person').first().waitFor();
    expect(await page.inputValue('#search-township')).toBe(wanted.township.id);
    await page.context().close();
  });

  it('a number that was typed by mistake stays in no address, and is told to be needless', async () => {
    const page = await open();
    await choose(page);
    const number = Array.from({ length: 18 }, (_, at) => at % 10).join('');
    await page.locator('#search-query').pressSequentially(number, { delay: 60 });
    await page.keyboard.press('Enter');
    await page.getByText('输姓名就能查').waitFor();
    await page.waitForFunction(() => location.hash === '');
    expect(page.url()).not.toContain(number.slice(0, 8));
    await page.context().close();
  });

  it.each([
    ['in traditional signs', traditional(wanted.name)],
    ['with tones as digits', syllables.map((syllable) => `${syllable}1`).join(' ')],
    ['in capitals, with a space at the end', `${syllables.join('').toUpperCase()} `],
    ['with a mask', `${[...wanted.name].slice(0, -1).join('')}*`],
  ])('finds a recipient %s', async (_, query) => {
    const page = await open();
    await choose(page);
    await page.fill('#search-query', query);
    await page.locator('.person', { hasText: wanted.name }).first().waitFor();
    await page.context().close();
  });

  it('answers a question with the page that may be meant', async () => {
    const page = await open();
    await page.fill('#search-query', '低保标准是多少');
    await page.locator('#search-results a[href$="standards/#dibao"]').waitFor();
    expect(await page.textContent('#search-status')).toContain('您要找的可能是下面这些');
    await page.locator('#search-results a[href$="standards/#dibao"]').click();
    await page.waitForURL(/standards\/#dibao$/);
    await page.context().close();
  });

  it('keeps a telephone on one line', async () => {
    const page = await open();
    await page.fill('#search-query', '电话');
    await page.locator('#search-results li').nth(9).waitFor();
    const lines = await page
      .locator('#search-results .whole')
      .evaluateAll((numbers) => numbers.map((number) => number.getClientRects().length));
    expect([...new Set(lines)]).toEqual([1]);
    await page.context().close();
  });

  it('leaves out what a filter excludes', async () => {
    const page = await open();
    await choose(page);
    await page.fill('#search-query', wanted.name);
    await page.locator('.person').first().waitFor();
    const other = wanted.township.villages.find(({ id }) => id !== wanted.village);
    await page.selectOption('#search-village', other?.id ?? '');
    await page.waitForFunction(
      (name) => ![...document.querySelectorAll('.who span')].some((span) => span.textContent === name),
      village?.name,
    );
    await page.selectOption('#search-village', wanted.village ?? '');
    await page.locator('.person', { hasText: wanted.name }).first().waitFor();
    await page.selectOption('#search-category', 'dibian');
    await page.waitForFunction(() => document.querySelector('.person') === null);
    await page.context().close();
  });

  it('shows the count and the first results when a phone has searched', async () => {
    const page = await open();
    await choose(page);
    await page.fill('#search-query', 'z');
    await page.click('#search button[type=submit]');
    await page.waitForFunction(() => document.activeElement?.id === 'search-results');
    await page.locator('.person').nth(9).waitFor();
    const tops = await page.evaluate(() =>
      ['#search-status', '.person'].map(
        (at) => document.querySelector(at)?.getBoundingClientRect().top ?? -1,
      ),
    );
    for (const top of tops) {
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(150);
    }
    await page.context().close();
  });

  it('leads who looked for a name without a township to where one is chosen', async () => {
    const page = await open();
    await page.fill('#search-query', '查无此人某某');
    await page.click('#search button[type=submit]');
    await page.waitForFunction(() => document.activeElement?.id === 'search-township');
    for (const at of ['#search-township', '#search-status']) {
      const box = await page.locator(at).boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.viewport.height);
    }
    await page.context().close();
  });

  it('works from the keyboard and says the count', async () => {
    const page = await open();
    await choose(page);
    await page.focus('#search-query');
    await page.keyboard.insertText(wanted.name);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'search-results');
    expect(await page.textContent('#search-status')).toMatch(/^找到 \d+ 人/);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('result');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('search-query');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('result');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('search-query');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('#search-results li') === null);
    expect(await page.inputValue('#search-query')).toBe('');
    await page.waitForFunction(() => location.hash === '');
    expect(new URL(page.url()).hash).toBe('');
    await page.context().close();
  });

  it('says kindly that nothing was found, with the numbers of the township and the county', async () => {
    const page = await open();
    await page.fill('#search-query', '查无此人某某');
    await page.locator('#search-nothing').waitFor();
    expect(await page.locator('#search-nothing a[href^="tel:"]').count()).toBe(1);
    await choose(page);
    await page.locator('#search-channel a[href^="tel:"]').waitFor();
    expect(await page.textContent('#search-status')).toBe('没有找到。');
    expect(await page.textContent('#search-advice')).toContain('只查了所选乡镇');
    await page.context().close();
  });

  it('says why it stays shut where its script does not come', { timeout: 30_000 }, async () => {
    const page = await browser.open('', PHONE, (fresh) =>
      fresh.route('**/assets/Search*.js', (route) => route.abort()),
    );
    const unready = page.locator('.unready');
    expect(await unready.isVisible()).toBe(false);
    await unready.waitFor({ timeout: 15_000 });
    await page.context().close();
    const other = await open();
    await other.waitForTimeout(9000);
    expect(await other.locator('.unready').isVisible()).toBe(false);
    await other.context().close();
  });

  it('says that the network failed, and works when it is back', async () => {
    const page = await open();
    await page.context().setOffline(true);
    await page.fill('#search-query', wanted.name);
    await page.locator('#search-failed').waitFor();
    await page.context().setOffline(false);
    await choose(page);
    await page.locator('.person').first().waitFor();
    expect(await page.isVisible('#search-failed')).toBe(false);
    await page.context().close();
  });

  it('says that it is searching where no answer comes, and in the end whom to call', async () => {
    const page = await browser.open('', ALONE, async (fresh) => {
      await fresh.clock.install();
      await fresh.route(`**/search/${wanted.township.id}/*.json`, () => {});
    });
    await page.selectOption('#search-township', wanted.township.id);
    await page.fill('#search-query', wanted.name);
    await page.click('#search-button');
    await page.getByRole('button', { name: '正在查找…' }).waitFor();
    expect(await page.textContent('#search-status')).toBe('正在查找…');
    for (let left = 4; left > 0; left--) {
      await page.clock.fastForward(31_000);
      await page.waitForTimeout(500);
    }
    await page.locator('#search-failed a[href^="tel:"]').waitFor();
    expect(await page.textContent('#search-button')).toBe('查找');
    expect(await page.textContent('#search-status')).toBe('');
    await page.unrouteAll();
    await page.click('#search-button');
    await page.locator('.person').first().waitFor();
    await page.context().close();
  });

  it('says whom to call where the search itself is lost on the way', async () => {
    const page = await browser.open('', ALONE, async (fresh) => {
      await fresh.clock.install();
      await fresh.route('**/assets/engine*.js', () => {});
    });
    await page.fill('#search-query', wanted.name);
    await page.click('#search-button');
    await page.getByRole('button', { name: '正在查找…' }).waitFor();
    for (let left = 2; left > 0; left--) {
      await page.clock.fastForward(31_000);
      await page.waitForTimeout(500);
    }
    await page.locator('#search-failed a[href^="tel:"]').waitFor();
    await page.context().close();
  });

  it('has no accessibility violation, with results, without, light and dark', async () => {
    // The page's own policy would refuse the checker's script.
    const page = await open('', { bypassCSP: true });
    await choose(page);
    for (const [query, place] of [
      [wanted.name.slice(0, 1), '.person'],
      ['查无此人某某', '#search-nothing'],
    ] as const) {
      await page.fill('#search-query', query);
      await page.locator(place).first().waitFor();
      expect(await axe(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axe(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});

describe('weight, compressed', () => {
  it('the first page is at most 30 KB, with the first search at most 60 KB, a further one at most 30 KB', async () => {
    const bodies: Promise<Buffer>[] = [];
    const page = await browser.open('', PHONE, (fresh) => {
      fresh.on('response', (response) => {
        bodies.push(response.body().catch(() => Buffer.alloc(0)));
      });
    });
    const weight = async () => {
      await page.waitForLoadState('networkidle');
      return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    };
    const first = await weight();
    await choose(page);
    await page.fill('#search-query', wanted.name);
    await page.locator('.person').first().waitFor();
    const searched = await weight();
    await page.fill('#search-query', 'zs');
    await page.waitForFunction(() => location.hash.startsWith('#q=zs'));
    const further = (await weight()) - searched;
    expect(first).toBeGreaterThan(5 * KB);
    expect(first).toBeLessThanOrEqual(30 * KB);
    expect(searched).toBeGreaterThan(first);
    expect(searched).toBeLessThanOrEqual(60 * KB);
    expect(further).toBeLessThanOrEqual(30 * KB);
    await page.context().close();
  });
});

it('every name on the web is in the index of its township, which works without JavaScript', async () => {
  const page = await browser.open(`townships/${wanted.township.id}/`, { ...PHONE, javaScriptEnabled: false });
  await page.click('text=按姓氏拼音查姓名');
  expect(await page.getAttribute('meta[name=robots]', 'content')).toBe('noindex');
  const sheets = new Set<string>();
  for (const link of await page.locator('main section a').all())
    sheets.add(new URL((await link.getAttribute('href')) ?? '', page.url()).pathname);
  let shown = '';
  for (const sheet of sheets) {
    const html = await (await page.request.get(new URL(sheet, browser.url()).href)).text();
    expect(html).toContain('content="noindex"');
    expect(gzipSync(html).length).toBeLessThanOrEqual(30 * KB);
    shown += html;
  }
  for (const notice of site.notices.filter(({ township }) => township === wanted.township.id)) {
    const names = rowsOf(notice, wanted.township).map(({ name }) => name);
    if (namesOf(notice, site) === 'web')
      expect(names.filter((name) => !shown.includes(`>${name}<`))).toEqual([]);
  }
  await page.context().close();
});

function open(hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  return browser.open(hash, { ...PHONE, ...options });
}

/** Chooses the township, and waits until its villages are there. */
async function choose(page: Page): Promise<void> {
  await page.selectOption('#search-township', wanted.township.id);
  await page.locator('#search-village:enabled').waitFor();
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() =>
    document.activeElement?.closest('.results a') ? 'result' : document.activeElement?.id,
  );
}
