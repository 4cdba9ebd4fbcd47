import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { plainYaml } from '../../src/publication/plain-yaml.ts';

const parsed = (text: string): unknown => {
  try {
    return parse(text);
  } catch {
    return 'broken';
  }
};
/** What it reads, it reads as a whole parser does. */
const agrees = (text: string) => {
  const value = plainYaml(text);
  if (value !== undefined) expect(value, text).toEqual(parsed(text));
  return value !== undefined;
};

test('reads nearly every setting of the demo county', () => {
  const files = globSync('content/**/*.yaml');
  expect(files.length).toBeGreaterThan(100);
  const unread = files.filter((file) => !agrees(readFileSync(file, 'utf8')));
  expect(unread.length / files.length).toBeLessThan(0.05);
});

test.each([
  'a: 1\nb:\n- x\n- y\nc: 甲',
  'a:\n  - name: 甲\n    n: 023-78000026\n  - name: 乙\nb: true',
  'a: 工作日 9:00—12:00、14:00—18:00\n# 注\n\nb: 2025-09',
  '- a: 1\n  b: 2\n- a: 3',
  'a: "12345"\nb: \'x\'',
])('reads %j', (text) => {
  expect(agrees(text)).toBe(true);
});

test.each([
  'a: 1\na: 2',
  'a: x\n  y',
  'a: x # y',
  'a: x: y',
  'a: 012',
  'a: 1e3',
  'a: [1]',
  'a: {}',
  'a: |\n  x',
  'a:',
  'a: ~',
  'a: null',
  'a: &b x\nc: *b',
  'a: "x\\n"',
  'a:\tx',
  ' a: 1',
  'a: 1\n b: 2',
  '---\na: 1',
  '',
  'x',
])('leaves %j to a whole parser', (text) => {
  expect(plainYaml(text)).toBeUndefined();
});

describe('whatever it is given', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'甲乙 :#-\'"9.ab{}[]|>,\n'), maxLength: 10 }),
    fc.constantFrom(
      'true',
      'null',
      '~',
      'yes',
      '2025-09-20',
      '012',
      '1_000',
      '.5',
      '0x1',
      '9:00',
      'a:b',
      '- a',
    ),
  );
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      word,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('node'), { maxLength: 4 }),
    map: fc.dictionary(fc.constantFrom('a', 'b', 'c-d', 'true', 'name'), tie('node'), { maxKeys: 4 }),
  }));

  test('agrees with a whole parser on what programs write', () => {
    fc.assert(
      fc.property(tree.map, (value) => void agrees(stringify(value))),
      { numRuns: 2000 },
    );
  });

  test('agrees with a whole parser on lines of any kind', () => {
    const line = fc.tuple(
      fc.constantFrom('', '  ', '    ', '- ', '  - '),
      fc.constantFrom('a:', 'b: ', 'c', ''),
      word,
    );
    const text = fc
      .array(line, { maxLength: 6 })
      .map((lines) => lines.map((parts) => parts.join('')).join('\n'));
    fc.assert(
      fc.property(text, (value) => void agrees(value)),
      { numRuns: 5000 },
    );
  });
});
