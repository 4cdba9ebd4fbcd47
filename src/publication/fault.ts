import type { z } from 'zod';
import type { Place, ProblemCode } from '../document/types.ts';

/** What is wrong with a settings file. `key` and `expected` are words of our own schemas, never of the file. */
export type Fault = {
  path: string;
  place: Place;
  code:
    | ProblemCode
    | 'missing'
    | 'unknown-key'
    | 'bad-value'
    | 'misplaced'
    | 'again'
    | 'headless'
    | 'nested'
    | 'too-long';
  key?: string;
  expected?: string;
  /** For an unknown key: the known key that it looks like. */
  meant?: string;
};

const FORMATS: Record<string, string> = {
  day: '日期，如 2025-09-20',
  month: '月份，如 2025-09',
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项前加 - ）',
  object: '缩进的若干项',
  record: '缩进的若干项，每行写「名字: 内容」',
  email: '电子邮箱',
  url: '网址，以 http:// 或 https:// 开头',
  settled: '不多于 found 的整数',
};

/** What may stand at keys whose values clerks would not guess. */
const FORMS: Record<string, string> = {
  '': '一行一项，写「项目名: 内容」，冒号用英文的，后面空一格',
  township: '乡镇文件夹的拼音名，如 lianhe',
  category: 'dibao 低保、tekun 特困、dibian 低保边缘、linshi 临时救助等的拼音',
  stage: '审核公示写 review，确认公示写 confirmed，发放公示写 payment，停发公示写 termination',
  area: '农村写 rural，城市写 urban',
  withheldMinors: '没有的写 0；三人以上写 { persons: 人数, amount: 金额 }；不足三人写 merged',
};

/** A zod issue as faults, in words of the schema alone: zod's own messages may repeat the input. */
export function faultOf(
  issue: z.core.$ZodIssue,
  placeOf: (path: PropertyKey[]) => Place,
  known: readonly string[],
): Omit<Fault, 'path'>[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const meant = issue.path.length === 0 ? closest(key, known) : undefined;
      const fault = { code: 'unknown-key' as const, place: placeOf([...issue.path, key]) };
      return meant ? { ...fault, meant } : fault;
    });
  }
  const key = issue.path.filter((step) => typeof step === 'string').join('.');
  const place = placeOf(issue.path);
  const mayBeAbsent = ['invalid_type', 'invalid_union', 'custom'].includes(issue.code);
  if (mayBeAbsent && issue.input === undefined) return [{ code: 'missing', place, key }];
  return [
    { code: 'bad-value', place, key, expected: FORMS[key.split('.').at(-1) ?? key] ?? expectation(issue) },
  ];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return FORMATS[issue.expected] ?? '另一种写法';
    case 'invalid_value':
      return issue.values.map(String).join('、');
    case 'custom':
      return FORMATS[String(issue.params?.expected)] ?? '另一种写法';
    case 'invalid_format':
      return FORMATS[issue.format] ?? '小写拼音或规定位数的数字';
    case 'too_small':
      return issue.origin === 'string' ? '不能空着' : `不少于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `不超过 ${issue.maximum} 个字` : `不大于 ${issue.maximum}`;
    default:
      return '另一种写法，见说明';
  }
}

/** The known key at most two letters away, as in `titel` for `title`. */
function closest(key: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((word) => ({ word, d: distance(key.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.d - b.d);
  return best && best.d <= 2 ? best.word : undefined;
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 3;
}
