import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDocument } from '../../../src/document/read.ts';
import { sourceOf } from '../../../src/document/source.ts';
import { detect, maskedId, maskStrength } from '../../../src/lint/detect/index.ts';
import { isUsualMask, isUsualMaskIn } from '../../../src/lint/detect/mask.ts';
import { isCreditCode } from '../../../src/lint/detect/not-secret.ts';
import { prepare } from '../../../src/lint/prepare.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { jobOf } from '../../fixtures/county.ts';
import { found, kinds } from './found.ts';

describe('mask strength', () => {
  test.each([
    ['500243********1234', 3327, false],
    ['5002431950****1234', 33, true],
    ['500243195001**1234', 2, true],
    ['5002**19500101****', 100_000, true],
    ['500243195001******', 31_000, true],
    ['5002431950010****', 9000, true],
    ['50024319500101001*', 1, true],
    ['500243500101***', 1000, true],
    ['138****1234', 10_000, false],
    ['138000012**', 100, false],
  ])('%s', (text, candidates, showsBirthDate) => {
    expect(maskStrength(text)).toEqual({ candidates, showsBirthDate });
  });

  test.each(['张**', '', '500243', '**2025**', '*'.repeat(1000), '1'.repeat(1000)])(
    'no masked number: %#',
    (text) => {
      expect(maskStrength(text).candidates).toBe(Number.POSITIVE_INFINITY);
    },
  );

  test('however it is written', () => {
    for (const sign of '*＊●■•_?#某xX') {
      expect(maskStrength(`50024319500101${sign.repeat(4)}`)).toEqual({
        candidates: 1000,
        showsBirthDate: true,
      });
    }
    expect(maskStrength('５００２４３１９５００１０１＊＊＊＊').showsBirthDate).toBe(true);
  });
});

test('a masked ID among words', () => {
  expect(maskedId('身份证500243********1234，42岁')).toBe('500243********1234');
  expect(maskedId('5002431950010100#1')).toBe('5002431950010100*1');
  expect(maskedId('**********0101****')).toBe('**********0101****');
  expect(maskedId('张**')).toBeUndefined();
});

describe('weak masks', () => {
  test.each([
    ['证号50024319500101****，', '50024319500101****'],
    ['500243195001……', '500243195001……'],
    ['500243 1950**** 0011', '500243 1950**** 0011'],
    ['50024319500101001?', '50024319500101001?'],
    ['5002431950010100#1', '5002431950010100#1'],
    ['证号500243195001010＿11，', '500243195001010＿11'],
    ['500243？9500101001X', '500243？9500101001X'],
    ['50024319?0?01?0011', '50024319?0?01?0011'],
    ['证号△△△△△△19500101△△△△', '△△△△△△19500101△△△△'],
    ['500243########0011', undefined],
    ['500243?0011', undefined],
    ['20250920_123456789', undefined],
    ['500243_19501301_0011', undefined],
    ['5002431950010100x1', undefined],
    ['500243********1234', undefined],
    ['500243 ******** 1234', undefined],
    ['******************', undefined],
    ['138****1234', undefined],
    ['2025_09_20_12345678', undefined],
    ['**2025年9月**公示**12**户', undefined],
    ['日期：____年__月__日', undefined],
    ['证五〇〇二四三一九五〇〇一〇一****', '五〇〇二四三一九五〇〇一〇一****'],
    ['50024319500101\\*\\*\\*\\*', '50024319500101\\*\\*\\*\\*'],
    ['50024319500101(****)号', '50024319500101(****)'],
    ['50024319500101····', '50024319500101····'],
    ['******19500101✱✱✱✱43', '******19500101✱✱✱✱43'],
    ['500243********1234，42岁', '500243********1234'],
    ['1950年1月1日，500243********1234', '500243********1234'],
    ['500243********1234，60岁以上老人', undefined],
    ['42岁\n500243********1234', undefined],
    ['500243********1234，2025年9月1日起', undefined],
  ])('%s', (text, mask) => {
    expect(found(text)).toEqual(mask ? [`weak-mask: ${mask}`] : []);
  });

  test.each([
    ['证件号：50024319500101', 'likely'],
    ['50024319500101（后四位略）', 'likely'],
    ['身份证后八位01011234', 'likely'],
    ['身份证号码后十位：500101123X', 'likely'],
    ['身份证20010101123X', 'likely'],
    ['50024319500101', 'possible'],
    ['身份证后四位1234', undefined],
    ['身份证办理点电话76666666', undefined],
    ['20250920123045', undefined],
    ['流水号50024320250901', undefined],
  ])('a part of an ID: %s', (text, confidence) => {
    const masks = detect(text, { inRow: true }).filter(({ kind }) => kind === 'weak-mask');
    expect(masks.map((span) => span.confidence)).toEqual(confidence ? [confidence] : []);
  });

  test('a mask of letters is one though its sum is that of a credit code', () => {
    expect(isCreditCode('339996199107XXXXXX')).toBe(true);
    expect(kinds('339996199107XXXXXX')).toEqual(['weak-mask']);
  });

  test('a credit code with the letters of a mask in it is none', () => {
    const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const last = signs.find((sign) => isCreditCode(`515002992531XX247${sign}`));
    expect(found(`515002992531XX247${last}`)).toEqual([]);
    expect(found('500243195001XX1234')).toEqual(['weak-mask: 500243195001XX1234']);
  });

  test.each([
    '<!-- 条码 6903244981002 -->',
    '<!--4100500243202501-->',
    '条码6903244981002 ——大米',
    '采购编号5002432023850749——附件',
    '见目录……6903244981002',
  ])('a comment and a dash hide no digits: %s', (text) => {
    expect([...kinds(text), ...kinds(text, { inRow: true })]).not.toContain('weak-mask');
  });

  test('dashes hide the end of an ID, in a comment, too', () => {
    expect(found('50024319500101----')).toEqual(['weak-mask: 50024319500101----']);
    expect(found('<!-- 500243195001****** -->')).toEqual(['weak-mask: 500243195001******']);
    expect(kinds('6228480402——')).toEqual([]);
  });

  test('the measures of a thing are no mask', () => {
    for (const text of [
      '规格165*325*568mm',
      '尺寸：180×203×717',
      '165*325*568毫米',
      'DN150*6*6000',
      'DN174*7*11913',
      '148×376×494',
    ])
      expect(kinds(text)).toEqual([]);
    expect(kinds('138*123*568')).toEqual(['weak-mask']);
  });

  test('two hyphens hide the end of a mobile number', () => {
    expect(found('138001380--', { inRow: true })).toEqual(['weak-mask: 138001380--']);
    expect(found('500243195001--------')).toEqual(['weak-mask: 500243195001--------']);
    for (const text of ['1380013800--', '238001380--', '138001380——'])
      expect(kinds(text, { inRow: true })).not.toContain('weak-mask');
  });

  test('a mask is no telephone, though its end may look like one', () => {
    expect(kinds('******19511115367X')).toEqual(['weak-mask']);
  });
});

