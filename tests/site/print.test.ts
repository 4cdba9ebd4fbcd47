import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, shortHash } from '../../src/ledger/hash.ts';
import type { Notice } from '../../src/publication/publication.ts';
import { namesOf } from '../../src/views/names.ts';
import { noticeView } from '../../src/views/notice.ts';
import { theSite } from '../../src/views/publication.ts';
import { contentOf } from '../fixtures/county.ts';
import { put } from '../fixtures/files.ts';
import { BASE, DIST, siteInChromium } from './browser.ts';
import { pdfPages } from './pdf.ts';

// Two builds of a small county, on a machine that may have other things to do.
const LONG = 240_000;
const KEY = '0123456789abcdef'.repeat(2);
const site = theSite();

const browser = siteInChromium();

/** A small county whose names are for the wall only, built while the printing of the demo is looked at: one after the other, since Astro keeps its working files beside the source. */
type Build = { folder: string; done: Promise<string> };
const keyed = built({ names: 'print-only', url: 'https://www.lanxi.example', hashKey: KEY });
const plainly = built({ names: 'print-only' }, keyed.done);

/** The shortest list with names on the web of 200 rows or more. */
const long = site.notices
  .filter((notice) => namesOf(notice, site) === 'web' && notice.recipients.length >= 200)
  .sort((a, b) => a.recipients.length - b.recipients.length)[0];

describe('a notice of 200 rows, printed', () => {
  let pages: string[];
  let code: string;
  const notice = long as Notice;
  const view = noticeView(notice, site);

  beforeAll(async () => {
    const page = await open(notice);
    code = await codeOf(page);
    pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    await page.close();
  });

  const header = () => [
    '序号',
    ...(view.list?.columns ?? []).map(({ label, unit }) => label + (unit ? `（${unit}）` : '')),
  ];
  const rows = () => (view.list?.groups ?? []).flatMap((group) => group.rows);

  it('has more pages than one, and each says which of how many it is', () => {
    expect(rows().length).toBeGreaterThanOrEqual(200);
    expect(pages.length).toBeGreaterThan(4);
    pages.forEach((text, index) => {
      expect(text).toContain(`第${index + 1}页，共${pages.length}页`);
    });
  });

  it('has title, hash and header above the rows of every page', () => {
    const running = plain(`${notice.title}校验码${code}${header().join('')}`);
    const [first] = rows();
    expect(first).toBeDefined();
    for (const text of pages) {
      const shown = rows().filter((row) => text.includes(lineOf(row)));
      const [top] = shown;
      if (!top) continue;
      expect(text.indexOf(running)).toBeGreaterThan(-1);
      expect(text.indexOf(running)).toBeLessThan(text.indexOf(lineOf(top)));
    }
  });

  it('has every row whole on one page, in order', () => {
    const places = rows().map((row) => pages.findIndex((text) => text.includes(lineOf(row))));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBeGreaterThan(4);
  });

  it('ends with channels, hash, address and room for the seal, and has nothing of the navigation', () => {
    const text = pages.join('');
    const last = pages.at(-1) ?? '';
    for (const { name, telephone = '' } of notice.channels) expect(text).toContain(plain(name + telephone));
    expect(last).toContain(`校验码${code}`);
    expect(last).toContain(addressOf(notice));
    expect(last).toContain(plain(view.authority));
    expect(last).toContain('（盖章处）');
    for (const words of ['跳到主要内容', '首页', '主办：', '公示账本', '怎么反映'])
      expect(text).not.toContain(words);
  });

  it('fits A4', async () => {
    const page = await open(notice);
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      width,
      height,
    ]);
    expect(boxes.length).toBe(pages.length);
    for (const box of boxes) expect(box.map(Number).map(Math.round)).toEqual([595, 842]);
    await page.close();
  });
});

