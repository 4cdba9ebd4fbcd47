import { expect, test } from 'vitest';
import { clocksOf } from '../../src/publication/clock.ts';
import type { County } from '../../src/publication/county.ts';
import type { NoticeFile } from '../../src/publication/notice.ts';

const county = {
  publicity: { days: 7 },
  retention: { confirmed: 12, payment: 6, termination: 6 },
} as County;

function clocksAmong(...notices: [folder: string, notice: Partial<NoticeFile>][]) {
  const files = notices.map(([folder, notice]): [string, NoticeFile] => [
    `townships/${notice.township ?? 'lianhe'}/notices/${folder}`,
    { township: 'lianhe', category: 'dibao', stage: 'payment', ...notice } as NoticeFile,
  ]);
  return [...clocksOf(county, new Map(files)).values()];
}

test('a review list shows names while its days run, others as long as the county keeps them', () => {
  const clocks = clocksAmong(
    ['review', { stage: 'review', published: '2025-09-01' }],
    ['longer', { stage: 'review', published: '2025-09-01', closes: '2025-09-10' }],
    ['payment', { published: '2025-09-01' }],
  );
  expect(clocks).toEqual([
    { closes: '2025-09-07', namesGo: '2025-09-08' },
    { closes: '2025-09-10', namesGo: '2025-09-11' },
    { closes: '2025-09-07', namesGo: '2026-03-01' },
  ]);
});

test('a confirmed list loses its names to the next of its township and category alone', () => {
  const confirmed = { stage: 'confirmed', published: '2025-01-10' } as const;
  const clocks = clocksAmong(
    ['first', confirmed],
    ['other category', { ...confirmed, category: 'tekun', published: '2025-02-01' }],
    ['other township', { ...confirmed, township: 'qingshan', published: '2025-02-01' }],
    ['payment', { published: '2025-02-01' }],
    ['next', { ...confirmed, published: '2025-04-01' }],
    ['last', { ...confirmed, published: '2025-03-01' }],
  );
  expect(clocks[0]?.namesGo).toBe('2025-03-01');
  expect(clocks[1]?.namesGo).toBe('2026-02-01');
});

test('names go with the first correction, but never later than without one', () => {
  const clocks = clocksAmong(
    ['wrong', { published: '2025-09-01' }],
    ['second', { published: '2025-09-20', corrects: 'wrong' }],
    ['first', { published: '2025-09-10', corrects: 'wrong' }],
    ['elsewhere', { published: '2025-09-05', corrects: 'wrong', township: 'qingshan' }],
    ['over', { stage: 'review', published: '2025-01-01' }],
    ['late', { published: '2025-09-10', corrects: 'over' }],
  );
  expect(clocks[0]).toEqual({ closes: '2025-09-07', namesGo: '2025-09-10', corrected: '2025-09-10' });
  expect(clocks[4]).toEqual({ closes: '2025-01-07', namesGo: '2025-01-08', corrected: '2025-09-10' });
});
