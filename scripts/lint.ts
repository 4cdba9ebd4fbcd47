import { renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { jsonReport } from '../src/lint/report/json.ts';
import { rules } from '../src/lint/rules/index.ts';
import { check, exitCode, forPeople, Usage } from './check.ts';
import { command } from './command.ts';

await command(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'human' },
      out: { type: 'string' },
      'as-of': { type: 'string' },
      roster: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.format !== 'human' && values.format !== 'json') throw new Usage('--format 只能是 human 或 json');
  const paths = positionals.length ? positionals : ['content'];
  const report = check({ paths, asOf: values['as-of'], roster: values.roster, stage: 'content' });
  write(values.format === 'json' ? jsonReport(report, rules) : forPeople(report), values.out);
  return exitCode(report);
});

function write(text: string, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  writeFileSync(`${out}.part`, text);
  renameSync(`${out}.part`, out);
}
