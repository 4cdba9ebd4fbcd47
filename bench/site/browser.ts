import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../tests/chromium.ts';
import { type Served, serve } from '../../tests/site/server.ts';
import type { Person } from './county.ts';

/** A throttled phone that looks at a folder, and what it asked for since last asked. */
type Phone = { page: Page; url: string; weight(): Weight; close(): Promise<void> };
/** Bytes, compressed and not. */
export type Weight = { zipped: number; plain: number };
export type Answer = { ms: number; found: Person[] };

const SLOWER = 4;
let browser: Browser | undefined;
const weights = new Map<string, Weight>();

export async function phone(folder: string): Promise<Phone> {
  browser ??= await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const served: Served = await serve(folder);
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return {
    page,
    url: served.url,
    weight() {
      const all = asked.map((path) => weightOf(folder, path));
      asked = [];
      const sum = (of: keyof Weight) => all.reduce((total, weight) => total + weight[of], 0);
      return { zipped: sum('zipped'), plain: sum('plain') };
    },
    async close() {
      await page.close();
      await served.close();
    },
  };
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
}

/** The heaviest. */
export function heaviest(all: readonly Weight[]): Weight {
  const most = (of: keyof Weight) => Math.max(...all.map((weight) => weight[of]));
  return { zipped: most('zipped'), plain: most('plain') };
}

export function weightOf(folder: string, path: string): Weight {
  const file = join(folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
  const known = weights.get(file);
  if (known) return known;
  const body = readFileSync(file);
  const weight = { zipped: gzipSync(body).length, plain: body.length };
  weights.set(file, weight);
  return weight;
}
