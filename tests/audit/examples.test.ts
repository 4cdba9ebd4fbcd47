import { describe, expect, test } from 'vitest';
import { signalRules } from '../../src/audit/signals/index.ts';
import { KINDS } from '../../src/audit/types.ts';
import { auditOf, found } from './tiny.ts';

test('every kind of the contract has a rule, in its order', () => {
  expect(signalRules.map(({ kind }) => kind)).toEqual([...KINDS]);
});

describe.each(signalRules)('$kind', (rule) => {
  test('says what it is and on what basis, and shows good and bad cases', () => {
    for (const text of [rule.title, rule.definition, rule.basis]) expect(text.length).toBeGreaterThan(3);
    expect(rule.examples.filter(({ finds }) => finds.length > 0).length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.filter(({ finds }) => finds.length === 0).length).toBeGreaterThanOrEqual(3);
  });

  test.each(rule.examples)('$name', (example) => {
    expect(found(auditOf(example).signals, rule.kind).sort()).toEqual(example.finds.toSorted());
  });
});

test('the tiny county of the examples is itself without signals and ambiguities', () => {
  const { signals, ambiguities } = auditOf({});
  expect(signals).toEqual([]);
  expect(ambiguities).toEqual([]);
});
