import { afterEach, expect, test, vi } from 'vitest';
import { progress } from '../../scripts/lint/progress.ts';

afterEach(() => vi.useRealTimers());

function run(isTTY: boolean, pace: number): string {
  vi.useFakeTimers({ toFake: ['Date'] });
  const pieces: string[] = [];
  const write = (piece: string | Uint8Array) => pieces.push(`${piece}`) > 0;
  const { seen, end } = progress(412, { isTTY, write });
  for (let files = 1; files <= 412; files++) {
    vi.advanceTimersByTime(pace);
    seen(files);
  }
  end();
  return pieces.join('');
}

test('a long run on a terminal rewrites one line and wipes it off', () => {
  const written = run(true, 10);
  expect(written).toMatch(/^\r正在检查 100\/412 个文件…\r正在检查 110\/412 个文件…/);
  expect(written.endsWith('\r\x1b[K')).toBe(true);
  expect(written).not.toContain('\n');
});

test('a short run and a pipe stay silent', () => {
  expect(run(true, 2)).toBe('');
  expect(run(false, 10)).toBe('');
});
