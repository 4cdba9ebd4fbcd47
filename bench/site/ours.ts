import type { Page } from 'playwright-core';
import type { Answer } from './browser.ts';

/** Chooses a township as a resident does, and waits until its villages are there. */
export async function chooseTownship(page: Page, id: string): Promise<void> {
  await page.selectOption('#search-township', id);
  await page.locator('#search-village:enabled').waitFor();
}

/** Types a query into the page's own search, sends it, and times it until the first screen of results is drawn. */
export function ask(page: Page, text: string): Promise<Answer> {
  return page.evaluate(async (query) => {
    const input = document.querySelector('#search-query') as HTMLInputElement;
    const status = document.querySelector('#search-status') as HTMLElement;
    const drawn = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(status, { childList: true, characterData: true, subtree: true });
    });
    input.value = query;
    const start = performance.now();
    input.form?.requestSubmit();
    await drawn;
    // Reading the layout makes the browser work out where everything stands.
    document.body.getBoundingClientRect();
    const ms = performance.now() - start;
    // Those below the first screen are drawn after it.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    const found = [...document.querySelectorAll('.person .who')].map((who) => ({
      name: who.querySelector('b')?.textContent ?? '',
      village: who.querySelector('span')?.textContent ?? '',
    }));
    return { ms, found };
  }, text);
}
