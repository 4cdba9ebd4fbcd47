import '../older.ts';

import * as pinyin from 'pinyin-pro';
import { sourceOf } from '../../document/source.ts';
import { spellerOf } from '../../lint/spelled.ts';
import { answer } from '../desk-worker.ts';
import { fileSource, folderSources } from '../files.ts';
import type { Request } from './messages.ts';
import { CannotCheck, type Outcome, outcomeOf } from './outcome.ts';

// The whole lint, the same code as the command.
const spell = spellerOf(pinyin);
answer<Request, Outcome>(resultOf, (error) =>
  error instanceof CannotCheck
    ? error.message
    : '没能检查完，不能公布。请把文件交给技术人员检查（npm run lint）。',
);

function resultOf({ files, roster, settings, asOf }: Request): Generator<string, Outcome> {
  return outcomeOf({
    sources: folderSources(files),
    settings: Object.entries(settings).map(([path, text]) => sourceOf(path, text)),
    roster: roster.map(fileSource),
    asOf,
    spell,
  });
}
