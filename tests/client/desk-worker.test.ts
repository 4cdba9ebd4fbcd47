import { afterEach, expect, test, vi } from 'vitest';
import type { Asked, Reply } from '../../src/client/desk.ts';
import { answer } from '../../src/client/desk-worker.ts';

afterEach(() => vi.unstubAllGlobals());

/** A worker that says three steps and then repeats its request; what it posts, and how to ask it. */
function worker(step: (request: string) => void = () => {}) {
  const posted: Reply<string>[] = [];
  let ask: (asked: Asked<string>) => void = () => {};
  vi.stubGlobal('postMessage', (reply: Reply<string>) => posted.push(reply));
  vi.stubGlobal('addEventListener', (_: string, hear: (event: { data: Asked<string> }) => void) => {
    ask = (data) => hear({ data });
  });
  answer<string, string>(
    function* (request) {
      for (const name of ['一', '二', '三']) {
        yield `${request}${name}`;
        step(request);
      }
      return request;
    },
    () => '没能检查完',
  );
  const ended = () => vi.waitFor(() => expect(posted.at(-1)).not.toHaveProperty('doing'));
  return { posted, ask: (asked: Asked<string>) => ask(asked), ended };
}

test('each step is said, then the result', async () => {
  const { posted, ask, ended } = worker();
  ask({ number: 1, request: '甲' });
  await ended();
  expect(posted).toEqual([
    { ready: true },
    { to: 1, doing: '甲一' },
    { to: 1, doing: '甲二' },
    { to: 1, doing: '甲三' },
    { to: 1, result: '甲' },
  ]);
});

test('a newer request puts an end to the work, and so does word that nothing is wanted any more', async () => {
  const done: string[] = [];
  const { posted, ask, ended } = worker((request) => done.push(request));
  ask({ number: 1, request: '甲' });
  ask({ number: 2, request: '乙' });
  await ended();
  expect(posted.at(-1)).toEqual({ to: 2, result: '乙' });
  expect(done).toEqual(['乙', '乙', '乙']);
  ask({ number: 3, request: '丙' });
  ask({ number: 4 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(done).not.toContain('丙');
  expect(posted.slice(-2)).toEqual([
    { to: 3, doing: '丙一' },
    { to: 4, stopped: true },
  ]);
});

test('what goes wrong is said in our own words', async () => {
  const { posted, ask, ended } = worker(() => {
    throw new Error('亓官小童');
  });
  ask({ number: 1, request: '甲' });
  await ended();
  expect(posted.at(-1)).toEqual({ to: 1, refused: '没能检查完' });
});
