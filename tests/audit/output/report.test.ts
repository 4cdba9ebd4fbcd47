import { expect, test } from 'vitest';
import { newLedger } from '../../../src/audit/output/ledger.ts';
import { report } from '../../../src/audit/output/report/report.ts';
import type { SignalsFile } from '../../../src/audit/types.ts';
import { ALL, COUNTY, fileOf, manySignals, signalOf } from '../../fixtures/signals.ts';

const TOWNSHIPS = ['联合乡', '白岩镇', '澜滨街道'];

const pageOf = (file: SignalsFile, townships = TOWNSHIPS) =>
  report(file, newLedger(file, COUNTY), COUNTY, townships);

test('says first what it is, and how much there is', () => {
  const page = pageOf(fileOf(manySignals(57)));
  expect(page).toContain('<div class="banner">内部资料 · 是线索，不是结论</div>');
  expect(page).toContain('三个区分开来');
  expect(page).toContain('<b>57</b>条线索');
  expect(page).toContain('<b>12</b>条要紧');
  expect(page).toContain('<b>3 / 3</b>');
});

test('needs nothing but itself, and says so to the browser', () => {
  const page = pageOf(fileOf(manySignals(57)));
  expect(page).not.toMatch(/<(?:script|link|img|iframe)|\bsrc=|https?:|url\(/);
  expect(page).toContain("default-src 'none'");
});

test('every count of the matrix leads to its leads, and every link has its end', () => {
  const signals = manySignals(200);
  const page = pageOf(fileOf(signals));
  const links = [...page.matchAll(/<td class="s\d"><a href="#([^"]+)">(\d+)<\/a>/g)];
  expect(links.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(200);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  for (const [, target = '', count] of links) {
    const list = page.slice(page.indexOf(`<h4 id="${target}">`)).split(/<h[234]/)[1] ?? '';
    expect(list.match(/<tr><td>2025-\d{4}<\/td>/g)?.length).toBe(Number(count));
  }
});

test('escapes what comes from outside', () => {
  const nasty = '<img src=x onerror=alert(1)>"\'&';
  const page = pageOf(
    fileOf([
      signalOf('paid-late', {
        township: nasty,
        village: nasty,
        subject: nasty,
        basis: nasty,
        category: nasty,
        evidence: { x: nasty },
      }),
    ]),
  );
  expect(page).not.toContain('<img');
  expect(page.split('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;').length).toBeGreaterThanOrEqual(6);
});

test('a township that the county does not list is not lost', () => {
  const page = pageOf(fileOf([signalOf('paid-late', { township: '外乡' })]));
  expect(page).toContain('<th scope="row">外乡</th>');
  expect(page).toMatch(/<h4 id="paid-late-4">外乡/);
});

test('ten thousand leads are folded, beyond twenty of a kind and township, and none is missing', () => {
  const page = pageOf(fileOf(manySignals(10_000)));
  expect(page.match(/<tr><td>2025-\d{4,5}<\/td>/g)).toHaveLength(10_000);
  const lists = page.split('<table class="leads">');
  for (const [i, list] of lists.entries()) {
    if (i === 0 || lists[i - 1]?.endsWith('</summary>')) continue;
    expect(list.split('</table>')[0]?.match(/<tr><td>/g)?.length).toBeLessThanOrEqual(20);
  }
  expect(page.length).toBeLessThan(3_000_000);
});

test('says what was not looked for, and what was and not found', () => {
  const inputs = ALL.filter(({ kind }) => kind !== 'relatives');
  const page = pageOf(fileOf([signalOf('paid-late')], { inputs }));
  expect(page).toContain('没有核对的：近亲属未备案或未核查（缺近亲属备案登记）。');
  expect(page).toMatch(/没有发现线索的：[^。]*金额不一致[^。]*。/);
});

test('is the same bytes whatever the order of the signals', () => {
  const many = manySignals(100);
  expect(pageOf(fileOf(many))).toBe(pageOf(fileOf([...many].reverse())));
});
