import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderSources } from '../../src/document/folder.ts';
import { readDocument } from '../../src/document/read.ts';
import { publicationOf } from '../../src/publication/publication.ts';
import { chance, id } from '../corpus/identity.ts';

// Two townships of the demo county, with private files made for the people on their lists and for some who are on none.
const folder = mkdtempSync(join(tmpdir(), 'mingbang-private-'));
const content = join(folder, 'content');
const AS_OF = '2025-10-15';
const SUMMARY = `inspections/${AS_OF}.yaml`;
const of = chance(51);
const secrets = { numbers: new Set<string>(), names: new Set<string>() };

beforeAll(() => {
  for (const path of [
    'county.yaml',
    'standards.csv',
    'guides',
    'policies',
    'townships/lianhe',
    'townships/baiyan',
  ])
    cpSync(join('content', path), join(content, path), { recursive: true });
  writePrivate();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writePrivate(): void {
  const number = () => {
    const made = id(of);
    secrets.numbers.add(made);
    return made;
  };
  const account = () => {
    const made = `81${of.digits(15)}`;
    secrets.numbers.add(made);
    return made;
  };
  const stranger = (i: number) => {
    const name = `亓官${[...'甲乙丙丁戊己庚辛'][i % 8]}`;
    secrets.names.add(name);
    return name;
  };
  const { notices, townships } = publicationOf(folderSources(content).map(readDocument));
  const approved = ['姓名,身份证号,乡镇,村,救助类别,保障人数,金额,确认日期,起始月,家庭人口'];
  const paid = ['姓名,身份证号,一卡通账号,乡镇,村,救助类别,所属月份,发放日期,金额'];
  const applications = ['姓名,身份证号,乡镇,村,救助类别,申请日期,受理日期,结果,不予原因'];
  const relatives = ['干部姓名,单位,亲属姓名,亲属身份证号,关系,是否备案'];
  for (const { stage, period, township, category, recipients, published } of notices) {
    const place = townships.find((each) => each.id === township);
    if (stage !== 'payment' || period !== '2025-09' || !place || published > AS_OF) continue;
    recipients.forEach(({ name, village, persons = 1, amount = 0 }, i) => {
      const at = place.villages.find((each) => each.id === village)?.name ?? '';
      const [own, yuan] = [number(), amount / 100];
      approved.push(
        `${name},${own},${place.name},${at},${category},${persons},${yuan},2025-01-03,2025-01,${persons + 1}`,
      );
      paid.push(
        `${name},${own},${account()},${place.name},${at},${category},2025-09,2025-09-10,${yuan + (i % 3)}`,
      );
      if (i % 9 > 0) return;
      const [hidden, other] = [stranger(i), number()];
      paid.push(`${hidden},${other},${account()},${place.name},${at},${category},2025-09,2025-09-10,500`);
      applications.push(
        `${hidden},${other},${place.name},${at},${category},2025-07-01,2025-08-01,不予批准,其他`,
      );
      relatives.push(`${stranger(i + 1)},村委会,${name},${own},兄弟,否`);
    });
  }
  for (const [name, lines] of Object.entries({ approved, paid, applications, relatives }))
    writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
}

function run(script: string, ...args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Private values in files: numbers anywhere, names of people who are on no list. */
function found(root: string): string[] {
  const wanted = [...secrets.numbers, ...secrets.names];
  return globSync('**/*.*', { cwd: root }).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return wanted.some((value) => text.includes(value) || file.includes(value)) ? [file] : [];
  });
}

test('an audit of planted rosters leaves nothing of them in what is published', () => {
  expect(secrets.numbers.size).toBeGreaterThan(400);
  expect(secrets.names.size).toBe(8);
  const files = ['approved', 'paid', 'applications', 'relatives'].flatMap((name) => [
    `--${name}`,
    join(folder, `${name}.csv`),
  ]);
  const audit = run('audit', ...files, '--content', content, '--as-of', AS_OF, '--out', join(folder, 'out'));
  expect(audit.status, audit.output).toBe(0);
  const { signals } = JSON.parse(readFileSync(join(folder, 'out/signals.json'), 'utf8'));
  expect(signals.length).toBeGreaterThan(100);
  // The private outputs have masked names at most.
  expect(found(join(folder, 'out'))).toEqual([]);
  expect([...secrets.numbers, ...secrets.names].some((value) => audit.output.includes(value))).toBe(false);
  // The search itself can find: the private files are full of them.
  expect(found(folder).sort()).toEqual(['applications.csv', 'approved.csv', 'paid.csv', 'relatives.csv']);

  mkdirSync(join(content, 'inspections'));
  copyFileSync(join(folder, 'out', SUMMARY), join(content, SUMMARY));
  const dist = join(folder, 'dist');
  const built = run('build', '--content', content, '--out', dist, '--base', '/g/', '--as-of', AS_OF);
  expect(built.status, built.output).toBe(0);
  expect(built.output).toContain(`网站是按 ${AS_OF} 做的，不是按今天`);
  expect(readFileSync(join(dist, 'inspections/index.html'), 'utf8')).toContain('2025年10月15日');
  expect(found(content)).toEqual([]);
  expect(found(dist)).toEqual([]);
});

test('the gate lints the public summary', () => {
  const file = join(content, SUMMARY);
  const lint = () => run('lint', content, '--as-of', AS_OF);
  expect(lint().status).toBe(0);
  appendFileSync(file, `note: ${[...secrets.numbers][0]}\n`);
  const { status, output } = lint();
  expect(status).toBe(1);
  expect(output).toContain('no-national-id');
});
