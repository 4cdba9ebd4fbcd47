import type { WriteStream } from 'node:tty';

const PATIENCE = 1000;
const BEAT = 100;

/**
 * Shows on a terminal how many files have been checked, once it takes longer than a second, and wipes it off at the end.
 * Standard error only, so that no report has it in it.
 */
export function progress(total: number, terminal: Pick<WriteStream, 'isTTY' | 'write'> = process.stderr) {
  let due = Date.now() + PATIENCE;
  let shown = false;
  return {
    seen(files: number): void {
      const now = Date.now();
      if (!terminal.isTTY || now < due) return;
      due = now + BEAT;
      shown = true;
      terminal.write(`\r正在检查 ${files}/${total} 个文件…`);
    },
    end(): void {
      if (shown) terminal.write('\r\x1b[K');
    },
  };
}
