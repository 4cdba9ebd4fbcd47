import { expect, test } from 'vitest';
import type { Complaint } from '../../src/publication/complaints.ts';
import { handlingOf, handlingView } from '../../src/views/handling.ts';
import { inspectionViews } from '../../src/views/inspection.ts';
import { siteOf } from '../site/fixture.ts';

const AS_OF = '2025-10-15';
const complaint = (received: string, more: Partial<Complaint> = {}): Complaint => ({
  row: 2,
  received,
  channel: '电话',
  topic: '资金发放',
  outcome: '办理中',
  ...more,
});

test.each([
  ['on the last day', { accepted: '2025-06-16', answered: '2025-08-15' }, [1, 1], [1, 1], 0],
  ['one day late, both', { accepted: '2025-06-17', answered: '2025-08-17' }, [0, 1], [0, 1], 0],
  ['never accepted', {}, [0, 1], [0, 0], 1],
  ['never answered', { accepted: '2025-06-02' }, [1, 1], [0, 1], 0],
  ['refused in time', { answered: '2025-06-10', outcome: '不予受理' }, [1, 1], [0, 0], 0],
])('a complaint of 1 June, %s', (_, more, accepted, answered, open) => {
  const handling = handlingOf([complaint('2025-06-01', more)], AS_OF);
  expect([handling.accepted.inTime, handling.accepted.of]).toEqual(accepted);
  expect([handling.answered.inTime, handling.answered.of]).toEqual(answered);
  expect(handling.open).toBe(open);
});

test('what is not due yet counts neither way', () => {
  const young = [complaint('2025-10-01'), complaint('2025-09-20', { accepted: '2025-09-22' })];
  expect(handlingOf(young, AS_OF)).toEqual({
    total: 2,
    accepted: { inTime: 1, of: 1 },
    answered: { inTime: 0, of: 0 },
    open: 2,
  });
});

test('of the last year, and only where there is a record', () => {
  const site = siteOf({ notices: {} });
  expect(handlingView(site)).toBeUndefined();
  const complaints = new Map([['lianhe', [complaint('2024-10-15'), complaint('2024-10-16')]]]);
  const view = handlingView({ ...site, complaints });
  expect(view?.period).toBe('2024年10月16日至2025年10月15日');
  expect([view?.county.total, view?.townships.map(({ name }) => name)]).toEqual([1, ['联合乡']]);
});

test('inspections of the county and of a township', () => {
  const leads = [
    { workList: '公示公开', found: 3, settled: 2 },
    { workList: '应保未保', found: 1, settled: 0 },
  ] as const;
  const townships = [{ township: 'lianhe', leads: [...leads] }];
  const inspections = [{ checked: '2025-10-13', from: '2025-06', to: '2025-09', townships }];
  const site = { ...siteOf({ notices: {} }), inspections };
  const [view] = inspectionViews(site, 'lianhe');
  expect(view?.title).toBe('2025年10月13日检查（2025年6月至2025年9月）');
  expect(view?.text).toBe('线索 4 条，已办结 2 条');
  expect(inspectionViews(site)[0]?.byWorkList.map(({ leads }) => leads.found)).toEqual([1, 0, 0, 3]);
  expect(inspectionViews(site, 'elsewhere')).toEqual([]);
});

test('townships of an inspection stand in the order of all pages, not of the file', () => {
  const site = siteOf({ notices: {} });
  const [lianhe] = site.townships;
  if (!lianhe) throw new Error('no township');
  const townships = [{ ...lianhe, id: 'baiyan', name: '白岩镇' }, lianhe];
  const counted = ['lianhe', 'baiyan'].map((township) => ({ township, leads: [] }));
  const inspections = [{ checked: '2025-10-13', from: '2025-06', to: '2025-09', townships: counted }];
  const [view] = inspectionViews({ ...site, townships, inspections });
  expect(view?.byTownship.map(({ name }) => name)).toEqual(['白岩镇', '联合乡']);
});
