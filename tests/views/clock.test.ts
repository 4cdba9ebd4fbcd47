import { describe, expect, it } from 'vitest';
import { townshipShards } from '../../src/search/shards.ts';
import { buildOf } from '../../src/views/build.ts';
import { ledgerOf } from '../../src/views/ledger.ts';
import { noticeView } from '../../src/views/notice.ts';
import { villageCategories } from '../../src/views/places.ts';
import { siteOf, type Wish } from '../site/fixture.ts';

const ROWS = ['冉光荣,龙池村,2,660,1200', '覃大明,中心村,1,660,500.5'];
const yaml = (stage: string, published: string, more = {}) => ({
  yaml: { stage, published, ...more },
  rows: ROWS,
});

/** Everything that a build makes of its notices. */
function everything(notices: Wish['notices'], asOf: string, names: 'full' | 'print-only' = 'full'): string {
  const site = siteOf({ notices, asOf, names });
  const shown = site.notices.flatMap((notice) =>
    (['web', 'wall'] as const).map((sheet) => ({
      ...noticeView(notice, site, sheet),
      notice: undefined,
      corrects: undefined,
      correctedBy: undefined,
    })),
  );
  const places = site.townships.flatMap((township) => [
    townshipShards(site, township),
    ...township.villages.map((village) =>
      villageCategories(site, township, village).map(({ totals, list }) => ({ totals, list })),
    ),
  ]);
  return JSON.stringify([shown, places, ledgerOf(site), buildOf(site)]);
}

describe('names go on their day from everywhere at once', () => {
  it.each([
    ['review', { review: yaml('review', '2025-10-01') }, '2025-10-07', '2025-10-08'],
    [
      'review with its own last day',
      { review: yaml('review', '2025-10-01', { closes: '2025-10-12' }) },
      '2025-10-12',
      '2025-10-13',
    ],
    ['payment', { payment: yaml('payment', '2025-10-01') }, '2025-12-31', '2026-01-01'],
    ['confirmed, at the latest', { confirmed: yaml('confirmed', '2025-10-01') }, '2026-09-30', '2026-10-01'],
    [
      'confirmed, by the next one',
      {
        old: yaml('confirmed', '2025-10-01'),
        next: { yaml: { stage: 'confirmed', published: '2025-11-03', zero: true } },
      },
      '2025-11-02',
      '2025-11-03',
    ],
    [
      'corrected',
      {
        old: yaml('payment', '2025-10-01'),
        next: { yaml: { published: '2025-10-05', corrects: 'old', zero: true } },
      },
      '2025-10-04',
      '2025-10-05',
    ],
  ])('%s', (_, notices, last, gone) => {
    for (const names of ['full', 'print-only'] as const) {
      expect(everything(notices, last, names)).toContain('冉光荣');
      expect(everything(notices, gone, names)).not.toMatch(/冉光荣|覃大明/);
    }
  });
});

it('a build says by when the next must be made, and how many lists go that day', () => {
  const notices = {
    a: yaml('review', '2025-10-09'),
    b: yaml('review', '2025-10-09'),
    c: yaml('review', '2025-10-10'),
    gone: yaml('review', '2025-09-01'),
    zero: { yaml: { stage: 'review', published: '2025-10-08', zero: true } },
  };
  expect(buildOf(siteOf({ notices, asOf: '2025-10-15' }))).toEqual({
    version: 1,
    asOf: '2025-10-15',
    rebuildBy: '2025-10-16',
    listsDue: 2,
  });
  expect(buildOf(siteOf({ notices, asOf: '2025-10-17' }))).toEqual({ version: 1, asOf: '2025-10-17' });
});

it('a tombstone keeps what it was, how many, how much, when it was up, and its hash', () => {
  const [open, over] = ['2025-10-07', '2025-10-08'].map((asOf) => {
    const site = siteOf({ asOf, hashKey: 'k'.repeat(32), notices: { review: yaml('review', '2025-10-01') } });
    const [notice] = site.notices;
    if (!notice) throw new Error('no notice');
    return noticeView(notice, site);
  });
  expect(open?.facts).toContainEqual({ label: '姓名公开', value: '最迟到2025年10月7日' });
  expect(over?.facts).toContainEqual({ label: '名单公开', value: '2025年10月1日至10月7日' });
  expect(over?.facts).toContainEqual({ label: '公示期', value: '2025年10月1日至10月7日' });
  expect(over?.totals).toEqual({ households: 2, persons: 3, amount: 170050 });
  expect(over?.proof).toEqual(open?.proof);
  expect(over?.proof.code).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
  expect(open?.status.objection).toBe('请在2025年10月7日（含当天）以前提出，');
});
