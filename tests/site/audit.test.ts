import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { theSite } from '../../src/views/publication.ts';
import { AS_OF } from '../audit/county.ts';
import { filesOf } from '../audit/files.ts';
import { plant } from '../audit/plants.ts';
import { cleanWorld } from '../audit/simulator.ts';
import { put } from '../fixtures/files.ts';
import { axe, BASE, DIST, inAnOldBrowser, PHONE, siteInChromium } from './browser.ts';

// A simulated county on the disk, audited by the command and by the page.
const folder = mkdtempSync(join(tmpdir(), 'mingbang-audit-'));
const DESK = { viewport: { width: 1366, height: 900 }, acceptDownloads: true };
const months = Array.from({ length: 4 }, (_, i) => `2025-${`${9 + i}`.padStart(2, '0')}`);
const at = (name: string) => join(folder, name);
const FILES: Record<string, string[]> = {
  approved: [at('approved.csv')],
  paid: months.map((month) => at(`paid-${month}.csv`)),
  applications: [at('applications.csv')],
  relatives: [at('relatives.csv')],
  inspections: [at('inspections.csv')],
  ledger: [at('ledger.json')],
};

beforeAll(() => {
  const { world, ledger } = plant(
    cleanWorld({ townships: 4, villages: 20, recipients: 900, months: months.length }, 5),
    2,
    6,
  );
  for (const [path, pieces] of filesOf(world)) write(path, [...pieces].join(''));
  write('ledger.json', JSON.stringify({ entries: ledger }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  put(at(path), text);
}

function command(...more: string[]): string {
  const files = Object.entries(FILES).flatMap(([option, paths]) => [`--${option}`, ...paths]);
  const args = [...files, '--content', at('content'), '--as-of', AS_OF, '--out', at('out'), ...more];
  const { status, stderr } = spawnSync(process.execPath, ['scripts/audit.ts', ...args], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return readFileSync(at('out/signals.json'), 'utf8');
}

/** The page with its engine there, by keyboard. */
async function ready(page: Page): Promise<void> {
  await page.locator('#audit-content').focus();
  await page.getByText('现在断网也能核对').waitFor();
}

async function choose(page: Page, files: Record<string, string[]>): Promise<void> {
  await page.locator('summary').filter({ hasText: '还有这些' }).press('Enter');
  for (const [name, paths] of Object.entries(files))
    await page.locator(`#audit-${name}`).setInputFiles(paths);
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始核对' }).press('Enter');
  await page.locator('#audit-result, #audit-refused').locator('visible=true').waitFor({ timeout: 120_000 });
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `下载 ${name}` }).click(),
  ]);
  return readFileSync(await file.path());
}

describe('the audit in the browser, also an old one', () => {
  const site = siteInChromium(DIST, BASE, inAnOldBrowser);

  it('gives the bytes of the command, without a network once it is there, and asks for nothing', async () => {
    const first = command();
    expect(JSON.parse(first).signals.length).toBeGreaterThan(30);
    const page = await site.open('audit/', DESK);
    await ready(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await site.stop();
    await page.locator('#audit-content').setInputFiles(at('content'));
    await choose(page, FILES);
    await page.locator('#audit-day').fill(AS_OF);
    await start(page);

    // However long the result is, its beginning is in sight.
    const top = (await page.locator('#audit-done').boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    expect((await download(page, 'signals.json')).toString()).toBe(first);
    for (const name of ['report.html', '问题台账.xlsx'])
      expect((await download(page, name)).equals(readFileSync(at(`out/${name}`)))).toBe(true);
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(await page.locator('#audit-counts tbody tr').count()).toBeGreaterThan(15);
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize(PHONE.viewport);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

    const previous = at('previous.xlsx');
    writeFileSync(previous, readFileSync(at('out/问题台账.xlsx')));
    const second = command('--previous', previous);
    await page.locator('#audit-previous').setInputFiles(previous);
    await start(page);
    expect((await download(page, 'signals.json')).toString()).toBe(second);
    await page.context().close();
  });
});

describe('where something is missing', () => {
  const site = siteInChromium();
  const { county } = theSite();

  it('says in Chinese what to do', async () => {
    const page = await site.open('audit/', DESK);
    await ready(page);
    await choose(page, { approved: FILES.approved ?? [], paid: FILES.paid ?? [] });
    await start(page);
    expect(await page.locator('#audit-refused').textContent()).toContain('请先选公示内容的文件夹');
    await page.locator('#audit-content').setInputFiles(at('content'));
    await page.locator('#audit-paid').setInputFiles(FILES.applications ?? []);
    await start(page);
    const refused = (await page.locator('#audit-refused').textContent()) ?? '';
    expect(refused).toContain('像是「申请办理记录」');
    // Options are of the command.
    expect(refused).not.toContain('--');
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  it('compares with what the site itself publishes where there is no folder', async () => {
    const { notices, townships } = theSite();
    const notice = notices.find(
      ({ stage, category, recipients, clock }) =>
        stage === 'payment' &&
        category === 'dibao' &&
        recipients.length > 5 &&
        clock.namesGo > (county.asOf ?? ''),
    );
    const township = townships.find(({ id }) => id === notice?.township);
    if (!notice || !township) throw new Error('the demo county has no open list');
    const rows = notice.recipients.map(({ name, village, persons, amount = 0 }) => {
      const place = township.villages.find(({ id }) => id === village)?.name;
      return { name, place, persons, yuan: amount / 100 };
    });
    rows.push({ ...(rows[0] as (typeof rows)[0]), name: '亓官未登', persons: 9 });
    const { period } = notice;
    write(
      'demo-approved.csv',
      `姓名,乡镇,村,救助类别,保障人数,金额,起始月\n${rows.map((r) => `${r.name},${township.name},${r.place},低保,${r.persons},${r.yuan},${period}`).join('\n')}\n`,
    );
    write(
      'demo-paid.csv',
      `姓名,乡镇,村,救助类别,保障人数,所属月份,发放日期,金额\n${rows.map((r) => `${r.name},${township.name},${r.place},低保,${r.persons},${period},${period}-10,${r.yuan}`).join('\n')}\n`,
    );
    const page = await site.open('audit/', DESK);
    await ready(page);
    await page.getByRole('button', { name: '取回本网站公开的名单' }).click();
    await page.getByText(/取回了 \d+ 份名单/).waitFor();
    await choose(page, { approved: [at('demo-approved.csv')], paid: [at('demo-paid.csv')] });
    await start(page);
    const { signals } = JSON.parse((await download(page, 'signals.json')).toString());
    const kinds = signals.map(
      ({ kind, subject }: { kind: string; subject?: string }) => `${kind} ${subject}`,
    );
    expect(kinds.filter((each: string) => each.startsWith('paid-not-published'))).toEqual([
      'paid-not-published 亓**',
    ]);
    expect(kinds.filter((each: string) => each.startsWith('withdrawn-early'))).toEqual([]);
    await page.context().close();
  });
});
