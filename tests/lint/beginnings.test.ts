import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speller } from '../../scripts/lint/speller.ts';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { minorTrigger } from '../../src/lint/minor-trigger.ts';
import { minorFinder } from '../../src/lint/minors.ts';
import { foldName } from '../../src/lint/names.ts';
import { readRoster } from '../../src/lint/roster.ts';

const NAMES = ['冉小童', '张国峰', '楊軒', '向晓晓', '田国浩轩', '𬱖小童', '张浩'];
const sign = fc.constantFrom(...'冉田向张張杨楊小晓曉果国國峰峯童浩轩軒', '𬱖');
const NOWHERE = { standards: [], townships: new Map(), notices: new Map(), inspections: [] };
const spell = speller();
const finder = finderOf(NAMES);
const trigger = minorTrigger(finder);

function finderOf(names: readonly string[]) {
  const rows = names.map((one) => `${one},中心村,2015-01-01\n`).join('');
  const list = sourceOf('roster.csv', `姓名,村,出生日期\n${rows}`);
  return minorFinder(readRoster([readDocument(list)], '2025-10-15'), NOWHERE, spell);
}

test('whatever text names a minor, its beginning is noticed', () => {
  const between = fc.constantFrom('', '', ' ', '·', '\u200b', '_', '*', '<b>', '</b>', '%20');
  const part = fc.oneof(
    sign,
    fc.constantFrom(...NAMES).chain((name) => fc.constantFrom(name, ...name)),
  );
  let named = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(part, between), { maxLength: 8 }), (parts) => {
      const text = parts.flat().join('');
      if (finder.all(text).length === 0) return;
      named++;
      expect(trigger.pattern.test(text)).toBe(true);
      expect(trigger.letters.split('').some((letter) => text.includes(letter))).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(named).toBeGreaterThan(300);
});

test('other names are passed over', () => {
  for (const text of ['冉国峰', '田小童', '冉', '向田', '小冉', '杨晓'])
    expect(trigger.pattern.test(text)).toBe(false);
});

test('a name sounds like a minor’s where one sign is another of the same sound', () => {
  const soundsOf = (text: string) => [...text].map((one) => spell(one)[0]).join();
  const all = NAMES.map(foldName);
  // A minor's name with a sign of another in the place of one of its own.
  const changed = fc
    .tuple(fc.constantFrom(...NAMES), fc.nat(3), sign)
    .map(([name, at, other]) => [...name].map((own, i) => (i === at ? other : own)).join(''));
  let alike = 0;
  fc.assert(
    fc.property(changed, (written) => {
      const own = foldName(written);
      const expected =
        !all.includes(own) &&
        all.some((other) => {
          const [a, b] = [[...own], [...other]];
          const apart = a.filter((one, i) => one !== b[i]).length;
          return a.length === b.length && apart === 1 && soundsOf(own) === soundsOf(other);
        });
      if (expected) alike++;
      expect(finder.sounds?.(written, '中心村')).toBe(expected);
      expect(finder.sounds?.(written, '青山村')).toBe(false);
    }),
    { numRuns: 1500 },
  );
  expect(alike).toBeGreaterThan(5);
});
