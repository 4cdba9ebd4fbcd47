import { Usage } from './usage.ts';

/** Runs a command and exits with its status. Anything unforeseen counts as "could not check", and is not repeated. */
export async function command(run: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof Usage) console.error(error.message);
    else if ((error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'))
      console.error('命令行写法不对，见 README。');
    // The message of an unforeseen error may repeat what was being read; its stack of places does not.
    else console.error(`没能检查完，不能公布。\n${places(error)}`);
  }
}

function places(error: unknown): string {
  const stack = (error as Error).stack ?? '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
}
