import { closeSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { jsonReport } from '../src/lint/report/json.ts';
import { rules } from '../src/lint/rules/index.ts';
import { check, exitCode, forPeople, type Request, Usage } from './check.ts';
import { command } from './command.ts';
import { mark } from './mark.ts';
import { fix } from './mend.ts';

const BLOCK = 1 << 20;

await command(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'human' },
      out: { type: 'string' },
      'as-of': { type: 'string' },
      roster: { type: 'string', multiple: true, default: [] },
      fix: { type: 'boolean', default: false },
    },
  });
  const paths = positionals.length ? positionals : ['content'];
  const request: Request = { paths, asOf: values['as-of'], roster: values.roster, stage: 'content' };
  if (values.fix) {
    if (values.out !== undefined || values.format !== 'human')
      throw new Usage('--fix 把改好的表写在原表旁边，不能和 --format、--out 一起用');
    return fix(request);
  }
  if (values.format === 'xlsx') return mark(request, values.out);
  if (values.format !== 'human' && values.format !== 'json')
    throw new Usage('--format 只能是 human、json 或 xlsx');
  const report = check(request);
  write(values.format === 'json' ? jsonReport(report, rules) : forPeople(report), values.out);
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
