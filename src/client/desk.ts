import { element, node } from './dom.ts';

/** What a worker of a desk is asked; without a request, that what was asked before is not wanted any more. */
export type Asked<Request> = { number: number; request?: Request };
/**
 * What it answers: that it is there; to a request, in Chinese, what it is doing or why there is no result, or the result; and
 * to word that nothing is wanted, that it has stopped.
 */
export type Reply<Result> =
  | { ready: true }
  | ({ to: number } & ({ doing: string } | { stopped: true } | { refused: string } | { result: Result }));

const AGAIN = '选好以后，请重新点';

type Work<Result> = {
  /** The id of the form, with which those of its parts begin. */
  id: string;
  /** 核对, 检查. */
  verb: string;
  start(): Worker;
  /** What else must be there before the network may be cut. */
  fetched?(): Promise<void>;
  /** What the worker is asked, or in Chinese why nothing can be asked yet. */
  request(): object | string;
  show(result: Result): void;
  /** Takes away the result of another request. */
  hide(): void;
};

/**
 * A form whose files a worker reads, on this computer. What it needs is fetched when somebody begins, before files are
 * chosen: from then on the network may be cut.
 */
export function desk<Result extends object>(work: Work<Result>): void {
  const { id, verb, start, fetched, request, show, hide } = work;
  const form = element(id, HTMLFormElement);
  const status = element(`${id}-status`, HTMLElement);
  const refused = element(`${id}-refused`, HTMLElement);
  const submit = form.querySelector<HTMLButtonElement>('[type=submit]');
  form.querySelector('.unready')?.remove();
  let worker: Worker | undefined;
  // Of the last request; answers to earlier ones are of files that are not chosen any more.
  let number = 0;
  let isBusy = false;

  const say = (text: string): void => {
    if (status.textContent !== text) status.textContent = text;
  };
  const busy = (is: boolean, text: string): void => {
    isBusy = is;
    if (submit) submit.disabled = is;
    say(text);
  };
  const refuse = (text: string): void => {
    busy(false, '');
    refused.textContent = text;
    refused.hidden = false;
  };
  const prepare = (): Worker => {
    if (worker) return worker;
    const own = start();
    worker = own;
    const fail = (): void => {
      if (worker !== own) return;
      own.terminate();
      worker = undefined;
      refuse(`${verb}程序没有载入。请联网后再试；还是不行，是浏览器太旧，请换一个新的，如 Edge。`);
    };
    const ready = async (): Promise<void> => {
      try {
        await fetched?.();
      } catch {
        return fail();
      }
      if (worker === own && !isBusy) say(`${verb}程序已经在这台电脑上准备好，现在断网也能${verb}。`);
    };
    own.addEventListener('message', ({ data }: MessageEvent<Reply<Result>>) => {
      if ('ready' in data) return void ready();
      if (data.to !== number) return;
      if ('doing' in data) return say(`${data.doing}，请不要关闭这一页。`);
      if ('stopped' in data) return say(`刚才的${verb}停下了。${AGAIN}「开始${verb}」。`);
      busy(false, '');
      if ('refused' in data) refuse(data.refused);
      else show(data.result);
    });
    own.addEventListener('error', fail);
    return own;
  };
  const send = async (): Promise<void> => {
    refused.hidden = true;
    const own = prepare();
    try {
      await fetched?.();
    } catch {
      return refuse('网络不通，没有取到县里的设置。请联网后再试。');
    }
    hide();
    const asked = request();
    if (typeof asked === 'string') return refuse(asked);
    busy(true, `正在${verb}，数据多的要几分钟，请不要关闭这一页。`);
    own.postMessage({ number: ++number, request: asked });
  };
  /** What was chosen before is not chosen any more, so nothing that was found in it may stand there, or come. */
  const drop = (): void => {
    hide();
    if (!isBusy) return;
    worker?.postMessage({ number: ++number });
    // A step that has begun goes on to its end.
    busy(false, `选的变了，正在停下刚才的${verb}。${AGAIN}「开始${verb}」。`);
  };

  busy(false, '');
  for (const type of ['pointerover', 'focusin', 'dragover'])
    form.addEventListener(type, prepare, { once: true });
  form.addEventListener('change', ({ target }) => {
    drop();
    if (target instanceof HTMLInputElement) listFiles(target);
  });
  // A file that is dropped beside its field would be opened in the place of this page.
  for (const type of ['dragover', 'drop'] as const)
    document.addEventListener(type, (event) => {
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
}

/** The browser says no more than `4 files`, and messages speak of 第 4 个文件. */
function listFiles(input: HTMLInputElement): void {
  const list = input.parentElement?.querySelector<HTMLElement>('.chosen');
  if (!list) return;
  const files = [...(input.files ?? [])];
  list.hidden = files.length < 2;
  list.replaceChildren(...files.map(({ name }) => node('li', name)));
}
