import { type ParseArgsConfig, parseArgs } from 'node:util';
import { asMeant } from './meant.ts';
import { Usage } from './usage.ts';

/** Options whose values are no paths. */
const WORDS: ReadonlySet<string> = new Set(['as-of', 'base', 'explain', 'format']);

/**
 * Reads the command line; the paths that options name are as they were meant. Where nothing else may stand there, an option
 * takes several values.
 * @throws Usage that names the option which is wrong, and those there are; never a value, which may be a name
 */
export function readArguments<Config extends Wanted>(config: Config): ReturnType<typeof parseArgs<Config>> {
  const { options, allowPositionals } = config;
  const typed = process.argv.slice(2);
  const args = allowPositionals ? typed : spread(typed, options);
  try {
    const parsed = parseArgs({ ...config, args, tokens: true });
    const values: Record<string, unknown> = parsed.values;
    const tokens = parsed.tokens as Token[];
    mustStandOnce(tokens, options);
    // Those that stand for an option which was not given are of the project.
    for (const { kind, name = '' } of tokens)
      if (kind === 'option' && !WORDS.has(name)) values[name] = pathsAsMeant(values[name]);
    return parsed as ReturnType<typeof parseArgs<Config>>;
  } catch (error) {
    if (error instanceof Usage) throw error;
    const { code, message } = error as { code: string; message: string };
    const known = Object.keys(options).map((name) => `--${name}`);
    const [, option = ''] = /'(--?[A-Za-z][A-Za-z-]*)(?: <value>)?'/.exec(message) ?? [];
    throw new Usage(`${wrong(code, message, option)}。可用的选项：${known.join('、')}`);
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Wanted = { options: Options; allowPositionals?: boolean };

/** As a shell writes `--paid 2025-*.csv`: each of the files gets the option's name. */
function spread(args: readonly string[], options: Options): string[] {
  let option = '';
  return args.flatMap((arg, i) => {
    if (arg.startsWith('-')) {
      option = options[arg.replace(/^--/, '')]?.multiple && i + 1 < args.length ? arg : '';
      return [arg];
    }
    return option !== '' && args[i - 1] !== option ? [option, arg] : [arg];
  });
}

function pathsAsMeant(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asMeant);
  return typeof value === 'string' ? asMeant(value) : value;
}

type Token = { kind: string; name?: string };

/** Of two values the last would be taken: half of what was asked for, a guard list or a day, would be dropped in silence. */
function mustStandOnce(tokens: readonly Token[], options: Options): void {
  const seen = new Set<string>();
  for (const { kind, name = '' } of tokens) {
    if (kind !== 'option' || options[name]?.multiple) continue;
    if (seen.has(name)) throw new Usage(`选项 --${name} 只能写一次`);
    seen.add(name);
  }
}

function wrong(code: string, message: string, option: string): string {
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return '这个命令后面只能写选项';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return option ? `没有选项 ${option}` : '有一个选项写错了';
  return /does not take/.test(message) ? `选项 ${option} 后面不写内容` : `选项 ${option} 后面要写内容`;
}
