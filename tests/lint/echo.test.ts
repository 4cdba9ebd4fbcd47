import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { check } from '../../scripts/lint/check.ts';
import { speller } from '../../scripts/lint/speller.ts';
import { Usage } from '../../scripts/shared/usage.ts';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import type { Job } from '../../src/lint/prepare.ts';
import { reports } from '../../src/lint/report/index.ts';
import { readRoster } from '../../src/lint/roster.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { DISGUISES } from '../corpus/disguises.ts';
import { type Chance, chance, id } from '../corpus/identity.ts';
import { AS_OF, contentOf, jobOf } from '../fixtures/county.ts';
import { secretsFor } from '../fixtures/secrets.ts';
import { workbook } from '../fixtures/xlsx.ts';

// The contract of every report: no six characters in a row of any secret that was planted, nor the name of a minor.
const FOLDER = 'content/townships/lianhe/notices/2025-09-dibao-payment';
const MINOR = '庹小雨';

/** What comes out of a job, in all formats, or of the error that it ended with. Addresses are read as a program reads them. */
function outputs(job: Job): { text: string; found: number } {
  try {
    const report = lint(job, rules);
    const texts = Object.values(reports).map((render) => [...render(report, rules)].join(''));
    const [text, addresses] = [texts.join('\n'), decoded(texts.join('\n'))];
    return { text: `${text}\n${addresses}`, found: report.findings.length };
  } catch (error) {
    const { message, stack } = error as Error;
    return { text: `${message}\n${stack}`, found: 1 };
  }
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9A-F]{2})+/g, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

/** Pieces of six characters that tell something: not only stars, separators or the same digit. */
function pieces(secret: string): string[] {
  const all = Array.from({ length: Math.max(0, secret.length - 5) }, (_, at) => secret.slice(at, at + 6));
  return all.filter((piece) => new Set(piece.replace(/[^\p{L}\p{N}]/gu, '')).size > 2);
}

function expectNoEcho(text: string, secrets: readonly string[], what = 'secret'): void {
  const echoed = secrets.flatMap((secret) => pieces(secret).filter((piece) => text.includes(piece)));
  expect(echoed.length, `pieces of a ${what} in the output`).toBe(0);
  expect(text.includes(MINOR) || text.includes('冉小童'), 'the name of a minor in the output').toBe(false);
}

describe('the examples of the rules', () => {
  const secrets = secretsFor(20251015);
  test.each(rules)('$id', (rule) => {
    for (const example of rule.examples) {
      const { text } = outputs(jobOf(example, secrets));
      expectNoEcho(text, Object.values(secrets));
    }
  });
});

test('the same places with other secrets give the same reports, byte for byte', () => {
  for (const rule of rules.filter(({ group }) => group === 'privacy'))
    for (const example of rule.examples)
      expect(outputs(jobOf(example, secretsFor(1))).text).toBe(outputs(jobOf(example, secretsFor(2))).text);
});

/** Ways to write an ID that leave it one word, in a name as in a cell. */
const WRITINGS = [
  'full-width',
  'circled',
  'Chinese numerals',
  'financial numerals',
  '6-8-4 spaces',
  '6-8-4 hyphens',
  '6-4-4-4',
  'zero-width space',
  'O for 0',
  'mathematical bold',
  'full-width in groups',
  'spaces each',
] as const;

