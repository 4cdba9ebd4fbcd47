import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { theSite } from '../../src/views/publication.ts';
import { DIST, PHONE, siteInChromium } from './browser.ts';

const browser = siteInChromium();
const township = theSite().townships[0]?.id ?? '';

it('style sheets say nothing that older phones would pass over with a whole layout', () => {
  const sheets = assets(/\.css$/);
  expect(sheets.length).toBeGreaterThan(5);
  for (const [name, text] of sheets)
    expect(text, name).not.toMatch(
      /\(width ?[<>]|padding:[^;}]*min\(|(?:margin|padding)-(?:inline|block)|[{;]inset|aspect-ratio|\d[dsl]v[hw]|@layer|@container|color-mix|:is\(|:where\(|underline \d/,
    );
});

it('scripts of residents are written in the language of 2018', () => {
  const scripts = assets(/^(?:Search|engine|shared|Page|aloud).*\.js$/);
  expect(scripts.length).toBeGreaterThan(4);
  for (const [name, text] of scripts)
    expect(text, name).not.toMatch(
      /\?\.(?!\d)|\?\?|\(\?<[=!]|findLast|replaceAll|groupBy|toSorted|hasOwn|\.at\(|replaceChildren|globalThis|static\{/,
    );
});

it('the worker that keeps pages asks for nothing that Chromium 86 has not', () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  expect(worker).not.toMatch(/hasOwn|\.at\(|findLast|toSorted|groupBy|structuredClone/);
});

it('the workers of staff ask for nothing newer than Chromium 86 but what they are lent', () => {
  const workers = assets(/^worker.*\.js$/);
  expect(workers).toHaveLength(2);
  for (const [name, text] of workers)
    expect(text, name).not.toMatch(
      /\.(?:with|toSpliced|toReversed|isWellFormed|fromAsync|withResolvers|isSubsetOf|isDisjointFrom|any)\(|Object\.groupBy|structuredClone/,
    );
});

it('the search finds people where what came after 2018 is not there', async () => {
  const page = await browser.open('', PHONE, async (fresh) => {
    await fresh.addInitScript(() => {
      const { prototype } = Element;
      for (const [owner, names] of [
        [prototype, ['replaceChildren', 'checkVisibility']],
        [Array.prototype, ['at', 'findLast', 'toSorted']],
        [String.prototype, ['at', 'replaceAll', 'matchAll']],
        [Object, ['hasOwn', 'fromEntries', 'groupBy']],
        [Promise, ['allSettled', 'any']],
        [globalThis, ['structuredClone', 'queueMicrotask']],
      ] as [Record<string, unknown>, string[]][])
        for (const name of names) delete owner[name];
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.selectOption('#search-township', township);
  await page.locator('#search-village:enabled').waitFor();
  await page.fill('#search-query', '王');
  await page.locator('.person').first().waitFor();
  await page.fill('#search-query', '查无此人某某');
  await page.locator('#search-channel a[href^="tel:"]').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

it('what older browsers pass over is said in another way too', () => {
  const all = assets(/\.css$/)
    .map(([, text]) => text)
    .join('');
  const [gaps, signs] = all.match(/@supports (?:not )?\((?:.(?!@media))*?\}\}/g) ?? [];
  expect(gaps).toContain('.who>*');
  for (const [, sign] of all.matchAll(/content:"([^"]+)" ?\/ ?""\}/g))
    expect(signs).toContain(`content:"${sign}"`);
});

function assets(named: RegExp): [string, string][] {
  const folder = join(DIST, 'assets');
  return readdirSync(folder)
    .filter((name) => named.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}
