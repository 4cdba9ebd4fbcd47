import { describe, expect, test } from 'vitest';
import { detect } from '../../../src/lint/detect/index.ts';
import { type Shown, shown } from '../../../src/lint/report/example.ts';
import { explanation } from '../../../src/lint/report/explain.ts';
import { rules } from '../../../src/lint/rules/index.ts';

const WRITTEN_OUT = new Set(['landline', 'household-register', 'address', 'birth-date', 'health']);

const marks = ({ parts }: Shown) =>
  parts.flatMap((part) =>
    ('rows' in part ? part.rows.flatMap(({ cells }) => cells) : part.lines).filter(({ found }) => found),
  );

describe.each(rules)('$id', (rule) => {
  test.each(rule.examples)('$name', (example) => {
    const view = shown(example);
    expect(view.good).toBe(example.finds.length === 0);
    // Each place that is found is marked where it is in sight, or else said.
    if (view.good) expect([...marks(view), ...view.elsewhere]).toEqual([]);
    else expect(marks(view).length + view.elsewhere.length).toBeGreaterThan(0);
    const cells = new Set(example.finds.filter((code) => /^[A-Z]+\d+$/.test(code)));
    const here = view.parts.some((part) => 'rows' in part && !part.title.startsWith('花名册'));
    if (here) expect(marks(view)).toHaveLength(cells.size || marks(view).length);
    expect(JSON.stringify(view)).not.toContain('{{');
  });

  test('is explained in full', () => {
    const text = [...explanation(rule)].join('');
    for (const words of [rule.title, rule.id, rule.why, rule.repair, '✗']) expect(text).toContain(words);
    for (const { name } of rule.examples) expect(text).toContain(`  ${name}\n`);
    // Numbers of persons are tokens, shown as words; only such as tell nobody's are written out.
    expect(text).not.toContain('{{');
    const kinds = detect(text).map(({ kind }) => kind);
    expect(kinds.filter((kind) => !WRITTEN_OUT.has(kind))).toEqual([]);
  });
});

test('a found cell that is missing in the list is shown, empty', () => {
  const view = shown({ name: '', list: '姓名,村,标准\n冉甲一,中心村\n', finds: ['C2'] });
  expect(marks(view)).toEqual([{ text: '', found: true }]);
});

test('a file beside the list is a table only where it is one', () => {
  const list = '姓名,村\n冉甲一,中心村\n';
  const view = shown({ name: '', list, more: { 'a.yaml': 'a: 1\nb: { c: 2, d: 3 }\n' }, finds: ['B2'] });
  expect(view.parts[0]).toEqual({
    title: 'a.yaml',
    lines: [
      { text: 'a: 1', found: false },
      { text: 'b: { c: 2, d: 3 }', found: false },
    ],
  });
  expect(marks(view)).toEqual([{ text: '中心村', found: true }]);
});

test('the settings line is marked where there is only one it can be', () => {
  expect(marks(shown({ name: '', notice: { title: '公示' }, finds: ['1:1'] }))).toHaveLength(1);
  const two = shown({ name: '', notice: { title: '公示', stage: 'review' }, finds: ['1:1'] });
  expect(marks(two)).toEqual([]);
  expect(two.elsewhere).toEqual(['公示信息（notice.yaml）']);
});
