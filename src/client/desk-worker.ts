import type { Reply } from './desk.ts';

/**
 * Does what a desk asks, off the page's thread. It asks the network for nothing.
 * @param why says in Chinese what to do when something goes wrong; what an error says may repeat what was being read
 */
export function answer<Request, Result>(
  resultOf: (request: Request) => Result,
  why: (error: unknown) => string,
): void {
  const post = (reply: Reply<Result>) => postMessage(reply);
  addEventListener('message', ({ data }: MessageEvent<Request>) => {
    try {
      post(resultOf(data));
    } catch (error) {
      post({ refused: error instanceof DOMException ? UNREADABLE : why(error) });
    }
  });
  post({ ready: true });
}

const UNREADABLE = '有一个文件读不出来：选好以后被移动、改名或正被别的程序占用。请重新选择。';
