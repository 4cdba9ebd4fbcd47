import { closeSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Request } from './check.ts';
import { command } from './command.ts';
import { hireFor } from './hired.ts';
import { Usage } from './usage.ts';

const BLOCK = 1 << 20;

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'human' },
      out: { type: 'string' },
      'as-of': { type: 'string' },
      roster: { type: 'string', multiple: true, default: [] },
      guard: { type: 'string' },
      fix: { type: 'boolean', default: false },
      explain: { type: 'string' },
    },
  });
  const { format, out, roster, guard, explain } = values;
  // What few runs need is loaded by those.
  if (explain !== undefined) {
    const { explained } = await import('./explain.ts');
    write(explained(explain), out);
    return 0;
  }
  const paths = positionals.length ? positionals : ['content'];
  const request: Request = { paths, asOf: values['as-of'], roster, guard, stage: 'content' };
  if (values.fix) {
    if (out !== undefined || format !== 'human')
      throw new Usage('--fix 把改好的表写在原表旁边，不能和 --format、--out 一起用');
    return (await import('./mend.ts')).fix(request);
  }
  if (format === 'xlsx') return (await import('./mark.ts')).mark(request, out);
  hireFor(paths);
  const [{ check, exitCode, forPeople }, { isFormat, reports }, { rules }] = await Promise.all([
    import('./check.ts'),
    import('../src/lint/report/index.ts'),
    import('../src/lint/rules/index.ts'),
  ]);
  if (!isFormat(format)) throw new Usage(`--format 只能是 ${Object.keys(reports).join('、')}、xlsx`);
  const report = await check(request);
  const onTerminal = format === 'human' && out === undefined;
  write(onTerminal ? forPeople(report) : reports[format](report, rules), out);
  return exitCode(report);
});

/** Writes piece by piece, since a report can be longer than a string may be; a file appears only when it is whole. */
function write(pieces: Iterable<string>, out: string | undefined): void {
  if (out === undefined) {
    for (const piece of inBlocks(pieces)) process.stdout.write(piece);
    return;
  }
  const file = openSync(`${out}.part`, 'w');
  for (const piece of inBlocks(pieces)) writeFileSync(file, piece);
  closeSync(file);
  renameSync(`${out}.part`, out);
}

function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield block;
}