const ROSTER = `姓名,村,出生日期\n${MINOR},青山村,2015-03-05\n`;
const GOOD = ['冉甲一', '中心村', '2', '630', '800'];
const HEADER = ['姓名', '村', '保障人数', '标准', '金额'];
const csv = (...rows: string[][]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
const cut = (bytes: Uint8Array, of: Chance) => bytes.slice(0, 40 + of.below(bytes.length - 40));

/** Places for a secret: files of a small county, by path. They go on top of a valid one. */
const PLANTS: Record<string, (secret: string, of: Chance) => [string, string | Uint8Array][]> = {
  'a cell': (secret) => [[`${FOLDER}/recipients.csv`, csv([...HEADER, '备注'], [...GOOD, secret])]],
  'every cell': (secret) => [
    [
      `${FOLDER}/recipients.csv`,
      csv(
        HEADER,
        HEADER.map(() => secret),
      ),
    ],
  ],
  'a header': (secret) => [[`${FOLDER}/recipients.csv`, csv([...HEADER, secret], [...GOOD, '1'])]],
  'the unit of a header': (secret) => [
    [
      `${FOLDER}/recipients.csv`,
      csv(
        [...HEADER.slice(0, 3), `标准/人/${secret}`, `金额（元${secret}）`],
        [...GOOD.slice(0, 3), 'x', 'x'],
      ),
    ],
  ],
  'above and beneath the list': (secret) => [
    [`${FOLDER}/recipients.csv`, csv([`${secret}等`], HEADER, GOOD, [`注：${secret}`])],
  ],
  'a list without a header': (secret) => [[`${FOLDER}/recipients.csv`, csv([secret, secret, secret])]],
  'a list cut off': (secret) => [[`${FOLDER}/recipients.csv`, `${csv(HEADER, GOOD)}\n${secret},"中心`]],
  'a cell of XLSX': (secret) => [
    [
      `${FOLDER}/recipients.xlsx`,
      workbook([
        {
          rows: [
            [...HEADER, '备注'],
            [...GOOD, secret],
          ],
        },
      ]),
    ],
  ],
  'the name of a sheet': (secret) => [
    [`${FOLDER}/recipients.xlsx`, workbook([{ name: secret, rows: [HEADER, [...GOOD, secret]] }])],
  ],
  'a hidden sheet': (secret) => [
    [
      `${FOLDER}/recipients.xlsx`,
      workbook([{ rows: [HEADER, GOOD] }, { name: secret, rows: [[secret]], hidden: true }]),
    ],
  ],
  'comments and properties': (secret) => [
    [
      `${FOLDER}/recipients.xlsx`,
      workbook([{ rows: [HEADER, GOOD] }], {
        'xl/comments1.xml': `<comments><comment ref="A1"><text><t>${secret}</t></text></comment></comments>`,
        'docProps/core.xml': `<cp:coreProperties><dc:title>${secret}</dc:title></cp:coreProperties>`,
      }),
    ],
  ],
  'a broken XLSX': (secret, of) => [
    [`${FOLDER}/recipients.xlsx`, cut(workbook([{ name: secret, rows: [HEADER, [...GOOD, secret]] }]), of)],
  ],
  'broken XML in an XLSX': (secret) => [
    [
      `${FOLDER}/recipients.xlsx`,
      workbook([{ rows: [HEADER, GOOD] }], {
        'xl/worksheets/sheet1.xml': `<worksheet><c r="${secret}"><${secret}`,
      }),
    ],
  ],
  'a value of YAML': (secret) => [[`${FOLDER}/notice.yaml`, stringify({ title: secret, township: secret })]],
  'a key of YAML': (secret) => [[`${FOLDER}/notice.yaml`, stringify({ [secret]: secret, stage: secret })]],
  'a key of the county': (secret) => [
    ['content/county.yaml', stringify({ [secret]: 1, lint: { severities: { [secret]: 'error' } } })],
  ],
  'broken YAML': (secret) => [[`${FOLDER}/notice.yaml`, `title: [${secret}\n  ${secret}: {\n\t- ${secret}`]],
  'YAML with an anchor and a tag': (secret) => [
    [`${FOLDER}/notice.yaml`, `title: *${secret.replace(/\s/g, '')}\nstage: !<${secret}> x\n`],
  ],
  Markdown: (secret) => [
    [
      'content/policies/a.md',
      `---\ntitle: 公示${secret}\n---\n# 说明${secret}\n\n证号：${secret}，[见这里](${secret})\n`,
    ],
  ],
  'the name of a file': (secret) => [[`content/policies/${secret}.md`, '# 办事指南\n']],
  'the name of a file that nothing reads': (secret) => [[`${FOLDER}/${secret}.pdf`, '%PDF-1.7']],
  'the name of a folder': (secret) => [
    [`content/townships/lianhe/notices/${secret}/notice.yaml`, 'title: x\n'],
    [`content/townships/lianhe/notices/${secret}/recipients.csv`, csv(HEADER, [...GOOD, '1'])],
  ],
  exceptions: (secret) => [
    [
      'content/exceptions.csv',
      `文件,规则,位置,理由,批准人,到期\n${secret}.csv,${secret},${secret},${secret},,x\n`,
    ],
  ],
  standards: (secret) => [
    ['content/standards.csv', csv(['救助类别', '城乡', secret], ['dibao', secret, secret])],
  ],
  'bytes of no encoding': (secret) => [
    [`${FOLDER}/recipients.csv`, Buffer.concat([Buffer.from(secret), Buffer.from([0xff, 0xfe, 0x81, 0x00])])],
  ],
};

function jobWith(files: [string, string | Uint8Array][]): Job {
  const all = new Map(contentOf({}, secretsFor(1)));
  for (const [path] of files) if (path.endsWith('recipients.xlsx')) all.delete(`${FOLDER}/recipients.csv`);
  for (const [path, content] of files) all.set(path, content);
  const sources = [...all].map(([path, content]) => sourceOf(path, content));
  const roster = readRoster([readDocument(sourceOf('roster.csv', ROSTER))], AS_OF);
  return { sources, stage: 'content', asOf: AS_OF, roster };
}

/** No secrets: an office's code, a mask that hides enough, and parts of a number that are only one together. */
const PARTS = ['id-first', 'id-last', 'id-area', 'id-birth', 'id-serial'];
const PUBLIC = new Set(['credit-code', 'mask-middle', 'mask-ends', ...PARTS]);

describe.each(Object.entries(PLANTS))('planted in %s', (_, plant) => {
  const of = chance(20251015);
  test('an ID number, as it is and disguised', () => {
    for (const writing of [undefined, ...WRITINGS]) {
      const secret = id(of);
      const written = writing ? (DISGUISES[writing]?.(secret, of) ?? secret) : secret;
      const { text, found } = outputs(jobWith(plant(written, of)));
      expect([writing, found > 0]).toEqual([writing, true]);
      expectNoEcho(text, [secret, written], writing);
    }
  });

  test('numbers of other kinds', () => {
    for (const [kind, secret] of Object.entries(secretsFor(of.below(1e6)))) {
      if (PUBLIC.has(kind)) continue;
      expectNoEcho(outputs(jobWith(plant(secret, of))).text, [secret], kind);
    }
  });

  test('the name of a minor', () => {
    for (const name of [MINOR, `${MINOR}等`, '庹 小雨']) {
      const { text } = outputs(jobWith(plant(name, of)));
      expectNoEcho(text, []);
      expect(text).not.toContain(name);
    }
  });
});

test('no report repeats a path that spells the name of a minor, or names one by what stands beside it', () => {
  for (const [path, name, roster] of [
    [`${FOLDER.replace('2025-09', 'tuoxiaoyu')}/a.md`, 'xiaoyu', ROSTER],
    ['content/policies/xiaoyu-tuo/a.md', 'xiaoyu', ROSTER],
    ['content/policies/孤儿田伟龙.md', '田伟龙', undefined],
    ['content/policies/孤儿田伟龙/a.md', '田伟龙', undefined],
  ] as const) {
    const job = { ...jobWith([[path, '# 办事指南\n']]), spell: speller() };
    if (roster === undefined) job.roster = readRoster([], AS_OF);
    const { text, found } = outputs(job);
    expect([path, found > 0, text.includes(name)]).toEqual([path, true, false]);
  }
});

test('no report repeats a number over a folder and a file', () => {
  const of = chance(7);
  for (const length of [8, 10, 14]) {
    const secret = id(of);
    const path = `content/policies/${secret.slice(0, length)}/${secret.slice(length)}.md`;
    const { text, found } = outputs(jobWith([[path, '# 办事指南\n']]));
    expect(found).toBeGreaterThan(0);
    expectNoEcho(text, [secret]);
  }
});

test('a message for bad arguments repeats none of them', async () => {
  const secret = id(chance(5));
  const missing = { asOf: undefined, roster: [], stage: 'content' } as const;
  for (const request of [
    { ...missing, roster: [], paths: [secret] },
    { ...missing, roster: [`${secret}.csv`], paths: ['content'] },
    { ...missing, roster: [], paths: ['content/county.yaml'], asOf: secret },
  ])
    await expect(check(request)).rejects.toThrow(
      expect.toSatisfy((error) => error instanceof Usage && !error.message.includes(secret.slice(0, 6))),
    );
});
