import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PHONE, siteInChromium } from './browser.ts';
import { builtPages } from './dist.ts';

const site = siteInChromium();
const notice =
  builtPages.find(({ html }) => html.includes('class="name"') && html.includes('class="status'))?.path ?? '';

it('text size and contrast are remembered, and there before the page is drawn', async () => {
  const page = await site.open('');
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const usual = await size();
  await page.getByRole('button', { name: 'A++ 特大字' }).click();
  await page.getByRole('button', { name: '高对比' }).click();
  expect(await size()).toBe(usual * 1.5);

  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      (globalThis as { early?: unknown }).early = document.documentElement.dataset;
    });
  });
  await page.goto(`${site.url()}channels/`);
  expect(await page.evaluate(() => ({ ...(globalThis as { early?: DOMStringMap }).early }))).toMatchObject({
    size: 'huge',
    contrast: 'high',
  });
  expect(await page.getByRole('button', { name: 'A++ 特大字' }).getAttribute('aria-pressed')).toBe('true');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(0, 0, 0)');

  await page.getByRole('button', { name: 'A 标准字' }).click();
  await page.getByRole('button', { name: '高对比' }).click();
  await page.reload();
  expect(await size()).toBe(usual);
  await page.context().close();
});

it.each(['', 'check/', 'channels/', 'overview/', 'inspections/', 'townships/lianhe/zhongxin/', notice])(
  'text of twice its size keeps within a phone: /%s',
  async (path) => {
    const page = await site.open(path);
    const beyond = await page.evaluate(() => {
      document.documentElement.style.fontSize = '225%';
      return document.documentElement.scrollWidth - innerWidth;
    });
    expect(beyond).toBe(0);
    await page.context().close();
  },
);

it.each(['', 'huge'])(
  'names of a list stay whole on a phone, and its sums end at one edge: %s',
  async (size) => {
    const page = await site.open('townships/lianhe/zhongxin/');
    const { edges, broken } = await page.evaluate((value) => {
      document.documentElement.dataset.size = value;
      const cells = [...document.querySelectorAll('.list tr > :is(.name, .amount)')].slice(2);
      const linesOf = (cell: Element) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      };
      return {
        edges: [
          ...new Set(
            cells.filter((cell) => cell.matches('td')).map((cell) => cell.getBoundingClientRect().right),
          ),
        ],
        broken: cells.filter((cell) => cell.matches('tbody th') && linesOf(cell) > 1).length,
      };
    }, size);
    expect({ edges: edges.length, broken }).toEqual({ edges: 1, broken: 0 });
    await page.context().close();
  },
);

it('a standard says on a phone too that it is for each person and month, and keeps its days whole', async () => {
  const page = await site.open('standards/');
  for (const sum of await page.locator('tbody .amount:visible').all())
    expect(await sum.evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('"每人每月"');
  await page.locator('summary').first().click();
  const days = page.locator('[data-label="执行"] .unit:visible');
  const heights = await days.evaluateAll((all) =>
    all.map((one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight)),
  );
  expect(new Set(heights.map(Math.round))).toEqual(new Set([1]));
  expect(await days.count()).toBeGreaterThan(4);
  await page.context().close();
});

it('work where a browser inside an app refuses storage', async () => {
  const page = await site.open('', PHONE, async (fresh) => {
    fresh.on('pageerror', (error) => {
      throw error;
    });
    await fresh.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
  });
  await page.getByRole('button', { name: 'A+ 大字' }).click();
  expect(await page.evaluate(() => document.documentElement.dataset.size)).toBe('large');
  await page.context().close();
});

it('controls stand in one row of a phone, and a finger can hit each', async () => {
  const page = await site.open('');
  const boxes = await Promise.all(
    (await page.locator('.aids button:visible').all()).map((button) => button.boundingBox()),
  );
  expect(boxes.length).toBe(5);
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  for (const box of boxes) expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await page.context().close();
});

it('a page is read aloud from its heading on, piece by piece, and stops when asked', async () => {
  const page = await site.open('guides/dibao/', PHONE, (fresh) => fresh.addInitScript(stubVoice));
  const button = page.locator('[data-aloud]');
  await button.click();
  await expect.poll(() => spokenOn(page).then(({ length }) => length)).toBe(5);
  const heading = (await page.locator('h1').textContent()) ?? '';
  expect((await spokenOn(page))[0]).toContain(heading.trim());
  expect(await page.locator('.spoken').count()).toBe(1);
  expect(await button.textContent()).toBe('停止');

  await button.click();
  await expect.poll(() => page.locator('.spoken').count()).toBe(0);
  expect(await button.textContent()).toBe('朗读');
  // A voice that only now ends what it was saying must not bring the next piece.
  await page.evaluate(() => (globalThis as unknown as { last: { onend(): void } }).last.onend());
  expect(await spokenOn(page)).toHaveLength(5);
  await page.context().close();
});

it('offers no voice where the browser has none for Chinese', async () => {
  const page = await site.open('', PHONE, (fresh) =>
    fresh.addInitScript(() => {
      speechSynthesis.getVoices = () => [{ lang: 'en-US' } as SpeechSynthesisVoice];
    }),
  );
  expect(await page.locator('[data-aloud]').isHidden()).toBe(true);
  await page.context().close();
});

it('shares the address without what was searched for', async () => {
  const page = await site.open(
    '',
    { ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] },
    (fresh) =>
      fresh.addInitScript(() => {
        delete (Navigator.prototype as { share?: unknown }).share;
      }),
  );
  await page.evaluate(() => history.replaceState(null, '', '#q=%E7%8E%8B'));
  await page.locator('[data-share]').click();
  await expect.poll(() => page.locator('[data-tools-status]').textContent()).toContain('复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.url());
  await page.context().close();
});

/** A voice that writes down what it is given and stays in the middle of the fifth. */
function stubVoice(): void {
  const spoken: string[] = [];
  Object.assign(globalThis, { spoken });
  speechSynthesis.speak = (utterance) => {
    Object.assign(globalThis, { last: utterance });
    if (spoken.push(utterance.text) < 5)
      setTimeout(() => utterance.onend?.(new Event('end') as SpeechSynthesisEvent));
  };
  speechSynthesis.getVoices = () => [{ lang: 'zh-CN' } as SpeechSynthesisVoice];
}

function spokenOn(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
}

it.each([PHONE, { viewport: { width: 1366, height: 768 } }])(
  'the township of a telephone is one step away, and an hour and its end stand on one line: %o',
  async (options) => {
    const page = await site.open('channels/', options);
    const lines = await page
      .locator('.channels .whole')
      .evaluateAll((spans) => spans.map((span) => span.getClientRects().length));
    expect([...new Set(lines)]).toEqual([1]);
    await page.getByRole('link', { name: '联合乡', exact: true }).click();
    expect(await page.getByRole('heading', { name: '联合乡' }).boundingBox()).toMatchObject({
      y: expect.toSatisfy((y: number) => y >= 0 && y < 200),
    });
    await page.context().close();
  },
);
