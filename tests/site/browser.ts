import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Change, type Served, serve } from './server.ts';

/** The built demo county and the base path that it was built for, as tests/setup.ts made them. */
export const DIST = process.env.MINGBANG_TEST_DIST ?? 'dist';
export const BASE = (process.env.MINGBANG_BASE ?? '/').replace(/\/?$/, '/');
export const PHONE = { viewport: { width: 360, height: 640 } };

/** Takes from the workers of the desks what Chromium 86 has not: so old are browsers of offices. */
export const inAnOldBrowser: Change = (path, body) =>
  /^\/assets\/worker-/.test(path) ? `${LATER}\n${body}` : body;

const LATER = `for (const [owner, names] of [
  [Array.prototype, 'at findLast findLastIndex toReversed toSorted toSpliced with'],
  [Object.getPrototypeOf(Int8Array.prototype), 'at findLast findLastIndex toReversed toSorted with'],
  [String.prototype, 'at isWellFormed toWellFormed'],
  [Set.prototype, 'union intersection difference isSubsetOf isSupersetOf isDisjointFrom symmetricDifference'],
  [Object.getPrototypeOf(Object.getPrototypeOf([].values())), 'map filter take drop flatMap reduce toArray forEach some every find'],
  [Array, 'fromAsync'], [Map, 'groupBy'], [Object, 'groupBy hasOwn'], [Promise, 'withResolvers try'],
  [self, 'structuredClone'],
]) for (const name of names.split(' ')) delete owner[name];`;

/** A Chromium and the built site on this machine, for the tests of a file. */
export function siteInChromium(folder = DIST, base = BASE, change?: Change) {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve(folder, base, change);
    const executablePath = process.env.MINGBANG_CHROMIUM ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    url: () => served.url,
    /** Ends the network. */
    stop: () => served.close(),
    /** A page of its own with nothing on it. */
    blank: () => browser.newPage(),
    /** A page in a context of its own; closing the context ends it. */
    async open(path: string, options: BrowserContextOptions = PHONE, before?: (page: Page) => unknown) {
      const page = await (await browser.newContext(options)).newPage();
      await before?.(page);
      await page.goto(served.url + path);
      return page;
    },
  };
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Accessibility violations by axe: of all rules of WCAG 2.2 AA and best practice, or of the rules named. */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(`globalThis.axe || (() => { ${AXE} })()`);
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, rules ?? TAGS);
}
