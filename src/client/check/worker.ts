import * as pinyin from 'pinyin-pro';
import { sourceOf } from '../../document/source.ts';
import { spellerOf } from '../../lint/spelled.ts';
import { fileSource, folderSources, whyUnread } from '../files.ts';
import type { Answer, Request } from './messages.ts';
import { CannotCheck, outcomeOf } from './outcome.ts';

// The whole lint, the same code as the command, off the page's thread. It asks the network for nothing.
const post = (answer: Answer) => postMessage(answer);
const spell = spellerOf(pinyin);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    post(answerTo(data));
  } catch (error) {
    post({ refused: reasonOf(error) });
  }
});
post({ ready: true });

function answerTo({ files, roster, settings, asOf }: Request): Answer {
  return outcomeOf({
    sources: folderSources(files),
    settings: Object.entries(settings).map(([path, text]) => sourceOf(path, text)),
    roster: roster.map(fileSource),
    asOf,
    spell,
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof CannotCheck) return error.message;
  return whyUnread(error) ?? '没能检查完，不能公布。请把文件交给技术人员，用命令行检查（npm run lint）。';
}
