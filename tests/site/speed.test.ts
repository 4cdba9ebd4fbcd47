import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BASE, DIST, PHONE, siteInChromium } from './browser.ts';
import { pageTypes } from './dist.ts';

/*
 * Every page on a cheap phone in a mountain village: a CPU four times slower, a line of 150 ms and 1.6 Mbps (the slow 4G
 * of Lighthouse), nothing compressed, nothing kept from before. What is largest on the screen stands there by HTML and
 * style alone: at this speed a script that it waited for would show.
 */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;
/** Milliseconds until the largest is painted; of tasks beyond the 50 that a finger does not feel. */
const BUDGET = { largest: 2500, blocked: 200 };
// A page that is slow is slow each time; a machine that is busy is not.
const TRIES = { retry: 2 };

type Speed = { largest: number; blocked: number; shift: number };
type Shift = PerformanceEntry & { value: number };

const site = siteInChromium();
const waiting = siteInChromium(undefined, undefined, (name, body) =>
  name.endsWith('.html') ? body.toString().replace('</head>', `${blockingScript()}</head>`) : body,
);

describe.each(pageTypes())('%s', (_, built) => {
  it('is there soon on a slow line, stands still and leaves the phone free', TRIES, async () => {
    const { largest, blocked, shift } = await speedOf(await site.blank(), site.url() + built.path);
    expect(shift).toBe(0);
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThanOrEqual(BUDGET.largest);
    expect(blocked).toBeLessThanOrEqual(BUDGET.blocked);
  });
});

it('a script that the page waits for is seen', async () => {
  const { largest } = await speedOf(await waiting.blank(), waiting.url());
  expect(largest).toBeGreaterThan(BUDGET.largest);
});

async function speedOf(page: Page, url: string): Promise<Speed> {
  await page.setViewportSize(PHONE.viewport);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', LINE);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url);
  const speed = await page.evaluate(async () => {
    const entriesOf = (type: string) =>
      new Promise<PerformanceEntryList>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
        setTimeout(() => resolve([]), 500);
      });
    const [largest, tasks, shifts] = await Promise.all(
      ['largest-contentful-paint', 'longtask', 'layout-shift'].map(entriesOf),
    );
    return {
      largest: largest?.at(-1)?.startTime ?? 0,
      blocked: (tasks ?? []).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      shift: (shifts ?? []).reduce((sum, entry) => sum + (entry as Shift).value, 0),
    };
  });
  await page.context().close();
  return speed;
}

/** The worker of the audit, 500 KB and more: the largest script of the site. */
function blockingScript(): string {
  const name = readdirSync(join(DIST, 'assets')).find((asset) => asset.startsWith('worker-'));
  return `<script src="${BASE}assets/${name}"></script>`;
}
