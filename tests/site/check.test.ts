import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance, id } from '../corpus/identity.ts';
import { axe, BASE, DIST, inAnOldBrowser, PHONE, siteInChromium } from './browser.ts';

// A notice as a clerk has it on the desk, checked by the command and by the page.
const NOTICE = '2025-09-dibao-payment';
const CHILD = '亓官小童';
const number = id(chance(404));
const folder = mkdtempSync(join(tmpdir(), 'mingbang-check-'));
const at = (name: string) => join(folder, name);
const LIST = `${NOTICE}/recipients.csv`;
const DESK = { viewport: { width: 1366, height: 900 }, acceptDownloads: true };

beforeAll(() => {
  mkdirSync(at(NOTICE));
  cpSync(`content/townships/lianhe/notices/${NOTICE}/notice.yaml`, at(`${NOTICE}/notice.yaml`));
  const rows = [
    '姓名,村,组,保障人数,标准,金额,备注',
    `亓官甲一,中心村,1组,2,660,800,${number}`,
    '亓官乙二,中心村,2组,1,660,,',
    `${CHILD},中心村,3组,1,660,600,`,
    '亓官丙三,东村,3组,1,660,600,患尿毒症',
  ];
  writeFileSync(at(LIST), `\ufeff${rows.join('\r\n')}\r\n`);
  writeFileSync(at('roster.csv'), `姓名,村,出生日期\n${CHILD},中心村,2015-03-02\n`);
  writeFileSync(at('open.csv'), `姓名,村,出生日期\n${CHILD},中心村,\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function command(...args: string[]): string {
  const roster = ['--roster', at('roster.csv')];
  const lint = ['scripts/lint.ts', at(NOTICE), ...roster, '--as-of', '2025-10-15', ...args];
  return spawnSync(process.execPath, lint, { encoding: 'utf8' }).stdout;
}

/** The page with its engine there, by keyboard. */
async function ready(page: Page): Promise<void> {
  await page.locator('#check-files').focus();
  await page.getByText('现在断网也能检查').waitFor();
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始检查' }).press('Enter');
  await page.locator('#check-result, #check-refused').locator('visible=true').waitFor({ timeout: 60_000 });
}

async function download(page: Page, name: string): Promise<Buffer> {
  const link = page.getByRole('link', { name: `下载 ${name}` });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFileSync(await file.path());
}

describe('the check in the browser, also an old one', () => {
  const site = siteInChromium(DIST, BASE, inAnOldBrowser);

  it('finds and writes what the command does, without a network once it is there, and asks for nothing', async () => {
    const [counted = ''] = command().match(/检查了 .*提醒。/) ?? [];
    command('--format', 'xlsx', '--out', at('marked'));
    command('--fix');
    const copies = ['recipients.已改.csv', 'notice.已改.yaml'].map((name) => at(`${NOTICE}/${name}`));
    const written = copies.map((path) => readFileSync(path));
    for (const path of copies) rmSync(path);

    const page = await site.open('check/', DESK);
    await ready(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await site.stop();
    await page.locator('#check-folder').setInputFiles(at(NOTICE));
    await page.locator('#check-roster').setInputFiles(at('roster.csv'));
    await page.locator('#check-day').fill('2025-10-15');
    await start(page);

    expect(await page.locator('#check-counts').textContent()).toBe(counted);
    expect(await page.locator('#check-verdict').textContent()).toBe('有错误，不能公布。');
    const found = await page.locator('#check-found').textContent();
    for (const place of ['第 2 行「备注」列（G2）', '第 3 行「金额」列（F3）', '第 4 行「姓名」列（A4）'])
      expect(found).toContain(place);
    const marked = await download(page, `${NOTICE}-recipients.标红.xlsx`);
    expect(marked.equals(readFileSync(at('marked/recipients.csv.xlsx')))).toBe(true);
    for (const [i, name] of ['recipients.已改.csv', 'notice.已改.yaml'].entries())
      expect(await download(page, `${NOTICE}-${name}`)).toEqual(written[i]);
    const shown = (await page.content()) + (await download(page, '检查结果.html')).toString();
    for (const secret of [number, number.slice(6, 14), CHILD]) expect(shown).not.toContain(secret);
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize(PHONE.viewport);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.context().close();
  });
});

describe('a list of its own', () => {
  const site = siteInChromium();

  it('is checked without its notice, and says what to do where it cannot be', async () => {
    const page = await site.open('check/');
    await ready(page);
    await start(page);
    const refused = page.locator('#check-refused');
    expect(await refused.textContent()).toBe('请先选要公布的文件，或者整个文件夹。');
    await page.locator('#check-files').setInputFiles(at(LIST));
    await page.locator('#check-roster').setInputFiles(at('open.csv'));
    await start(page);
    expect(await refused.textContent()).toContain('花名册第 2 行：没有可用的身份证号或出生日期');
    expect(await refused.textContent()).not.toContain(CHILD);
    await page.locator('#check-roster').setInputFiles([]);
    await start(page);
    expect(await page.locator('#check-counts').textContent()).toContain('检查了 1 个文件、4 行名单');
    expect(await page.locator('#check-caveat').textContent()).toContain(
      '有 1 份名单旁边没有能用的 notice.yaml',
    );
    const legacy = { name: '名单.xls', mimeType: '', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') };
    await page.locator('#check-files').setInputFiles(legacy);
    await start(page);
    expect(await page.locator('#check-verdict').textContent()).toBe('有内容没能检查，不能公布。');
    // No table was made of it, so nothing is said of tables.
    expect(await page.locator('#check-private').isVisible()).toBe(false);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});

describe('where its script does not come', () => {
  const site = siteInChromium();

  it('the form that stays shut says why, and what to do', { timeout: 30_000 }, async () => {
    const page = await site.open('check/', PHONE, (fresh) =>
      fresh.route('**/assets/index*.js', (route) => route.abort()),
    );
    const unready = page.locator('.unready');
    expect(await unready.isVisible()).toBe(false);
    await unready.waitFor({ timeout: 15_000 });
    expect(await unready.textContent()).toContain('请换 Edge、Chrome 或 360');
    await page.context().close();
    const other = await site.open('check/');
    await ready(other);
    expect(await other.locator('.unready').count()).toBe(0);
    await other.context().close();
  });
});

describe('a long list', () => {
  const site = siteInChromium();
  const of = chance(505);
  const rows = Array.from({ length: 20_000 }, (_, i) => `亓官甲一,中心村,${i},1,660,600,${id(of)}`);
  const text = ['姓名,村,序号,保障人数,标准,金额,备注', ...rows].join('\n');
  const long = { name: '长名单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };

  it('is worked at aloud, and of one that was changed meanwhile nothing comes or stays', async () => {
    const page = await site.open('check/', PHONE);
    await ready(page);
    const status = page.getByRole('status').locator('visible=true');
    await page.locator('#check-files').setInputFiles(long);
    await page.getByRole('button', { name: '开始检查' }).press('Enter');
    await page.getByText('正在做标红的表').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

    await page.locator('#check-files').setInputFiles(at(LIST));
    // What has begun goes on to its end, and only then is it said to have stopped.
    expect(await status.textContent()).toContain('正在停下刚才的检查');
    await page.getByText('刚才的检查停下了').waitFor();
    await start(page);
    const counts = page.locator('#check-counts');
    expect(await counts.textContent()).toContain('4 行名单');

    await page.locator('#check-roster').setInputFiles(at('roster.csv'));
    expect(await page.locator('#check-result').isVisible()).toBe(false);
    await start(page);
    expect(await counts.textContent()).toContain('4 行名单');
    await page.context().close();
  });
});

describe('files for a desk', () => {
  const site = siteInChromium();

  it('are numbered where there are several, and open no page where they miss their field', async () => {
    const page = await site.open('check/');
    await ready(page);
    await page.locator('#check-files').setInputFiles([at(LIST), at('roster.csv')]);
    expect(await page.locator('.chosen:visible li').allTextContents()).toEqual([
      'recipients.csv',
      'roster.csv',
    ]);
    const opens = (selector: string) =>
      page.evaluate((on) => {
        const event = new DragEvent('dragover', { bubbles: true, cancelable: true });
        return document.querySelector(on)?.dispatchEvent(event);
      }, selector);
    expect(await opens('main h1')).toBe(false);
    expect(await opens('#check-files')).toBe(true);
    await page.locator('#check-files').setInputFiles(at(LIST));
    expect(await page.locator('.chosen:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe('a desk that was visited', () => {
  const site = siteInChromium();

  it('opens and works without a network', async () => {
    const page = await site.open('check/', DESK);
    const kept = () =>
      page.evaluate(async () => (await (await caches.open('mingbang-pages')).keys()).map(({ url }) => url));
    await expect.poll(kept, { timeout: 20_000 }).toContain(page.url());
    await site.stop();
    await page.reload();
    await ready(page);
    await page.locator('#check-files').setInputFiles(at(LIST));
    await start(page);
    expect(await page.locator('#check-counts').textContent()).toContain('检查了 1 个文件、4 行名单');
    await page.context().close();
  });
});