describe('the web page and its sheet', () => {
  const wanted = {
    'a long list': long,
    'an open review': site.notices.find(
      ({ stage, clock, zero }) => stage === 'review' && !zero && site.asOf <= clock.closes,
    ),
    'a tombstone': site.notices.find((notice) => namesOf(notice, site) === 'gone' && !notice.zero),
    'counts only': site.notices.find((notice) => namesOf(notice, site) === 'none'),
    'a zero report': site.notices.find(({ zero }) => zero),
    'a correction': site.notices.find(({ corrects }) => corrects),
  };

  it.each(Object.entries(wanted))('%s: one hash, and a QR code that leads to the page', async (_, notice) => {
    if (!notice) throw new Error('the demo has no such notice');
    const page = await open(notice);
    const shown = await codeOf(page);
    expect(shown).toBe(shortHash(hashOf(notice, site.county)));
    expect(await page.locator('.qr').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await codeOf(page)).toBe(shown);
    expect(await scan(page)).toBe(addressOf(notice));
    expect(new URL(addressOf(notice)).pathname).toBe(new URL(page.url()).pathname);
    await page.close();
  });

  it('have the hash that the ledger has', () => {
    const { entries } = JSON.parse(readFileSync(join(DIST, 'ledger.json'), 'utf8'));
    const told = new Map(entries.map(({ id, hash }: { id: string; hash: string }) => [id, shortHash(hash)]));
    for (const { id } of site.notices) {
      const html = readFileSync(join(DIST, 'notices', id, 'index.html'), 'utf8');
      expect(html).toContain(`校验码 ${told.get(id)}<`);
    }
    expect(entries).toHaveLength(site.notices.length);
  });

  it('a review of a few rows takes one sheet', async () => {
    const notice = wanted['an open review'] as Notice;
    expect(notice.recipients.length).toBeLessThan(10);
    const page = await open(notice);
    expect(pdfPages(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
    await page.close();
  });
});

it.each([
  ['channels/', '投诉举报渠道', '找乡镇（街道）的电话'],
  ['standards/', '救助标准', '以前和以后的标准'],
])('what is of no use on paper is not printed: /%s', async (path, title, useless) => {
  const page = await browser.open(path);
  expect(await page.getByText(useless).first().isVisible()).toBe(true);
  const text = pdfPages(await page.pdf({ preferCSSPageSize: true })).join('');
  expect(text).toContain(title);
  expect(text).not.toContain(useless);
  await page.context().close();
});

describe('names for the wall only', () => {
  const id = 'lianhe-2025-09-dibao-payment';
  afterAll(() => {
    for (const { folder } of [keyed, plainly]) rmSync(folder, { recursive: true, force: true });
  });

  it(
    'stand on a sheet that is one file, prints in one piece and leads nowhere',
    async () => {
      await keyed.done;
      const { folder } = keyed;
      const web = readFileSync(join(folder, 'dist/notices', id, 'index.html'), 'utf8');
      expect(web).not.toMatch(/冉甲一|田甲二/);
      expect(readdirSync(join(folder, 'dist'))).not.toContain('wall');
      const page = await browser.blank();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(sheetOf(folder));
      expect(asked).toHaveLength(1);
      expect(await page.locator('a[href^="/"], nav, header, footer').count()).toBe(0);
      expect(web).toContain(`校验码 ${await codeOf(page)}<`);
      const [text = '', ...more] = pdfPages(await page.pdf({ preferCSSPageSize: true }));
      expect(more).toEqual([]);
      for (const words of ['冉甲一', '田甲二', '（盖章处）', '第1页，共1页']) expect(text).toContain(words);
      expect(text).not.toContain('Ctrl');
      await page.emulateMedia({ media: 'print' });
      expect(await scan(page)).toBe(`https://www.lanxi.example/shjz/notices/${id}/`);
      await page.close();
    },
    LONG,
  );

  it(
    'say that there is no address, instead of a broken code, and the build that hashes have no list in them',
    async () => {
      const output = await plainly.done;
      expect(output).toMatch(/下一次必须在 2026-09-20 前重新生成：那天起有 1 份名单到期/);
      expect(output).toContain('county.yaml 没有 hashKey');
      const page = await browser.blank();
      await page.goto(sheetOf(plainly.folder));
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.qr').count()).toBe(0);
      expect(await page.textContent('.proof')).toContain('网上公示的地址还没有登记，没有二维码');
      await page.close();
    },
    LONG,
  );

  function sheetOf(folder: string): string {
    return pathToFileURL(join(folder, 'dist-wall', id, 'index.html')).href;
  }
});

it('the key of the county is in no file of the site', () => {
  const { hashKey = '' } = site.county;
  expect(hashKey.length).toBeGreaterThan(31);
  for (const file of readdirSync(DIST, { recursive: true, withFileTypes: true }))
    if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes(hashKey)).toBe(false);
});

function built(county: Record<string, string>, after?: Promise<string>): Build {
  const folder = mkdtempSync(join(tmpdir(), 'mingbang-wall-'));
  for (const [path, content] of contentOf({}, {})) {
    const lines = Object.entries(county).map(([key, value]) => `${key}: ${value}\n`);
    const text = path.endsWith('county.yaml')
      ? String(content).replace(/^names: .*\n/m, lines.join(''))
      : content;
    put(join(folder, path), text);
  }
  const places = ['--content', join(folder, 'content'), '--out', join(folder, 'dist')];
  const args = ['scripts/build.ts', ...places, '--as-of', '2025-10-15', '--base', '/shjz/'];
  const done = (after ?? Promise.resolve('')).then(() => outputOf(args));
  // Whoever waits for it is told.
  done.catch(() => {});
  return { folder, done };
}

/** What a command says; an error when it fails or complains. */
function outputOf(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args);
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  return new Promise((resolve, reject) => {
    child.on('close', (status) =>
      status === 0 && said.stderr === '' ? resolve(said.stdout) : reject(new Error(said.stderr)),
    );
  });
}

function open({ id }: Notice): Promise<Page> {
  return browser.open(`notices/${id}/`, {});
}

function addressOf({ id }: Notice): string {
  return `${site.county.url}${BASE}notices/${id}/`;
}

async function codeOf(page: Page): Promise<string> {
  const text = (await page.locator('.proof b').textContent())?.trim() ?? '';
  return /^校验码 ([0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})$/.exec(text)?.[1] ?? 'none';
}

/** What a telephone reads from the code on the sheet: a picture of it, decoded by Chromium, scanned by jsQR. */
async function scan(page: Page): Promise<string | undefined> {
  const picture = await page.locator('.qr').screenshot();
  const blank = await browser.blank();
  const { data, width, height } = await blank.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height);
    return { data: [...pixels.data], width: pixels.width, height: pixels.height };
  }, picture.toString('base64'));
  await blank.close();
  const read = jsQR(new Uint8ClampedArray(data), width, height);
  return read?.data;
}

function lineOf({ number, cells }: { number: number; cells: string[] }): string {
  return plain(number + cells.join(''));
}

/** As the text of a PDF is compared: without white space. */
function plain(text: string): string {
  return text.replace(/\s/g, '');
}