const LIST = sourceOf('content/townships/lianhe/list.csv', '姓名,村\n');

test('no rule has anything to say of a usual mask that it is not shown', () => {
  const roster = '姓名,村,出生日期\n冉小童,中心村,2015-01-01\n';
  const known = prepare(jobOf({ roster }, {}), rules);
  const scene = { ...known, document: openDocument(LIST), role: 'list', beside: [], faults: [] } as const;
  const told: string[] = [];
  const place = () => ({ at: 'cell', sheet: 1, row: 2, column: 6 }) as const;
  for (const rule of rules)
    for (const { trigger, text } of [
      rule.watch(
        scene,
        () => told.push(rule.id),
        () => {},
      ) ?? [],
    ].flat())
      for (const mask of ['990101********123X', '990101********123x', '138****1234', '6299********1234'])
        if (trigger?.pattern.test(mask)) text?.({ text: mask, spans: [], place, hidden: false });
  expect(told).toEqual([]);
});

/** The units of a text with others around it. */
function unitsOf(text: string): Uint16Array {
  return Uint16Array.from(`1${text}2`, (sign) => sign.charCodeAt(0));
}

test('usual masks are passed over as they would be after a long look', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const id = fc.tuple(digits(6), fc.constant('********'), digits(3), fc.constantFrom(...'0123456789Xx'));
  const mobile = fc.tuple(
    fc.constantFrom('1'),
    fc.constantFrom(...'3456789'),
    digits(1),
    fc.constant('****'),
    digits(4),
  );
  const stars = fc.integer({ min: 8, max: 11 }).map((count) => '*'.repeat(count));
  const card = fc.tuple(fc.constantFrom(...'3456'), digits(3), stars, digits(4));
  const labels = [
    undefined,
    'id',
    'account',
    'phone',
    'address',
    'household-register',
    'disability',
  ] as const;
  fc.assert(
    fc.property(
      fc.oneof(id, mobile, card),
      fc.constantFrom(...labels),
      fc.boolean(),
      (parts, label, inRow) => {
        const text = parts.join('');
        const context = { inRow, ...(label && { label }) };
        expect(isUsualMask(text)).toBe(true);
        expect(isUsualMaskIn(unitsOf(text), 1, 1 + text.length)).toBe(true);
        expect(isUsualMaskIn(unitsOf(text), 1, text.length)).toBe(isUsualMask(text.slice(0, -1)));
        expect(detect(text, context)).toEqual([]);
        // With a space it is none that is known at once.
        expect(isUsualMask(`${text} `)).toBe(false);
        expect(detect(`${text} `, context)).toEqual([]);
        expect(maskedId(text)).toBe(maskedId(`${text} `));
      },
    ),
    { numRuns: 2000 },
  );
});
