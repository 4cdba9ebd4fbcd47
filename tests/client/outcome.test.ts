import { expect, test } from 'vitest';
import { speller } from '../../scripts/lint/speller.ts';
import { CannotCheck, type Chosen, type Outcome, outcomeOf } from '../../src/client/check/outcome.ts';
import { sourceOf } from '../../src/document/source.ts';
import { chance, id } from '../corpus/identity.ts';
import { contentOf } from '../fixtures/county.ts';
import { secretsFor } from '../fixtures/secrets.ts';

const number = id(chance(606));
const list = (name: string, remark = '') =>
  `姓名,村,保障人数,标准,金额,备注\n${name},中心村,1,630,600,${remark}\n`;
const stepsOf = (files: [path: string, text: string][], more: Partial<Chosen> = {}) =>
  outcomeOf({
    sources: files.map(([path, text]) => sourceOf(path, text)),
    settings: [],
    roster: [],
    asOf: '2025-10-15',
    spell: speller(),
    ...more,
  });
const outcome = (...given: Parameters<typeof stepsOf>) => allOf(stepsOf(...given));

/** What comes of all steps. */
function allOf(steps: Generator<string, Outcome>): Outcome {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test('what cannot be checked is refused with what to do', () => {
  const one: [string, string] = ['名单.csv', list('亓官甲一')];
  expect(() => outcome([])).toThrow('请先选要检查的文件');
  expect(() => outcome([one, one])).toThrow('有两个同名');
  for (const asOf of ['', '12025-10-15', '2205-10-15'])
    expect(() => outcome([one], { asOf })).toThrow('检查日期');
  const roster = ['亓官小童.csv', '空.csv'].map((path) =>
    sourceOf(path, '姓名,村,出生日期\n亓官小童,中心村,\n'),
  );
  expect(() => outcome([one], { roster })).toThrow(CannotCheck);
  expect(() => outcome([one], { roster })).toThrow(/^第 1 个花名册第 2 行：[^亓]*$/);
});

test('who chooses a township with its own settings is judged by those, not by two', () => {
  const files = [...contentOf({}, secretsFor(7))].map(([path, text]) => sourceOf(path, text));
  const own = files.filter(({ path }) => path.includes('/townships/'));
  const steps = outcomeOf({
    sources: own.map((source) => ({ ...source, path: source.path.replace('content/townships/', '') })),
    settings: files.filter(({ path }) => /(?:county|township)\.yaml$|standards\.csv$/.test(path)),
    roster: [],
    asOf: '2025-10-15',
    spell: speller(),
  });
  const { good, files: found } = allOf(steps);
  expect(found).toEqual([]);
  expect(good).toBe(true);
});

test('copies of files whose names are masked alike have names that open, and show none', () => {
  const { downloads, files } = outcome([
    [`${number}.csv`, list('亓官甲一', number)],
    [`${id(chance(7))}.csv`, list('亓官乙二', number)],
  ]);
  const names = downloads.map(({ name }) => name);
  expect(names.filter((name) => name.endsWith('.已改.csv'))).toHaveLength(2);
  expect(new Set(names).size).toBe(names.length);
  expect(JSON.stringify([names, files])).not.toContain(number.slice(6, 14));
});

test('each step is said before it begins', () => {
  expect([...stepsOf([['名单.csv', list('亓官甲一', number)]])]).toEqual([
    '查完了，正在做标红的表',
    '查完了，正在做改好的表',
    '正在把改好的表再检查一遍',
  ]);
});
