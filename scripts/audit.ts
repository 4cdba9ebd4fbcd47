import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chosenBy } from '../src/audit/sources.ts';
import { folderSources } from '../src/document/folder.ts';
import { auditFiles } from './audit/threads.ts';
import { readArguments } from './shared/arguments.ts';
import { command } from './shared/command.ts';
import { dayOf } from './shared/day.ts';
import { Usage } from './shared/usage.ts';
import { writeTogether } from './shared/whole.ts';
import { isWithin } from './shared/within.ts';

const FILES = { type: 'string', multiple: true, default: [] as string[] } as const;

// Exit status: 0 the audit ran, with or without leads; 2 it could not.
await command(async () => {
  const { values } = readArguments({
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
  const given = { ...values, ledger: ledgers, profile: one(values.profile), previous: one(values.previous) };
  const result = await auditFiles({
    chosen: chosenBy((kind) => existing(`--${kind}`, given[kind])),
    content: published.map(({ path }) => path),
    asOf: dayOf(values['as-of'], published),
  });
  if ('refused' in result) throw new Usage(result.refused);
  const { files, unplaced, summary } = result;
  writeTogether(new Map(Array.from(files, ([name, content]) => [join(out, name), content])));
  process.stdout.write(summary);
  console.log(`结果在 ${out}：${[...files.keys()].join('、')}。除 inspections 外都是内部资料。`);
  if (unplaced > 0) console.log(`台账里有 ${unplaced} 行认不出乡镇或问题类别，没有计入公开的汇总。`);
  return 0;
});

/** Private results must not lie where they would be published. */
function refusePublic(out: string, content: string): void {
  for (const folder of [content, 'dist', 'public', 'src'])
    if (isWithin(out, folder))
      throw new Usage('--out 在会被公布的文件夹里。核查结果是内部资料，请换一个文件夹。');
}

function one(path: string | undefined): string[] {
  return path === undefined ? [] : [path];
}

function existing(option: string, paths: readonly string[]): string[] {
  paths.forEach((path, i) => {
    if (!existsSync(path) || !statSync(path).isFile())
      throw new Usage(`找不到 ${option} 的第 ${i + 1} 个文件。`);
  });
  return [...paths];
}
