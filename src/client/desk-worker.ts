import type { Asked, Reply } from './desk.ts';

/**
 * Does what a desk asks, off the page's thread, and says each step before it begins. Between two steps a newer request, or
 * word that the answer is not wanted any more, puts an end to the work. It asks the network for nothing.
 * @param why says in Chinese what to do when something goes wrong; what an error says may repeat what was being read
 */
export function answer<Request, Result>(
  resultOf: (request: Request) => Generator<string, Result>,
  why: (error: unknown) => string,
): void {
  const post = (reply: Reply<Result>) => postMessage(reply);
  let last = 0;
  addEventListener('message', async ({ data: { number, request } }: MessageEvent<Asked<Request>>) => {
    last = number;
    // It is heard between two steps alone, and no step comes after it.
    if (request === undefined) return post({ to: number, stopped: true });
    try {
      const work = resultOf(request);
      while (last === number) {
        const step = work.next();
        if (step.done) return post({ to: number, result: step.value });
        post({ to: number, doing: step.value });
        await othersHeard();
      }
    } catch (error) {
      post({ to: number, refused: error instanceof DOMException ? UNREADABLE : why(error) });
    }
  });
  post({ ready: true });
}

/** Messages that have come meanwhile are heard only when the worker rests. */
function othersHeard(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const UNREADABLE = '有一个文件读不出来：选好以后被移动、改名或正被别的程序占用。请重新选择。';
