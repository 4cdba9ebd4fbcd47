import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect, mightHoldSecret } from '../../../src/lint/detect/index.ts';
import type { Context } from '../../../src/lint/detect/types.ts';
import { positives } from '../../corpus/generate.ts';
import { certificate, chance, id } from '../../corpus/identity.ts';

const LABELS = [
  'id',
  'account',
  'phone',
  'birth-date',
  'address',
  'household-register',
  'disability',
  'other',
] as const;
const CONTEXTS: Context[] = [{}, { inRow: true }, ...LABELS.map((label) => ({ label, inRow: true }))];

/** Pieces of which secrets are made, so that chance comes near them. */
const PIECES = [
  ...'0123456789XxOol|SB-. ,/*_?#&%\\<>',
  ...[
    '九',
    '〇',
    '年',
    '月',
    '日',
    '号',
    '室',
    '栋',
    '村',
    '生',
    '某',
    '９',
    '①',
    '\u200b',
    '\u00a0',
    '\ud835',
    '𝟗',
    '&#53;',
    '%35',
  ],
  ...[
    '1950',
    '19500101',
    '991234',
    '1380000',
    '023-',
    'E+17',
    '出生',
    '护照',
    '户号',
    '账号',
    '身份证',
    '残疾',
    '一级',
    '癌',
    '****',
  ],
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('detect', () => {
  test('never throws; spans are sorted, apart and within the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...CONTEXTS), (text, context) => {
        let end = 0;
        for (const span of detect(text, context)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  test('a text that the prefilter passes over holds nothing', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...CONTEXTS), (text, context) => {
        fc.pre(!mightHoldSecret.test(text));
        expect(detect(text, context)).toEqual([]);
      }),
      {
        numRuns: 5000,
        examples: [
          ['5 E+17', { label: 'id' }],
          ['5E+017', { label: 'id' }],
        ],
      },
    );
  });

  test('the prefilter passes over names, villages, amounts', () => {
    for (const text of ['冉甲一', '张　三', '中心村', '630', '1,260', '4', '城市', 'A类', '男', '']) {
      expect(mightHoldSecret.test(text)).toBe(false);
    }
    for (const { text } of positives(3, 2000)) expect(mightHoldSecret.test(text)).toBe(true);
  });

  test('an ID is found wherever it stands', () => {
    const of = chance(5);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const number = id(of);
        const spans = detect(`${before}，${number}。${after}`);
        const start = before.length + 1;
        expect(spans.some((span) => span.start <= start && span.end >= start + 18)).toBe(true);
      }),
    );
  });

  test('one place, one span: the most specific', () => {
    const number = certificate(chance(6));
    expect(detect(`账号${number}`, { label: 'account' })).toMatchObject([{ kind: 'disability-certificate' }]);
  });
});
