import { Usage } from './usage.ts';

/** Why the system says no, where nobody said so by itself, in words; which file it was may hold a name. */
const CAUSES: Record<string, string> = {
  unreadable: '有文件读不到：没有权限，或者不是文件',
  EACCES: '没有权限读或者写一个文件、文件夹',
  EPERM: '没有权限读或者写一个文件、文件夹',
  EROFS: '要写的地方只能读，不能写',
  ENOSPC: '磁盘满了',
  ENOENT: '找不到要读的文件',
  ENOTDIR: '路径里有一段是文件，不是文件夹',
  EISDIR: '要的是文件，写的却是文件夹',
  ERR_FS_EISDIR: '要的是文件，写的却是文件夹',
  ELOOP: '链接绕成了圈，找不到文件',
  ENAMETOOLONG: '文件名太长',
};

/** Runs a command and exits with its status. Anything unforeseen counts as "could not check", and is not repeated. */
export async function command(run: () => number | Promise<number>): Promise<void> {
  // What was not said cannot pass. Who reads only the beginning, as `head` does, closes the pipe, and knows.
  process.stdout.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') console.error(causeOf(error));
    process.exit(2);
  });
  let failed = false;
  const fail = (error: unknown) => {
    process.exitCode = 2;
    // What breaks off may break what was still going on beside it: the first says why.
    if (!failed) console.error(causeOf(error));
    failed = true;
  };
  // What nobody waits for would end the command with a message of its own; it must not go on, either.
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  try {
    process.exitCode = await run();
  } catch (error) {
    fail(error);
  }
}

/** Why a command could not do its work, in words. */
function causeOf(error: unknown): string {
  if (error instanceof Usage) return error.message;
  const cause = CAUSES[codeOf(error)];
  // The message of an unforeseen error may repeat what was being read; its stack of places does not.
  return cause ? `${cause}，没能检查完，不能公布。` : `没能检查完，不能公布。\n${places(error)}`;
}

/** The code by which the system says no. What bundles the pages hands a full disk on as a text. */
function codeOf(error: unknown): string {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return /ENOSPC|No space left on device/.test(message) ? 'ENOSPC' : code;
}

function places(error: unknown): string {
  const stack = (error as Error | undefined)?.stack ?? '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
}
