import { hireFor } from './lint/hired.ts';
import type { Request } from './lint/job.ts';
import { clear, write } from './lint/report-file.ts';
import { readArguments } from './shared/arguments.ts';
import { command } from './shared/command.ts';
import { asMeant } from './shared/meant.ts';
import { Usage } from './shared/usage.ts';

await command(async () => {
  const { values, positionals } = readArguments({
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
    // Who also asks for a check would take its silence for a good result.
    if (positionals.length > 0 || roster.length > 0 || guard !== undefined || values.fix || out !== undefined)
      throw new Usage('--explain 只解释规则，不检查文件，不能和要检查的文件、其他选项一起用');
    const { explained } = await import('./lint/explain.ts');
    write(explained(explain), undefined);
    return 0;
  }
  const paths = positionals.length ? positionals.map(asMeant) : ['content'];
  const request: Request = { paths, asOf: values['as-of'], roster, guard, stage: 'content' };
  if (values.fix) {
    if (out !== undefined || format !== 'human')
      throw new Usage('--fix 把改好的表写在原表旁边，不能和 --format、--out 一起用');
    return (await import('./lint/fix.ts')).fix(request);
  }
  if (format === 'xlsx') return (await import('./lint/mark.ts')).mark(request, out);
  if (out !== undefined) clear(out, request);
  hireFor(paths);
  const [{ check, exitCode, forPeople }, { isFormat, reports }, { rules }] = await Promise.all([
    import('./lint/check.ts'),
    import('../src/lint/report/index.ts'),
    import('../src/lint/rules/index.ts'),
  ]);
  if (!isFormat(format)) throw new Usage(`--format 只能是 ${Object.keys(reports).join('、')}、xlsx`);
  const report = await check(request);
  const onTerminal = format === 'human' && out === undefined;
  write(onTerminal ? forPeople(report) : reports[format](report, rules), out);
  // Who reads a report himself would not know from silence whether there is one; the path may hold a name.
  if (out !== undefined && (format === 'html' || format === 'human')) {
    const { resultWords } = await import('../src/lint/report/words.ts');
    console.log(`检查结果写在 --out 的文件里。${resultWords(report)}`);
  }
  return exitCode(report);
});
