import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from '../src/audit/audit.ts';
import { countyOf, outputsOf } from '../src/audit/output/outputs.ts';
import { BadLedger } from '../src/audit/output/previous.ts';
import { CannotAudit } from '../src/audit/problems.ts';
import { summaryText } from '../src/audit/summary-text.ts';
import { fileSource, folderSources } from '../src/document/folder.ts';
import type { Source } from '../src/document/types.ts';
import { dayOf } from './check.ts';
import { command } from './command.ts';
import { spread } from './options.ts';
import { Usage } from './usage.ts';

const FILES = { type: 'string', multiple: true, default: [] as string[] } as const;
const SEVERAL = ['approved', 'paid', 'applications', 'relatives', 'inspections', 'ledger'];

// Exit status: 0 the audit ran, with or without leads; 2 it could not.
await command(() => {
  const { values } = parseArgs({
    args: spread(process.argv.slice(2), SEVERAL),
    options: {
      approved: FILES,
      paid: FILES,
      applications: FILES,
      relatives: FILES,
      inspections: FILES,
      ledger: FILES,
      profile: { type: 'string' },
      content: { type: 'string', default: 'content' },
      previous: { type: 'string' },
      'as-of': { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { content, out } = values;
  if (values.approved.length === 0 || values.paid.length === 0)
    throw new Usage('要有 --approved（救助通已批准花名册）和 --paid（一卡通发放记录）。');
  if (out === undefined)
    throw new Usage('要用 --out 指明结果放在哪个文件夹。结果是内部资料，不要放进公示内容里。');
  refusePublic(out, content);
  if (!existsSync(content)) throw new Usage('找不到公示内容的文件夹，请用 --content 指明。');
  const published = folderSources(content);
  const ledgers =
    values.ledger.length > 0 ? values.ledger : [join(content, 'ledger.json')].filter(existsSync);
  const asOf = dayOf(values['as-of'], published);
  const signals = run(() =>
    audit(
      {
        approved: sourcesOf('--approved', values.approved),
        paid: sourcesOf('--paid', values.paid),
        applications: sourcesOf('--applications', values.applications),
        relatives: sourcesOf('--relatives', values.relatives),
        inspections: sourcesOf('--inspections', values.inspections),
        ledgers: sourcesOf('--ledger', ledgers),
        content: published,
        ...(values.profile !== undefined && {
          profile: sourcesOf('--profile', [values.profile])[0] as Source,
        }),
      },
      asOf,
    ),
  );
  const county = countyOf(published);
  const [previous] = values.previous === undefined ? [] : sourcesOf('--previous', [values.previous]);
  const { files, unplaced } = run(() => outputsOf(signals, county, previous));
  for (const [name, content] of files) write(join(out, name), content);
  process.stdout.write(summaryText(signals));
  console.log(`结果在 ${out}：${[...files.keys()].join('、')}。除 inspections 外都是内部资料。`);
  if (unplaced > 0) console.log(`台账里有 ${unplaced} 行认不出乡镇或问题类别，没有计入公开的汇总。`);
  return 0;
});

/** Private results must not lie where they would be published. */
function refusePublic(out: string, content: string): void {
  for (const folder of [content, 'dist', 'public', 'src']) {
    const inside = relative(resolve(folder), resolve(out));
    if (inside === '' || !inside.startsWith('..'))
      throw new Usage('--out 在会被公布的文件夹里。核查结果是内部资料，请换一个文件夹。');
  }
}

function sourcesOf(option: string, paths: readonly string[]): Source[] {
  return paths.map((path, i) => {
    if (!existsSync(path) || !statSync(path).isFile())
      throw new Usage(`找不到 ${option} 的第 ${i + 1} 个文件。`);
    return fileSource(path);
  });
}

function run<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof CannotAudit || error instanceof BadLedger ? new Usage(error.message) : error;
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
