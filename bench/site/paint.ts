import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { phone } from './browser.ts';

/*
 * A cheap phone in a mountain village: the CPU is slowed already, the line has 150 ms and 1.6 Mbps (the slow 4G of
 * Lighthouse), nothing is compressed, and nothing kept from before.
 */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
/** Milliseconds until the largest is painted, and of tasks beyond the 50 that a finger does not feel. */
const BUDGET = { largest: 2500, blocked: 200, shift: 0 };

type Paint = { path: string; largest: number; blocked: number; shift: number };
type Shift = PerformanceEntry & { value: number };

/** Opens the heaviest page of each kind, and says which was slowest, and what went beyond the budget. */
export async function paints(dist: string): Promise<{ note: string; failures: string[] }> {
  const all: Paint[] = [];
  for (const path of heaviestPages(dist)) {
    const { page, url, close } = await phone(dist);
    all.push({ path, ...(await paintOf(page, url + path)) });
    await close();
  }
  const slowest = all.reduce((a, b) => (b.largest > a.largest ? b : a));
  const blocked = Math.max(...all.map((paint) => paint.blocked));
  return {
    note: `最大内容画出（CPU 慢 4 倍，150 毫秒、1.6 Mbps 的线路，不压缩；${all.length} 种页面各取最重的一页）：最慢 ${Math.round(slowest.largest)} 毫秒（/${slowest.path}），阻塞最多 ${Math.round(blocked)} 毫秒`,
    failures: all
      .filter((paint) =>
        (Object.keys(BUDGET) as (keyof typeof BUDGET)[]).some((key) => paint[key] > BUDGET[key]),
      )
      .map(
        ({ path, largest, blocked, shift }) =>
          `/${path}：画出 ${Math.round(largest)} 毫秒，阻塞 ${Math.round(blocked)} 毫秒，移位 ${shift}`,
      ),
  };
}

/** Pages are of a kind when they stand as deep in the same folder. */
function heaviestPages(dist: string): string[] {
  const heaviest = new Map<string, { path: string; size: number }>();
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )) {
    const path = file.replaceAll('\\', '/').replace(/index\.html$/, '');
    const size = statSync(join(dist, file)).size;
    const kind = `${path.split('/')[0]} ${path.split('/').length}`;
    if (size > (heaviest.get(kind)?.size ?? 0)) heaviest.set(kind, { path, size });
  }
  return [...heaviest.values()].map(({ path }) => path).sort();
}

async function paintOf(page: Page, url: string): Promise<Omit<Paint, 'path'>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', LINE);
  await page.goto(url);
  return page.evaluate(async () => {
    const entriesOf = (type: string) =>
      new Promise<PerformanceEntryList>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
        setTimeout(() => resolve([]), 500);
      });
    const [largest, tasks, shifts] = await Promise.all(
      ['largest-contentful-paint', 'longtask', 'layout-shift'].map(entriesOf),
    );
    return {
      largest: largest?.at(-1)?.startTime ?? Number.POSITIVE_INFINITY,
      blocked: (tasks ?? []).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      shift: (shifts ?? []).reduce((sum, entry) => sum + (entry as Shift).value, 0),
    };
  });
}
