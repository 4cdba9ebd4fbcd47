import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';
import { type Served, serve } from '../../tests/site/server.ts';
import type { Person } from './county.ts';

/** A throttled phone that looks at a folder, and how many compressed bytes it asked for since last asked. */
export type Phone = { page: Page; url: string; bytes(): number; close(): Promise<void> };
export type Answer = { ms: number; found: Person[] };

const SLOWER = 4;
let browser: Browser | undefined;
const sizes = new Map<string, number>();

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
    bytes() {
      const sum = asked.reduce((total, path) => total + sizeOf(folder, path), 0);
      asked = [];
      return sum;
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

function sizeOf(folder: string, path: string): number {
  const file = join(folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
  const size = sizes.get(file) ?? gzipSync(readFileSync(file)).length;
  sizes.set(file, size);
  return size;
}
