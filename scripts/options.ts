import { readArguments } from './arguments.ts';
import type { Build } from './build-site.ts';
import { Usage } from './usage.ts';

/** The options of `build` and `start`. */
export function buildOptions(): Build {
  const { values } = readArguments({
    args: spread(process.argv.slice(2), ['roster']),
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      'as-of': { type: 'string' },
      roster: { type: 'string', multiple: true, default: [] },
    },
  });
  const { content, out, base, roster } = values;
  if (!/^\/[^\s:?#]*$/.test(base)) throw new Usage('--base 要写网站所在的路径，以 / 开头，如 /jiuzhu/');
  return { content, out, base, roster, asOf: values['as-of'] };
}

/** Lets an option take several files, as a shell writes `--paid 2025-*.csv`: each of them gets the option's name. */
export function spread(args: readonly string[], options: readonly string[]): string[] {
  let option = '';
  return args.flatMap((arg, i) => {
    if (arg.startsWith('-')) {
      option = options.includes(arg.replace(/^--/, '')) && i + 1 < args.length ? arg : '';
      return [arg];
    }
    return option !== '' && args[i - 1] !== option ? [option, arg] : [arg];
  });
}
