import { expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { readSetting } from '../../src/publication/setting.ts';
import { auditPack, canAudit } from '../../src/views/audit-pack.ts';
import { siteOf, type Wish } from '../site/fixture.ts';

const KEY = 'yanshi-yong-miyao-yanshi-yong-miyao';
const pack = (wish: Partial<Wish> = {}) =>
  auditPack(
    siteOf({
      hashKey: KEY,
      notices: {
        '2025-09-dibao-payment': {
          yaml: { withheldMinors: { persons: 4, amount: 2000 }, total: { rows: 2, amount: 3100 } },
          rows: ['冉甲一,中心村,2,660,600', '向甲三,龙池村,1,660,500'],
        },
        '2025-08-dibao-payment': {
          yaml: { period: '2025-08', withheldMinors: { persons: 2, amount: 1000 } },
          rows: ['冉甲一,中心村,2,660,600'],
        },
      },
      ...wish,
    }),
  );

test('holds no name, no key, and no more of withheld minors than a page tells', () => {
  const { files, lists } = pack();
  const text = JSON.stringify(files);
  for (const secret of ['冉甲一', '向甲三', KEY, '"2000', '1000', '3100']) expect(text).not.toContain(secret);
  expect(text).toContain('"withheldMinors\\":{\\"persons\\":4}');
  expect(text).toContain('"withheldMinors\\":\\"merged\\"');
  expect(Object.keys(lists).sort().reverse()).toEqual([
    'townships/lianhe/notices/2025-09-dibao-payment/recipients.csv',
    'townships/lianhe/notices/2025-08-dibao-payment/recipients.csv',
  ]);
});

test('is content that the audit reads without a fault', () => {
  const documents = Object.entries(pack().files).map(([path, text]) => readDocument(sourceOf(path, text)));
  const { setting, faults } = readSetting(documents);
  expect(faults).toEqual([]);
  expect(setting.notices.size).toBe(2);
  expect(setting.standards.length).toBe(3);
});

test('a county that keeps names off the web cannot be audited by its site alone', () => {
  const notices = {};
  expect(canAudit(siteOf({ notices }))).toBe(true);
  expect(canAudit(siteOf({ names: 'print-only', notices }))).toBe(false);
  expect(canAudit(siteOf({ names: 'none', notices }))).toBe(false);
});
