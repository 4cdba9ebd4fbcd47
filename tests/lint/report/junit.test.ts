import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junitReport } from '../../../src/lint/report/junit.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { lint } from '../../../src/lint/run.ts';
import { word } from '../../../src/lint/safe.ts';
import type { Report } from '../../../src/lint/types.ts';
import { jobOf } from '../../fixtures/county.ts';
import { column, reportOf } from '../../fixtures/report.ts';
import { secretsFor } from '../../fixtures/secrets.ts';

const schema = readFileSync('tests/fixtures/schemas/junit.xsd', 'utf8');
const junit = (report: Report) => [...junitReport(report, rules)].join('');

async function faults(texts: string[]): Promise<readonly { message: string }[]> {
  const xml = texts.map((contents, i) => ({ fileName: `${i}.xml`, contents }));
  return (await validateXML({ xml, schema })).errors;
}

test('every example of every rule is valid', async () => {
  const examples = rules.flatMap((rule) => rule.examples);
  const texts = examples.map((example) => junit(lint(jobOf(example, secretsFor(3)), rules)));
  expect(await faults(texts)).toEqual([]);
});

test('the schema refuses what is wrong', async () => {
  const text = junit(reportOf(column(1)));
  expect(await faults([text.replace('tests="1"', 'tests="many"')])).not.toEqual([]);
});

test('an error fails its case, a file that could not be read is an error, a warning passes and says so', async () => {
  const path = 'content/a.xlsx';
  const text = junit(
    reportOf([
      ...column(30, { path }),
      { path, rule: 'valid-file', message: 'damaged' },
      { path, rule: 'valid-document', severity: 'warning', place: { at: 'text', line: 1, column: 1 } },
    ]),
  );
  expect(await faults([text])).toEqual([]);
  expect(text).toContain('<testsuite name="content/a.xlsx" tests="3" failures="1" errors="1" time="0">');
  expect(text).toContain(
    '<failure type="no-national-id" message="第 2 行「备注」列（F2）：有身份证号码（同样的问题共 30 处）">',
  );
  expect(text).toContain(
    '<error type="valid-file" message="整个文件：文件损坏，打不开。能用 Excel 或 WPS 打开的，另存为新的 .xlsx 再检查">',
  );
  expect(text).toMatch(/name="valid-document [^"]*" time="0"><system-out>/);
});

test('a file without findings is a case that passed', async () => {
  const paths = ['content/a.csv', 'content/b.csv', 'content/list.csv'].map(word);
  const text = junit(reportOf(column(1), { paths }));
  expect(await faults([text])).toEqual([]);
  for (const path of ['content/a.csv', 'content/b.csv'])
    expect(text).toContain(`<testcase classname="${path}" name="没有发现问题" time="0"/>`);
  expect(text.match(/<testsuite /g)).toHaveLength(3);
});

test('what XML cannot hold does not break it', async () => {
  const path = 'a<b>&"\u0001\ud800\n.csv';
  const text = junit(
    reportOf([{ path, sheet: ']]>\u000b', place: { at: 'cell', sheet: 1, row: 1, column: 1 } }]),
  );
  expect(await faults([text])).toEqual([]);
  expect(text).toContain('a&lt;b&gt;&amp;&quot;\ufffd\ufffd .csv');
});
